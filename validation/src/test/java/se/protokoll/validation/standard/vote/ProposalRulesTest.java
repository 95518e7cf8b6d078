package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.absent;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.attendanceChanged;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.CandidateVotes;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Election;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.Source;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.Office;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Proposition;

class ProposalRulesTest {

  private static Meeting proposedBy(Meeting meeting, String person, ProposalKind kind) {
    return changed(
        meeting,
        VOTED,
        one ->
            one.withProposals(
                one.proposals().get(0),
                one.proposals()
                    .get(1)
                    .withKind(kind)
                    .withProposers(PersonRef.builder().person(person).build())));
  }

  @Nested
  class WhoMayPropose {

    @Test
    void aMemberMay() {
      assertThat(RuleRun.find("proposal-right", board())).isEmpty();
    }

    @Test
    void anOfficialMayNot() {
      Finding finding =
          RuleRun.findOne("proposal-right", proposedBy(board(), "off", ProposalKind.MOVED));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/proposals/1/proposers/0");
      assertThat(finding.place().person()).contains("off");
      says(
          finding,
          "Person off yrkade men hör inte till dem som beslutade i paragrafen",
          "Person off moved a proposal but is not one of those who decided the paragraph");
    }

    @Test
    void nobodyKnowsWithoutAttendance() {
      Meeting unknown = board().withAttendance(List.of());
      Finding finding = RuleRun.findOne("proposal-right", unknown);
      assertThat(finding.variant()).isEqualTo("cannot-judge.attendance");
      assertThat(finding.place().pointer()).isEqualTo("/attendance");
      assertThat(met(unknown)).isEmpty();
      Meeting officials =
          board()
              .withAttendance(
                  board().attendance().stream().filter(one -> !one.isDeciding()).toList())
              .withAttendanceExtent(AttendanceExtent.PARTIAL);
      assertThat(RuleRun.findOne("proposal-right", officials).variant())
          .isEqualTo("cannot-judge.attendance");
      Meeting extract = unknown.withSource(Source.builder().extent(Extent.EXTRACT).build());
      assertThat(RuleRun.findOne("proposal-right", extract).variant())
          .isEqualTo("cannot-judge.attendance");
    }

    @Test
    void somebodyWhoIsNotOnAPartialListMayHaveHadTheRight() {
      Meeting partial =
          proposedBy(board(), "stranger", ProposalKind.MOVED)
              .withAttendanceExtent(AttendanceExtent.PARTIAL);
      assertThat(RuleRun.findOne("proposal-right", partial).variant())
          .isEqualTo("cannot-judge.attendance-incomplete");
      assertThat(met(partial)).doesNotContain(Optional.of("stranger"));
    }

    /** Returns who is said to have had the right. */
    private List<Optional<String>> met(Meeting meeting) {
      MinutesValidator validator = MinutesValidator.standard().explaining();
      return validator
          .withRuleBook(validator.ruleBook().only(List.of("proposal-right")))
          .validate(meeting)
          .outcomes()
          .all()
          .get(0)
          .met()
          .stream()
          .map(one -> one.place().person())
          .toList();
    }

    @Test
    void anOfficialMayPrepareOne() {
      assertThat(RuleRun.find("proposal-right", proposedBy(board(), "off", ProposalKind.PREPARED)))
          .isEmpty();
    }

    @Test
    void aSubstituteWhoDoesNotServeMayNot() {
      Meeting listening =
          attendanceChanged(board(), "m9", entry -> entry.withCapacity(Capacity.PRESENT));
      assertThat(RuleRun.find("proposal-right", listening)).hasSize(1);
    }

    @Test
    void aMemberWhoLeftBeforeMayNot() {
      Meeting before =
          attendanceChanged(board(), "m9", one -> one.withParagraphs(ParagraphSet.parse("16-18")));
      Meeting partly =
          attendanceChanged(
              board(), "m9", one -> one.withParagraphs(ParagraphSet.parse("16-18, del av 19")));
      assertThat(RuleRun.find("proposal-right", before)).hasSize(1);
      assertThat(RuleRun.find("proposal-right", partly)).isEmpty();
    }

