package se.protokoll.validation.standard.money;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.cooperationBody;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.StatedFrame;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.text.When;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class GrantRulesTest {

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
  class ApproximateAmounts {

    @Test
    void areTexts() {
      Meeting meeting =
          granted(
              board(),
              one ->
                  one.withAmount(Optional.empty()).withAmountAsPublished("drygt 24 miljoner kr"));
      assertThat(RuleRun.find("grant-approximate", meeting)).isEmpty();
      assertThat(RuleRun.find("grant-approximate", board())).isEmpty();
    }

    @Test
    void areFoundWhenTakenForExact() {
      Meeting meeting = granted(board(), one -> one.withAmountAsPublished("drygt 200 000 kronor"));
      Finding finding = RuleRun.findOne("grant-approximate", meeting);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/grants/0/amount");
      assertThat(finding.what(se.protokoll.language.Language.SV))
          .startsWith("\"drygt 200 000 kronor\" är ungefärligt");
      assertThat(finding.what(se.protokoll.language.Language.EN))
          .startsWith("\"drygt 200 000 kronor\" is approximate");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ca 3 mkr",
          "Cirka 3 mkr",
          "c:a 3 mkr",
          "knappt 3 mkr",
          "nästan 24 miljoner",
          "minst 5 mkr",
          "högst 5 mkr",
          "över 5 mkr",
          "5 mkr (ungefär)"
        })
    void areKnownByTheirWords(String text) {
      Meeting meeting = granted(board(), one -> one.withAmountAsPublished(text));
      assertThat(RuleRun.find("grant-approximate", meeting)).hasSize(1);
    }

    @Test
    void areNotKnownByPartsOfWords() {
      Meeting meeting = granted(board(), one -> one.withAmountAsPublished("3 mkr, Carlssonska"));
      assertThat(RuleRun.find("grant-approximate", meeting)).isEmpty();
    }

    @Test
    void areFoundInFrames() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one ->
                  one.withStatedFrames(
                      StatedFrame.builder()
                          .amount(Money.ofKronor(24_000_000))
                          .text("drygt 24 miljoner")
                          .build()));
      assertThat(RuleRun.findOne("grant-approximate", meeting).place().pointer())
          .isEqualTo("/paragraphs/3/statedFrames/0/amount");
    }
  }

  @Nested
  class Payees {

    private static final String RULE = "share-without-payee";

    private FundSplit paid(boolean region) {
      Part first = Part.percent(REGION, "30");
      return FundSplit.percent(
          region ? first.withPayee(Holder.of("folkhalsa", "Folkhälsoenheten")) : first,
          Part.percent(MUNICIPALITIES, "70").withPayee(Holder.of("kf", "Kommunförbundet")));
    }

    @Test
    void areNamedForAllOrNone() {
      assertThat(RuleRun.find(RULE, split(Optional.empty(), paid(true)))).isEmpty();
      assertThat(RuleRun.find(RULE, split(Optional.empty(), halves()))).isEmpty();
    }

    @Test
    void areMissedWhereOthersHaveOne() {
      Finding finding = RuleRun.findOne(RULE, split(Optional.empty(), paid(false)));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/grants/0/split/percent/0");
      says(
          finding,
          "Andelen för Regionen har ingen mottagare, fast andra andelar har det",
          "The share of Regionen names nobody to pay, although other shares do");
    }

    @Test
    void canStandAmongTheRecipients() {
      Meeting meeting =
          granted(
              split(Optional.empty(), paid(false)),
              one -> one.withRecipients(Organisation.of("Regionen")));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
      Meeting keyed =
          granted(
              meeting, one -> one.withRecipients(Organisation.of("Region R").withKey("region")));
      assertThat(RuleRun.find(RULE, keyed)).isEmpty();
      Meeting other =
          granted(
              meeting,
              one ->
                  one.withRecipients(
                      Office.builder().title("Regionen").build(), Organisation.of("Annan")));
      assertThat(RuleRun.find(RULE, other)).hasSize(1);
    }

    @Test
    void areMissedInsideAPart() {
      FundSplit outer = FundSplit.percent(Part.percent(REGION, "100").withSplit(paid(false)));
      assertThat(RuleRun.findOne(RULE, split(Optional.empty(), outer)).place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/grants/0/split/percent/0/split/percent/0");
    }
  }

  @Nested
  class Frames {

    private static final String RULE = "grants-exceed-stated-frame";

    private Meeting framed(Meeting meeting, long kronor, Optional<When> period) {
      return changed(
          meeting,
          VOTED,
          one ->
              one.withStatedFrames(
                  StatedFrame.builder().amount(Money.ofKronor(kronor)).period(period).build()));
    }

    @Test
    void holdTheirGrants() {
      assertThat(RuleRun.find(RULE, framed(board(), 200_000, Optional.empty()))).isEmpty();
    }

    @Test
    void areExceededByOneKrona() {
      Finding finding = RuleRun.findOne(RULE, framed(cooperationBody(), 199_999, Optional.empty()));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      says(
          finding,
          "Bidragen är tillsammans 200\u00a0000,00\u00a0kr; ramen är 199\u00a0999,00\u00a0kr",
          "The grants add up to 200\u00a0000,00\u00a0kr; the frame is 199\u00a0999,00\u00a0kr");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions");
    }

    @Test
    void areExceededByWhatLiesWhollyInTheirTime() {
      LocalDate first = LocalDate.of(2024, 1, 1);
      LocalDate last = LocalDate.of(2024, 12, 31);
      assertThat(timed(When.between(first, last), When.between(first, last))).hasSize(1);
      assertThat(timed(When.on(first), When.between(first, last))).hasSize(1);
      assertThat(timed(When.on(last), When.between(first, last))).hasSize(1);
      assertThat(timed(When.on(first.minusDays(1)), When.between(first, last))).isEmpty();
      assertThat(timed(When.on(last.plusDays(1)), When.between(first, last))).isEmpty();
      When begun = When.builder().from(first).build();
      assertThat(timed(begun, When.between(first, last))).isEmpty();
      assertThat(timed(When.until(last), When.between(first, last))).isEmpty();
      assertThat(timed(When.between(first, last), begun)).isEmpty();
      assertThat(timed(When.between(first, last), When.until(last))).isEmpty();
    }

    private List<Finding> timed(When grant, When frame) {
      return RuleRun.find(
          RULE, framed(granted(board(), one -> one.withPeriod(grant)), 1, Optional.of(frame)));
    }

    @Test
    void countOnlyTheirOwnTime() {
      Optional<When> year =
          Optional.of(When.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
      Optional<When> spring =
          Optional.of(When.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));
      assertThat(RuleRun.find(RULE, framed(board(), 1, year))).hasSize(1);
      assertThat(RuleRun.find(RULE, framed(board(), 1, spring))).isEmpty();
    }

    @Test
    void takeProposalsWhereNothingIsGranted() {
      Meeting meeting =
          decisionChanged(
              framed(board(), 199_999, Optional.empty()), VOTED, one -> one.withGrants(List.of()));
      assertThat(RuleRun.findOne(RULE, meeting).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/0");
    }

    @Test
    void ofWordsOnlyAreNoLimit() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one -> one.withStatedFrames(StatedFrame.builder().text("drygt 1 kr").build()));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
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
}
