package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.money.Money;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.RuleOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  /** A board of five where two decided in § 2: no quorum. */
  private static final Meeting MEETING =
      JSON.read(
          """
          {
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
          """);

  private static final Report REPORT = MinutesValidator.standard().explaining().validate(MEETING);
  private static final Finding FINDING = REPORT.byRule("quorum-namnd").get(0);

  private static Schema schema(String definition) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("urn:protokoll:report:1", MinutesSchema.ofReport())));
    return registry.getSchema(SchemaLocation.of("urn:protokoll:report:1" + definition));
  }

  @Test
  void aFindingIsItsDataAndItsSentencesInBothLanguages() {
    assertThat(JSON.indented().write(FINDING, Finding.class))
        .isEqualTo(
            """
        {
          "rule": "quorum-namnd",
          "severity": "error",
          "variant": "broken",
          "bodyKind": "board",
          "paragraph": 2,
          "pointer": "/paragraphs/1",
          "what": {
            "sv": "2 av 5 ledamöter var närvarande i § 2; det krävs 3",
            "en": "2 of 5 members were present in § 2; it takes 3"
          },
          "why": {
            "sv": "Ett beslut av en nämnd som inte är beslutsför har inte kommit till på lagligt sätt och kan upphävas om det överklagas.",
            "en": "A decision by a board without a quorum has not been lawfully made, and can be annulled on appeal."
          },
          "citation": {
            "sv": "KL 6 kap. 27 §",
            "en": "KL 6 kap. 27 §"
          },
          "advice": {
            "sv": "Kontrollera närvaron; stämmer den bör ärendet tas upp på nytt, eller laglighetsprövning inväntas.",
            "en": "Check the attendance; if it is right, take the matter up again or await a legality review."
          },
          "arguments": {
            "paragraphs": {
              "sv": "§ 2",
              "en": "§ 2"
            },
            "present": 2,
            "required": 3,
            "seats": 5,
            "disqualified": 0
          },
          "sources": [
            {
              "title": "KL",
              "sfs": "2017:725",
              "chapter": "6",
              "section": "27",
              "from": "2018-01-01"
            }
          ]
        }
        """);
  }

  @Test
  void argumentsKeepTheirTypes() {
    var arguments = new LinkedHashMap<String, Object>();
    arguments.put("text", "ärende");
    arguments.put("long", 12345678901L);
    arguments.put("decimal", new BigDecimal("33.30"));
    arguments.put("day", LocalDate.of(2024, 2, 29));
    arguments.put("money", Money.ofOre(150));
    arguments.put("both", new Text("svar", "answer"));
    arguments.put("spoken", ParagraphSet.parse("1-7, 11"));
    var all = new LinkedHashMap<>(FINDING.arguments());
    all.putAll(arguments);
    Finding finding =
        new Finding(
            FINDING.rule(),
            FINDING.severity(),
            FINDING.bodyKind(),
            FINDING.place(),
            FINDING.variant(),
            all);
    String json = JSON.write(finding, Finding.class);
    assertThat(json)
        .contains(
            "\"text\":\"ärende\",\"long\":12345678901,\"decimal\":33.30,\"day\":\"2024-02-29\","
                + "\"money\":{\"amount\":\"1.50\",\"currency\":\"SEK\"},"
                + "\"both\":{\"sv\":\"svar\",\"en\":\"answer\"},"
                + "\"spoken\":{\"sv\":\"§§ 1–7, 11\",\"en\":\"§§ 1–7, 11\"}}");
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(finding)))
        .isEqualTo(MAPPER.readTree(json));
    assertThat(schema("#/$defs/Finding").validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void aReportSaysWhatCameOfEveryRule() {
    JsonNode report = MAPPER.readTree(JSON.write(REPORT, Report.class));
    assertThat(report.propertyNames())
        .containsExactly("format", "bodyKind", "stage", "findings", "outcomes", "rules");
    assertThat(report.get("findings")).hasSameSizeAs(REPORT.findings());
    for (Outcome outcome : Outcome.values()) {
      assertThat(report.get("outcomes").get(outcome.word()).intValue())
          .isEqualTo(REPORT.outcomes().count(outcome));
    }
    assertThat(report.get("rules")).hasSameSizeAs(REPORT.outcomes().all());
    assertThat(report.get("rules").toString())
        .contains("\"because\":\"body\"")
        .contains("\"met\":[{\"");
    JsonNode outcomes = MAPPER.readTree(JSON.write(REPORT.outcomes(), Outcomes.class));
    assertThat(outcomes.get("rules")).isEqualTo(report.get("rules"));
    assertThat(outcomes.get("outcomes")).isEqualTo(report.get("outcomes"));
  }

  @Test
  void isDescribedByItsSchema() {
    String report = JSON.write(REPORT, Report.class);
    assertThat(schema("").validate(report, InputFormat.JSON)).isEmpty();
    assertThat(schema("").validate(report.replace("findings", "found"), InputFormat.JSON))
        .isNotEmpty();
    String finding = JSON.write(FINDING, Finding.class);
    assertThat(schema("#/$defs/Finding").validate(finding, InputFormat.JSON)).isEmpty();
    assertThat(schema("#/$defs/Finding").validate(report, InputFormat.JSON)).isNotEmpty();
  }

  /** What a service answers. */
  record Answer(String id, Report report, List<Finding> worst) {}

  @Test
  void isTheSameInAMapperAndAsAFieldOfAnApplicationsOwnType() {
    String json = MAPPER.writeValueAsString(new Answer("1", REPORT, List.of(FINDING)));
    JsonNode answer = MAPPER.readTree(json);
    assertThat(answer.get("report")).isEqualTo(MAPPER.readTree(JSON.write(REPORT, Report.class)));
    assertThat(answer.get("worst").get(0))
        .isEqualTo(MAPPER.readTree(JSON.write(FINDING, Finding.class)));
    RuleOutcome met = REPORT.outcomes().with(Outcome.MET).get(0);
    assertThat(MAPPER.writeValueAsString(met)).isEqualTo(JSON.write(met, RuleOutcome.class));
    Met place = met.met().get(0);
    assertThat(MAPPER.writeValueAsString(place)).isEqualTo(JSON.write(place, Met.class));
  }

  @Test
  void isNeverReadHalf() {
    for (Class<?> type : List.of(Report.class, Finding.class, Outcomes.class, RuleOutcome.class)) {
      String name = type.getSimpleName();
      for (String json : List.of("{}", "[]", JSON.write(REPORT, Report.class))) {
        assertThat(JSON.tryRead(json, type).problems())
            .singleElement()
            .satisfies(
                problem -> {
                  assertThat(problem.textWithoutPlace(Language.SV))
                      .isEqualTo(
                          "hittade formen av "
                              + name
                              + ", som skrivs men aldrig läses, väntade protokollet, som kan"
                              + " granskas på nytt");
                  assertThat(problem.textWithoutPlace(Language.EN))
                      .isEqualTo(
                          "found the form of "
                              + name
                              + ", which is written and never read, expected the minutes, which"
                              + " can be checked again");
                });
        assertThatThrownBy(() -> MAPPER.readValue(json, type))
            .hasCauseInstanceOf(MinutesReadException.class)
            .hasMessageContaining("which is written and never read");
      }
    }
  }
}
