package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.attendanceChanged;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Decision;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Source;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

class VoteRulesTest {

  private Meeting vote(UnaryOperator<Vote> change) {
    return decisionChanged(
        LawfulMeetings.board(),
        VOTED,
        decision -> decision.withVotes(change.apply(decision.votes().get(0))));
  }

  private Meeting counted(Integer yes, Integer no, Integer abstain, Integer absent) {
    return vote(
        one ->
            one.withBallots()
                .withYes(Optional.ofNullable(yes))
                .withNo(Optional.ofNullable(no))
                .withAbstain(Optional.ofNullable(abstain))
                .withAbsent(Optional.ofNullable(absent)));
  }

  @Test
  void letsNobodyVoteTwice() {
    Meeting meeting =
        vote(
            one -> {
              var ballots = new ArrayList<>(one.ballots());
              ballots.set(8, ballots.get(7));
              return one.withBallots(ballots);
            });
    Finding finding = findOne("vote-one-each", meeting);
    says(
        finding,
        "Person m8 har röstat två gånger i samma omröstning",
        "Person m8 voted twice in the same vote");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/ballots/8");
    assertThat(finding.place().person()).contains("m8");
  }

  @Test
  void saysOnceThatABallotIsPrintedTwice() {
    Meeting meeting =
        vote(
            one -> {
              var ballots = new ArrayList<>(one.ballots());
              ballots.add(ballots.get(7));
              return one.withBallots(ballots);
            });
    assertThat(findOne("vote-one-each", meeting).variant()).isEqualTo("twice");
  }

  @Test
  void letsOnlyThoseVoteWhoDecide() {
    Meeting meeting =
        vote(
            one -> {
              var ballots = new ArrayList<>(one.ballots());
              ballots.set(8, Ballot.builder().person("off").choice(BallotChoice.NO).build());
              return one.withBallots(ballots);
            });
    says(
        findOne("vote-one-each", meeting),
        "Person off har röstat men deltog inte i beslutet i paragrafen",
        "Person off voted but did not take part in deciding the paragraph");
    Meeting absent =
        vote(
            one -> {
              var ballots = new ArrayList<>(one.ballots());
              ballots.add(Ballot.builder().person("off").choice(BallotChoice.ABSENT).build());
              return one.withBallots(ballots);
            });
    assertThat(find("vote-one-each", absent)).isEmpty();
  }

  @Test
  void missesNobodyWhoIsListedWithoutAVote() {
    Meeting meeting =
        vote(
            one -> {
              var ballots = new ArrayList<>(one.ballots());
              ballots.set(0, Ballot.builder().person("m1").choice(BallotChoice.NOT_VOTING).build());
              ballots.add(Ballot.builder().person("off").choice(BallotChoice.NOT_VOTING).build());
              return one.withYes(6).withBallots(ballots);
            });
    assertThat(find("vote-one-each", meeting)).isEmpty();
  }

  @Test
  void missesNobodyOfAPartyThatTookNoPart() {
    Meeting meeting = counted(6, 2, 0, null);
    Meeting byParty = byParty(meeting);
    assertThat(findOne("vote-one-each", byParty).variant()).isEqualTo("too-few");
    assertThat(find("vote-one-each", without(byParty, "V"))).isEmpty();
    Meeting more =
        decisionChanged(byParty, VOTED, one -> one.withVotes(one.votes().get(0).withYes(5)));
    assertThat(findOne("vote-one-each", without(more, "V")).variant()).isEqualTo("too-few");
  }

  @Test
  void cannotJudgeWhereNobodyListedIsOfThePartyThatTookNoPart() {
    Meeting meeting = counted(6, 2, 0, null);
    Meeting byParty = byParty(meeting);

    for (Meeting unknown :
        List.of(
            without(byParty, "Vänsterpartiet"),
            without(meeting, "V"),
            decisionChanged(
                without(byParty, "V", "Lokalpartiet"),
                VOTED,
                one -> one.withVotes(one.votes().get(0).withYes(5))))) {
      Finding finding = findOne("vote-one-each", unknown);
      assertThat(finding.variant()).isEqualTo("cannot-judge.party");
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/notParticipatingParties");
    }
    says(
        findOne("vote-one-each", without(byParty, "Vänsterpartiet")),
        "Kan inte bedömas: ingen i närvarolistan står för partiet \"Vänsterpartiet\", som inte deltog"
            + " i beslutet; 8 röster och nedlagda röster räknades av 9",
        "Cannot judge: nobody in the attendance is of the party \"Vänsterpartiet\", which took no"
            + " part in the decision; 8 votes and abstentions were counted of 9");
    assertThat(find("vote-one-each", without(counted(7, 2, 0, null), "Vänsterpartiet"))).isEmpty();
  }

