package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.protokoll.Clause;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Speaker;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Signature;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.PersonRef;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

class ReferenceRulesTest {

  private static final Actor NOBODY = PersonRef.builder().person("nobody").build();

  private void isFoundAt(String pointer, Meeting meeting) {
    Finding finding = findOne("person-reference", meeting);
    assertThat(finding.place().pointer()).isEqualTo(pointer);
    assertThat(finding.arguments()).containsEntry("key", "nobody");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void saysWhoIsNobody() {
    Meeting meeting =
        LawfulMeetings.board().withPeople(LawfulMeetings.board().people().subList(0, 10));
    says(
        findOne("person-reference", meeting),
        "Ingen person har nyckeln \"off\"",
        "No person has the key \"off\"");
  }

  @Test
  void isLookedUpInTheListOfAttendance() {
    Meeting meeting = LawfulMeetings.board();
    var more = new ArrayList<>(meeting.attendance());
    more.add(Attendance.builder().person("nobody").build());
    isFoundAt("/attendance/11/person", meeting.withAttendance(more));
    isFoundAt(
        "/attendance/8/substitutesFor",
        LawfulMeetings.attendanceChanged(
            meeting, "m9", entry -> entry.withSubstitutesFor("nobody")));
  }

  @Test
  void isLookedUpUnderTheMinutes() {
    Meeting meeting = LawfulMeetings.board();
    isFoundAt(
        "/justering/justerare/0/person",
        LawfulMeetings.justeringChanged(
            meeting, j -> j.withJusterare(Justerare.builder().person("nobody").build())));
    isFoundAt(
        "/justering/justerare/0/substituteFor",
        LawfulMeetings.justeringChanged(
            meeting,
            j ->
                j.withJusterare(Justerare.builder().person("m2").substituteFor("nobody").build())));
    isFoundAt(
        "/justering/signatures/0/person",
        LawfulMeetings.justeringChanged(
            meeting, j -> j.withSignatures(Signature.builder().person("nobody").build())));
  }

  @Test
  void isLookedUpInEveryPartOfAParagraph() {
    Meeting meeting = LawfulMeetings.board();
    isFoundAt(
        "/paragraphs/2/speakers/0/actor/person",
        changed(meeting, 18, p -> p.withSpeakers(Speaker.builder().actor(NOBODY).build())));
    isFoundAt(
        "/paragraphs/2/followUps/0/by/0/person",
        changed(meeting, 18, p -> p.withFollowUps(FollowUp.builder().addBy(NOBODY).build())));
    isFoundAt(
        "/paragraphs/2/reservations/0/persons/0",
        changed(
            meeting,
            18,
            p -> p.withReservations(Reservation.builder().addPersons("nobody").build())));
    isFoundAt(
        "/paragraphs/2/statements/0/persons/0",
        changed(
            meeting, 18, p -> p.withStatements(Statement.builder().addPersons("nobody").build())));
    isFoundAt(
        "/paragraphs/2/disqualifications/0/person",
        changed(
            meeting,
            18,
            p -> p.withDisqualifications(Disqualification.builder().person("nobody").build())));
    isFoundAt(
        "/paragraphs/2/dispatchedTo/0/person",
        changed(meeting, 18, p -> p.withDispatchedTo(NOBODY)));
    isFoundAt(
        "/paragraphs/3/proposals/1/proposers/0/person",
        changed(
            meeting,
            VOTED,
            p ->
                p.withProposals(p.proposals().get(0), p.proposals().get(1).withProposers(NOBODY))));
    isFoundAt(
        "/paragraphs/3/proposals/0/supporters/0/person",
        changed(
            meeting,
            VOTED,
            p ->
                p.withProposals(
                    p.proposals().get(0).withSupporters(NOBODY), p.proposals().get(1))));
  }

  @Test
  void isLookedUpInEveryPartOfADecision() {
    Meeting meeting = LawfulMeetings.board();
    isFoundAt(
        "/paragraphs/2/decisions/0/notParticipating/0",
        decisionChanged(meeting, 18, d -> d.withNotParticipating("nobody")));
    isFoundAt(
        "/paragraphs/2/decisions/0/clauses/0/clauses/0/addressees/0/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withClauses(
                    Clause.builder()
                        .text("att")
                        .addClauses(Clause.builder().text("att").addAddressees(NOBODY).build())
                        .build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/clauses/0/inConsultationWith/0/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withClauses(Clause.builder().text("att").addInConsultationWith(NOBODY).build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/election/elected/0/actor/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withElection(
                    Election.builder()
                        .addElected(Elected.builder().actor(NOBODY).build())
                        .build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/election/proportionalRequestedBy/0",
        decisionChanged(
            meeting,
            18,
            d -> d.withElection(Election.builder().addProportionalRequestedBy("nobody").build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/votes/0/castingVote/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withVotes(
                    Vote.builder()
                        .castingVote(
                            Ballot.builder().person("nobody").choice(BallotChoice.YES).build())
                        .build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/votes/0/ballots/0/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withVotes(
                    Vote.builder()
                        .addBallots(
                            Ballot.builder().person("nobody").choice(BallotChoice.YES).build())
                        .build())));
  }

  @Test
  void isLookedUpInEveryPartOfAGrant() {
    Grant grant = Grant.builder().build();
    var grants =
        Map.of(
            "payer/person", grant.withPayer(NOBODY),
            "drawnBy/person", grant.withDrawnBy(NOBODY),
            "recipients/0/person", grant.withRecipients(NOBODY),
            "administrators/0/person", grant.withAdministrators(NOBODY));
    grants.forEach(
        (pointer, one) ->
            isFoundAt(
                "/paragraphs/2/decisions/0/grants/0/" + pointer,
                decisionChanged(LawfulMeetings.board(), 18, d -> d.withGrants(one))));
  }
}
