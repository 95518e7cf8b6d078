package se.protokoll.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
    packages = "se.protokoll.reader",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.protokoll.reader";

  @ArchTest
  static final ArchRule linesStandAlone =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".line")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT,
              ROOT + ".vocabulary",
              ROOT + ".block",
              ROOT + ".fact",
              ROOT + ".head",
              ROOT + ".matter")
          .because("a line is a line whatever stands in it");

  @ArchTest
  static final ArchRule blocksKnowNoFacts =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".block", ROOT + ".vocabulary")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".fact", ROOT + ".head", ROOT + ".matter")
          .because("what is a paragraph is settled before anything is read of it");

  @ArchTest
  static final ArchRule theHeadAndTheMattersDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".head")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".matter")
          .because("they share people and the trace, and nothing else");

  @ArchTest
  static final ArchRule readingNeedsNothingButCore =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.immutables.value..",
              "org.jspecify.annotations..",
              "se.protokoll",
              "se.protokoll.calendar",
              "se.protokoll.fund",
              "se.protokoll.justering",
              "se.protokoll.language",
              "se.protokoll.mapper",
              "se.protokoll.money",
              "se.protokoll.people",
              "se.protokoll.text",
              "se.protokoll.vote",
              ROOT + "..")
          .because("minutes are read without rules and without a mapper");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching(ROOT + ".(*)")
          .should()
          .beFreeOfCycles()
          .because("each stage knows only those before it");

  @Test
  void stagesAreNotExported() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      assertThat(ModuleDescriptor.read(file).exports())
          .extracting(ModuleDescriptor.Exports::source)
          .containsExactly(ROOT);
    }
  }
}
