package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Meeting;
import se.protokoll.ProposalIntent;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphRelation;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.SeriesOf;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Vote;

class TablingRulesTest {

  /** A vote where yes is to decide today and no is to send the matter back. */
  private static Meeting voted(Meeting meeting, int today, int back, DecisionKind kind) {
    return changed(
        meeting,
        VOTED,
        one ->
            one.withProposals(
                    one.proposals().get(0),
                    one.proposals().get(1).withIntent(ProposalIntent.REFER_BACK))
                .withDecisions(
                    one.decisions()
                        .get(0)
                        .withKind(kind)
                        .withAdopts(kind == DecisionKind.REFERRED_BACK ? "p2" : "p1")
                        .withVotes(
                            one.decisions()
                                .get(0)
                                .votes()
                                .get(0)
                                .withYes(today)
                                .withNo(back)
                                .withOutcome(
                                    kind == DecisionKind.REFERRED_BACK
                                        ? BallotChoice.NO
                                        : BallotChoice.YES)
                                .withBallots(List.of()))));
  }

  @Nested
  class AThirdOfAnAssembly {

    private static final String RULE = "aterremiss-minority-fullmaktige";

    @Test
    void sevenOfTwentyOneIsEnough() {
      assertThat(RuleRun.find(RULE, voted(assembly(), 14, 7, DecisionKind.REFERRED_BACK)))
          .isEmpty();
      Finding finding = RuleRun.findOne(RULE, voted(assembly(), 14, 7, DecisionKind.OWN));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/proposals/1");
      says(
          finding,
          "7 av 21 närvarande begärde bordläggning eller återremiss, men ärendet avgjordes",
          "7 of 21 present asked to table the matter or send it back, but it was decided");
    }

    @Test
    void sixOfTwentyOneIsNot() {
      assertThat(RuleRun.find(RULE, voted(assembly(), 15, 6, DecisionKind.OWN))).isEmpty();
      assertThat(
              RuleRun.findOne(RULE, voted(assembly(), 15, 6, DecisionKind.REFERRED_BACK)).variant())
          .isEqualTo("too-few");
    }

    @Test
    void countsThosePresentAndNotTheVotes() {
      // seven to nothing with fourteen abstaining is still a third
      assertThat(RuleRun.find(RULE, voted(assembly(), 0, 7, DecisionKind.OWN))).hasSize(1);
      assertThat(RuleRun.find(RULE, voted(assembly(), 0, 6, DecisionKind.OWN))).isEmpty();
    }

    @Test
    void countsSupportersWhereThereWasNoVote() {
      Meeting meeting =
          changed(
              voted(assembly(), 15, 6, DecisionKind.OWN),
              VOTED,
              one ->
                  one.withProposals(
                          one.proposals().get(0), one.proposals().get(1).withSupporterCount(7))
                      .withDecisions(one.decisions().get(0).withVotes(List.of())));
      assertThat(RuleRun.find(RULE, meeting)).hasSize(1);
    }

    @Test
    void cannotJudgeEitherWayWithoutAttendance() {
      for (DecisionKind kind : List.of(DecisionKind.OWN, DecisionKind.REFERRED_BACK)) {
        Meeting meeting = voted(assembly(), 7, 2, kind).withAttendance(List.of());
        Finding finding = RuleRun.findOne(RULE, meeting);
        assertThat(finding.variant()).isEqualTo("cannot-judge.attendance");
        assertThat(finding.arguments()).containsEntry("asked", 2);
      }
      Meeting stated =
          changed(
              voted(assembly(), 7, 2, DecisionKind.REFERRED_BACK).withAttendance(List.of()),
              VOTED,
              one ->
                  one.withProposals(
                          one.proposals().get(0), one.proposals().get(1).withSupporterCount(2))
                      .withDecisions(
                          one.decisions().get(0).withByMinority(true).withVotes(List.of())));
      assertThat(RuleRun.findOne(RULE, stated).variant()).isEqualTo("cannot-judge.attendance");
    }

