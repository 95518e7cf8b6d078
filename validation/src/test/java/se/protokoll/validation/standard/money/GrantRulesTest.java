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
import se.protokoll.language.Language;
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
    void areExceededByMoreThanAnAmountCanBe() {
      Meeting meeting =
          decisionChanged(
              framed(cooperationBody(), 1, Optional.empty()),
              VOTED,
              one -> {
                Grant most = one.grants().get(0).withAmount(Money.ofOre(Long.MAX_VALUE));
                return one.withGrants(most, most);
              });
      assertThat(RuleRun.findOne(RULE, meeting).what(Language.SV))
          .isEqualTo(
              "Bidragen är tillsammans 184 467 440 737 095 516,14 kr; ramen är 1,00 kr"
                  .replaceAll("(?<=[0-9]) ", "\u00a0"));
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
    void ofWordsOnlyAreNotALimit() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one -> one.withStatedFrames(StatedFrame.builder().text("drygt 1 kr").build()));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    }
  }

  @Nested
  class AsPrinted {

    private Meeting printed(String text, long kronor) {
      return granted(
          board(), one -> one.withAmountAsPublished(text).withAmount(Money.ofKronor(kronor)));
    }

    @Test
    void isWarnedOfAThousandTimesTooLittle() {
      Finding finding = RuleRun.findOne("amount-as-printed", printed("10 000 tkr", 10_000));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/grants/0/amount");
      says(
          finding,
          "Protokollet anger \"10 000 tkr\", det vill säga 10\u00a0000\u00a0000,00\u00a0kr, men beloppet"
              + " återges som 10\u00a0000,00\u00a0kr",
          "The minutes print \"10 000 tkr\", which is 10\u00a0000\u00a0000,00\u00a0kr, but the amount is"
              + " recorded as 10\u00a0000,00\u00a0kr");
    }

    @Test
    void isSilentWhereTheyAgreeOrTheTextIsMoreThanAnAmount() {
      assertThat(RuleRun.find("amount-as-printed", printed("10 000 tkr", 10_000_000))).isEmpty();
      assertThat(RuleRun.find("amount-as-printed", printed("5 573kronor", 5_573))).isEmpty();
      for (String text : List.of("drygt 10 tkr", "10 000 kr per år", "se bilaga")) {
        assertThat(RuleRun.find("amount-as-printed", printed(text, 1))).as(text).isEmpty();
      }
      assertThat(
              RuleRun.find(
                  "amount-as-printed", granted(board(), one -> one.withAmount(Optional.empty()))))
          .isEmpty();
    }

    @Test
    void looksAtFramesToo() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one ->
                  one.withStatedFrames(
                      StatedFrame.builder().amount(Money.ofKronor(1)).text("1 mkr").build()));
      assertThat(RuleRun.findOne("amount-as-printed", meeting).place().pointer())
          .isEqualTo("/paragraphs/3/statedFrames/0/amount");
    }
  }
}
