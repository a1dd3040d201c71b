package dev.chatops;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this adapter may know: the SPI, its one vendor, and nothing of plugins or the engine. */
@AnalyzeClasses(packages = "dev.chatops.xmpp", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  private static final String SELF = "dev.chatops.xmpp";
  private static final String[] VENDOR = {"org.jivesoftware.smack..", "org.jivesoftware.smackx.."};

  /** Addresses stand in all signatures of Smack, and are values. */
  private static final String VENDORS_OWN = "org.jxmpp..";

  @ArchTest
  static final ArchRule knowsTheSpiAndOneVendor =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              SELF,
              "dev.chatops.chat",
              "dev.chatops.config",
              "dev.chatops.adapter",
              "java..",
              "javax.net..",
              "javax.xml.namespace",
              "org.jspecify.annotations",
              "org.slf4j..",
              VENDOR[0],
              VENDOR[1],
              VENDORS_OWN);

  @ArchTest static final ArchRule isOneFlatPackage = classes().should().resideInAPackage(SELF);

  @ArchTest
  static final ArchRule vendorTypesStayInside =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .haveRawReturnType(resideInAnyPackage(VENDOR))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAnyPackage(VENDOR)));
}
