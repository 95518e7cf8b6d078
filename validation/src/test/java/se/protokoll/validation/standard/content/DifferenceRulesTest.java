package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.protokoll.Clause;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.When;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class DifferenceRulesTest {

  private static final String RULE = "decision-differs-from-proposal";
  private static final Holder REGION = Holder.of("region", "Regionen");
  private static final Holder MUNICIPALITIES = Holder.of("kommuner", "Kommunerna");

  private static Meeting granted(Meeting meeting, UnaryOperator<Grant> change) {
    return decisionChanged(
        meeting, VOTED, one -> one.withGrants(change.apply(one.grants().get(0))));
  }

  @Test
  void areNone() {
    assertThat(RuleRun.find(RULE, board())).isEmpty();
  }

  @Test
  void areFoundInAmounts() {
    Meeting meeting = granted(board(), one -> one.withAmount(Money.ofOre(20_000_001)));
    Finding finding = RuleRun.findOne(RULE, meeting);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/grants/0/amount");
    assertThat(finding.what(Language.SV)).startsWith("Förslaget anger ");
    assertThat(finding.what(Language.EN)).startsWith("The proposal says ");
  }

  @Test
  void areFoundInPayees() {
    Meeting meeting =
        granted(board(), one -> one.withRecipients(Organisation.of("Föreningen Annan")));
    says(
        RuleRun.findOne(RULE, meeting),
        "Förslaget anger mottagaren Föreningen Träffen och beslutet Föreningen Annan",
        "The proposal names the payee Föreningen Träffen and the decision Föreningen Annan");
  }

  @Test
  void areFoundInDays() {
    Meeting meeting =
        granted(board(), one -> one.withPeriod(When.until(LocalDate.of(2025, 12, 31))));
    assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("date");
    When year = When.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    Meeting wholeYear = granted(board(), one -> one.withPeriod(year));
    assertThat(RuleRun.findOne(RULE, wholeYear).what(Language.SV))
        .endsWith(" och beslutet 2023-01-01 till 2023-12-31");
    FollowUp april = FollowUp.builder().due(When.on(LocalDate.of(2024, 4, 8))).build();
    FollowUp may = FollowUp.builder().due(When.on(LocalDate.of(2024, 5, 8))).build();
    Meeting due =
        changed(
            decisionChanged(board(), VOTED, one -> one.withFollowUps(april)),
            VOTED,
            one ->
                one.withProposals(
                    one.proposals().get(0).withFollowUps(may), one.proposals().get(1)));
    assertThat(RuleRun.findOne(RULE, due).place().pointer())
        .isEqualTo("/paragraphs/3/decisions/0/followUps/0/due");
  }

  @Test
  void areFoundInTheNumberOfGrants() {
    Meeting meeting =
        decisionChanged(
            board(), VOTED, one -> one.withGrants(one.grants().get(0), one.grants().get(0)));
    assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("grants");
  }

  @Test
  void areNotLookedForInWhatWasNotAdopted() {
    Meeting meeting =
        decisionChanged(
            granted(board(), one -> one.withAmount(Money.ofOre(1))),
            VOTED,
            one -> one.withAdopts(Optional.empty()));
    assertThat(RuleRun.find(RULE, meeting)).isEmpty();
  }

  @Test
  void pairsGrantsByLabel() {
    Meeting meeting =
        changed(
            board(),
            VOTED,
            one -> {
              Grant first = one.proposals().get(0).grants().get(0);
              Grant second = first.withLabel("II").withAmount(Money.ofOre(5));
              return one.withProposals(
                      one.proposals().get(0).withGrants(first, second), one.proposals().get(1))
                  .withDecisions(one.decisions().get(0).withGrants(second, first));
            });
    assertThat(RuleRun.find(RULE, meeting)).isEmpty();
  }

  /** The only proposal and the only decision, which does not say that it adopts it. */
  private Meeting only(Optional<DecisionKind> kind) {
    return changed(
        granted(board(), one -> one.withAmount(Money.ofOre(1))),
        VOTED,
        one ->
            one.withProposals(one.proposals().get(0))
                .withDecisions(one.decisions().get(0).withKind(kind).withAdopts(Optional.empty())));
  }

  @Test
  void areFoundInTheOnlyProposalOfTheOnlyDecision() {
    assertThat(RuleRun.find(RULE, only(Optional.of(DecisionKind.OWN)))).hasSize(1);
    assertThat(RuleRun.find(RULE, only(Optional.empty()))).hasSize(1);
    assertThat(RuleRun.find(RULE, only(Optional.of(DecisionKind.NOTED)))).isEmpty();
    Meeting own = only(Optional.of(DecisionKind.OWN));
    Meeting withdrawn =
        changed(own, VOTED, one -> one.withProposals(one.proposals().get(0).withWithdrawn(true)));
    assertThat(RuleRun.find(RULE, withdrawn)).isEmpty();
    Meeting two =
        changed(
            own, VOTED, one -> one.withDecisions(one.decisions().get(0), one.decisions().get(0)));
    assertThat(RuleRun.find(RULE, two)).isEmpty();
  }

  @Test
  void areFoundInTheValidityOfClauses() {
    When year = When.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    Clause clause = Clause.builder().text("att gälla").validity(year).build();
    Meeting meeting =
        changed(
            board(),
            VOTED,
            one ->
                one.withProposals(
                        one.proposals().get(0).withClauses(clause), one.proposals().get(1))
                    .withDecisions(
                        one.decisions()
                            .get(0)
                            .withClauses(
                                clause.withValidity(When.on(LocalDate.of(2024, 12, 31))))));
    Finding finding = RuleRun.findOne(RULE, meeting);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/clauses/0/validity");
    says(
        finding,
        "Förslaget anger tiden 2024-01-01 till 2024-12-31 och beslutet 2024-12-31",
        "The proposal gives the time 2024-01-01 to 2024-12-31 and the decision 2024-12-31");
    Meeting more =
        decisionChanged(
            meeting, VOTED, one -> one.withClauses(one.clauses().get(0), one.clauses().get(0)));
    assertThat(RuleRun.find(RULE, more)).isEmpty();
  }

  @Test
  void tellTimesInTheWordsOfTheMinutes() {
    Meeting meeting =
        granted(
            board(),
            one ->
                one.withPeriod(
                    When.builder().text("hösten").from(LocalDate.of(2024, 7, 1)).build()));
    assertThat(RuleRun.findOne(RULE, meeting).what(Language.SV)).endsWith(" och beslutet hösten");
  }

  @Test
  void pairsGrantsInTheSamePlaceWhereNoLabelFits() {
    Meeting meeting = granted(board(), one -> one.withLabel("III").withAmount(Money.ofOre(1)));
    assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("amount");
  }

  @Test
  void areFoundInWhoDrawsTheMoneyAndWhomTheSplitPays() {
    FundSplit split =
        FundSplit.equal(REGION)
            .withParts(
                Part.of(REGION).withPayee(Holder.of("folkhalsa", "Folkhälsoenheten")),
                Part.of(MUNICIPALITIES).withPayee(Holder.of("kf")),
                Part.of(Holder.of("c")));
    Meeting meeting =
        granted(
            board(),
            one ->
                one.withDrawnBy(Office.builder().title("Kommunchefen").build())
                    .withRecipients(PersonRef.builder().person("off").build())
                    .withSplit(split));
    assertThat(RuleRun.findOne(RULE, meeting).arguments())
        .containsEntry("proposed", "Föreningen Träffen")
        .containsEntry("decided", "Kommunchefen, Person off, Folkhälsoenheten, kf");
  }
}
