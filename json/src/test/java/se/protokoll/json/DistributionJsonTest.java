package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.fund.Audit;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indexation;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Part;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.SplitKind;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.fund.UnitName;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DistributionJsonTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private static final FundSplit HALVES = FundSplit.equal(Holder.of("a"), Holder.of("b"));
  private static final Rounding KRONOR = Rounding.builder().unit(MoneyUnit.KRONA).build();
  private static final Distribution DIVIDED = HALVES.distribute(Money.ofOre(10_150), KRONOR);
  private static final String WRITTEN = JSON.write(DIVIDED, Distribution.class);

  /** A group of three inside, whose level has a unit of its own, and a recipient in both. */
  private static final FundSplit NESTED =
      FundSplit.weights(
          Part.weight(Holder.of("a"), "1"),
          Part.weight(Holder.of("g"), "2")
              .withSplit(
                  FundSplit.equal(Holder.of("a"), Holder.of("b"), Holder.of("c"))
                      .withRounding(KRONOR)));

  private static Schema schema(String definition) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    Map.of("urn:protokoll:distribution:1", MinutesSchema.ofDistribution())));
    return registry.getSchema(SchemaLocation.of("urn:protokoll:distribution:1" + definition));
  }

  private static Problem only(String document) {
    List<Problem> problems = JSON.tryRead(document, Distribution.class).problems();
    assertThat(problems).as(problems.toString()).hasSize(1);
    return problems.get(0);
  }

  @Test
  void aDistributionIsItsFactsAndItsSentencesInBothLanguages() {
    assertThat(JSON.indented().write(DIVIDED, Distribution.class).replace('\u00a0', ' '))
        .isEqualTo(
            """
            {
              "total": {
                "amount": "101.50",
                "currency": "SEK"
              },
              "split": {
                "equal": [
                  {
                    "holder": {
                      "key": "a"
                    }
                  },
                  {
                    "holder": {
                      "key": "b"
                    }
                  }
                ]
              },
              "requested": {
                "unit": "krona"
              },
              "rounding": {
                "unit": "krona",
                "policy": "largest-remainder",
                "tieBreak": "by-key"
              },
              "shares": [
                {
                  "holder": {
                    "key": "a"
                  },
                  "amount": {
                    "amount": "51.00",
                    "currency": "SEK"
                  },
                  "exact": "101/2",
                  "kind": "rounded-up",
                  "reason": {
                    "sv": "exakt andel 50,50 kr, avrundad uppåt till 51 kr: en krona blev över och gick hit; a och b stod lika nära nästa krona, och då gäller lägst nyckel först.",
                    "en": "exact share 50,50 kr, rounded up to 51 kr: one krona was left over and came here; a and b were equally near to the next krona, and the rule for ties is lowest key first."
                  }
                },
                {
                  "holder": {
                    "key": "b"
                  },
                  "amount": {
                    "amount": "50.00",
                    "currency": "SEK"
                  },
                  "exact": "101/2",
                  "kind": "rounded-down",
                  "reason": {
                    "sv": "exakt andel 50,50 kr, avrundad nedåt till 50 kr: en krona blev över och gick till a; a och b stod lika nära nästa krona, och då gäller lägst nyckel först.",
                    "en": "exact share 50,50 kr, rounded down to 50 kr: one krona was left over and went to a; a and b were equally near to the next krona, and the rule for ties is lowest key first."
                  }
                }
              ],
              "remainder": {
                "kind": "below-one-unit",
                "name": {
                  "sv": "rest under en betalningsenhet",
                  "en": "remainder below one unit of payment"
                },
                "amount": {
                  "amount": "0.50",
                  "currency": "SEK"
                }
              },
              "assumptions": [
                {
                  "code": "standard-policy",
                  "text": {
                    "sv": "Det som blir över efter avrundning nedåt går till dem som har störst rest, eftersom inget annat är angivet.",
                    "en": "What rounding down leaves goes to the largest remainders, because nothing else is stated."
                  }
                },
                {
                  "code": "standard-tie-break",
                  "text": {
                    "sv": "Vid lika går den med lägst nyckel först, eftersom inget annat är angivet.",
                    "en": "At a tie the lowest key goes first, because nothing else is stated."
                  }
                }
              ]
            }
            """);
  }

  static Stream<Distribution> distributions() {
    var criteria =
        FundSplit.criteria(
            List.of(Criterion.of("Invånare", "60"), Criterion.of("Yta", "40")),
            Part.values(Holder.of("a"), "3", "1"),
            Part.values(Holder.of("b"), "4", "6"));
    var fair = Rounding.builder().tieBreak(TieBreak.LEAST_FAVOURED).build();
    return Stream.of(
        DIVIDED,
        DIVIDED.split().distribute(Money.ofOre(-10_150), KRONOR),
        NESTED.distribute(Money.ofKronor(1000)),
        NESTED.distribute(Money.ofKronor(1000), Rounding.builder().unit(MoneyUnit.HUNDRED).build()),
        NESTED.withNesting(FundSplit.Nesting.LEAF_EXACT).distribute(Money.ofOre(100_001)),
        criteria.distribute(Money.ofOre(1_000_003)),
        HALVES.distribute(Money.ofOre(101), fair),
        HALVES.distribute(Money.ZERO));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void isReadAsItWasWritten(Distribution distribution) {
    String json = JSON.write(distribution, Distribution.class);
    Distribution read = JSON.tryRead(json, Distribution.class).orThrow();

    assertThat(read).isEqualTo(distribution);
    assertThat(read.assumptions()).isEqualTo(distribution.assumptions());
    assertThat(read.split()).isEqualTo(distribution.split());
    assertThat(read.requested()).isEqualTo(distribution.requested());
    assertThat(JSON.write(read, Distribution.class)).isEqualTo(json);
    assertThat(schema("").validate(json, InputFormat.JSON)).isEmpty();
  }

  record Answer(Distribution distribution, List<Money> other) {}

  @Test
  void standsInAnApplicationsOwnObjects() {
    var answer = new Answer(DIVIDED, List.of(Money.ZERO));
    String json = MAPPER.writeValueAsString(answer);

    assertThat(MAPPER.readTree(json).get("distribution")).isEqualTo(MAPPER.readTree(WRITTEN));
    assertThat(MAPPER.readValue(json, Answer.class)).isEqualTo(answer);
  }

  @Nested
  class WhatWasChangedIsFound {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "\"amount\":{\"amount\":\"51.00\"|\"amount\":{\"amount\":\"52.00\"|/shares/0/amount/amount",
          "\"shares\":[{\"holder\":{\"key\":\"a\"}|\"shares\":[{\"holder\":{\"key\":\"x\"}|/shares/0/holder/key",
          "\"amount\":{\"amount\":\"0.50\"|\"amount\":{\"amount\":\"0.51\"|/remainder/amount/amount",
          "\"code\":\"standard-policy\"|\"code\":\"standard-unit\"|/assumptions/0/code",
          "\"policy\":\"largest-remainder\"|\"policy\":\"list-order\"|/rounding/policy"
        })
    void atItsPlace(String from, String to, String pointer) {
      assertThat(WRITTEN).contains(from);
      Problem problem = only(WRITTEN.replaceFirst(java.util.regex.Pattern.quote(from), to));

      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.kind()).isEqualTo(ProblemKind.DIFFERS_FROM_DIVISION);
    }

    @Test
    void inWords() {
      Problem problem = only(WRITTEN.replaceFirst("\"51.00\"", "\"52.00\""));

      assertThat(problem.textWithoutPlace(Language.EN))
          .isEqualTo("found \"52.00\", expected \"51.00\", which is what the division gives");
      assertThat(problem.textWithoutPlace(Language.SV)).contains("som är vad fördelningen ger");
    }

    @Test
    void whenAShareIsMissing() {
      JsonNode tree = MAPPER.readTree(WRITTEN);
      ((tools.jackson.databind.node.ArrayNode) tree.get("shares")).remove(1);

      assertThat(only(tree.toString()).textWithoutPlace(Language.EN))
          .isEqualTo("found 1 elements, expected 2 elements, which is what the division gives");
    }

    @Test
    void whenSomethingIsThereThatIsNotGiven() {
      Problem problem =
          only(
              WRITTEN.replaceFirst(
                  "\"amount\":\\{\"amount\":\"51",
                  "\"payee\":{\"key\":\"c\"},\"amount\":{\"amount\":\"51"));

      assertThat(problem.pointer()).isEqualTo("/shares/0/payee");
      assertThat(problem.textWithoutPlace(Language.EN))
          .isEqualTo("found a value, expected no value, which is what the division gives");
    }

    @Test
    void alsoInSubtotalsAndWhatRecipientsGetTogether() {
      String json = JSON.write(NESTED.distribute(Money.ofKronor(1000)), Distribution.class);
      for (String list : List.of("recipients", "groups")) {
        int at = json.indexOf("\"amount\":\"", json.indexOf('"' + list + '"'));
        String other = json.substring(0, at) + "\"amount\":\"9" + json.substring(at + 10);
        assertThat(only(other).pointer()).isEqualTo("/" + list + "/0/amount/amount");
      }
    }

    @Test
    void exceptInAnExplanationWhichIsWorkedOutAgain() {
      String other =
          WRITTEN
              .replaceAll("(\"reason\":\\{\"sv\":\")[^\"]*", "$1Lottades")
              .replace("\"exact\":\"101/2\"", "\"exact\":\"50.5\"");

      assertThat(other).isNotEqualTo(WRITTEN);
      assertThat(JSON.write(JSON.read(other, Distribution.class), Distribution.class))
          .isEqualTo(WRITTEN);
    }

    @Test
    void inAMapperWithThePlaceInTheWholeDocument() {
      String json =
          "{\"distribution\":" + WRITTEN.replaceFirst("\"51.00\"", "\"52.00\"") + ",\"other\":[]}";
      assertThatThrownBy(() -> MAPPER.readValue(json, Answer.class))
          .hasRootCauseInstanceOf(MinutesReadException.class)
          .hasStackTraceContaining("(/distribution/shares/0/amount/amount)");
    }

    @Test
    void alsoWhereTheSplitCannotBeDivided() {
      String percent =
          "{\"total\":{\"amount\":\"1.00\"},\"split\":{\"percent\":["
              + "{\"holder\":{\"key\":\"a\"},\"percent\":\"50\"},"
              + "{\"holder\":{\"key\":\"b\"},\"percent\":\"40\"}]},";
      String rest = WRITTEN.substring(WRITTEN.indexOf("\"rounding\""));
      Problem problem = only(percent + rest);

      assertThat(problem.pointer()).isEqualTo("/split/percent");
      assertThat(problem.kind()).isEqualTo(ProblemKind.MEANING);
      assertThat(problem.textWithoutPlace(Language.EN)).contains("90");
    }

    @Test
    void upToAsManyAsTheLimitsAllow() {
      FundSplit many =
          FundSplit.equal(
              IntStream.range(0, 1000).mapToObj(i -> Holder.of("k" + i)).toArray(Holder[]::new));
      String json =
          JSON.write(many.distribute(Money.ofKronor(1)), Distribution.class)
              .replace("\"amount\":\"0.00\"", "\"amount\":\"0.02\"");

      assertThat(JSON.tryRead(json, Distribution.class).problems())
          .hasSize(JSON.limits().problems());
    }
  }

  /** A division by such weights has numbers of some seven thousand digits. */
  @Test
  void isNotReadWhereDividingWouldTakeLong() {
    FundSplit split =
        FundSplit.weights(
            IntStream.range(0, 1000)
                .mapToObj(i -> Part.weight(Holder.of("k" + i), "1/" + (1_000_003 + 2 * i)))
                .toArray(Part[]::new));
    var small = new StringBuilder("{\"total\":{\"amount\":\"0.00\"},\"split\":");
    small.append(JSON.write(split, FundSplit.class));
    String rounding =
        WRITTEN.substring(WRITTEN.indexOf(",\"rounding\":"), WRITTEN.indexOf(",\"shares\""));
    small.append(rounding.replace("krona", "ore")).append(",\"shares\":[");
    String reason = "\"kind\":\"exact\",\"reason\":{\"sv\":\"\",\"en\":\"\"}}";
    small.append(
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    "{\"holder\":{\"key\":\"k"
                        + i
                        + "\"},\"amount\":{\"amount\":\"0.00\"},\"exact\":\"0/1\","
                        + reason)
            .collect(Collectors.joining(",")));
    small.append(
        "],\"remainder\":{\"kind\":\"below-one-unit\",\"name\":{\"sv\":\"\",\"en\":\"\"},");
    small.append("\"amount\":{\"amount\":\"0.00\"}},\"assumptions\":[]}");

    assertTimeout(
        Duration.ofSeconds(3),
        () ->
            assertThat(JSON.tryRead(small.toString(), Distribution.class).problems())
                .singleElement()
                .extracting(problem -> problem.textWithoutPlace(Language.EN))
                .asString()
                .startsWith("The numbers of the split have so many different denominators"));
  }

  private static Distribution denominators(int count) {
    return FundSplit.weights(
            IntStream.range(0, count)
                .mapToObj(i -> Part.weight(Holder.of("k" + i), "1/" + (1_000_003 + 2 * i)))
                .toArray(Part[]::new))
        .distribute(Money.ofKronor(1000));
  }

  @Test
  void isNotWrittenWhereItWouldNotBeRead() {
    Distribution most = denominators(204); // of 20 bits each: 4 080
    assertThat(JSON.tryRead(JSON.write(most, Distribution.class), Distribution.class).orThrow())
        .isEqualTo(most);

    Distribution more = denominators(205);
    assertThatThrownBy(() -> JSON.write(more, Distribution.class))
        .isInstanceOf(MinutesWriteException.class)
        .hasMessage(
            "cannot be written: found 205 different denominators in the numbers of the"
                + " split, expected denominators of some 1 200 digits together at most, because a"
                + " distribution is divided again when it is read; keep the total and the split"
                + " instead");
    assertThatThrownBy(() -> MAPPER.writeValueAsString(new Answer(more, List.of())))
        .hasStackTraceContaining("cannot be written: found 205 different denominators");
    FundSplit split = more.split();
    assertThat(JSON.read(JSON.write(split, FundSplit.class), FundSplit.class)).isEqualTo(split);
  }

  @Test
  void whatAnInstalmentOrAnIndexDecidedIsOnlyWritten() {
    Instalment second =
        HALVES.instalment(Money.ofOre(100), Map.of("a", Money.ofOre(60)), Rounding.UNSTATED);
    Distribution raised =
        Indexation.of("1.1").distribute(Map.of(Holder.of("a"), Money.ofKronor(10)));
    for (Distribution one : List.of(second.distribution().orElseThrow(), raised)) {
      String json = JSON.write(one, Distribution.class);
      assertThat(json).contains("\"notRepeatable\":true");
      assertThat(only(json).textWithoutPlace(Language.EN)).contains("is written and never read");
    }
  }

  /** Every other answer, by the name of its definition. */
  static Map<String, Object> answers() {
    Distribution nested = NESTED.distribute(Money.ofKronor(1000));
    var audit =
        Audit.of(
            Money.ofKronor(24),
            HALVES,
            List.of(
                new Audit.Published("a", Money.ofKronor(21)),
                new Audit.Published("b", Money.ofKronor(12))));
    var table =
        TwoWayTable.of(
                List.of(Holder.of("a")), List.of(Holder.of("b")), List.of(List.of(Ratio.of(1, 3))))
            .round();
    var seats = HALVES.apportion(3, UnitName.SEAT);
    Refusal refusal = FundSplit.builder().kind(SplitKind.EQUAL).build().problems().get(0);
    var all = new LinkedHashMap<String, Object>();
    all.put("Share", nested.shares().get(1));
    all.put("CriterionPart", distributions().toList().get(5).shares().get(0).parts().get(0));
    all.put("Recipient", nested.recipients().get(0));
    all.put("Subtotal", nested.groups().get(0));
    all.put("Remainder", nested.remainder());
    all.put("Assumption", nested.assumptions().get(0));
    all.put("Change", DIVIDED.compare(HALVES.distribute(Money.ZERO)).get(0));
    all.put("Instalment", nested.instalment(Money.ofKronor(2000)));
    all.put("Payment", nested.instalment(Money.ofKronor(2000)).payments().get(0));
    all.put("CoFinanced", CoFinancing.of(Ratio.parse("0.5"), HALVES).distribute(Money.ofOre(101)));
    all.put("Audit", audit);
    all.put("AuditedShare", audit.shares().get(0));
    all.put("Suspicion", audit.suspicions().get(0));
    all.put("SuspicionRow", audit.suspicions().get(0).rows().get(0));
    all.put("RoundedTable", table);
    all.put("TableEntry", table.total());
    all.put("Apportionment", seats);
    all.put("Allotment", seats.allotments().get(0));
    all.put("Rounds", nested.rounds());
    all.put("RoundsOfShare", nested.rounds().shares().get(0));
    all.put("Reason", nested.shares().get(1).reason());
    all.put("Refusal", refusal);
    return all;
  }

  @Test
  void everyOtherAnswerIsWrittenInOneFormAndNotRead() {
    answers()
        .forEach(
            (name, answer) -> {
              String json = MAPPER.writeValueAsString(answer);
              assertThat(schema("#/$defs/" + name).validate(json, InputFormat.JSON))
                  .as(name + " " + json)
                  .isEmpty();
              assertThat(JSON.tryRead(json, answer.getClass()).problems())
                  .singleElement()
                  .extracting(one -> one.textWithoutPlace(Language.EN))
                  .isEqualTo(
                      "found the form of "
                          + name
                          + ", which is written and never read, expected the total and the split,"
                          + " which can be divided again");
            });
  }

  @Test
  void aTextInBothLanguagesIsReadBack() {
    var text = new Text("svar", "answer");
    assertThat(MAPPER.writeValueAsString(text)).isEqualTo("{\"sv\":\"svar\",\"en\":\"answer\"}");
    assertThat(MAPPER.readValue("{\"en\":\"answer\",\"sv\":\"svar\"}", Text.class)).isEqualTo(text);
  }
}
