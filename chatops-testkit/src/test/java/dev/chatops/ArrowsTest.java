package dev.chatops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The testkit stands where its users stand: in front of core's public packages. */
@AnalyzeClasses(packages = "dev.chatops.testkit", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule knowsWhatIsPublic =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.chatops.testkit..",
              "dev.chatops",
              "dev.chatops.chat",
              "dev.chatops.config",
              "dev.chatops.adapter",
              "dev.chatops.adapter.net",
              "dev.chatops.plugin",
              "dev.chatops.service",
              "java..",
              "org.jspecify.annotations",
              "org.junit.jupiter.api..",
              "org.opentest4j",
              "org.assertj.core..",
              // Builder.install takes a Module; binding a double needs one.
              "com.google.inject..")
          .allowEmptyShould(true);
}
