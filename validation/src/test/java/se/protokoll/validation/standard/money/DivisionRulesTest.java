package se.protokoll.validation.standard.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.SplitKind;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class DivisionRulesTest {

  private static final Holder REGION = Holder.of("region", "Regionen");

  private static final Holder MUNICIPALITIES = Holder.of("kommuner", "Kommunerna");

  private static Meeting granted(Meeting meeting, UnaryOperator<Grant> change) {
    return decisionChanged(
        meeting, VOTED, one -> one.withGrants(change.apply(one.grants().get(0))));
  }

  private static FundSplit halves() {
    return FundSplit.percent(Part.percent(REGION, "50"), Part.percent(MUNICIPALITIES, "50"));
  }

  private static Meeting split(Optional<Money> amount, FundSplit split) {
    return granted(
        board(), one -> one.withAmount(amount).withSplit(split).withRecipients(List.of()));
  }

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

  @Nested
  class SumsOfParts {

    private static final String RULE = "allocation-sums";

    private FundSplit fixed(long region, long municipalities) {
      return FundSplit.percent(
          Part.builder().holder(REGION).fixed(Money.ofKronor(region)).build(),
          Part.builder().holder(MUNICIPALITIES).fixed(Money.ofKronor(municipalities)).build());
    }

    private Meeting of100(FundSplit split) {
      return split(Optional.of(Money.ofKronor(100)), split);
    }

    @Test
    void areTheWhole() {
      assertThat(RuleRun.find(RULE, of100(fixed(40, 60)))).isEmpty();
      assertThat(RuleRun.find(RULE, of100(halves()))).isEmpty();
    }

    @Test
    void areFoundAbove() {
      Finding finding = RuleRun.findOne(RULE, of100(fixed(41, 60)));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.arguments()).containsEntry("code", "fixed-above-total");
      says(
          finding,
          "De fasta beloppen är 101,00\u00a0kr tillsammans och mer än de 100,00\u00a0kr som ska"
              + " fördelas",
          "The fixed amounts are 101,00\u00a0kr in all and more than the 100,00\u00a0kr to divide");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/grants/0/split");
    }

    @Test
    void areFoundBelow() {
      assertThat(code(fixed(39, 60))).isEqualTo("nobody-takes-the-rest");
    }

    @Test
    void areFoundUnderCapsAndOverFloors() {
      FundSplit capped =
          FundSplit.percent(
              Part.percent(REGION, "50").withCap(Money.ofKronor(49)),
              Part.percent(MUNICIPALITIES, "50").withCap(Money.ofKronor(50)));
      FundSplit floored =
          FundSplit.percent(
              Part.percent(REGION, "50").withFloor(Money.ofKronor(50)),
              Part.percent(MUNICIPALITIES, "50").withFloor(Money.ofKronor(51)));
      assertThat(code(capped)).isEqualTo("caps-below-total");
      assertThat(code(floored)).isEqualTo("floors-above-total");
    }

    private String code(FundSplit split) {
      return RuleRun.findOne(RULE, of100(split)).arguments().get("code").toString();
    }

    @Test
    void areFoundWhereATieIsToBeRefused() {
      FundSplit tied = halves().withRounding(Rounding.builder().tieBreak(TieBreak.REFUSE).build());
      assertThat(RuleRun.find(RULE, of100(tied))).isEmpty();
      assertThat(
              RuleRun.findOne(RULE, split(Optional.of(Money.ofOre(101)), tied))
                  .arguments()
                  .get("code"))
          .isEqualTo("tie");
    }

    @Test
    void areNotJudgedWhereTheSplitDividesNoTotalAtAll() {
      FundSplit tooLittle =
          FundSplit.percent(
              Part.percent(REGION, "49"), Part.fixed(MUNICIPALITIES, Money.ofKronor(101)));
      assertThat(RuleRun.find(RULE, of100(tooLittle))).isEmpty();
    }

    @Test
    void areNotJudgedWithoutAnAmount() {
      assertThat(RuleRun.find(RULE, split(Optional.empty(), fixed(41, 60)))).isEmpty();
    }
  }

  @Nested
  class CoordinationFederations {

    private static final String RULE = "finsam-key";
    private static final Holder STATE = Holder.of("fk", "Försäkringskassan");

    private Meeting financed(String state, String region, String municipalities, String name) {
      Meeting meeting =
          split(
              Optional.empty(),
              FundSplit.percent(
                  Part.percent(STATE, state),
                  Part.percent(REGION, region),
                  Part.percent(MUNICIPALITIES, municipalities)));
      return meeting.withBody(meeting.body().withName(name));
    }

    @Test
    void areFinancedByTheStatutesKey() {
      assertThat(RuleRun.find(RULE, financed("50", "25", "25", "Samordningsförbundet i Granby")))
          .isEmpty();
    }

    @Test
    void areFoundWithAnother() {
      Finding finding =
          RuleRun.findOne(RULE, financed("50", "26", "24", "Samordningsförbundet i Granby"));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Försäkringskassan står för 50 procent, regionen för 26 och kommunerna för 24",
          "Försäkringskassan carries 50 per cent, the region 26 and the municipalities 24");
    }

    @Test
    void areToldInNumbersOfEachLanguage() {
      Finding finding =
          RuleRun.findOne(
              RULE, financed("100/3", "100/3", "100/3", "Samordningsförbundet i Granby"));
      says(
          finding,
          "Försäkringskassan står för 33,33 procent, regionen för 33,33 och kommunerna för 33,33",
          "Försäkringskassan carries 33.33 per cent, the region 33.33 and the municipalities"
              + " 33.33");
    }

    @Test
    void mayDivideTheMunicipalQuarter() {
      Part quarter =
          Part.percent(MUNICIPALITIES, "25")
              .withSplit(
                  FundSplit.weights(
                      Part.weight(Holder.of("a", "Granby kommun"), "7"),
                      Part.weight(Holder.of("b", "Björkby kommun"), "4")));
      Meeting meeting =
          split(
              Optional.empty(),
              FundSplit.percent(Part.percent(STATE, "50"), Part.percent(REGION, "25"), quarter));
      assertThat(RuleRun.find(RULE, meeting.withBody(meeting.body().withName("Finsam Granby"))))
          .isEmpty();
    }

    @Test
    void knowTheRegionWhoseNameEndsWithTheWord() {
      Meeting meeting =
          split(
              Optional.empty(),
              FundSplit.percent(
                  Part.percent(STATE, "49"),
                  Part.percent(Holder.of("14", "Västra Götalandsregionen"), "26"),
                  Part.percent(MUNICIPALITIES, "25")));
      says(
          RuleRun.findOne(RULE, meeting.withBody(meeting.body().withName("Finsam Granby"))),
          "Försäkringskassan står för 49 procent, regionen för 26 och kommunerna för 25",
          "Försäkringskassan carries 49 per cent, the region 26 and the municipalities 25");
    }

    private Meeting parts(Part... parts) {
      Meeting meeting = split(Optional.empty(), FundSplit.percent(parts));
      return meeting.withBody(meeting.body().withName("Finsam Granby"));
    }

    @Test
    void areJudgedWhereTheirPartiesDivideByShares() {
      Part state = Part.percent(STATE, "51");
      Part region = Part.percent(REGION, "25");
      Part granby = Part.percent(Holder.of("g", "Granby kommun"), "24");
      assertThat(RuleRun.find(RULE, parts(state, region, granby))).hasSize(1);
      Part keyed = Part.percent(Holder.of("kommunerna"), "24");
      assertThat(RuleRun.find(RULE, parts(state, region, keyed))).hasSize(1);
      Part church = Part.percent(Holder.of("k", "Kyrkan"), "24");
      assertThat(RuleRun.find(RULE, parts(state, region, church))).isEmpty();
      assertThat(RuleRun.find(RULE, parts(Part.percent(REGION, "76"), granby))).isEmpty();
      assertThat(RuleRun.find(RULE, parts(state, region, granby.withCap(Money.ofKronor(9)))))
          .isEmpty();
      assertThat(RuleRun.find(RULE, parts(state, region, granby.withFloor(Money.ofKronor(9)))))
          .isEmpty();
      Part fixed = Part.fixed(Holder.of("b", "Björkby kommun"), Money.ofKronor(9));
      assertThat(RuleRun.find(RULE, parts(state, region, granby, fixed))).isEmpty();
    }

    @Test
    void areKnownByName() {
      assertThat(RuleRun.find(RULE, financed("50", "26", "24", "Omsorgsnämnden"))).isEmpty();
    }
  }

  @Nested
  class Rounding50 {

    private static final String RULE = "split-rounding-undeclared";

    @Test
    void isNotNeededWhereItComesOutEven() {
      assertThat(RuleRun.find(RULE, split(Optional.of(Money.ofOre(100)), halves()))).isEmpty();
      assertThat(RuleRun.find(RULE, board())).isEmpty();
    }

    @Test
    void isMissedForOneOddOre() {
      Finding finding = RuleRun.findOne(RULE, split(Optional.of(Money.ofOre(101)), halves()));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Fördelningen går inte jämnt ut på öret, och det framgår inte vem som får det öre som"
              + " blir över",
          "The split does not come out even to the öre, and nothing says who gets the odd öre");
    }

    @Test
    void isMissedWhereTheTotalIsUnknown() {
      assertThat(RuleRun.findOne(RULE, split(Optional.empty(), halves())).variant())
          .isEqualTo("total-unknown");
    }

    @Test
    void isNotNeededForOneMeasuredPart() {
      FundSplit one =
          FundSplit.percent(
              Part.fixed(REGION, Money.ofOre(1)), Part.percent(MUNICIPALITIES, "100"));
      assertThat(RuleRun.find(RULE, split(Optional.empty(), one))).isEmpty();
    }

    @Test
    void isNotAskedOfASplitThatCannotBeMade() {
      FundSplit tooMuch =
          FundSplit.percent(Part.percent(REGION, "50"), Part.percent(MUNICIPALITIES, "51"));
      assertThat(RuleRun.find(RULE, split(Optional.of(Money.ofOre(101)), tooMuch))).isEmpty();
    }

    @Test
    void isSilentWhereDeclared() {
      FundSplit declared =
          halves()
              .withRounding(Rounding.builder().policy(RemainderPolicy.LARGEST_REMAINDER).build());
      assertThat(RuleRun.find(RULE, split(Optional.of(Money.ofOre(101)), declared))).isEmpty();
    }
  }
}
