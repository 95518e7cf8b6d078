package se.protokoll.json.jackson2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "se.protokoll.json.jackson2",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule adaptersKnowJackson2AndTheTables =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "com.fasterxml.jackson..",
              "se.protokoll.json..")
          .because("the same tables read and write, only the tokens are others");

  @ArchTest
  static final ArchRule ownTokensAreNotForMappers =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("se.protokoll.json.token.utf8", "tools.jackson..")
          .because("an application's own parser reads its documents");
}
