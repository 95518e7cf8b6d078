package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.UnitName;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.JusterareReason;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Quorum;

/** Reads texts whose arguments come from real divisions, documents and meetings. */
class RealTextsTest {

  private static final Holder A = Holder.of("a");
  private static final Holder B = Holder.of("b");
  private static final Part FIXED = fixed(5);
  private static final FundSplit GROUPS = inside(FundSplit.equal(A));

  private static Part part(String key, long weight) {
    return Part.weight(Holder.of(key), weight);
  }

  private static Part fixed(long ore) {
    return Part.fixed(Holder.of("f"), Money.ofOre(ore));
  }

  private static final Map<String, Money> AHEAD = Map.of("a", Money.ofOre(8));
  private static final Rounding SAINTE_LAGUE = Rounding.of(RemainderPolicy.SAINTE_LAGUE);

  private static FundSplit inside(FundSplit split) {
    Holder group = Holder.of("g");
    return FundSplit.equal(group, Holder.of("h"))
        .withParts(Part.of(group).withSplit(split), Part.of(Holder.of("h")));
  }

  private static ThrowingCallable by(FundSplit split, long ore) {
    return by(split, ore, Rounding.UNSTATED);
  }

  private static ThrowingCallable by(FundSplit split, long ore, Rounding rounding) {
    return () -> split.distribute(Money.ofOre(ore), rounding);
  }

  private static ThrowingCallable tied(TieBreak tieBreak) {
    return by(FundSplit.equal(A, B), 1, Rounding.builder().tieBreak(tieBreak).build());
  }

  private static ThrowingCallable audit(FundSplit split, Published... published) {
    return () -> Audit.of(Money.ZERO, split, Rounding.UNSTATED, List.of(published));
  }

  private static ThrowingCallable instalment(long a, long b) {
    Map<String, Money> paid = Map.of("a", Money.ofOre(a), "b", Money.ofOre(b));
    FundSplit split = FundSplit.equal(A, B);
    return () -> split.instalment(Money.ofOre(9), paid);
  }

  private static Published published(String key, long ore) {
    return new Published(key, Money.ofOre(ore));
  }

