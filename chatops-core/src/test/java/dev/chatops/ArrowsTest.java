package dev.chatops;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of core may know which. An arrow is added here on purpose or not at all. */
@AnalyzeClasses(packages = "dev.chatops", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  private static final String DOOR = "dev.chatops";
  private static final String CHAT = "dev.chatops.chat";
  private static final String CONFIG = "dev.chatops.config";
  private static final String ADAPTER = "dev.chatops.adapter";
  private static final String NET = "dev.chatops.adapter.net";
  private static final String PLUGIN = "dev.chatops.plugin";
  private static final String SERVICE = "dev.chatops.service";
  private static final String INTERNAL = "dev.chatops.internal..";
  private static final String WIRING = "dev.chatops.internal.wiring";
  private static final String JDK = "java..";
  private static final String NULLNESS = "org.jspecify.annotations";
  private static final String SLF4J = "org.slf4j";
  private static final String HOCON = "com.typesafe.config..";
  private static final String COMMONMARK = "org.commonmark..";
  private static final String JSON = "tools.jackson..";
  private static final String[] FILES = {
    "dev.chatops.internal.disk", "dev.chatops.internal.memory", "dev.chatops.internal.timeline"
  };
  private static final String GUICE = "com.google.inject..";
  private static final String CRON = "com.cronutils..";
  private static final String SCHEDULE = "dev.chatops.internal.schedule";

  @ArchTest
  static final ArchRule everyClassHasARoom =
      classes()
          .should()
          .resideInAnyPackage(DOOR, CHAT, CONFIG, ADAPTER, NET, PLUGIN, SERVICE, INTERNAL);

  @ArchTest static final ArchRule chatKnowsNothingOfTheHouse = room(CHAT, COMMONMARK);

  @ArchTest static final ArchRule configKnowsChat = room(CONFIG, CHAT, HOCON);

  @ArchTest static final ArchRule adapterKnowsChatAndConfig = room(ADAPTER, CHAT, CONFIG);

  /** It logs, and is the only public room that knows of sockets. */
  @ArchTest
  static final ArchRule netKnowsChatAndConfig = room(NET, CHAT, CONFIG, "javax.net.ssl", SLF4J);

  @ArchTest
  static final ArchRule theEngineHasNoSockets =
      noClasses()
          .that()
          .resideOutsideOfPackage(NET)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(NET);

  @ArchTest static final ArchRule pluginKnowsChatAndConfig = room(PLUGIN, CHAT, CONFIG);

  /** What a service hands back, a plugin author has met already: {@code Posted}, {@code Notice}. */
  @ArchTest
  static final ArchRule serviceKnowsChatConfigAndPlugin = room(SERVICE, CHAT, CONFIG, PLUGIN);

  @ArchTest
  static final ArchRule theEngineDoesNotKnowItsDoor =
      noClasses()
          .that()
          .resideInAPackage(INTERNAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DOOR);

  @ArchTest
  static final ArchRule markupIsParsedInMarkdownAlone =
      noClasses()
          .that(resideInAPackage(CHAT))
          .and()
          .haveSimpleNameNotContaining("Markdown")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(COMMONMARK);

  @ArchTest
  static final ArchRule filesAreReadInConfigAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(CONFIG)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOCON);

  @ArchTest
  static final ArchRule cronIsSpokenInTheScheduleAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(SCHEDULE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CRON);

  @ArchTest
  static final ArchRule jsonIsSpokenByFilesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(FILES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JSON);

  @ArchTest
  static final ArchRule guiceIsSpokenAtTheDoorAndInTheWiring =
      noClasses()
          .that()
          .resideOutsideOfPackages(DOOR, WIRING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(GUICE);

  @ArchTest
  static final ArchRule guiceIsSeenInInstallAlone =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage(DOOR)
          .and()
          .doNotHaveName("install")
          .should()
          .haveRawReturnType(resideInAPackage(GUICE))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAPackage(GUICE)));

  @ArchTest
  static final ArchRule roomsFormNoRing =
      slices().matching("dev.chatops.(*)..").should().beFreeOfCycles();

  private static ArchRule room(String self, String... others) {
    return classes()
        .that()
        .resideInAPackage(self)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(self, JDK, NULLNESS).or(resideInAnyPackage(others)))
        .because("of the arrows between the rooms");
  }
}
