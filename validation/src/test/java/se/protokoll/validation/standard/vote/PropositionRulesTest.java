package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.cooperationBody;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Proposition;

class PropositionRulesTest {

  private static final String RULE = "propositions-recorded";

  /** Decides between an approval and a rejection by acclamation, without telling how. */
  private static Meeting silent(Meeting meeting) {
    return decisionChanged(
        meeting, VOTED, one -> one.withVotes(List.of()).withMethod(DecisionMethod.ACCLAMATION));
  }

  private static Meeting decided(UnaryOperator<Decision> change) {
    return decisionChanged(silent(board()), VOTED, change);
  }

  private static Meeting proposed(UnaryOperator<Proposal> first, UnaryOperator<Proposal> second) {
    return changed(
        silent(board()),
        VOTED,
        one ->
            one.withProposals(
                first.apply(one.proposals().get(0)), second.apply(one.proposals().get(1))));
  }

  @Test
  void missesThePropositionsOfAnAcclamation() {
    Finding finding = RuleRun.findOne(RULE, silent(board()));
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/propositions");
    says(
        finding,
        "Flera förslag står, men det framgår inte i vilken ordning de lades fram eller vad"
            + " ordföranden fann",
        "Several proposals stand, but nothing says in which order they were put or what the chair"
            + " found");
  }

  @Test
  void bindsAssembliesAndLessACooperationBody() {
    assertThat(RuleRun.findOne(RULE, silent(assembly())).severity()).isEqualTo(Severity.ERROR);
    assertThat(RuleRun.findOne(RULE, silent(cooperationBody())).severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void isContentWithPropositions() {
    assertThat(
            RuleRun.find(
                RULE,
                decided(
                    one ->
                        one.withPropositions(
                            Proposition.builder().addPut("p1", "p2").found("p1").build()))))
        .isEmpty();
  }

  @Test
  void isContentWithAVote() {
    assertThat(RuleRun.find(RULE, board())).isEmpty();
  }

  @Test
  void leavesAVoteThatIsMissingToAnotherRule() {
    assertThat(RuleRun.find(RULE, decided(one -> one.withMethod(DecisionMethod.OPEN_VOTE))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ordföranden ställer proposition på bifall och avslag.", "Omröstning."})
  void isContentWithATextThatTellsThem(String text) {
    Meeting told =
        changed(
            silent(board()), VOTED, one -> one.withSections(Section.builder().text(text).build()));
    assertThat(RuleRun.find(RULE, told)).isEmpty();
  }

  @Test
  void asksNothingWhereOneProposalWasTakenBack() {
    assertThat(RuleRun.find(RULE, proposed(one -> one, two -> two.withWithdrawn(true)))).isEmpty();
  }

  @Test
  void asksNothingWhereNobodyMovedAnything() {
    UnaryOperator<Proposal> prepared = one -> one.withKind(ProposalKind.PREPARED);
    assertThat(RuleRun.find(RULE, proposed(prepared, prepared))).isEmpty();
  }

  @Test
  void countsAPreparedProposalNextToOneThatWasMoved() {
    assertThat(
            RuleRun.find(
                RULE,
                proposed(
                    one -> one.withKind(ProposalKind.PREPARED).withIntent(Optional.empty()),
                    two -> two)))
        .hasSize(1);
  }

  @Test
  void asksNothingWhereAllWantTheSame() {
    assertThat(
            RuleRun.find(
                RULE,
                proposed(
                    one -> one.withKind(ProposalKind.PREPARED).withIntent(Optional.empty()),
                    two -> two.withIntent(ProposalIntent.APPROVE))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProposalIntent.class,
      names = {"AMEND", "ADD", "TABLE", "REFER_BACK"})
  void isCertainOfAProposalThatWantsSomethingElse(ProposalIntent intent) {
    assertThat(
            RuleRun.findOne(RULE, proposed(one -> one, two -> two.withIntent(intent))).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void isNotCertainWhereNothingSaysWhatAProposalWants() {
    assertThat(
            RuleRun.findOne(RULE, proposed(one -> one, two -> two.withIntent(Optional.empty())))
                .severity())
        .isEqualTo(Severity.WARNING);
    assertThat(
            RuleRun.find(
                RULE,
                proposed(
                    one -> one,
                    two ->
                        two.withIntent(Optional.empty())
                            .withClauses(Clause.builder().text("Bifall till förslaget").build()))))
        .isEmpty();
  }

  @Test
  void isNotCertainOfTwoThatDoNotSayWhatTheyWant() {
    UnaryOperator<Proposal> unclear = one -> one.withIntent(Optional.empty());
    assertThat(RuleRun.findOne(RULE, proposed(unclear, unclear)).severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void isNotCertainThatMoreThanPuttingOffWasPut() {
    Meeting putOff =
        decisionChanged(
            proposed(one -> one, two -> two.withIntent(ProposalIntent.REFER_BACK)),
            VOTED,
            one -> one.withKind(DecisionKind.REFERRED_BACK).withAdopts("p2"));
    assertThat(RuleRun.findOne(RULE, putOff).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void asksNothingWhereNothingWasDecided() {
    assertThat(
            RuleRun.find(
                RULE, changed(silent(board()), VOTED, one -> one.withDecisions(List.of()))))
        .isEmpty();
  }

  @Test
  void cannotJudgeAWebViewAndSaysSoOnce() {
    Meeting view = silent(board()).withSource(Source.builder().extent(Extent.WEB_VIEW).build());
    Meeting twice =
        view.withParagraphs(
            view.paragraphs().get(3), view.paragraphs().get(3).withNumber(VOTED + 1));
    Finding finding = RuleRun.findOne(RULE, twice);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    says(
        finding,
        "Kan inte bedömas: publiceringen utelämnar i vilken ordning förslagen lades fram",
        "Cannot judge: this publication leaves out in which order the proposals were put");
  }

  @ParameterizedTest
  @EnumSource(
      value = MinutesPart.class,
      names = {"PROPOSITIONS", "VOTES", "SECTIONS", "DECISIONS", "PARAGRAPHS"})
  void cannotJudgeWhatTheRecordLeavesOut(MinutesPart part) {
    Meeting without =
        silent(board()).withSource(Source.builder().addLeftOut(Omission.of(part)).build());
    assertThat(RuleRun.findOne(RULE, without).isCannotJudge()).isTrue();
  }
}