  /** Returns a division for each code of a refusal, in the order of the table. */
  private static Map<String, ThrowingCallable> refused() {
    Part capped = part("a", 1).withCap(Money.ofOre(3));
    Rounding krona = Rounding.builder().unit(MoneyUnit.KRONA).build();
    Favoured ahead = new Favoured("a", Ratio.of(1));
    Rounding bearer = Rounding.of(RemainderPolicy.BEARER);
    return Map.ofEntries(
        Map.entry("units-with-amounts", () -> FundSplit.weights(FIXED).apportion(1, UnitName.SEAT)),
        Map.entry("no-holders", by(FundSplit.equal(), 1)),
        Map.entry("all-weights-zero", by(FundSplit.weights(part("a", 0)), 1)),
        Map.entry("negative-weight", by(FundSplit.percent(Part.percent(A, "-1.5")), 1)),
        Map.entry("duplicate-key", by(FundSplit.equal(A, A), 1)),
        Map.entry("percent-not-100", by(FundSplit.percent(Part.percent(A, "70.5")), 1)),
        Map.entry("rest-to-without-percent", by(FundSplit.equal(A).withRestTo("a"), 1)),
        Map.entry(
            "rest-to-unknown", by(FundSplit.percent(Part.percent(A, "70")).withRestTo("x"), 1)),
        Map.entry("measure-missing", by(FundSplit.weights(Part.of(A)), 1)),
        Map.entry(
            "fixed-and-measure", by(FundSplit.weights(part("a", 1).withFixed(Money.ofOre(1))), 1)),
        Map.entry(
            "fixed-with-bounds",
            by(FundSplit.weights(FIXED.withFloor(Money.ofOre(1)), part("b", 1)), 1)),
        Map.entry("negative-amount", by(FundSplit.weights(fixed(-1), part("b", 1)), 1)),
        Map.entry("floor-above-cap", by(FundSplit.weights(capped.withFloor(Money.ofOre(4))), 9)),
        Map.entry(
            "no-whole-unit-between",
            by(
                FundSplit.weights(
                    part("a", 1).withFloor(Money.ofOre(110)).withCap(Money.ofOre(190))),
                9,
                krona)),
        Map.entry(
            "leaf-exact-group-bounds",
            by(
                GROUPS
                    .withNesting(Nesting.LEAF_EXACT)
                    .withParts(GROUPS.parts().get(0).withCap(Money.ofOre(1))),
                1)),
        Map.entry(
            "policy-does-not-combine",
            by(FundSplit.weights(capped), 1, Rounding.of(RemainderPolicy.LIST_ORDER))),
        Map.entry("bearer-missing", tied(TieBreak.BEARER)),
        Map.entry("bearer-unknown", by(FundSplit.equal(A), 1, bearer.withBearer("x"))),
        Map.entry("bearer-is-divided", by(GROUPS, 1, bearer.withBearer("g"))),
        Map.entry(
            "bearer-is-fixed",
            by(FundSplit.weights(FIXED, part("b", 1)), 9, bearer.withBearer("f"))),
        Map.entry(
            "bearer-above-cap",
            by(FundSplit.weights(capped, part("b", 1), part("c", 1)), 8, bearer.withBearer("a"))),
        Map.entry("seed-missing", tied(TieBreak.LOT)),
        Map.entry(
            "favoured-twice",
            by(FundSplit.equal(A), 1, Rounding.builder().addFavoured(ahead, ahead).build())),
        Map.entry("fixed-above-total", by(FundSplit.weights(FIXED, part("b", 1)), 4)),
        Map.entry(
            "floors-above-total",
            by(FundSplit.weights(part("a", 1).withFloor(Money.ofKronor(3))), 250, krona)),
        Map.entry("caps-below-total", by(FundSplit.weights(capped), 500)),
        Map.entry("nobody-takes-the-rest", by(FundSplit.weights(FIXED), 9)),
        Map.entry("tie", tied(TieBreak.REFUSE)),
        Map.entry("total-too-large", by(FundSplit.equal(A), Long.MIN_VALUE)),
        Map.entry(
            "ambiguous-key",
            () ->
                inside(FundSplit.equal(A))
                    .withParts(GROUPS.parts().get(0), Part.of(A))
                    .distribute(Money.ofOre(9))
                    .share("a")),
        Map.entry("key-unknown", audit(FundSplit.equal(A), published("x", 1))),
        Map.entry(
            "published-twice", audit(FundSplit.equal(A), published("a", 1), published("a", 1))),
        Map.entry("not-published", audit(FundSplit.equal(A))),
        Map.entry(
            "published-too-large",
            audit(
                FundSplit.equal(A, B),
                published("a", Long.MAX_VALUE),
                published("b", Long.MAX_VALUE))),
        Map.entry("paid-has-both-signs", instalment(1, -1)),
        Map.entry("paid-too-large", instalment(Long.MAX_VALUE, 1)),
        Map.entry("pot-below-paid", instalment(9, 1)),
        Map.entry(
            "repay-above-paid",
            () -> FundSplit.equal(A).repay(Money.ofOre(2), Map.of("a", Money.ofOre(1)))),
        Map.entry(
            "fixed-above-paid",
            () ->
                FundSplit.weights(FIXED, part("b", 1))
                    .repay(Money.ofOre(1), Map.of("b", Money.ofOre(20)))),
        Map.entry(
            "fixed-below-paid",
            () ->
                FundSplit.weights(FIXED, part("b", 1))
                    .instalment(Money.ofOre(20), Map.of("f", Money.ofOre(9)))),
        Map.entry(
            "instalment-asks-back",
            () -> FundSplit.equal(A, B).instalment(Money.ofOre(9), AHEAD, SAINTE_LAGUE)),
        Map.entry(
            "repayment-pays-more",
            () -> FundSplit.equal(A, B).repay(Money.ofOre(1), AHEAD, SAINTE_LAGUE)));
  }

