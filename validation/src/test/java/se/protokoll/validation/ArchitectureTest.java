package se.protokoll.validation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "se.protokoll.validation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.protokoll.validation";
  private static final String SHIPPED = ROOT + ".standard..";

  @ArchTest
  static final ArchRule findingsKnowNoLaw =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".finding")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".law", ROOT + ".rule", SHIPPED, ROOT + ".jakarta")
          .because("a finding is data that anything may carry");

  @ArchTest
  static final ArchRule lawKnowsNoRules =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".law")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".rule", SHIPPED, ROOT + ".jakarta")
          .because("what the law answers can be asked without any rule");

  @ArchTest
  static final ArchRule whatAnAuthorOfRulesNeedsKnowsNoRules =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".rule")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, SHIPPED, ROOT + ".jakarta")
          .because("the shipped rules are made of what anyone can make rules of");

  @ArchTest
  static final ArchRule rulesKnowNoBooks =
      noClasses()
          .that()
          .resideInAPackage(SHIPPED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".jakarta")
          .because("a rule does not know which books it stands in");

  @ArchTest
  static final ArchRule groupsOfRulesDoNotKnowEachOther =
      slices()
          .matching(ROOT + ".standard.(*)")
          .should()
          .notDependOnEachOther()
          .because("what several groups need stands in the package around them");

  @ArchTest
  static final ArchRule onlyTheBookKnowsTheShippedRules =
      noClasses()
          .that()
          .resideOutsideOfPackages(SHIPPED, ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SHIPPED)
          .because("they are asked for by the standard book and by nothing else");

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
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("no package depends on one above it");

  @Test
  void shippedRulesAreNotExported() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      assertThat(ModuleDescriptor.read(file).exports())
          .extracting(ModuleDescriptor.Exports::source)
          .contains(ROOT + ".rule")
          .noneMatch(name -> name.startsWith(ROOT + ".standard"));
    }
  }
}
