package dev.chatops;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this adapter may know: the SPI, its one vendor, and nothing of plugins or the engine. */
@AnalyzeClasses(packages = "dev.chatops.console", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  private static final String SELF = "dev.chatops.console";
  private static final String VENDOR = "org.jline..";

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
              "org.jspecify.annotations",
              "org.slf4j..",
              VENDOR);

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
          .haveRawReturnType(resideInAPackage(VENDOR))
          .orShould()
          .haveRawParameterTypes(anyElementThat(resideInAPackage(VENDOR)));
}