    @Test
    void cannotJudgeAMatterThatCameBack() {
      Meeting meeting =
          changed(
              voted(assembly(), 14, 7, DecisionKind.OWN),
              VOTED,
              one -> one.withPrecedents(ParagraphRef.builder().text("KF § 3").number(3).build()));
      assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("cannot-judge.before");
    }

    @Test
    void knowsThatAnEarlierParagraphPreparedTheMatter() {
      ParagraphRef prepared =
          ParagraphRef.builder()
              .text("KS § 3")
              .number(3)
              .relation(ParagraphRelation.PREPARED)
              .build();
      Meeting meeting = voted(assembly(), 14, 7, DecisionKind.OWN);
      assertThat(
              RuleRun.findOne(RULE, changed(meeting, VOTED, one -> one.withPrecedents(prepared)))
                  .variant())
          .isEqualTo("refused");
      assertThat(
              RuleRun.findOne(
                      RULE,
                      changed(
                          meeting,
                          VOTED,
                          one ->
                              one.withPrecedents(
                                  prepared.withRelation(ParagraphRelation.REFERRED_BACK))))
                  .variant())
          .isEqualTo("cannot-judge.before");
    }

    private Meeting unstated(Meeting meeting, UnaryOperator<Decision> change) {
      return decisionChanged(
          meeting,
          VOTED,
          one ->
              change.apply(
                  one.withKind(Optional.empty())
                      .withAdopts(Optional.empty())
                      .withMethod(Optional.empty())
                      .withVotes(List.of())));
    }

    @Test
    void isGrantedWhereTheMinorityIsStated() {
      Meeting granted = unstated(unvoted(assembly(), seven()), one -> one.withByMinority(true));
      assertThat(RuleRun.find(RULE, granted)).isEmpty();
    }

    @Test
    void isGrantedWhereTheMatterIsLeftForAnotherMeeting() {
      Meeting granted =
          unstated(
              unvoted(assembly(), seven()),
              one -> one.withPostponedTo(When.on(LocalDate.of(2024, 4, 8))));
      assertThat(RuleRun.find(RULE, granted)).isEmpty();
    }

    @Test
    void isGrantedOrRefusedAsTheChairFound() {
      Meeting asked = unvoted(assembly(), seven());
      Proposition put = Proposition.builder().addPut("p1", "p2").build();
      assertThat(
              RuleRun.find(RULE, unstated(asked, one -> one.withPropositions(put.withFound("p2")))))
          .isEmpty();
      assertThat(
              RuleRun.findOne(
                      RULE, unstated(asked, one -> one.withPropositions(put.withFound("p1"))))
                  .variant())
          .isEqualTo("refused");
    }