    @Test
    void aCommissionerMayInAnAssembly() {
      Meeting moved = proposedBy(assembly(), "off", ProposalKind.MOVED);
      Meeting commissioner =
          attendanceChanged(moved, "off", one -> one.withOffice("Oppositionsråd"));
      assertThat(RuleRun.find("proposal-right", moved)).hasSize(1);
      assertThat(RuleRun.find("proposal-right", commissioner)).isEmpty();
      Meeting titled =
          moved.withPeople(
              moved.people().stream()
                  .map(one -> one.key().equals("off") ? one.withTitle("Kommunalråd") : one)
                  .toList());
      assertThat(RuleRun.find("proposal-right", titled)).isEmpty();
      Meeting inABoard =
          attendanceChanged(
              proposedBy(board(), "off", ProposalKind.MOVED),
              "off",
              one -> one.withOffice("Oppositionsråd"));
      assertThat(RuleRun.find("proposal-right", inABoard)).hasSize(1);
    }

    @Test
    void somebodyPresentInAnAssemblyMayBeACommissioner() {
      Meeting moved = proposedBy(assembly(), "off", ProposalKind.MOVED);
      Meeting present =
          attendanceChanged(
              moved, "off", one -> one.withCapacity(Capacity.PRESENT).withOffice(Optional.empty()));
      Meeting untitled =
          present.withPeople(
              present.people().stream()
                  .map(
                      one ->
                          one.key().equals("off") ? one.withTitle(Optional.<String>empty()) : one)
                  .toList());
      assertThat(RuleRun.findOne("proposal-right", untitled).severity())
          .isEqualTo(Severity.WARNING);
      Meeting substitute = attendanceChanged(untitled, "off", one -> one.withSubstitute(true));
      assertThat(RuleRun.findOne("proposal-right", substitute).severity())
          .isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotJudgeSomebodyAnExtractDoesNotList() {
      Meeting extract =
          absent(board(), "m1", "m9").withSource(Source.builder().extent(Extent.EXTRACT).build());
      Finding finding = RuleRun.findOne("proposal-right", extract);
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Kan inte bedömas: publiceringen utelämnar vilka som var närvarande",
          "Cannot judge: this publication leaves out who was present");
      assertThat(
              RuleRun.findOne(
                      "proposal-right",
                      proposedBy(extract, "off", ProposalKind.MOVED)
                          .withAttendance(board().attendance()))
                  .severity())
          .isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotJudgeSomebodyAPartialListDoesNotName() {
      Meeting partial = absent(board(), "m9").withAttendanceExtent(AttendanceExtent.PARTIAL);
      says(
          RuleRun.findOne("proposal-right", partial),
          "Kan inte bedömas: närvarolistan är inte fullständig",
          "Cannot judge: the list of attendance is not complete");
      Meeting complete =
          absent(board(), "m9")
              .withAttendanceExtent(AttendanceExtent.COMPLETE)
              .withSource(Source.builder().extent(Extent.EXTRACT).build());
      assertThat(RuleRun.findOne("proposal-right", complete).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotJudgeWhereAPartialListMayLeaveOutAnotherEntry() {
      Meeting earlier =
          attendanceChanged(board(), "m9", one -> one.withParagraphs(ParagraphSet.parse("16-17")));
      assertThat(RuleRun.findOne("proposal-right", earlier).severity()).isEqualTo(Severity.ERROR);
      Meeting partial = earlier.withAttendanceExtent(AttendanceExtent.PARTIAL);
      assertThat(RuleRun.findOne("proposal-right", partial).variant())
          .isEqualTo("cannot-judge.attendance-incomplete");
      Meeting listened =
          LawfulMeetings.with(
              partial,
              Attendance.builder()
                  .person("m9")
                  .capacity(Capacity.PRESENT)
                  .paragraphs(ParagraphSet.parse("18-20"))
                  .build());
      assertThat(RuleRun.findOne("proposal-right", listened).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotJudgeWhereSomeOfThoseWhoDecidedHaveNoName() {
      Meeting unnamed =
          LawfulMeetings.with(
              absent(board(), "m9"), Attendance.builder().capacity(Capacity.DECIDING).build());
      says(
          RuleRun.findOne("proposal-right", unnamed),
          "Kan inte bedömas: närvarolistan namnger inte alla som beslutade",
          "Cannot judge: the list of attendance does not name everyone who decided");
      assertThat(
              RuleRun.findOne("proposal-right", proposedBy(unnamed, "off", ProposalKind.MOVED))
                  .severity())
          .isEqualTo(Severity.ERROR);
      Meeting vacant =
          LawfulMeetings.with(
              absent(board(), "m9"),
              Attendance.builder().capacity(Capacity.DECIDING).vacant(true).build());
      assertThat(RuleRun.findOne("proposal-right", vacant).severity()).isEqualTo(Severity.ERROR);
      Meeting before =
          LawfulMeetings.with(
              absent(board(), "m9"),
              Attendance.builder()
                  .capacity(Capacity.DECIDING)
                  .paragraphs(ParagraphSet.parse("16-18"))
                  .build());
      assertThat(RuleRun.findOne("proposal-right", before).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void leavesJavToItsOwnRule() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one ->
                  one.withDisqualifications(
                      Disqualification.builder()
                          .person("m9")
                          .state(DisqualificationState.UPHELD)
                          .build()));
      assertThat(RuleRun.find("proposal-right", meeting)).isEmpty();
    }

    @Test
    void findsWhoIsNotOnACompleteList() {
      assertThat(RuleRun.find("proposal-right", absent(board(), "m9"))).hasSize(1);
    }
  }

  @Nested
  class TakenBack {

    private Meeting withdrawn(int index, Optional<String> adopts) {
      return changed(
          board(),
          VOTED,
          one -> {
            var proposals = new java.util.ArrayList<Proposal>(one.proposals());
            proposals.set(index, proposals.get(index).withWithdrawn(true));
            return one.withProposals(proposals)
                .withDecisions(one.decisions().get(0).withAdopts(adopts));
          });
    }

    @Test
    void isSilentWhenNothingNamesIt() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0),
                      one.proposals().get(1),
                      Proposal.builder().key("p3").withdrawn(true).build()));
      assertThat(RuleRun.find("proposal-withdrawn", meeting)).isEmpty();
    }

    @Test
    void cannotWin() {
      Finding finding = RuleRun.findOne("proposal-withdrawn", withdrawn(0, Optional.of("p1")));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/adopts");
      says(
          finding,
          "Beslutet bifaller förslaget \"p1\" som hade återtagits",
          "The decision adopts the proposal \"p1\", which had been taken back");
    }

    @Test
    void isNotPut() {
      Finding finding = RuleRun.findOne("proposal-withdrawn", withdrawn(1, Optional.of("p1")));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.variant()).isEqualTo("put");
    }

