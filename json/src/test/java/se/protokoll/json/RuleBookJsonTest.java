package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import tools.jackson.databind.json.JsonMapper;

class RuleBookJsonTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MinutesSchema.ofProfile(), InputFormat.JSON);

  private static final RuleBook BOOK =
      RuleBook.standard()
          .without("person-reference")
          .withSeverity("quorum-namnd", Severity.WARNING)
          .withParameter(Parameter.SEATS, 11)
          .withParameter(Parameter.REMOTE_PARTICIPATION, true);

  private static final String WRITTEN =
      """
      {
        "format": "protokoll-profile/1",
        "without": [
          "person-reference"
        ],
        "severities": {
          "warning": [
            "quorum-namnd"
          ]
        },
        "parameters": {
          "seats": 11,
          "remoteParticipation": true
        }
      }
      """;

  private static List<String> problems(String json, Language language) {
    return JSON.tryRead(json, RuleBook.class).problems().stream()
        .map(problem -> problem.text(language))
        .toList();
  }

  @Test
  void saysOnlyWhatDiffersFromTheStandardBook() {
    assertThat(JSON.indented().write(BOOK, RuleBook.class)).isEqualTo(WRITTEN);
    assertThat(JSON.write(RuleBook.standard(), RuleBook.class))
        .isEqualTo("{\"format\":\"protokoll-profile/1\"}");
    assertThat(JSON.write(RuleBook.empty(), RuleBook.class))
        .isEqualTo("{\"format\":\"protokoll-profile/1\",\"rules\":[]}");
    assertThat(JSON.tryRead("{}", RuleBook.class).orThrow()).isEqualTo(RuleBook.standard());
  }

  @Test
  void namesTheRulesWhereTheyAreFew() {
    RuleBook few = RuleBook.standard().only(List.of("quorum-namnd", "person-reference"));
    assertThat(JSON.write(few, RuleBook.class))
        .isEqualTo(
            "{\"format\":\"protokoll-profile/1\",\"rules\":[\"quorum-namnd\",\"person-reference\"]}");
  }

  @Test
  void isReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("profile.json"), WRITTEN);
    assertThat(JSON.read(file, RuleBook.class)).isEqualTo(BOOK);
    Files.writeString(file, "[]");
    assertThatThrownBy(() -> JSON.read(file, RuleBook.class))
        .isInstanceOf(MinutesReadException.class);
  }

  @Test
  void isDescribedByItsSchema() {
    assertThat(SCHEMA.validate(WRITTEN, InputFormat.JSON)).isEmpty();
    for (String wrong :
        List.of(
            "{\"rules\": [\"quorum\"]}",
            "{\"parameters\": {\"seats\": -1}}",
            "{\"parameters\": {\"chairs\": 1}}",
            "{\"severities\": {\"fatal\": []}}",
            "{\"format\": \"protokoll/1\"}")) {
      assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
      assertThat(JSON.tryRead(wrong, RuleBook.class).problems()).hasSize(1);
    }
  }

  @Test
  void findsEveryMistakeWithItsPlaceInBothLanguages() {
    String json =
        """
        {"witout": [], "without": ["quorum-namd"],
         "severities": {"eror": [], "info": ["person-reference", 3]},
         "parameters": {"seats": -1, "justerre": 2, "numbering": "calender-year",
           "remoteParticipation": "ja"}}
        """;
    assertThat(problems(json, Language.EN))
        .containsExactly(
            "line 1, column 2 (/witout): found the property \"witout\", expected a property of"
                + " RuleBook; did you mean \"without\"?",
            "line 1, column 28 (/without/0): found \"quorum-namd\", expected the id of a standard"
                + " rule, such as \"quorum-namnd\"; did you mean \"quorum-namnd\"?",
            "line 2, column 17 (/severities/eror): found the property \"eror\", expected a property"
                + " of Severities; did you mean \"error\"?",
            "line 2, column 58 (/severities/info/1): found the number 3, expected the id of a"
                + " standard rule, such as \"quorum-namnd\"",
            "line 3, column 26 (/parameters/seats): found -1, expected a whole number from 0",
            "line 3, column 30 (/parameters/justerre): found the property \"justerre\", expected a"
                + " property of Parameters; did you mean \"justerare\"?",
            "line 3, column 58 (/parameters/numbering): found \"calender-year\", expected one of"
                + " calendar-year, meeting, term; did you mean \"calendar-year\"?",
            "line 4, column 27 (/parameters/remoteParticipation): found the text \"ja\", expected"
                + " true or false");
    assertThat(problems(json, Language.SV))
        .hasSize(8)
        .contains(
            "rad 1, kolumn 28 (/without/0): hittade \"quorum-namd\", väntade namnet på en"
                + " standardregel, som \"quorum-namnd\"; menade du \"quorum-namnd\"?");
  }

  @Test
  void saysInOneSentenceThatAProfileIsCutOff() {
    assertThat(problems("[", Language.SV))
        .containsExactly(
            "rad 1, kolumn 2 (/0): hittade slutet på dokumentet, väntade ett JSON-värde");
  }

  @Test
  void refusesWhatCannotStandTogether() {
    assertThat(
            problems(
                "{\"rules\": [\"person-reference\"], \"without\": [\"person-reference\"]}",
                Language.SV))
        .containsExactly(
            "rad 1, kolumn 1: en"
                + " regelbok har antingen de regler som den räknar upp eller alla utom dem som den"
                + " är utan");
    assertThat(problems("{\"rules\": [\"person-reference\", \"person-reference\"]}", Language.EN))
        .singleElement()
        .asString()
        .endsWith("The rule person-reference is there twice");
    assertThat(
            problems(
                "{\"severities\": {\"error\": [\"person-reference\"], \"info\": [\"person-reference\"]}}",
                Language.EN))
        .singleElement()
        .asString()
        .contains("(/severities)")
        .endsWith("The rule person-reference is there twice");
    assertThat(
            problems(
                "{\"rules\": [], \"severities\": {\"error\": [\"person-reference\"]}}",
                Language.EN))
        .singleElement()
        .asString()
        .endsWith("The rule person-reference has a severity and is not in the book");
  }

  @Test
  void refusesToWriteARuleOfOnesOwn() {
    CheckedRule own = CheckedRule.builder("own", MessageTable.of(Map.of())).checkedBy(one -> {});
    assertThatThrownBy(() -> JSON.write(RuleBook.empty().with(own), RuleBook.class))
        .isInstanceOfSatisfying(
            MinutesWriteException.class,
            refused -> {
              assertThat(refused.pointer()).isEqualTo("/rules/0");
              assertThat(refused.text(Language.SV))
                  .isEqualTo(
                      "kan inte skrivas (/rules/0): hittade regeln \"own\", som inte finns i"
                          + " standardregelboken, väntade namnet på en standardregel, som"
                          + " \"quorum-namnd\"");
            });
    CheckedRule namesake =
        CheckedRule.builder("person-reference", MessageTable.of(Map.of())).checkedBy(one -> {});
    RuleBook replaced = RuleBook.standard().without("person-reference").with(namesake);
    assertThatThrownBy(() -> JSON.write(replaced, RuleBook.class))
        .isInstanceOf(MinutesWriteException.class);
    RuleBook negative = RuleBook.standard().withParameter(Parameter.SEATS, -1);
    assertThatThrownBy(() -> JSON.write(negative, RuleBook.class))
        .hasMessageContaining("/parameters/seats");
  }

  @Test
  void keepsToTheLimits() {
    String large = "{\"without\": [" + " ".repeat(33 << 20) + "]}";
    assertThat(JSON.tryRead(large, RuleBook.class).problems())
        .extracting(Problem::code)
        .containsExactly("limit");
    String deep = "{\"parameters\": " + "[".repeat(100_000);
    assertThat(JSON.tryRead(deep, RuleBook.class).problems())
        .extracting(Problem::code)
        .contains("limit");
    String many =
        "{\"without\": [" + "\"person-reference\",".repeat(600_000) + "\"person-reference\"]}";
    assertThat(JSON.tryRead(many, RuleBook.class).problems())
        .extracting(Problem::code)
        .containsExactly("limit");
    String twice =
        "{\"without\": [" + "\"person-reference\",".repeat(400_000) + "\"person-reference\"]}";
    assertThat(JSON.tryRead(twice, RuleBook.class).problems())
        .extracting(Problem::code)
        .containsExactly("meaning");
    assertThat(
            JSON.withLimits(Limits.UNTRUSTED.withBytes(10)).tryRead("{        }  ", RuleBook.class))
        .satisfies(result -> assertThat(result.problems()).hasSize(1));
  }

  /** What an application keeps of a body. */
  record Body(String name, RuleBook book) {}

  @Test
  void isAFieldOfAnApplicationsOwnType() {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    var body = new Body("Nämnden", BOOK);
    String json = mapper.writeValueAsString(body);
    assertThat(mapper.readTree(json).get("book")).isEqualTo(mapper.readTree(WRITTEN));
    assertThat(mapper.readValue(json, Body.class)).isEqualTo(body);
  }
}
