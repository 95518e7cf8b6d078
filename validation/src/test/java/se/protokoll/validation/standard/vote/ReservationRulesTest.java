package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.Source;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.Person;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;

class ReservationRulesTest {

  private static Meeting reserved(Meeting meeting, int paragraph, String person) {
    return changed(
        meeting,
        paragraph,
        one -> one.withReservations(Reservation.builder().addPersons(person).build()));
  }

  @Nested
  class WhoMayReserve {

    @Test
    void aDeciderMay() {
      assertThat(RuleRun.find("reservation-eligible", reserved(board(), VOTED, "m9"))).isEmpty();
    }

    @Test
    void anOfficialMayNot() {
      Finding finding = RuleRun.findOne("reservation-eligible", reserved(board(), VOTED, "off"));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/reservations/0/persons/0");
      says(
          finding,
          "Person off reserverade sig men hör inte till dem som beslutade i paragrafen",
          "Person off made a reservation but is not one of those who decided the paragraph");
    }

    @Test
    void whoDidNotParticipateMayNot() {
      Meeting meeting =
          decisionChanged(
              reserved(board(), VOTED, "m9"), VOTED, one -> one.withNotParticipating("m9"));
      assertThat(RuleRun.findOne("reservation-eligible", meeting).variant()).isEqualTo("abstained");
    }

    @Test
    void whoTookPartInOneOfTwoDecisionsMay() {
      Meeting meeting =
          changed(
              decisionChanged(
                  reserved(board(), VOTED, "m9"), VOTED, one -> one.withNotParticipating("m9")),
              VOTED,
              one ->
                  one.withDecisions(
                      one.decisions().get(0), Decision.builder().kind(DecisionKind.OWN).build()));
      assertThat(RuleRun.find("reservation-eligible", meeting)).isEmpty();
    }

    @Test
    void whoAbstainedInTheOnlyVoteMayNot() {
      Meeting meeting =
          decisionChanged(
              reserved(board(), VOTED, "m9"),
              VOTED,
              one ->
                  one.withVotes(
                      one.votes()
                          .get(0)
                          .withBallots(
                              one.votes().get(0).ballots().stream()
                                  .map(
                                      b ->
                                          b.person().equals("m9")
                                              ? b.withChoice(BallotChoice.ABSTAIN)
                                              : b)
                                  .toList())));
      assertThat(RuleRun.findOne("reservation-eligible", meeting).variant()).isEqualTo("abstained");
    }

    @Test
    void cannotJudgeWhereNothingSaysWhoWasPresent() {
      Meeting meeting = reserved(board(), VOTED, "m9").withAttendance(List.of());
      Finding finding = RuleRun.findOne("reservation-eligible", meeting);
      assertThat(finding.variant()).isEqualTo("cannot-judge.attendance");
      assertThat(finding.place().pointer()).isEqualTo("/attendance");
      Meeting abstained = decisionChanged(meeting, VOTED, one -> one.withNotParticipating("m9"));
      assertThat(RuleRun.findOne("reservation-eligible", abstained).variant())
          .isEqualTo("abstained");
    }

    @Test
    void cannotJudgeSomebodyAnExtractDoesNotList() {
      Meeting extract =
          reserved(LawfulMeetings.absent(board(), "m9"), VOTED, "m9")
              .withSource(Source.builder().extent(Extent.EXTRACT).build());
      Finding finding = RuleRun.findOne("reservation-eligible", extract);
      assertThat(finding.variant()).isEqualTo("cannot-judge.left-out");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      Meeting twice = reserved(extract, 18, "m9");
      assertThat(RuleRun.find("reservation-eligible", twice)).hasSize(1);
      assertThat(
              RuleRun.findOne("reservation-eligible", reserved(extract, VOTED, "off")).severity())
          .isEqualTo(Severity.ERROR);
    }

