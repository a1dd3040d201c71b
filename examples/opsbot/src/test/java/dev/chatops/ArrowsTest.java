package dev.chatops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An example uses what any user can: no adapter by its class, nothing of the engine. */
@AnalyzeClasses(packages = "dev.chatops.examples", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule knowsWhatIsPublic =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.chatops.examples..",
              "dev.chatops",
              "dev.chatops.chat",
              "dev.chatops.config",
              "dev.chatops.plugin",
              "dev.chatops.service",
              "jakarta.inject",
              "com.google.inject..",
              "java..",
              "org.jspecify.annotations",
              "org.slf4j..")
          .allowEmptyShould(true);
}