  static Stream<Map.Entry<String, ThrowingCallable>> refusals() {
    return refused().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void ofRefusalsAreFilled(Map.Entry<String, ThrowingCallable> refusal) {
    var refused = catchThrowableOfType(DivisionRefusedException.class, refusal.getValue());
    assertThat(refused.code()).isEqualTo(refusal.getKey());
    holds(refused);
  }

  @ParameterizedTest
  @EnumSource(RemainderPolicy.class)
  void ofReasonsAndAssumptionsAreFilled(RemainderPolicy policy) {
    Rounding rounding = Rounding.of(policy);
    FundSplit split = FundSplit.weights(part("a", 1), part("b", 1), part("c", 5));
    for (long ore : List.of(0L, 1L, 100L, 123_456_789L, -1_000_001L)) {
      for (MoneyUnit unit : List.of(MoneyUnit.ORE, MoneyUnit.KRONA)) {
        Distribution distribution =
            split.distribute(Money.ofOre(ore), rounding.withUnit(unit).withBearer("a"));
        distribution.shares().forEach(share -> holds(share.reason()));
        distribution.assumptions().forEach(RealTextsTest::holds);
      }
    }
  }

  @Test
  void ofAssumptionsNotStatedAreFilled() {
    Distribution distribution = GROUPS.distribute(Money.ofOre(100_001), Rounding.UNSTATED);
    assertThat(distribution.assumptions().stream().map(Message::code))
        .contains("standard-unit", "standard-policy", "standard-nesting");
    distribution.assumptions().forEach(RealTextsTest::holds);
    distribution.shares().forEach(share -> holds(share.reason()));
  }

  @Test
  void ofProblemsAreFilled() {
    String hostile =
        """
        {"format": "protokoll/1", "body": {"nam": "G", "kind": "choir", "kind": 1},
         "sittings": [{"date": "2022-02-30", "opened": "25:00"}],
         "attendances": [{"person": "a", "vacant": true}, null, {"person": 1.5}],
         "paragraphs": [{"number": 0}, {"number": 12345678901, "titel": "x"},
           {"number": 3, "decisions": [{"grants": [
             {"amount": {"amount": "10.005", "currency": "SEK"}},
             {"split": {"equal": [], "percent": []}}, {"split": {}}]}]}]}
        """;
    List<Problem> problems =
        MinutesJson.standard().tryRead(hostile.getBytes(StandardCharsets.UTF_8)).problems();
    assertThat(problems)
        .extracting(Problem::code)
        .contains("duplicate", "meaning", "missing", "unknown", "value");
    problems.forEach(RealTextsTest::holds);
  }

  static Stream<Meeting> meetings() {
    return RealMeetings.all().stream();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void ofLawAnswersAreFilled(Meeting meeting) {
    JusterareSelection selection = JusterareSelection.of(meeting);
    for (Paragraph paragraph : meeting.paragraphs()) {
      holds(Quorum.of(meeting, paragraph));
      holds(Deadlines.of(meeting, paragraph));
      for (String person : selection.candidates()) {
        holds(selection.reason(person, paragraph));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(JusterareReason.class)
  void ofReasonsNotToCertifyAreFilled(JusterareReason reason) {
    holds(reason);
  }

  private static void holds(Message message) {
    for (Language language : Language.values()) {
      assertThat(message.text(language))
          .as("%s in %s", message.code(), language)
          .isNotBlank()
          .doesNotContain("{", "}", "Optional")
          .doesNotContainPattern("kr(onor)?[ \u00a0]kr(onor)?\\b")
          .doesNotContainPattern("[0-9]\\.[0-9]+[ \u00a0]kr\\b");
    }
    assertThat(message.text(Language.SV))
        .as("%s", message.code())
        .isNotEqualTo(message.text(Language.EN));
  }
}
