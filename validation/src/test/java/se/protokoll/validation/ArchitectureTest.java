package se.protokoll.validation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "se.protokoll.validation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.protokoll.validation";

  @ArchTest
  static final ArchRule findingsKnowNoLaw =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".finding")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".law", ROOT + ".rule", ROOT + ".jakarta")
          .because("a finding is data that anything may carry");

  @ArchTest
  static final ArchRule lawKnowsNoRules =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".law")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".rule", ROOT + ".jakarta")
          .because("what the law answers can be asked without any rule");

  @ArchTest
  static final ArchRule rulesKnowNoBooks =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".rule")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".jakarta")
          .because("a rule does not know which books it stands in");

  @ArchTest
  static final ArchRule onlyTheBridgeKnowsJakarta =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".jakarta")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", ROOT + ".jakarta")
          .because("the rules run without any provider");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(*)").should().beFreeOfCycles();
}
