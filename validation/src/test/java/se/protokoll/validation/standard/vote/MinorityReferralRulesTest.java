package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.ProposalIntent;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Proposition;

class MinorityReferralRulesTest {

  private static final String RULE = "minority-referral-reasons";

  /** Sends the matter back at the request of a stated minority, without a word of why. */
  private static Meeting sentBack(Meeting meeting) {
    return changed(
        meeting,
        VOTED,
        one ->
            one.withProposals(
                    one.proposals().get(0),
                    one.proposals().get(1).withIntent(ProposalIntent.REFER_BACK))
                .withDecisions(
                    Decision.builder()
                        .kind(DecisionKind.REFERRED_BACK)
                        .adopts("p2")
                        .byMinority(true)
                        .addClauses(Clause.builder().text("att återremittera ärendet").build())
                        .build()));
  }

  private static Meeting decided(UnaryOperator<Decision> change) {
    return decisionChanged(sentBack(assembly()), VOTED, change);
  }

  @Test
  void missesTheReasonsOfAMinority() {
    Finding finding = RuleRun.findOne(RULE, sentBack(assembly()));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/reasons");
    says(
        finding,
        "Ärendet återremitterades på begäran av en minoritet, men ingen motivering framgår",
        "The matter was sent back at the request of a minority, but no reasons are given");
  }

  /** Adopts the second proposal, of which only the words tell what it intends. */
  private static Meeting adopted(String words) {
    return changed(
        decided(one -> one.withKind(Optional.empty())),
        VOTED,
        one ->
            one.withProposals(
                one.proposals().get(0),
                one.proposals()
                    .get(1)
                    .withIntent(Optional.empty())
                    .withClauses(Clause.builder().text(words).build())));
  }

  /** Tells the outcome by what the chair found alone. */
  private static Meeting found(String found) {
    return decided(
        one ->
            one.withKind(Optional.empty())
                .withAdopts(Optional.empty())
                .withPropositions(
                    Proposition.builder().addPut("p1", "p2", found).found(found).build()));
  }

  @Test
  void knowsAReferralByTheWordsOfTheProposal() {
    assertThat(RuleRun.find(RULE, adopted("att ärendet återremitteras"))).hasSize(1);
    assertThat(RuleRun.find(RULE, adopted("att ärendet bordläggs"))).isEmpty();
  }

  @Test
  void knowsAReferralByWhatTheChairFound() {
    assertThat(RuleRun.find(RULE, found("p2"))).hasSize(1);
    assertThat(RuleRun.find(RULE, found("p1"))).isEmpty();
    assertThat(RuleRun.find(RULE, found("återremiss"))).hasSize(1);
    assertThat(RuleRun.find(RULE, found("bordläggning"))).isEmpty();
  }

  @Test
  void takesReasonsFromTheDecision() {
    assertThat(RuleRun.find(RULE, decided(one -> one.withReasons("Underlaget är inaktuellt."))))
        .isEmpty();
  }

  @Test
  void takesReasonsFromAClauseThatSaysWhatFor() {
    Meeting clause =
        decided(
            one ->
                one.withClauses(
                    Clause.builder()
                        .text("att återremittera ärendet för att kostnaderna ska framgå")
                        .build()));
    assertThat(RuleRun.find(RULE, clause)).isEmpty();
  }

  @Test
  void takesReasonsFromTheProposal() {
    Meeting proposed =
        changed(
            sentBack(assembly()),
            VOTED,
            one ->
                one.withProposals(
                    one.proposals().get(0),
                    one.proposals()
                        .get(1)
                        .withClauses(
                            Clause.builder()
                                .text("att ärendet återremitteras eftersom underlaget är gammalt")
                                .build())));
    assertThat(RuleRun.find(RULE, proposed)).isEmpty();
  }

  @Test
  void takesReasonsFromTheText() {
    Meeting text =
        changed(
            sentBack(assembly()),
            VOTED,
            one ->
                one.withSections(
                    Section.builder().heading("Motivering").text("Kostnaden saknas.").build()));
    assertThat(RuleRun.find(RULE, text)).isEmpty();
  }

  @Test
  void knowsAMinorityByItsVotes() {
    Meeting meeting =
        changed(
            sentBack(assembly()),
            VOTED,
            one ->
                one.withDecisions(
                    one.decisions()
                        .get(0)
                        .withByMinority(Optional.empty())
                        .withVotes(
                            assembly()
                                .paragraphs()
                                .get(3)
                                .decisions()
                                .get(0)
                                .votes()
                                .get(0)
                                .withYes(14)
                                .withNo(7)
                                .withBallots(List.of())
                                .withOutcome(BallotChoice.NO))));
    assertThat(RuleRun.find(RULE, meeting)).hasSize(1);
  }

  @Test
  void asksNothingOfAMajority() {
    assertThat(RuleRun.find(RULE, decided(one -> one.withByMinority(false)))).isEmpty();
    assertThat(RuleRun.find(RULE, decided(one -> one.withByMinority(Optional.empty())))).isEmpty();
  }

  @Test
  void asksNothingOfTabling() {
    assertThat(RuleRun.find(RULE, decided(one -> one.withKind(DecisionKind.TABLED)))).isEmpty();
  }

  @Test
  void asksNothingOfABoard() {
    assertThat(RuleRun.find(RULE, sentBack(board()))).isEmpty();
  }

  @Test
  void cannotJudgeAnExtract() {
    Meeting extract =
        sentBack(assembly()).withSource(Source.builder().extent(Extent.EXTRACT).build());
    Finding finding = RuleRun.findOne(RULE, extract);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    says(
        finding,
        "Kan inte bedömas: publiceringen utelämnar motiveringen till återremissen",
        "Cannot judge: this publication leaves out the reasons for sending the matter back");
  }

  @Test
  void cannotJudgeWhereTheTextIsLeftOut() {
    Meeting without =
        sentBack(assembly())
            .withSource(Source.builder().addLeftOut(Omission.of(MinutesPart.SECTIONS)).build());
    assertThat(RuleRun.findOne(RULE, without).isCannotJudge()).isTrue();
  }
}
