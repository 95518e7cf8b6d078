package se.protokoll.validation.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Decision;
import se.protokoll.Meeting;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PersonRef;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/** A name where a key belongs is one error, which says which key is meant, and no other. */
class WrittenNamesTest {

  private static String name(Meeting meeting, String key) {
    return meeting.person(key).orElseThrow().name();
  }

  private static List<String> errors(Meeting meeting) {
    return MinutesValidator.standard().validate(meeting).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(WrittenNamesTest::told)
        .distinct()
        .toList();
  }

  private static String told(Finding finding) {
    return finding.ruleId() + "." + finding.variant() + " " + finding.arguments().get("key");
  }

  static Stream<Named<BiFunction<Meeting, String, Meeting>>> places() {
    return Stream.of(
        Named.of("the list of attendance", WrittenNamesTest::listed),
        Named.of(
            "those served for",
            (meeting, key) ->
                meeting.withAttendance(
                    meeting.attendance().stream()
                        .map(
                            one ->
                                one.substitutesFor().filter(key::equals).isPresent()
                                    ? one.withSubstitutesFor(name(meeting, key))
                                    : one)
                        .toList())),
        Named.of("the justerare", WrittenNamesTest::certifying),
        Named.of("the signatures", WrittenNamesTest::signing),
        Named.of(
            "the ballots",
            (meeting, key) ->
                LawfulMeetings.decisionChanged(
                    meeting,
                    LawfulMeetings.VOTED,
                    decision ->
                        decision.withVotes(
                            decision.votes().stream()
                                .map(vote -> voting(vote, key, name(meeting, key)))
                                .toList()))),
        Named.of(
            "those who took no part",
            (meeting, key) ->
                LawfulMeetings.decisionChanged(
                    meeting,
                    LawfulMeetings.VOTED,
                    decision -> withoutVoteOf(key, decision, name(meeting, key)))),
        Named.of(
            "the disqualified",
            (meeting, key) ->
                LawfulMeetings.changed(
                    LawfulMeetings.decisionChanged(
                        meeting, LawfulMeetings.VOTED, decision -> without(key, decision)),
                    LawfulMeetings.VOTED,
                    paragraph ->
                        paragraph.withDisqualifications(
                            Disqualification.builder()
                                .person(name(meeting, key))
                                .state(DisqualificationState.UPHELD)
                                .build()))),
        Named.of(
            "a proposal",
            (meeting, key) ->
                LawfulMeetings.changed(
                    meeting,
                    LawfulMeetings.VOTED,
                    paragraph -> {
                      List<Proposal> proposals = new ArrayList<>(paragraph.proposals());
                      proposals.add(
                          Proposal.builder()
                              .kind(ProposalKind.MOVED)
                              .withdrawn(true)
                              .proposers(List.of(new PersonRef(name(meeting, key))))
                              .build());
                      return paragraph.withProposals(proposals);
                    })),
        Named.of(
            "a reservation",
            (meeting, key) ->
                LawfulMeetings.changed(
                    meeting,
                    LawfulMeetings.VOTED,
                    paragraph ->
                        paragraph.withReservations(
                            Reservation.builder()
                                .persons(List.of(name(meeting, key)))
                                .text("Avvikande mening.")
                                .build()))));
  }

  private static Meeting listed(Meeting meeting, String key) {
    return LawfulMeetings.attendanceChanged(
        meeting, key, one -> one.withPerson(name(meeting, key)));
  }

  private static Meeting certifying(Meeting meeting, String key) {
    return LawfulMeetings.justeringChanged(
        meeting,
        justering ->
            justering.withJusterare(
                justering.justerare().stream()
                    .map(one -> one.person().equals(key) ? one.withPerson(name(meeting, key)) : one)
                    .toList()));
  }

  private static Meeting signing(Meeting meeting, String key) {
    return LawfulMeetings.signaturesChanged(
        meeting,
        one ->
            one.person().filter(key::equals).isPresent()
                ? one.withPerson(name(meeting, key))
                : one);
  }

  private static Vote voting(Vote vote, String key, String name) {
    return vote.withBallots(
        vote.ballots().stream()
            .map(one -> one.person().equals(key) ? new Ballot(name, one.choice()) : one)
            .toList());
  }

  private static Decision without(String key, Decision decision) {
    return decision.withVotes(
        decision.votes().stream()
            .map(
                vote -> {
                  List<Ballot> left =
                      vote.ballots().stream().filter(one -> !one.person().equals(key)).toList();
                  Vote fewer = vote.withBallots(left);
                  return fewer
                      .withYes(fewer.cast(BallotChoice.YES))
                      .withNo(fewer.cast(BallotChoice.NO))
                      .withAbstain(fewer.cast(BallotChoice.ABSTAIN));
                })
            .toList());
  }

  private static Decision withoutVoteOf(String key, Decision decision, String name) {
    return without(key, decision).withNotParticipating(List.of(name));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aNameIsOneErrorThatSaysTheKey(BiFunction<Meeting, String, Meeting> place) {
    for (Meeting meeting : List.of(LawfulMeetings.board(), LawfulMeetings.assembly())) {
      List<String> deciding =
          meeting.attendance().stream()
              .filter(Attendance::isDeciding)
              .map(one -> one.person().orElseThrow())
              .toList();
      for (String key : deciding) {
        Meeting changed = place.apply(meeting, key);
        if (!changed.equals(meeting)) {
          assertThat(errors(changed))
              .as(key)
              .isIn(List.of(), List.of("person-reference.name " + key));
        }
      }
    }
  }

  @Test
  void somebodyListedByNameDecidesVotesAndSigns() {
    Meeting meeting = LawfulMeetings.board();
    String chair = meeting.attendance().get(0).person().orElseThrow();

    assertThat(errors(listed(meeting, chair))).containsExactly("person-reference.name " + chair);
  }

  @Test
  void aNameOfTwoPeopleIsNobodys() {
    Meeting meeting = LawfulMeetings.board();
    String key = meeting.attendance().get(1).person().orElseThrow();
    Meeting twins =
        meeting.withPeople(
            Stream.concat(
                    meeting.people().stream(),
                    Stream.of(meeting.person(key).orElseThrow().withKey("twin")))
                .toList());

    assertThat(errors(certifying(twins, key))).allMatch(one -> one.startsWith("person-reference"));
  }
}