    @Test
    void isNotPutInAPropositionEither() {
      Finding finding =
          RuleRun.findOne("proposal-withdrawn", proposed(List.of("p1", "p3"), Optional.of("p1")));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.pointer()).isEqualTo("/paragraphs/3/decisions/0/propositions/0/put/1");
    }

    @Test
    void isNotWhatTheChairFinds() {
      Finding finding =
          RuleRun.findOne("proposal-withdrawn", proposed(List.of("p1", "p3"), Optional.of("p3")));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.pointer()).isEqualTo("/paragraphs/3/decisions/0/propositions/0/found");
      says(
          finding,
          "Ordföranden fann bifall till förslaget \"p3\" som hade återtagits",
          "The chair found for the proposal \"p3\", which had been taken back");
    }

    private Meeting proposed(List<String> put, Optional<String> found) {
      return changed(
          board(),
          VOTED,
          one ->
              one.withProposals(
                      one.proposals().get(0),
                      one.proposals().get(1),
                      Proposal.builder().key("p3").withdrawn(true).build())
                  .withDecisions(
                      one.decisions()
                          .get(0)
                          .withVotes()
                          .withPropositions(new Proposition(put, found))));
    }
  }

  @Nested
  class WhatBecameOfIt {

    private Meeting added(Proposal more) {
      return changed(
          board(),
          VOTED,
          one -> one.withProposals(one.proposals().get(0), one.proposals().get(1), more));
    }

    private final Proposal addition =
        Proposal.builder().key("p3").kind(ProposalKind.MOVED).intent(ProposalIntent.ADD).build();

    @Test
    void isToldOfAnAddition() {
      Finding finding = RuleRun.findOne("proposal-outcome", added(addition));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/proposals/2");
      says(
          finding,
          "Det framgår inte hur det gick med förslaget \"p3\"",
          "Nothing says what became of the proposal \"p3\"");
      assertThat(RuleRun.find("proposal-outcome", added(addition.withKey(Optional.empty()))))
          .hasSize(1);
      assertThat(RuleRun.find("proposal-outcome", added(addition.withWithdrawn(true)))).isEmpty();
      assertThat(RuleRun.find("proposal-outcome", added(addition.withIntent(ProposalIntent.AMEND))))
          .isEmpty();
    }

    @Test
    void isToldByADecisionOrAVote() {
      Meeting adopted =
          changed(
              added(addition),
              VOTED,
              one ->
                  one.withDecisions(
                      one.decisions().get(0), Decision.builder().adopts("p3").build()));
      assertThat(RuleRun.find("proposal-outcome", adopted)).isEmpty();
      Meeting voted =
          decisionChanged(
              added(addition),
              VOTED,
              one -> one.withVotes(one.votes().get(0), one.votes().get(0).withYesMeans("p3")));
      assertThat(RuleRun.find("proposal-outcome", voted)).isEmpty();
    }

    @Test
    void isToldByWhatTheChairPutAndFound() {
      Proposition put = Proposition.builder().addPut("p3", "avslag på det").build();
      Meeting found =
          decisionChanged(added(addition), VOTED, one -> one.withPropositions(put.withFound("p3")));
      assertThat(RuleRun.find("proposal-outcome", found)).isEmpty();
      Meeting unfound = decisionChanged(added(addition), VOTED, one -> one.withPropositions(put));
      assertThat(RuleRun.find("proposal-outcome", unfound)).hasSize(1);
    }

    @Test
    void isNotAskedWhereADecisionMayTellItOrTakesAllAlong() {
      Meeting untold =
          changed(
              added(addition),
              VOTED,
              one ->
                  one.withDecisions(
                      one.decisions().get(0), Decision.builder().kind(DecisionKind.OWN).build()));
      assertThat(RuleRun.find("proposal-outcome", untold)).isEmpty();
      for (DecisionKind kind :
          List.of(
              DecisionKind.TABLED,
              DecisionKind.REFERRED_BACK,
              DecisionKind.REJECTED,
              DecisionKind.WRITTEN_OFF)) {
        assertThat(
                RuleRun.find(
                    "proposal-outcome",
                    decisionChanged(added(addition), VOTED, one -> one.withKind(kind))))
            .as(kind.word())
            .isEmpty();
      }
    }

    @Test
    void isToldOfEveryCandidate() {
      Meeting meeting =
          decisionChanged(board(), VOTED, one -> one.withKind(DecisionKind.ELECTION).withVotes());
      assertThat(RuleRun.findOne("proposal-outcome", meeting).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/1");
      assertThat(
              RuleRun.find(
                  "proposal-outcome", decisionChanged(board(), VOTED, one -> one.withVotes())))
          .isEmpty();
    }

    @Test
    void isToldOfEveryCandidateByABallot() {
      Meeting election =
          decisionChanged(board(), VOTED, one -> one.withKind(DecisionKind.ELECTION).withVotes());
      Meeting secret =
          decisionChanged(election, VOTED, one -> one.withMethod(DecisionMethod.SECRET_BALLOT));
      Meeting counted =
          decisionChanged(
              election,
              VOTED,
              one ->
                  one.withElection(
                      Election.builder()
                          .addTally(
                              CandidateVotes.builder()
                                  .candidate(Office.builder().title("kandidat").build())
                                  .votes(9)
                                  .build())
                          .build()));
      assertThat(RuleRun.find("proposal-outcome", election)).hasSize(1);
      assertThat(RuleRun.find("proposal-outcome", secret)).isEmpty();
      assertThat(RuleRun.find("proposal-outcome", counted)).isEmpty();
    }

    @Test
    void isToldByWhatTheChairPut() {
      Meeting put =
          decisionChanged(
              added(addition),
              VOTED,
              one ->
                  one.withPropositions(Proposition.builder().addPut("p3").found("avslag").build()));
      assertThat(RuleRun.find("proposal-outcome", put)).isEmpty();
    }

    @Test
    void isLeftOutByAWebView() {
      Meeting web = added(addition).withSource(Source.builder().extent(Extent.WEB_VIEW).build());
      says(
          RuleRun.findOne("proposal-outcome", web),
          "Kan inte bedömas: publiceringen utelämnar hur det gick med ett förslag",
          "Cannot judge: this publication leaves out what became of a proposal");
    }
  }
}
