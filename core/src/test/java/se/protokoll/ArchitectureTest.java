package se.protokoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.protokoll", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Annotations that the compiler reads and no run needs. */
  private static final String[] JDK = {
    "java..",
    "com.fasterxml.jackson.annotation..",
    "org.immutables.value..",
    "org.jspecify.annotations..",
    "se.protokoll.language",
    "se.protokoll.mapper",
    "se.protokoll.record"
  };

  @ArchTest
  static final ArchRule languageIsTheLowest =
      classes()
          .that()
          .resideInAPackage("se.protokoll.language")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(and())
          .because("everything that speaks uses it");

  @ArchTest
  static final ArchRule textStandsAlone =
      classes()
          .that()
          .resideInAPackage("se.protokoll.text")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(and("se.protokoll.text"))
          .because("the small values are what everything else is written with");

  @ArchTest
  static final ArchRule moneyStandsAlone =
      classes()
          .that()
          .resideInAPackage("se.protokoll.money")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(and("se.protokoll.money"))
          .because("an amount means the same with or without minutes");

  @ArchTest
  static final ArchRule calendarStandsAlone =
      classes()
          .that()
          .resideInAPackage("se.protokoll.calendar")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(and("se.protokoll.calendar"))
          .because("holidays depend on the law alone");

  @ArchTest
  static final ArchRule peopleVotesAndJusteringKnowTextOnly =
      classes()
          .that()
          .resideInAnyPackage("se.protokoll.people", "se.protokoll.vote", "se.protokoll.justering")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              and(
                  "se.protokoll.people",
                  "se.protokoll.vote",
                  "se.protokoll.justering",
                  "se.protokoll.text"))
          .because("they refer to people by key, and to nothing above them");

  @ArchTest
  static final ArchRule fundKnowsMoneyPeopleAndText =
      classes()
          .that()
          .resideInAPackage("se.protokoll.fund")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              and(
                  "se.protokoll.fund",
                  "se.protokoll.money",
                  "se.protokoll.people",
                  "se.protokoll.text"))
          .because("money is divided without minutes around it");

  @ArchTest
  static final ArchRule coreNeedsNothingButTheJdk =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(and("se.protokoll.."))
          .because("core has no run-time dependency");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("se.protokoll.(*)")
          .should()
          .beFreeOfCycles()
          .because("no package depends on one above it");

  @ArchTest
  static final ArchRule recordsAndPublicClassesAreFinal =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .haveSimpleNameNotEndingWith("Exception")
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .because("nobody is to extend them");

  private static String[] and(String... packages) {
    var all = new java.util.ArrayList<>(java.util.List.of(JDK));
    all.addAll(java.util.List.of(packages));
    return all.toArray(String[]::new);
  }
}
