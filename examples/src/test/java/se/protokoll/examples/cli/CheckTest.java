package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.MinutesSchema;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.law.Parameter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CheckTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** A board of five where two decided in § 2: no quorum. */
  private static final String NO_QUORUM =
      """
      {
        "format": "protokoll/1",
        "body": {
          "name": "Nämnden", "kind": "board", "standingOrders": {"seats": 5, "justerare": 1}
        },
        "sittings": [{"date": "2024-03-04"}],
        "people": [
          {"key": "a", "name": "Anna"}, {"key": "b", "name": "Bo"}, {"key": "c", "name": "Cia"}
        ],
        "attendance": [
          {"person": "a", "capacity": "deciding", "presiding": true},
          {"person": "b", "capacity": "deciding"},
          {"person": "c", "capacity": "deciding", "paragraphs": "1"}
        ],
        "paragraphs": [
          {"number": 1, "title": "Öppnande"},
          {"number": 2, "title": "Budget", "decisions": [{"clauses": [{"text": "Antas."}]}]}
        ]
      }
      """;

  private static final String NOTHING_TO_SAY =
      """
      {"format": "protokoll/1", "body": {"name": "Gruppen", "kind": "other"}}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void oneErrorGivesExitCodeOne() throws IOException {
    Ran ran = Ran.with("check", file("namnd.json", NO_QUORUM));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void noErrorGivesExitCodeZero() throws IOException {
    Ran ran = Ran.with("check", file("grupp.json", NOTHING_TO_SAY));
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Nested
  class Text {

    @Test
    void groupsByParagraphWithTheSource() throws IOException {
      String out = Ran.with("check", file("namnd.json", NO_QUORUM)).out();
      String paragraph = out.substring(out.indexOf("\n§ 2\n"));
      assertThat(paragraph).contains("FEL").contains("quorum-namnd").contains("KL 6 kap. 27 §");
    }

    @Test
    void putsTheGravestFirstInEachGroup() throws IOException {
      String out = Ran.with("check", file("namnd.json", NO_QUORUM)).out();
      String paragraph = out.substring(out.indexOf("\n§ 2\n"));
      assertThat(paragraph.indexOf("  FEL"))
          .isPositive()
          .isLessThan(first(paragraph, "  VARNING", "  INFO"));
    }

    private int first(String text, String... marks) {
      int first = text.length();
      for (String mark : marks) {
        int at = text.indexOf(mark);
        first = at < 0 ? first : Math.min(first, at);
      }
      return first;
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
      assertThat(Ran.with("check", "--lang", "en", file("namnd.json", NO_QUORUM)).out())
          .contains("ERROR")
          .doesNotContain("FEL");
    }

    @Test
    void keepsToEightyCharacters() throws IOException {
      assertThat(Ran.with("check", file("namnd.json", NO_QUORUM)).outLines())
          .allSatisfy(
              line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }
  }

  @Nested
  class Outcomes {

    private static final String BOARD_OF_UNKNOWN_KIND =
        NO_QUORUM.replace("\"kind\": \"board\", ", "");

    @Test
    void endTheReportInOneLine() throws IOException {
      assertThat(oneLine(Ran.with("check", file("namnd.json", NO_QUORUM)).out()))
          .containsPattern(
              "\\d+ regler prövade: \\d+ uppfyllda, 1 bruten, 0 kan inte bedömas\\."
                  + " \\d+ gäller inte: organ \\d+, skede \\d+, inget att pröva \\d+\\.$");
    }

    @Test
    void sayLoudlyThatTheKindOfBodyIsUnknown() throws IOException {
      String out = oneLine(Ran.with("check", file("okand.json", BOARD_OF_UNKNOWN_KIND)).out());
      assertThat(out)
          .containsPattern("OBS! Organets slag är okänt, så \\d+ regler .* prövades inte");
      assertThat(oneLine(Ran.with("check", file("namnd.json", NO_QUORUM)).out()))
          .doesNotContain("OBS!");
    }

    @Test
    void sayLoudlyThatTheDayIsUnknown() throws IOException {
      String undated = NO_QUORUM.replace("\"sittings\": [{\"date\": \"2024-03-04\"}],", "");
      assertThat(oneLine(Ran.with("check", file("odaterat.json", undated)).out()))
          .contains(
              "OBS! Mötets dag är okänd, så protokollet prövades mot den lag som gäller i dag.");
    }

    @Test
    void sayLoudlyThatTheLawIsOfAnotherTime() throws IOException {
      String from2016 = NO_QUORUM.replace("2024-03-04", "2016-03-04");
      Ran judged = Ran.with("check", file("gammal.json", from2016));
      assertThat(judged.code()).isEqualTo(1);
      assertThat(oneLine(judged.out())).contains("KL (1991:900) 6 kap. 23 §");
      String from1991 = NO_QUORUM.replace("2024-03-04", "1991-12-31");
      Ran ran = Ran.with("check", file("aldre.json", from1991));
      assertThat(ran.code()).isZero();
      assertThat(oneLine(ran.out()))
          .containsPattern("tid \\d+")
          .containsPattern("OBS! \\d+ regler prövades inte, för att ingen lag som är känd här");
    }

    @Test
    void areExplainedRuleByRule() throws IOException {
      String out = Ran.with("check", "--explain", file("namnd.json", NO_QUORUM)).out();
      assertThat(out)
          .contains("Uppfyllda regler", "Regler som inte gäller")
          .contains("    § 1:", "quorum-fullmaktige")
          .contains("3 närvarande deltog; det krävs 3");
      assertThat(Ran.with("check", file("namnd.json", NO_QUORUM)).out())
          .doesNotContain("Uppfyllda regler");
    }

    @Test
    void areALineOfJsonWhenExplained() throws IOException {
      String path = file("namnd.json", NO_QUORUM);
      Ran ran = Ran.with("check", "--explain", "--format", "json", path);
      Map<String, Object> last = object(ran.outLines().get(ran.outLines().size() - 1));
      assertThat(last).containsEntry("bodyKind", "board").containsEntry("stage", "held");
      assertThat((Map<?, ?>) last.get("outcomes"))
          .extracting("violated", "cannot-judge")
          .containsExactly(1, 0);
      assertThat(Ran.with("check", "--format", "json", path).outLines())
          .noneMatch(line -> line.contains("outcomes"));
    }

    @Test
    void areDescribedByASchema() throws IOException {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Ran.with("schema", "--of", "check").out(), InputFormat.JSON);
      String path = file("namnd.json", NO_QUORUM);
      for (String line : Ran.with("check", "--explain", "--format", "json", path).outLines()) {
        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(line.replaceFirst("\"file\"", "\"fil\""), InputFormat.JSON))
            .isNotEmpty();
      }
    }

    private static String oneLine(String text) {
      return text.strip().replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Nested
  class WhatMinutesDoNotSay {

    private static final String REMOTE =
        NO_QUORUM
            .replace(", \"standingOrders\": {\"seats\": 5, \"justerare\": 1}", "")
            .replace("\"sittings\"", "\"mode\": \"remote\", \"sittings\"");

    @Test
    void endsTheReportWithTheOptionsThatGiveIt() throws IOException {
      assertThat(oneLine(Ran.with("check", file("namnd.json", REMOTE)).out()))
          .endsWith("Ange det med --seats ANTAL, --set remoteParticipation=true|false.");
    }

    @Test
    void isNotAskedForWhenItIsKnown() throws IOException {
      assertThat(oneLine(Ran.with("check", file("namnd.json", NO_QUORUM)).out()))
          .doesNotContain("--se");
    }

    @Test
    void seatsMakeTheQuorumJudged() throws IOException {
      String path = file("namnd.json", REMOTE);
      assertThat(Ran.with("check", path).code()).isZero();
      assertThat(Ran.with("check", "--seats", "5", path))
          .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
          .satisfies(ran -> assertThat(ran.out()).contains("quorum-namnd"))
          .satisfies(ran -> assertThat(ran.out()).doesNotContain("--seats"));
    }

    @Test
    void setGivesEveryParameter() throws IOException {
      String path = file("namnd.json", REMOTE);
      assertThat(Ran.with("check", "--set", "seats=5", path).code()).isEqualTo(1);
      assertThat(Ran.with("check", "--set", "remoteParticipation=false", path).out())
          .contains("FEL")
          .contains("distans-present");
      for (Parameter<?> parameter : Parameter.all()) {
        String value = parameter.words().isEmpty() ? "3" : parameter.words().get(0);
        assertThat(Ran.with("check", "--set", parameter.name() + "=" + value, path).err())
            .isEmpty();
      }
    }

    @Test
    void helpNamesEveryParameter() {
      String help = oneLine(Ran.with("check", "--help").out());
      assertThat(Parameter.all()).allMatch(parameter -> help.contains(parameter.name()));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "platser=5; \"platser\" finns inte bland seats, substitutes, quorum, justerare",
          "seats; \"seats\" saknar värde; skriv seats=VÄRDE",
          "seats=; \"\" är inte ett giltigt värde för seats, som är ett heltal från 0",
          "seats=-1; \"-1\" är inte ett giltigt värde för seats",
          "seats=1234567890; \"1234567890\" är inte ett giltigt värde för seats",
          "numbering=år; \"år\" är inte ett giltigt värde för numbering, som är ett av",
          "remoteParticipation=ja; som är ett av true, false"
        })
    void isRefusedInASentence(String given, String sentence) throws IOException {
      Ran ran = Ran.with("check", "--set", given, file("namnd.json", REMOTE));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(oneLine(ran.err())).contains("--set: ").contains(sentence);
    }

    private static String oneLine(String text) {
      return text.strip().replaceAll("\\s+", " ");
    }
  }

  @Nested
  class Json {

    @Test
    void isOneObjectOnEachLine() throws IOException {
      String path = file("namnd.json", NO_QUORUM);
      Ran ran = Ran.with("check", "--format", "json", path);
      assertThat(ran.outLines())
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(object(line))
                      .containsEntry("file", path)
                      .containsKeys(
                          "rule", "severity", "paragraph", "pointer", "message", "source"));
    }

    @Test
    void isTheFormThatTheLibraryWritesWithTheFileInFront() throws IOException {
      Report report =
          MinutesValidator.standard().explaining().validate(MinutesJson.standard().read(NO_QUORUM));
      String path = file("namnd.json", NO_QUORUM);
      List<String> lines = Ran.with("check", "--explain", "--format", "json", path).outLines();
      var written = MAPPER.readTree(MinutesJson.standard().write(report, Report.class));
      for (int i = 0; i < report.findings().size(); i++) {
        var line = (ObjectNode) MAPPER.readTree(lines.get(i));
        assertThat(line.get("message")).isEqualTo(line.get("what").get("sv"));
        assertThat(line.get("source")).isEqualTo(line.get("citation").get("sv"));
        assertThat(withoutOwn(line)).isEqualTo(written.get("findings").get(i));
      }
      var last = (ObjectNode) MAPPER.readTree(lines.get(lines.size() - 1));
      for (String both : List.of("bodyKind", "stage", "outcomes")) {
        assertThat(last.get(both)).isEqualTo(written.get(both));
      }
      last.get("rules")
          .forEach(rule -> rule.path("met").forEach(met -> withoutOwn((ObjectNode) met)));
      assertThat(last.get("rules")).isEqualTo(written.get("rules"));
    }

    private ObjectNode withoutOwn(ObjectNode line) {
      line.remove(List.of("file", "message", "source"));
      if (line.get("paragraph").isNull()) {
        line.remove("paragraph");
      }
      return line;
    }

    @Test
    void namesTheErrorAndItsPlace() throws IOException {
      Ran ran = Ran.with("check", "--format", "json", file("namnd.json", NO_QUORUM));
      assertThat(ran.outLines())
          .filteredOn(line -> line.contains("\"severity\":\"error\""))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(object(line))
                      .containsEntry("rule", "quorum-namnd")
                      .containsEntry("paragraph", 2));
    }
  }

  @Nested
  class Profile {

    @Test
    void decidesWhichRulesAndHowGrave() throws IOException {
      String path = file("namnd.json", NO_QUORUM);
      String mild = file("mild.json", "{\"severities\": {\"info\": [\"quorum-namnd\"]}}");
      assertThat(Ran.with("check", "--profile", mild, path).code()).isZero();
      String few = file("few.json", "{\"rules\": [\"quorum-namnd\"]}");
      assertThat(Ran.with("check", "--profile", few, "--format", "json", path).outLines())
          .singleElement()
          .asString()
          .contains("quorum-namnd");
      String seats = file("seats.json", "{\"parameters\": {\"seats\": 3}}");
      assertThat(Ran.with("check", "--profile", seats, path).code()).isZero();
      assertThat(Ran.with("check", "--profile", seats, "--seats", "5", path).code()).isEqualTo(1);
    }

    @Test
    void thatCannotBeReadChecksNothing() throws IOException {
      String path = file("namnd.json", NO_QUORUM);
      String bad = file("profil.json", "{\"witout\": [],\n \"without\": [\"quorum-namd\"]}");
      Ran ran = Ran.with("check", "--profile", bad, path);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.errLines())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).startsWith(bad + ":"))
          .anySatisfy(line -> assertThat(line).contains("/witout").contains("without"))
          .anySatisfy(line -> assertThat(line).contains("/without/0").contains("quorum-namnd"));
      Ran absent = Ran.with("check", "--profile", bad + ".no", path);
      assertThat(absent.code()).isEqualTo(2);
      assertThat(absent.errLines()).hasSize(1);
    }

    @Test
    void isReadWithinLimits() throws IOException {
      String large = file("large.json", "{\"without\": [" + " ".repeat(33 << 20) + "]}");
      Ran ran = Ran.with("check", "--profile", large, file("namnd.json", NO_QUORUM));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(1);
    }

    @Test
    void canBeStandardInput() throws IOException {
      Ran ran =
          Ran.reading("{\"rules\": []}", "check", "--profile", "-", file("namnd.json", NO_QUORUM));
      assertThat(ran.code()).isZero();
    }

    @Test
    void isDescribedByASchema() {
      assertThat(Ran.with("schema", "--of", "profile").out()).isEqualTo(MinutesSchema.ofProfile());
    }
  }

  @Nested
  class Options {

    @Test
    void theBodyKindWinsOverTheDocument() throws IOException {
      String path = file("namnd.json", NO_QUORUM);
      assertThat(Ran.with("check", "--body-kind", "cooperation-body", path).code()).isZero();
    }

    @Test
    void anUnknownBodyKindIsOneLine() throws IOException {
      Ran ran = Ran.with("check", "--body-kind", "club", file("namnd.json", NO_QUORUM));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines())
          .singleElement()
          .asString()
          .contains("cooperation-body")
          .contains("club");
    }

    @Test
    void aStageLeavesOutWhatIsNotThereYet() throws IOException {
      String path = file("namnd.json", NO_QUORUM);
      assertThat(Ran.with("check", "--stage", "summoned", path).code()).isZero();
    }

    @Test
    void aSeriesIsCheckedAcrossMeetings() throws IOException {
      String first = file("1.json", numbered(1, "2024-01-08"));
      String second = file("2.json", numbered(9, "2024-02-05"));
      Ran alone = Ran.with("check", "--format", "json", first, second);
      Ran series = Ran.with("check", "--format", "json", "--series", first, second);
      assertThat(alone.out()).doesNotContain("paragraph-numbering");
      assertThat(series.outLines())
          .anyMatch(line -> line.contains("paragraph-numbering") && line.contains("2.json"));
    }

    private String numbered(int number, String day) {
      return """
          {
            "format": "protokoll/1",
            "body": {"name": "Nämnden", "kind": "board"},
            "sittings": [{"date": "%s"}],
            "paragraphs": [{"number": %d, "title": "Öppnande"}]
          }
          """
          .formatted(day, number);
    }
  }

  private static Map<String, Object> object(String json) {
    return JsonMapper.shared().readValue(json, new TypeReference<>() {});
  }
}