  @Test
  void countsWhoTookNoPartInEachParagraphOfTheSameDecision() {
    Meeting meeting = without(counted(6, 2, 0, null), "V");
    Decision same = paragraph(meeting, VOTED).decisions().get(0);
    int before = VOTED - 1;
    Meeting twice =
        attendanceChanged(
            byParty(changed(meeting, before, one -> one.withDecisions(same))),
            "m3",
            one -> one.withParagraphs(ParagraphSet.parse("all except " + before)));
    assertThat(find("vote-one-each", twice)).isEmpty();
  }

  private static Paragraph paragraph(Meeting meeting, int number) {
    return meeting.paragraphs().stream().filter(one -> one.number() == number).findFirst().get();
  }

  /** Returns the meeting with one of another party than all others. */
  private static Meeting byParty(Meeting meeting) {
    return meeting.withPeople(
        meeting.people().stream()
            .map(one -> one.withParty(one.key().equals("m3") ? "V" : "S"))
            .toList());
  }

  private static Meeting without(Meeting meeting, String... parties) {
    return decisionChanged(
        meeting, VOTED, decision -> decision.withNotParticipatingParties(parties));
  }

  /** A roll call in which somebody else votes no too. */
  private Meeting alsoVoted(Meeting meeting, String person) {
    return decisionChanged(
        meeting,
        VOTED,
        decision -> {
          Vote one = decision.votes().get(0);
          var ballots = new ArrayList<>(one.ballots());
          ballots.add(Ballot.builder().person(person).choice(BallotChoice.NO).build());
          return decision.withVotes(one.withNo(3).withBallots(ballots));
        });
  }

  @Test
  void saysOnceThatSomebodyVotedWhoDidNotDecide() {
    assertThat(findOne("vote-one-each", alsoVoted(LawfulMeetings.board(), "off")).variant())
        .isEqualTo("no-vote");
  }

  @Test
  void leavesJavToItsOwnRule() {
    Meeting meeting =
        LawfulMeetings.changed(
            LawfulMeetings.board(),
            VOTED,
            one ->
                one.withDisqualifications(
                    Disqualification.builder()
                        .person("m9")
                        .state(DisqualificationState.UPHELD)
                        .build()));
    assertThat(find("vote-one-each", meeting)).isEmpty();
    assertThat(findAs(BodyKind.OTHER, "vote-one-each", meeting))
        .extracting(Finding::variant)
        .containsExactly("no-vote");
  }

  @Test
  void cannotJudgeWhoVotedWhereOnlySomeAreListed() {
    Meeting extract =
        LawfulMeetings.absent(LawfulMeetings.board(), "m2", "m3")
            .withSource(Source.builder().extent(Extent.EXTRACT).build());
    Finding finding = findOne("vote-one-each", extract);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    says(
        finding,
        "Kan inte bedömas: publiceringen utelämnar vilka som var närvarande",
        "Cannot judge: this publication leaves out who was present");
    assertThat(finding.place().pointer()).isEqualTo("/attendance");
    Meeting numbers =
        decisionChanged(extract, VOTED, one -> one.withVotes(one.votes().get(0).withBallots()));
    assertThat(findOne("vote-one-each", numbers).severity()).isEqualTo(Severity.INFO);
    assertThat(find("vote-one-each", alsoVoted(extract, "off")))
        .extracting(Finding::variant)
        .containsExactlyInAnyOrder("no-vote", "cannot-judge.left-out");
    Meeting unnamed =
        LawfulMeetings.with(
            LawfulMeetings.absent(LawfulMeetings.board(), "m2"),
            Attendance.builder().capacity(Capacity.DECIDING).build());
    assertThat(findOne("vote-one-each", unnamed).variant()).isEqualTo("cannot-judge.unnamed");
  }

  @ParameterizedTest(name = "{0} yes, {1} no, {2} abstain, {3} absent")
  @CsvSource({
    "7, 2, 0, , ''",
    "7, 2, , , ''",
    "6, 2, , , ''",
    "7, 3, , , too-many",
    "7, 2, 1, , too-many",
    "6, 2, 0, , too-few",
    "6, 2, 1, , ''",
    "6, 2, 0, 1, ''",
    "7, 2, 0, 2, ''",
    "0, 0, 9, , ''",
    "0, 0, 8, , too-few",
    ", 2, 0, , ''"
  })
  void addsUpToThoseWhoDecide(
      Integer yes, Integer no, Integer abstain, Integer absent, String message) {
    assertThat(find("vote-one-each", counted(yes, no, abstain, absent)))
        .extracting(Finding::variant)
        .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
  }

  @Test
  void tellsTheNumberThatTheCountFellOn() {
    assertThat(findOne("vote-one-each", apart(8, 2)).arguments()).containsEntry("deciding", 9);
    assertThat(findOne("vote-one-each", apart(5, 2)).arguments()).containsEntry("deciding", 8);
    assertThat(find("vote-one-each", apart(6, 2))).isEmpty();
  }

  /** Nine decide and one of them does not take part in this decision. */
  private Meeting apart(int yes, int no) {
    return LawfulMeetings.decisionChanged(
        counted(yes, no, 0, null),
        LawfulMeetings.VOTED,
        decision -> decision.withNotParticipating("m9"));
  }