    private Finding byOneCalled(String name) {
      Meeting listed =
          board()
              .withPeople(
                  Stream.concat(
                          board().people().stream()
                              .map(
                                  one ->
                                      one.key().equals("m9") ? one.withName("Åke Granvret") : one),
                          Stream.of(Person.builder().key("x").name(name).build()))
                      .toList());
      return RuleRun.findOne("reservation-eligible", reserved(listed, VOTED, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åke Granvret", "Ake Granvret", "Åke Granvre", "Åke Grannvret"})
    void cannotJudgeSomebodyWithNearlyTheNameOfOneWhoIsListed(String name) {
      Finding finding = byOneCalled(name);
      assertThat(finding.variant()).isEqualTo("cannot-judge.similar-name");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsa Granvret", "Åke Granvrot", "Åke Granv", "Person m99", "Åke"})
    void anotherNameIsSomebodyElse(String name) {
      assertThat(byOneCalled(name).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void leavesJavToItsOwnRule() {
      Meeting meeting =
          changed(
              reserved(board(), VOTED, "m9"),
              VOTED,
              one ->
                  one.withDisqualifications(
                      Disqualification.builder()
                          .person("m9")
                          .state(DisqualificationState.UPHELD)
                          .build()));
      assertThat(RuleRun.find("reservation-eligible", meeting)).isEmpty();
    }
  }

  @Nested
  class ThereWasDissent {

    private Meeting acclaimed(Proposal... proposals) {
      return changed(
          reserved(board(), VOTED, "m9"),
          VOTED,
          one ->
              one.withProposals(proposals)
                  .withDecisions(
                      one.decisions()
                          .get(0)
                          .withMethod(DecisionMethod.ACCLAMATION)
                          .withAdopts("p1")
                          .withVotes(List.of())));
    }

    private Proposal proposal(String key) {
      return Proposal.builder().key(key).build();
    }

    private List<Finding> found(
        Optional<DecisionKind> kind, Optional<String> adopts, Proposal... proposals) {
      return RuleRun.find(
          "reservation-without-dissent",
          changed(
              reserved(board(), VOTED, "m9"),
              VOTED,
              one ->
                  one.withProposals(proposals)
                      .withDecisions(
                          Decision.builder()
                              .kind(kind)
                              .adopts(adopts)
                              .method(DecisionMethod.ACCLAMATION)
                              .build())));
    }

    @Test
    void whatWasProposedAndDecidedShowsIt() {
      Optional<DecisionKind> own = Optional.of(DecisionKind.OWN);
      Optional<String> none = Optional.empty();
      Proposal one = Proposal.builder().key("p1").build();
      Proposal two = Proposal.builder().key("p2").build();
      assertThat(found(own, none)).hasSize(1);
      assertThat(found(own, none, one)).hasSize(1);
      assertThat(found(own, none, one.withIntent(ProposalIntent.APPROVE))).hasSize(1);
      assertThat(found(own, none, one, two)).isEmpty();
      assertThat(found(own, none, one, two.withWithdrawn(true))).hasSize(1);
      assertThat(found(own, none, one.withIntent(ProposalIntent.REJECT))).isEmpty();
      assertThat(found(own, none, one.withIntent(ProposalIntent.TABLE))).isEmpty();
      assertThat(found(own, Optional.of("p1"), one)).hasSize(1);
      assertThat(found(own, Optional.of("p1"), one, two)).isEmpty();
      for (DecisionKind kind :
          List.of(DecisionKind.REJECTED, DecisionKind.TABLED, DecisionKind.REFERRED_BACK)) {
        assertThat(found(Optional.of(kind), none, one)).isEmpty();
        assertThat(found(Optional.of(kind), none)).hasSize(1);
      }
    }

    @Test
    void anOpenProposalShowsItWhereNothingWasDecided() {
      Meeting undecided =
          changed(reserved(board(), VOTED, "m9"), VOTED, one -> one.withDecisions());
      Meeting one =
          changed(
              undecided, VOTED, paragraph -> paragraph.withProposals(paragraph.proposals().get(0)));
      assertThat(RuleRun.find("reservation-without-dissent", one)).isEmpty();
      assertThat(RuleRun.find("reservation-eligible", one)).isEmpty();
      Meeting nothing = changed(one, VOTED, paragraph -> paragraph.withProposals());
      assertThat(RuleRun.find("reservation-without-dissent", nothing)).hasSize(1);
    }

    @Test
    void aVoteShowsIt() {
      assertThat(RuleRun.find("reservation-without-dissent", reserved(board(), VOTED, "m9")))
          .isEmpty();
    }

    @Test
    void anotherProposalShowsIt() {
      assertThat(
              RuleRun.find(
                  "reservation-without-dissent", acclaimed(proposal("p1"), proposal("p2"))))
          .isEmpty();
    }

    @Test
    void findsThatNothingDoes() {
      Finding finding = RuleRun.findOne("reservation-without-dissent", acclaimed(proposal("p1")));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/reservations/0");
      says(
          finding,
          "En reservation är antecknad, men protokollet visar inget annat förslag och ingen"
              + " omröstning",
          "A reservation is recorded, but the minutes show no other proposal and no vote");
    }

    @Test
    void aProposalTakenBackDoesNot() {
      assertThat(
              RuleRun.find(
                  "reservation-without-dissent",
                  acclaimed(proposal("p1"), proposal("p2").withWithdrawn(true))))
          .hasSize(1);
    }

    @Test
    void aRejectedProposalDoes() {
      Meeting meeting =
          decisionChanged(
              acclaimed(proposal("p2")),
              VOTED,
              one -> one.withKind(DecisionKind.REJECTED).withAdopts(java.util.Optional.empty()));
      assertThat(RuleRun.find("reservation-without-dissent", meeting)).isEmpty();
    }
  }
}
