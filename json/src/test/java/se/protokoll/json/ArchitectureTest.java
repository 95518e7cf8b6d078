package se.protokoll.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "se.protokoll.json",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.protokoll.json";
  private static final String TOKEN = ROOT + ".token";
  private static final String UTF8 = TOKEN + ".utf8";
  private static final String PROBLEM = ROOT + ".problem";
  private static final String CODEC = ROOT + ".codec";
  private static final String SHAPE = ROOT + ".shape";

  @ArchTest
  static final ArchRule tokensAndProblemsKnowNoShapes =
      noClasses()
          .that()
          .resideInAnyPackage(TOKEN, UTF8, PROBLEM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, CODEC, SHAPE)
          .because("the text of a document is read and refused whatever it holds");

  @ArchTest
  static final ArchRule tokensOfOurOwnAreInARoomOfTheirOwn =
      noClasses()
          .that()
          .resideInAnyPackage(TOKEN, SHAPE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(UTF8)
          .because("only what reads and writes whole documents in bytes needs them");

  @ArchTest
  static final ArchRule tokensOfOurOwnKnowNoJackson =
      noClasses()
          .that()
          .resideInAPackage(UTF8)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .because("they are what is used where there is no parser of Jackson");

  @ArchTest
  static final ArchRule codecsKnowNoMinutes =
      noClasses()
          .that()
          .resideInAPackage(CODEC)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, SHAPE, "se.protokoll", "se.protokoll.fund")
          .because("tables are read and written alike, whatever record they are of");

  @ArchTest
  static final ArchRule shapesAreSaidByCodecsAlone =
      noClasses()
          .that()
          .resideInAPackage(SHAPE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, TOKEN, UTF8, "tools.jackson..")
          .because("a table of properties says nothing of how they are read");

  @ArchTest
  static final ArchRule documentsNeedNoDatabind =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson.databind..")
          .because("only the module is for applications that bind data");

  @ArchTest
  static final ArchRule jsonKnowsCoreAndJackson =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.immutables.value..",
              "org.jspecify.annotations..",
              "tools.jackson..",
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
              "se.protokoll.reader",
              "se.protokoll.validation..",
              ROOT + "..")
          .because("it reads minutes and does not judge them");

  @ArchTest
  static final ArchRule onlyTwoClassesNeedValidation =
      noClasses()
          .that()
          .resideOutsideOfPackage("se.protokoll.validation..")
          .and()
          .haveNameNotMatching(".*\\.(ReportShapes|RuleBookShapes)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.protokoll.validation..")
          .because("everything else must work where validation is not there");

  @ArchTest
  static final ArchRule onlyOneClassNeedsTheReader =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.LayoutShapes(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.protokoll.reader..")
          .because("everything else must work where the reader is not there");

  @ArchTest
  static final ArchRule onlyOneClassNamesWhatNeedsTheReader =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(ReaderShapes|LayoutShapes)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.LayoutShapes")
          .because("it asks once whether the reader is there");

  @ArchTest
  static final ArchRule onlyOneClassNamesThem =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(ValidationShapes|ReportShapes|RuleBookShapes)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.(ReportShapes|RuleBookShapes)")
          .because("it asks once whether validation is there");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("no package depends on one above it");
}