  @Test
  void leavesOpenWhoDidNotVoteWhereAnAppendixMayTell() {
    Meeting meeting = counted(6, 2, 0, null);
    Meeting appended =
        decisionChanged(
            meeting, VOTED, one -> one.withVotes(one.votes().get(0).withRollCallIn("Bilaga 1")));
    Finding finding = findOne("vote-one-each", appended);
    says(
        finding,
        "Kan inte bedömas: av 9 som deltog räknades 8 röster och nedlagda röster, och en bilaga kan"
            + " visa vilka som inte röstade",
        "Cannot judge: 9 took part, but 8 votes and abstentions were counted; an appendix may"
            + " show who did not vote");
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    Meeting tooMany =
        decisionChanged(appended, VOTED, one -> one.withVotes(one.votes().get(0).withYes(8)));
    assertThat(findOne("vote-one-each", tooMany).variant()).isEqualTo("too-many");
  }

  @Test
  void leavesOpenWhetherASubstituteServedWhereTheListIsPartial() {
    Meeting complete = votedBySubstitute(ParagraphSet.ALL);
    assertThat(findOne("vote-one-each", complete).variant()).isEqualTo("no-vote");
    assertThat(findOne("vote-one-each", partial(complete)).variant())
        .isEqualTo("cannot-judge.attendance-incomplete");
    Meeting named = votedBySubstitute(ParagraphSet.of(VOTED));
    assertThat(findOne("vote-one-each", partial(named)).variant()).isEqualTo("no-vote");
    Meeting official = vote(one -> one.withBallots(replaced(one.ballots(), "off")));
    assertThat(findOne("vote-one-each", partial(official)).variant()).isEqualTo("no-vote");
  }

  /** A substitute who is listed as present votes in the place of m9. */
  private Meeting votedBySubstitute(ParagraphSet present) {
    return LawfulMeetings.with(
        vote(one -> one.withBallots(replaced(one.ballots(), "e1"))),
        Attendance.builder()
            .person("e1")
            .capacity(Capacity.PRESENT)
            .substitute(true)
            .paragraphs(present)
            .build());
  }

  private static List<Ballot> replaced(List<Ballot> ballots, String person) {
    var replaced = new ArrayList<>(ballots);
    replaced.set(8, ballots.get(8).withPerson(person));
    return replaced;
  }

  private static Meeting partial(Meeting meeting) {
    return meeting.withAttendanceExtent(AttendanceExtent.PARTIAL);
  }

  @Test
  void saysHowManyWereCounted() {
    says(
        findOne("vote-one-each", counted(8, 2, null, null)),
        "10 röster och nedlagda röster räknades, men bara 9 kan ha deltagit",
        "10 votes and abstentions were counted, but no more than 9 can have taken part");
    says(
        findOne("vote-one-each", counted(6, 2, 0, null)),
        "8 röster och nedlagda röster räknades, men 9 deltog",
        "8 votes and abstentions were counted, but 9 took part");
  }

  @Test
  void acceptsFourteenToNoneWithSeventeenAbstaining() {
    Meeting meeting =
        decisionChanged(
            LawfulMeetings.assembly(),
            VOTED,
            decision ->
                decision.withVotes(
                    decision.votes().get(0).withBallots().withYes(14).withNo(0).withAbstain(7)));
    assertThat(find("vote-one-each", meeting)).isEmpty();
  }

  @Test
  void leavesOutThoseWhoDidNotTakePart() {
    Meeting meeting =
        decisionChanged(
            counted(6, 2, 0, null), VOTED, decision -> decision.withNotParticipating("m3"));
    assertThat(find("vote-one-each", meeting)).isEmpty();
  }

  @Test
  void allowsForThosePresentForPart() {
    Meeting meeting =
        LawfulMeetings.attendanceChanged(
            counted(6, 2, 0, null),
            "m9",
            entry -> entry.withParagraphs(ParagraphSet.parse("16-18, del av 19, 20")));
    assertThat(find("vote-one-each", meeting)).isEmpty();
  }

  @Test
  void comparesTheRollCallWithTheNumbers() {
    says(
        findOne("vote-one-each", vote(one -> one.withYes(6))),
        "Protokollet anger 6 ja-röster; uppropslistan har 7",
        "The minutes state 6 votes for yes; the roll call has 7");
    says(
        findOne("vote-one-each", vote(one -> one.withNo(1))),
        "Protokollet anger 1 nej-röst; uppropslistan har 2",
        "The minutes state 1 vote for no; the roll call has 2");
    assertThat(findOne("vote-one-each", vote(one -> one.withAbstain(1))).variant())
        .isEqualTo("roll-call-abstain");
    assertThat(find("vote-one-each", vote(one -> one.withAbsent(2)))).isEmpty();
  }

  @Test
  void saysNothingWhereNobodyKnowsWhoWasThere() {
    assertThat(find("vote-one-each", counted(8, 2, 0, null).withAttendance(List.of()))).isEmpty();
  }
}