    @Test
    void aStatedMinorityOfLessThanAThirdIsNotEnough() {
      Meeting six =
          changed(
              decisionChanged(
                  voted(assembly(), 15, 6, DecisionKind.REFERRED_BACK),
                  VOTED,
                  one -> one.withByMinority(true).withVotes(List.of())),
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0), one.proposals().get(1).withSupporterCount(6)));
      Finding finding = RuleRun.findOne(RULE, six);
      assertThat(finding.variant()).isEqualTo("too-few");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0");
      assertThat(
              RuleRun.find(
                  RULE,
                  changed(
                      six,
                      VOTED,
                      one ->
                          one.withProposals(
                              one.proposals().get(0),
                              one.proposals().get(1).withSupporterCount(7)))))
          .isEmpty();
    }

    private List<Actor> seven() {
      return Stream.of("m15", "m16", "m17", "m18", "m19", "m20")
          .<Actor>map(key -> PersonRef.builder().person(key).build())
          .toList();
    }

    private Meeting asked(String... supporters) {
      List<Actor> people =
          Arrays.stream(supporters)
              .<Actor>map(key -> PersonRef.builder().person(key).build())
              .toList();
      return unvoted(assembly(), people);
    }

    /** A proposal of m21 to send back, decided without a vote. */
    private Meeting unvoted(Meeting meeting, List<Actor> supporters) {
      return changed(
          voted(meeting, 15, 6, DecisionKind.OWN),
          VOTED,
          one ->
              one.withProposals(
                      one.proposals().get(0), one.proposals().get(1).withSupporters(supporters))
                  .withDecisions(one.decisions().get(0).withVotes(List.of())));
    }

    @Test
    void countsTheProposerAndHisSupportersWhoDecide() {
      Finding finding = RuleRun.findOne(RULE, asked("m2", "m3", "m4", "m5", "m6", "m7"));
      assertThat(finding.arguments()).containsEntry("asked", 7).containsEntry("present", 21);
      assertThat(RuleRun.find(RULE, asked("m2", "m3", "m4", "m5", "m6"))).isEmpty();
      assertThat(RuleRun.find(RULE, asked("m2", "m3", "m4", "m5", "m6", "m21"))).isEmpty();
      assertThat(RuleRun.find(RULE, asked("m2", "m3", "m4", "m5", "m6", "off"))).isEmpty();
      var actors = new ArrayList<Actor>(List.of(Organisation.of("Partiet")));
      for (int i = 2; i <= 6; i++) {
        actors.add(PersonRef.builder().person("m" + i).build());
      }
      assertThat(RuleRun.find(RULE, unvoted(assembly(), actors))).isEmpty();
    }

    @Test
    void cannotBeJudgedWithoutTheAttendance() {
      Finding finding = RuleRun.findOne(RULE, asked("m2").withAttendance());
      assertThat(finding.variant()).isEqualTo("cannot-judge.attendance");
      assertThat(finding.arguments()).containsEntry("asked", 2);
    }

    @Test
    void cannotBeJudgedWhereOneMoreMayHaveBeenThere() {
      Meeting meeting = voted(assembly(), 14, 7, DecisionKind.OWN);
      Attendance partly =
          Attendance.builder()
              .capacity(Capacity.DECIDING)
              .paragraphs(ParagraphSet.parse("del av 19"))
              .build();
      Meeting more = LawfulMeetings.with(meeting, partly.withPerson("m22"));
      assertThat(RuleRun.findOne(RULE, more).variant()).isEqualTo("cannot-judge.partial");
      Meeting oneOfThem =
          LawfulMeetings.attendanceChanged(
              meeting, "m21", one -> one.withParagraphs(partly.paragraphs()));
      assertThat(RuleRun.findOne(RULE, oneOfThem).arguments()).containsEntry("present", 21);
    }

    @Test
    void cannotBeJudgedByAPartialList() {
      Meeting meeting =
          voted(assembly(), 14, 7, DecisionKind.OWN).withAttendanceExtent(AttendanceExtent.PARTIAL);
      assertThat(RuleRun.findOne(RULE, meeting).variant())
          .isEqualTo("cannot-judge.attendance-incomplete");
      Meeting tooFew =
          voted(assembly(), 15, 6, DecisionKind.REFERRED_BACK)
              .withAttendanceExtent(AttendanceExtent.PARTIAL);
      assertThat(RuleRun.findOne(RULE, tooFew).variant()).isEqualTo("too-few");
    }

    @Test
    void isNotSaidToBeRefusedWhereNoDecisionIsTold() {
      Meeting meeting = voted(assembly(), 14, 7, DecisionKind.OWN);
      Meeting untold =
          decisionChanged(
              meeting, VOTED, one -> one.withKind(Optional.empty()).withAdopts(Optional.empty()));
      assertThat(RuleRun.find(RULE, untold)).isEmpty();
      assertThat(
              RuleRun.find(
                  RULE, decisionChanged(meeting, VOTED, one -> one.withKind(Optional.empty()))))
          .hasSize(1);
      assertThat(
              RuleRun.find(
                  RULE, decisionChanged(meeting, VOTED, one -> one.withAdopts(Optional.empty()))))
          .hasSize(1);
    }

    @Test
    void takesNoVoteForAProposalWithoutAKey() {
      Meeting meeting =
          changed(
              voted(assembly(), 14, 7, DecisionKind.OWN),
              VOTED,
              one ->
                  one.withProposals(
                          one.proposals().get(0), one.proposals().get(1).withKey(Optional.empty()))
                      .withDecisions(
                          one.decisions()
                              .get(0)
                              .withVotes(
                                  one.decisions()
                                      .get(0)
                                      .votes()
                                      .get(0)
                                      .withNoMeans(Optional.empty()))));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    }

    /** Where no is said in words, or is a proposal that does not say what it intends. */
    private Meeting inWords(int yes, int no, String yesMeans, String noMeans) {
      return changed(
          voted(assembly(), yes, no, DecisionKind.OWN),
          VOTED,
          one ->
              one.withProposals(one.proposals().get(0))
                  .withDecisions(
                      one.decisions()
                          .get(0)
                          .withVotes(
                              one.decisions()
                                  .get(0)
                                  .votes()
                                  .get(0)
                                  .withYesMeans(yesMeans)
                                  .withNoMeans(noMeans))));
    }

    @Test
    void readsWhatASideWantsInWords() {
      Finding finding = RuleRun.findOne(RULE, inWords(14, 7, "Avgörs i dag", "Återremiss"));
      assertThat(finding.variant()).isEqualTo("refused");
      assertThat(finding.arguments()).containsEntry("asked", 7);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0");
      assertThat(RuleRun.find(RULE, inWords(15, 6, "Avgörs i dag", "Återremiss"))).isEmpty();
    }

    @Test
    void tellsTheSideAgainstPostponingApart() {
      for (String against :
          List.of(
              "Avslag på återremissyrkandet",
              "Ärendet återremitteras inte",
              "Ärendet avgörs i dag utan återremiss")) {
        Finding finding = RuleRun.findOne(RULE, inWords(7, 14, "Bifall till återremiss", against));
        assertThat(finding.arguments()).containsEntry("asked", 7);
        assertThat(RuleRun.find(RULE, inWords(6, 15, "Bifall till återremiss", against))).isEmpty();
      }
    }

    @Test
    void readsTheTextOfAProposalWithoutIntent() {
      Meeting meeting =
          changed(
              voted(assembly(), 14, 7, DecisionKind.OWN),
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0),
                      one.proposals()
                          .get(1)
                          .withIntent(Optional.empty())
                          .withClauses(
                              Clause.builder().text("att ärendet återremitteras").build())));
      assertThat(RuleRun.findOne(RULE, meeting).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/1");
      Meeting approving =
          changed(
              meeting,
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0),
                      one.proposals().get(1).withIntent(ProposalIntent.AMEND)));
      assertThat(RuleRun.find(RULE, approving)).isEmpty();
    }

    private Meeting cased(Meeting meeting, int number) {
      return changed(meeting, number, one -> one.withCaseNumbers("KS 2024/7"));
    }

    @Test
    void isRefusedTheSecondTimeInASeries() {
      Meeting first = cased(voted(assembly(), 14, 7, DecisionKind.REFERRED_BACK), VOTED);
      LocalDate day = LocalDate.of(2024, 4, 8);
      Meeting second =
          cased(SeriesOf.later(voted(assembly(), 14, 7, DecisionKind.OWN), day, 21), 24);
      assertThat(SeriesOf.find(RULE, first, second)).isEmpty();
      assertThat(SeriesOf.find(RULE, second, first)).isEmpty();
      Meeting other = changed(second, 24, one -> one.withCaseNumbers("KS 2024/8").withTitle("Ny"));
      assertThat(SeriesOf.find(RULE, first, other))
          .singleElement()
          .satisfies(one -> assertThat(one.variant()).isEqualTo("refused"));
      Meeting byMajority = cased(voted(assembly(), 7, 14, DecisionKind.REFERRED_BACK), VOTED);
      assertThat(SeriesOf.find(RULE, byMajority, second))
          .singleElement()
          .satisfies(one -> assertThat(one.variant()).isEqualTo("refused"));
      Meeting untold =
          decisionChanged(first, VOTED, one -> one.withVotes().withAdopts(Optional.empty()));
      assertThat(SeriesOf.find(RULE, untold, second))
          .singleElement()
          .satisfies(one -> assertThat(one.variant()).isEqualTo("cannot-judge.before"));
    }

    @Test
    void elections() {
      Meeting meeting =
          decisionChanged(
              voted(assembly(), 14, 7, DecisionKind.OWN),
              VOTED,
              one -> one.withKind(DecisionKind.ELECTION));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    }
  }

  @Nested
  class AMajorityOfABoard {

    private static final String RULE = "aterremiss-majority-namnd";

    @Test
    void fiveToFourIsEnough() {
      assertThat(RuleRun.find(RULE, voted(board(), 4, 5, DecisionKind.REFERRED_BACK))).isEmpty();
    }

    @Test
    void fourToFiveIsNot() {
      Finding finding = RuleRun.findOne(RULE, voted(board(), 5, 4, DecisionKind.REFERRED_BACK));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      says(
          finding,
          "Ärendet bordlades eller återremitterades med 4 röster mot 5",
          "The matter was tabled or sent back with 4 votes against 5");
    }

    @Test
    void aStatedMinorityIsNot() {
      Meeting meeting =
          decisionChanged(
              voted(board(), 5, 4, DecisionKind.REFERRED_BACK),
              VOTED,
              one -> one.withByMinority(true).withVotes(List.of()));
      Finding finding = RuleRun.findOne(RULE, meeting);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/byMinority");
      says(
          finding,
          "Ärendet bordlades eller återremitterades på begäran av en minoritet",
          "The matter was tabled or sent back at the request of a minority");
    }

    private Meeting votedTwice(UnaryOperator<Vote> first, UnaryOperator<Vote> second) {
      return decisionChanged(
          voted(board(), 5, 4, DecisionKind.REFERRED_BACK),
          VOTED,
          one -> one.withVotes(first.apply(one.votes().get(0)), second.apply(one.votes().get(0))));
    }

    @Test
    void isNoneWhereAnotherVoteSentItBack() {
      Meeting meeting =
          votedTwice(
              won ->
                  won.withYesMeans("återremiss enligt S")
                      .withNoMeans("avslag")
                      .withOutcome(BallotChoice.YES),
              lost -> lost.withYesMeans("avslag").withNoMeans("återremiss enligt M"));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    }

    @Test
    void isNotToldByAVoteBetweenTwoWaysToSendBack() {
      Meeting meeting =
          votedTwice(
              between ->
                  between
                      .withYesMeans("återremiss enligt S")
                      .withNoMeans("återremiss enligt M")
                      .withOutcome(BallotChoice.YES),
              UnaryOperator.identity());
      assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("minority");
    }

    @Test
    void aMinorityThatVotedIsSaidOnce() {
      Meeting meeting =
          decisionChanged(
              voted(board(), 5, 4, DecisionKind.REFERRED_BACK),
              VOTED,
              one -> one.withByMinority(true));
      assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("minority");
    }

    private Meeting back(int yes, int no, UnaryOperator<Vote> change) {
      return decisionChanged(
          voted(board(), yes, no, DecisionKind.REFERRED_BACK),
          VOTED,
          one -> one.withVotes(change.apply(one.votes().get(0))));
    }

    @Test
    void isOfTheSideThatWantsToPostpone() {
      Meeting turned = back(4, 5, vote -> vote.withYesMeans("p2").withNoMeans("p1"));
      assertThat(RuleRun.findOne(RULE, turned).arguments())
          .containsEntry("for", 4)
          .containsEntry("against", 5);
      Meeting inWords =
          back(5, 4, vote -> vote.withYesMeans("avgörs i dag").withNoMeans("Återremiss"));
      assertThat(RuleRun.findOne(RULE, inWords).arguments()).containsEntry("for", 4);
      assertThat(
              RuleRun.find(
                  RULE, back(5, 4, vote -> vote.withYesMeans("bordlägga").withNoMeans("inte"))))
          .isEmpty();
    }

    @Test
    void isOfTheSideThatWonWhereNothingElseIsSaid() {
      UnaryOperator<Vote> silent =
          vote ->
              vote.withYesMeans(Optional.empty())
                  .withNoMeans(Optional.empty())
                  .withOutcome(BallotChoice.YES);
      assertThat(RuleRun.find(RULE, back(4, 5, silent))).hasSize(1);
      assertThat(RuleRun.find(RULE, back(5, 4, silent))).isEmpty();
      Meeting twoVotes =
          decisionChanged(
              back(4, 5, silent),
              VOTED,
              one -> one.withVotes(one.votes().get(0), one.votes().get(0)));
      assertThat(RuleRun.find(RULE, twoVotes)).isEmpty();
      Meeting byProposal =
          decisionChanged(
              back(4, 5, silent), VOTED, one -> one.withKind(Optional.empty()).withAdopts("p2"));
      assertThat(RuleRun.find(RULE, byProposal)).isEmpty();
    }

    @Test
    void isAWarningInADirectorateWhichIsAnAssemblyToo() {
      assertThat(
              RuleRun.findAs(
                  BodyKind.FEDERATION, RULE, voted(board(), 5, 4, DecisionKind.REFERRED_BACK)))
          .extracting(Finding::severity)
          .containsExactly(Severity.WARNING);
    }

    @Test
    void aThirdHasNoRightInABoard() {
      assertThat(RuleRun.find(RULE, voted(board(), 5, 4, DecisionKind.OWN))).isEmpty();
    }
  }

  @Nested
  class WhatWasTabledReturns {

    private static final String RULE = "bordlagt-next-meeting";

    private static Meeting tabledTo(DecisionKind kind, int days) {
      Meeting meeting = assembly();
      return decisionChanged(
          meeting,
          VOTED,
          one ->
              one.withKind(kind)
                  .withPostponedTo(When.on(meeting.lastDay().orElseThrow().plusDays(days))));
    }

    @Test
    void aMatterIsTabledToADayThatIsToCome() {
      Finding finding = RuleRun.findOne(RULE, tabledTo(DecisionKind.TABLED, 0));
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/postponedTo");
      assertThat(RuleRun.find(RULE, tabledTo(DecisionKind.TABLED, 1))).isEmpty();
      assertThat(RuleRun.find(RULE, tabledTo(DecisionKind.OWN, -1))).isEmpty();
    }

    private final Meeting first =
        changed(
            decisionChanged(assembly(), 18, one -> one.withKind(DecisionKind.TABLED)),
            18,
            one -> one.withTitle("Ny skola"));

    private Meeting next(String title) {
      Meeting later = SeriesOf.later(assembly(), LocalDate.of(2024, 4, 8), 21);
      return changed(later, 23, one -> one.withTitle(title));
    }

    @Test
    void isSilentWhenItDoes() {
      assertThat(SeriesOf.find(RULE, first, next("NY SKOLA"))).isEmpty();
    }

    @Test
    void findsThatItDoesNot() {
      List<Finding> found = SeriesOf.find(RULE, first, next("Annat"));
      assertThat(found).hasSize(1);
      assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
      says(
          found.get(0),
          "Ärendet \"Ny skola\", § 18 den 2024-03-04, bordlades men togs inte upp vid detta"
              + " möte",
          "The matter \"Ny skola\", § 18 of 2024-03-04, was tabled but not taken up at this"
              + " meeting");
    }

    @Test
    void cannotJudgeAMatterWithATitleThatEveryMeetingHas() {
      Meeting nameless = changed(first, 18, one -> one.withTitle("Information"));
      for (String title : List.of("Information", "Annat")) {
        assertThat(SeriesOf.find(RULE, nameless, next(title)))
            .singleElement()
            .satisfies(
                one ->
                    says(
                        one,
                        "Kan inte bedömas: § 18 den 2024-03-04 bordlades, men varken ärendenummer"
                            + " eller rubrik visar vilket ärende det är",
                        "Cannot judge: § 18 of 2024-03-04 was tabled, but no case number and no"
                            + " title of its own tells which matter it is"));
      }
    }

    @Test
    void takesAReferenceWithAnotherDayToBeToAnotherParagraph() {
      ParagraphRef reference =
          ParagraphRef.builder()
              .number(18)
              .text("§ 18")
              .when(When.on(LocalDate.of(2024, 3, 4)))
              .build();
      assertThat(
              SeriesOf.find(
                  RULE, first, changed(next("Annat"), 24, one -> one.withPrecedents(reference))))
          .isEmpty();
      ParagraphRef other = reference.withWhen(When.on(LocalDate.of(2023, 3, 6)));
      assertThat(
              SeriesOf.find(
                  RULE, first, changed(next("Annat"), 24, one -> one.withPrecedents(other))))
          .hasSize(1);
    }

    @Test
    void namesALetteredParagraphInFull() {
      Meeting lettered = changed(first, 18, one -> one.withSuffix("A"));
      assertThat(SeriesOf.find(RULE, lettered, next("Annat")))
          .singleElement()
          .satisfies(one -> assertThat(one.arguments()).containsEntry("section", "§ 18 A"));
    }

    @Test
    void knowsTheMatterByItsCaseNumberOrByReference() {
      Meeting cased = changed(first, 18, one -> one.withCaseNumbers("KS 2024/7"));
      assertThat(
              SeriesOf.find(
                  RULE, cased, changed(next("Annat"), 24, one -> one.withCaseNumbers("KS 2024/7"))))
          .isEmpty();
      assertThat(
              SeriesOf.find(
                  RULE,
                  first,
                  changed(
                      next("Annat"),
                      24,
                      one ->
                          one.withPrecedents(
                              ParagraphRef.builder().number(18).text("§ 18").build()))))
          .isEmpty();
    }

    @Test
    void takesAReferenceToItsOwnBodyOnly() {
      ParagraphRef own =
          ParagraphRef.builder().number(18).text("§ 18").body(first.body().name()).build();
      assertThat(SeriesOf.find(RULE, first, changed(next("Annat"), 24, o -> o.withPrecedents(own))))
          .isEmpty();
      for (ParagraphRef none :
          List.of(own.withBody("Kommunstyrelsen"), own.withNumber(Optional.empty()))) {
        assertThat(
                SeriesOf.find(RULE, first, changed(next("Annat"), 24, o -> o.withPrecedents(none))))
            .hasSize(1);
      }
    }

    @Test
    void letsTheAssemblySetALaterDay() {
      Meeting later =
          decisionChanged(
              first,
              18,
              one ->
                  one.withFollowUps(
                      FollowUp.builder().due(When.on(LocalDate.of(2024, 6, 10))).build()));
      assertThat(SeriesOf.find(RULE, later, next("Annat"))).isEmpty();
      Meeting sooner =
          decisionChanged(
              first,
              18,
              one ->
                  one.withFollowUps(
                      FollowUp.builder().due(When.on(LocalDate.of(2024, 4, 8))).build()));
      assertThat(SeriesOf.find(RULE, sooner, next("Annat"))).hasSize(1);
    }

    private Meeting tabled(Clause clause) {
      return decisionChanged(first, 18, one -> one.withClauses(clause));
    }

    private Meeting tabled(String text) {
      return tabled(Clause.builder().text(text).build());
    }

    @Test
    void readsTheDayThatTheAssemblySet() {
      for (String text :
          List.of(
              "Ärendet bordläggs till den 17 juni",
              "Ärendet bordläggs till sammanträdet den 17 juni 2024",
              "att bordlägga ärendet till 2024-06-17",
              "Ärendet bordläggs till den 12 januari",
              "Ärendet bordläggs till sammanträdet i juni",
              "Ärendet bordläggs till april",
              "Ärendet bordläggs till hösten 2024")) {
        assertThat(SeriesOf.find(RULE, tabled(text), next("Annat"))).as(text).isEmpty();
      }
      for (String text :
          List.of(
              "Ärendet bordläggs till den 8 april",
              "Ärendet bordläggs till 2024-04-08",
              "Ärendet bordläggs till mars",
              "Motionen av den 17 juni bordläggs till nästa sammanträde",
              "Ärendet bordläggs till den 17 juni 2023",
              "Ärendet bordläggs till den 31 juni",
              "Ärendet bordläggs")) {
        assertThat(SeriesOf.find(RULE, tabled(text), next("Annat"))).as(text).hasSize(1);
      }
      Clause valid =
          Clause.builder()
              .text("Ärendet bordläggs")
              .validity(When.on(LocalDate.of(2024, 6, 17)))
              .build();
      assertThat(SeriesOf.find(RULE, tabled(valid), next("Annat"))).isEmpty();
    }

    private Meeting tabledTo(When to) {
      return decisionChanged(first, 18, one -> one.withPostponedTo(to));
    }

    @Test
    void goesByTheMeetingThatIsRecorded() {
      for (When later :
          List.of(
              When.on(LocalDate.of(2024, 6, 17)),
              When.of("sammanträdet den 17 juni"),
              When.of("ett senare sammanträde"))) {
        assertThat(SeriesOf.find(RULE, tabledTo(later), next("Annat"))).as("%s", later).isEmpty();
      }
      for (When next :
          List.of(
              When.on(LocalDate.of(2024, 4, 8)),
              When.until(LocalDate.of(2024, 4, 8)),
              When.of("nästa sammanträde"))) {
        assertThat(SeriesOf.find(RULE, tabledTo(next), next("Annat"))).as("%s", next).hasSize(1);
      }
    }

    @Test
    void goesByTheMeetingThatIsRecordedBeforeTheText() {
      Meeting both =
          decisionChanged(
              tabled("Ärendet bordläggs till den 17 juni"),
              18,
              one -> one.withPostponedTo(When.on(LocalDate.of(2024, 4, 8))));
      assertThat(SeriesOf.find(RULE, both, next("Annat"))).hasSize(1);
    }

    @Test
    void isTabledByADecisionThatOnlySaysToWhichMeeting() {
      Meeting unstated =
          decisionChanged(
              tabledTo(When.of("nästa sammanträde")), 18, one -> one.withKind(Optional.empty()));
      assertThat(SeriesOf.find(RULE, unstated, next("Annat"))).hasSize(1);
    }

    @Test
    void isTabledByADecisionOfAnotherParagraph() {
      Meeting several =
          changed(
              decisionChanged(first, 18, one -> one.withAlsoFor(ParagraphSet.parse("20"))),
              20,
              one -> one.withTitle("Ny bro"));
      assertThat(SeriesOf.find(RULE, several, next("Ny skola")))
          .singleElement()
          .satisfies(one -> assertThat(one.arguments()).containsEntry("section", "§ 20"));
    }

    @Test
    void saysNothingOfTheLastMeeting() {
      assertThat(SeriesOf.find(RULE, first)).isEmpty();
      assertThat(first.source()).isNotEqualTo(Optional.empty());
    }
  }
}
