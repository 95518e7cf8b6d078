package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.SplitKind;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

/** Splits that are whole. */
class FirstRulesTest {

  @Nested
  class AllocationKeySums {

    private Meeting split(FundSplit split) {
      return decisionChanged(
          LawfulMeetings.board(),
          VOTED,
          decision -> decision.withGrants(Grant.builder().split(split).build()));
    }

    private FundSplit percent(String... percents) {
      return FundSplit.percent(
          IntStream.range(0, percents.length)
              .mapToObj(i -> Part.percent(Holder.of("h" + i), percents[i]))
              .toArray(Part[]::new));
    }

    private FundSplit weights(String... weights) {
      return FundSplit.weights(
          IntStream.range(0, weights.length)
              .mapToObj(i -> Part.weight(Holder.of("h" + i), weights[i]))
              .toArray(Part[]::new));
    }

    private String code(FundSplit split) {
      return findOne("allocation-key-sums", split(split)).arguments().get("code").toString();
    }

    @Test
    void isAHundredPercent() {
      for (FundSplit whole :
          List.of(
              percent("50", "50"),
              percent("70", "30"),
              percent("100", "0"),
              percent("100/3", "100/3", "100/3"))) {
        assertThat(find("allocation-key-sums", split(whole))).isEmpty();
      }
      Finding finding = findOne("allocation-key-sums", split(percent("33", "33", "33")));
      says(
          finding,
          "Procenttalen är 99 tillsammans och inte 100",
          "The percentages are 99 in all and not 100");
      assertThat(finding.advice(Language.EN))
          .isEqualTo(
              "Make it a split that can be paid out: correct them (a third is 100/3), or name in"
                  + " restTo who takes the rest up to 100.");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/grants/0/split/percent");
      assertThat(code(percent("70", "31"))).isEqualTo("percent-not-100");
      assertThat(code(percent("33.3", "33.3", "33.1"))).isEqualTo("percent-not-100");
      assertThat(code(percent("130", "-30"))).isEqualTo("negative-weight");
    }

    @Test
    void isAWarningWherePercentagesAreOnlyRoundedInPrint() {
      for (FundSplit rounded :
          List.of(
              percent("33.3", "33.3", "33.3"),
              percent("33.33", "33.33", "33.33"),
              percent("16.7", "16.7", "16.7", "16.7", "16.7", "16.7"))) {
        Finding finding = findOne("allocation-key-sums", split(rounded));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.arguments()).containsEntry("code", "percent-not-100");
        assertThatThrownBy(() -> rounded.distribute(Money.ofKronor(100)))
            .isInstanceOf(DivisionRefusedException.class);
      }
      assertThat(findOne("allocation-key-sums", split(percent("33.2", "33.3", "33.3"))).severity())
          .isEqualTo(Severity.ERROR);
    }

    @Test
    void mayLeaveTheRestToSomebody() {
      FundSplit rest = percent("40", "30").withRestTo("h1");
      assertThat(find("allocation-key-sums", split(rest))).isEmpty();
      assertThat(code(percent("70", "31").withRestTo("h1"))).isEqualTo("percent-not-100");
    }

    @Test
    void isAskedOfWeights() {
      assertThat(find("allocation-key-sums", split(weights("1", "0", "2.5")))).isEmpty();
      assertThat(code(weights("0", "0"))).isEqualTo("all-weights-zero");
      assertThat(code(weights("2", "-1"))).isEqualTo("negative-weight");
    }

    @Test
    void isAskedOfEqualPartsOnlyThatThereAreSome() {
      FundSplit none = FundSplit.builder().kind(SplitKind.EQUAL).build();
      assertThat(code(none)).isEqualTo("no-holders");
      FundSplit one = none.withParts(Part.builder().holder(Holder.of("a")).build());
      assertThat(find("allocation-key-sums", split(one))).isEmpty();
    }

    @Test
    void setsFixedAmountsAside() {
      Part fixed = Part.fixed(Holder.of("f"), Money.ofKronor(1));
      Part unmeasured = Part.of(Holder.of("u"));
      FundSplit whole = percent("100");
      Part all = whole.parts().get(0);
      assertThat(find("allocation-key-sums", split(whole.withParts(all, fixed)))).isEmpty();
      assertThat(find("allocation-key-sums", split(whole.withParts(fixed)))).isEmpty();
      assertThat(code(whole.withParts(all, unmeasured))).isEqualTo("measure-missing");
      FundSplit rest = whole.withParts(all, unmeasured).withRestTo("u");
      assertThat(find("allocation-key-sums", split(rest))).isEmpty();
      assertThat(find("allocation-key-sums", split(rest.withParts(unmeasured)))).isEmpty();
      assertThat(code(weights("0").withParts(weights("0").parts().get(0), fixed)))
          .isEqualTo("all-weights-zero");
      assertThat(code(weights("1").withParts(unmeasured))).isEqualTo("measure-missing");
    }

    @Test
    void isToldOfEveryProblemOfEveryLevel() {
      Part twice = Part.percent(Holder.of("a"), "60").withCap(Money.ofOre(-1));
      Part divided = Part.percent(Holder.of("a"), "30").withSplit(percent("50", "49"));
      FundSplit split =
          FundSplit.percent(twice, divided)
              .withRestTo("nobody")
              .withRounding(Rounding.of(RemainderPolicy.BEARER));
      assertThat(find("allocation-key-sums", split(split)))
          .extracting(finding -> finding.arguments().get("code"))
          .containsExactlyInAnyOrder(
              split.problems().stream().map(Refusal::code).toArray(Object[]::new))
          .containsExactlyInAnyOrder(
              "bearer-missing",
              "bearer-missing",
              "duplicate-key",
              "rest-to-unknown",
              "negative-amount",
              "percent-not-100");
    }

    @Test
    void looksInsideNestedSplitsAndProposals() {
      FundSplit outer =
          percent("50", "50")
              .withParts(
                  percent("50").parts().get(0),
                  Part.percent(Holder.of("inner"), "50").withSplit(percent("60", "30")));
      assertThat(findOne("allocation-key-sums", split(outer)).place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/grants/0/split/percent/1/split/percent");
      Meeting proposed =
          changed(
              LawfulMeetings.board(),
              VOTED,
              paragraph ->
                  paragraph.withProposals(
                      paragraph
                          .proposals()
                          .get(0)
                          .withGrants(Grant.builder().split(percent("60", "30")).build())));
      assertThat(findOne("allocation-key-sums", proposed).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/0/grants/0/split/percent");
    }

    @Test
    void isAnErrorForACooperationBody() {
      Meeting meeting =
          decisionChanged(
              LawfulMeetings.cooperationBody(),
              VOTED,
              decision -> decision.withGrants(Grant.builder().split(percent("99")).build()));
      assertThat(findOne("allocation-key-sums", meeting).severity()).isEqualTo(Severity.ERROR);
    }
  }
}
