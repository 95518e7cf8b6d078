package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.CandidateVotes;
import se.protokoll.Decision;
import se.protokoll.Election;
import se.protokoll.Initiative;
import se.protokoll.InitiativeKind;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.justering.Posting;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

class InventedMeetingsTest {

  private static final Meeting ASSEMBLY = InventedMeetings.named("ekvalla-2024-05-13");
  private static final Meeting BOARD = InventedMeetings.named("lersund-2025-04-10");

  static List<Meeting> meetings() {
    return InventedMeetings.all();
  }

  private static Paragraph paragraph(Meeting meeting, int number) {
    return meeting.paragraph(number).orElseThrow();
  }

  private static Decision decision(Meeting meeting, int number) {
    return paragraph(meeting, number).decisions().get(0);
  }

  private static int deciders(Meeting meeting, int number) {
    return meeting.decidersOf(paragraph(meeting, number)).certain().size();
  }

  private static List<String> errors(Meeting meeting) {
    return MinutesValidator.standard().validate(meeting).withSeverity(Severity.ERROR).stream()
        .map(Finding::ruleId)
        .distinct()
        .toList();
  }

  private static Meeting withDecision(Meeting meeting, int number, UnaryOperator<Decision> change) {
    var paragraphs = new ArrayList<Paragraph>();
    for (Paragraph one : meeting.paragraphs()) {
      paragraphs.add(
          one.number() == number
              ? one.withDecisions(List.of(change.apply(one.decisions().get(0))))
              : one);
    }
    return meeting.withParagraphs(paragraphs);
  }

  /** Returns a decision in whose vote one person, who had voted the one way, votes the other. */
  private static Decision withOneMoved(Decision decision, BallotChoice from, BallotChoice to) {
    Vote vote = decision.votes().get(0);
    var ballots = new ArrayList<>(vote.ballots());
    for (int i = ballots.size() - 1; i >= 0; i--) {
      if (ballots.get(i).choice() == from) {
        ballots.set(i, ballots.get(i).withChoice(to));
        break;
      }
    }
    return decision.withVotes(
        List.of(
            vote.withBallots(ballots)
                .withYes(count(ballots, BallotChoice.YES))
                .withNo(count(ballots, BallotChoice.NO))));
  }

  private static int count(List<Ballot> ballots, BallotChoice choice) {
    return (int) ballots.stream().filter(ballot -> ballot.choice() == choice).count();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void haveAPlaceInTheContentsForEveryParagraph(Meeting meeting) {
    assertThat(meeting.contents()).hasSameSizeAs(meeting.paragraphs());
    for (int i = 0; i < meeting.contents().size(); i++) {
      Paragraph paragraph = meeting.paragraphs().get(i);
      assertThat(meeting.contents().get(i).paragraphs())
          .contains(ParagraphSet.of(paragraph.number()));
      assertThat(meeting.contents().get(i).title()).isEqualTo(paragraph.title());
      assertThat(meeting.contents().get(i).caseNumbers()).isEqualTo(paragraph.caseNumbers());
    }
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void haveVotesThatAddUpToThoseWhoDecided(Meeting meeting) {
    int votes = 0;
    for (Paragraph paragraph : meeting.paragraphs()) {
      for (Decision decision : paragraph.decisions()) {
        for (Vote vote : decision.votes()) {
          votes++;
          assertThat(vote.yes().orElse(0) + vote.no().orElse(0) + vote.abstain().orElse(0))
              .as("§ %d", paragraph.number())
              .isEqualTo(deciders(meeting, paragraph.number()));
          assertThat(vote.ballots().isEmpty()).isEqualTo(vote.rollCallIn().isPresent());
          vote.rollCallIn()
              .ifPresent(
                  list ->
                      assertThat(paragraph.documents())
                          .anyMatch(document -> document.reference().orElse("").equals(list)));
        }
      }
    }
    assertThat(votes).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void haveNoErrorWhereLessOfThemIsRecorded(Meeting meeting) {
    Meeting elsewhere =
        meeting.withAttendance(List.of()).withAttendanceExtent(AttendanceExtent.IN_APPENDIX);
    Set<String> kept = new HashSet<>();
    meeting.attendance().stream()
        .filter(one -> !one.isDeciding() || one.presiding() || one.substitute())
        .forEach(one -> kept.add(one.person().orElseThrow()));
    List<Attendance> fewer =
        meeting.attendance().stream()
            .filter(one -> kept.contains(one.person().orElseThrow()))
            .toList();

    assertThat(errors(elsewhere)).isEmpty();
    for (AttendanceExtent extent :
        List.of(AttendanceExtent.PARTIAL, AttendanceExtent.ALL_EXCEPT_ABSENT)) {
      assertThat(errors(meeting.withAttendance(fewer).withAttendanceExtent(extent)))
          .as(extent.word())
          .isEmpty();
    }
    assertThat(errors(meeting.withAttendance(fewer))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void speakOnlyOfPeopleTheyHaveAndUseThemAll(Meeting meeting) {
    Set<String> keys = new HashSet<>();
    meeting.people().forEach(person -> keys.add(person.key()));
    Set<String> used = new HashSet<>();
    meeting.attendance().forEach(entry -> entry.person().ifPresent(used::add));
    for (Paragraph paragraph : meeting.paragraphs()) {
      paragraph.decisions().stream()
          .flatMap(decision -> decision.election().stream())
          .flatMap(election -> election.elected().stream())
          .forEach(elected -> person(elected.actor(), used));
    }

    assertThat(keys).hasSameSizeAs(meeting.people());
    assertThat(used).isEqualTo(keys);
  }

  private static void person(Actor actor, Set<String> used) {
    used.add(((PersonRef) actor).person());
  }

  @Nested
  class TheAssembly {

    @Test
    void hasFortyDecidersAndTwentyFourWhereTheAccountableTakeNoPart() {
      assertThat(ASSEMBLY.body().standingOrders().orElseThrow().seats()).hasValue(41);
      for (Paragraph paragraph : ASSEMBLY.paragraphs()) {
        assertThat(deciders(ASSEMBLY, paragraph.number()))
            .as("§ %d", paragraph.number())
            .isEqualTo(paragraph.number() == 63 ? 24 : 40);
      }
      assertThat(paragraph(ASSEMBLY, 63).disqualifications()).hasSize(19);
    }

    @Test
    void namesThoseWhoAreAbsent() {
      assertThat(ASSEMBLY.attendance())
          .filteredOn(entry -> entry.capacity().filter(Capacity.ABSENT::equals).isPresent())
          .hasSize(5);
    }

    @Test
    void sendsAMatterBackByTheSmallestMinorityThatCan() {
      Decision decision = decision(ASSEMBLY, 65);

      assertThat(decision.byMinority()).contains(true);
      assertThat(decision.reasons()).isPresent();
      assertThat(decision.votes().get(0).no()).hasValue(14);
      assertThat(errors(ASSEMBLY)).isEmpty();
      assertThat(
              errors(
                  withDecision(
                      ASSEMBLY, 65, one -> withOneMoved(one, BallotChoice.NO, BallotChoice.YES))))
          .containsExactly("aterremiss-minority-fullmaktige");
    }

    @Test
    void hasNotOneVoteMoreThanTwoThirds() {
      assertThat(decision(ASSEMBLY, 66).votes().get(0).yes()).hasValue(27);
      assertThat(
              errors(
                  withDecision(
                      ASSEMBLY, 66, one -> withOneMoved(one, BallotChoice.YES, BallotChoice.NO))))
          .containsExactly("qualified-majority");
    }

    @Test
    void countsEveryBallotOfAnElectionBetweenThree() {
      Election election = decision(ASSEMBLY, 78).election().orElseThrow();

      assertThat(election.tally()).extracting(CandidateVotes::votes).containsExactly(21, 11, 6);
      assertThat(21 + 11 + 6 + election.blank().orElseThrow() + election.invalid().orElseThrow())
          .isEqualTo(deciders(ASSEMBLY, 78));
    }

    @Test
    void grantsWhatItsPropositionSays() {
      assertThat(ASSEMBLY.grants())
          .extracting(placed -> placed.grant().amount().orElseThrow())
          .containsExactly(
              Money.ofKronor(3_200_000), Money.ofKronor(4_500_000), Money.ofKronor(1_300_000));
    }

    @Test
    void hasAnsweredAnInterpellationAndAQuestionAndLeftOne() {
      assertThat(ASSEMBLY.paragraphs())
          .filteredOn(one -> one.kind().filter(kind -> kind != ParagraphKind.MATTER).isPresent())
          .flatExtracting(Paragraph::initiatives)
          .extracting(Initiative::kind, one -> one.answeredBy().isEmpty())
          .containsExactly(
              tuple(InitiativeKind.INTERPELLATION, false),
              tuple(InitiativeKind.INTERPELLATION, true),
              tuple(InitiativeKind.QUESTION, false));
    }

    @Test
    void canBeAppealedUntilTheDayAfterTheNationalDay() {
      Posting posting = ASSEMBLY.postings().get(0);

      assertThat(posting.postedOn()).contains(LocalDate.of(2024, 5, 16));
      assertThat(posting.lastAppealDay()).contains(LocalDate.of(2024, 6, 7));
      assertThat(ASSEMBLY.dayOfJustering()).contains(LocalDate.of(2024, 5, 16));
      assertThat(
              errors(
                  ASSEMBLY.withPostings(
                      List.of(posting.withLastAppealDay(LocalDate.of(2024, 6, 6))))))
          .containsExactly("overklagande-last-day");
    }
  }

  @Nested
  class TheBoard {

    @Test
    void hasNineDecidersInEveryParagraph() {
      for (Paragraph paragraph : BOARD.paragraphs()) {
        assertThat(deciders(BOARD, paragraph.number())).as("§ %d", paragraph.number()).isEqualTo(9);
      }
      assertThat(BOARD.attendance())
          .filteredOn(entry -> entry.substitutesFor().isPresent())
          .hasSize(6);
    }

    @Test
    void listsItsSubstitutesOnceMoreAmongThosePresent() {
      List<String> serving = keys(Capacity.DECIDING);
      List<String> present = keys(Capacity.PRESENT);

      assertThat(present).hasSize(6).contains("siv-engdahl", "hassan-noori");
      assertThat(serving).contains("siv-engdahl", "hassan-noori").doesNotContain("ture-boman");
    }

    private List<String> keys(Capacity capacity) {
      return BOARD.attendance().stream()
          .filter(entry -> entry.capacity().filter(capacity::equals).isPresent())
          .map(Attendance::person)
          .map(person -> person.orElseThrow())
          .toList();
    }

    @Test
    void settlesATieWithTheVoteOfWhoPresides() {
      Vote vote = decision(BOARD, 54).votes().get(0);

      assertThat(vote.yes()).isEqualTo(vote.no());
      assertThat(vote.castingVote().orElseThrow().person()).isEqualTo("lars-erik-modin");
      assertThat(
              errors(
                  withDecision(
                      BOARD,
                      54,
                      one ->
                          one.withVotes(
                              List.of(
                                  vote.withCastingVote(
                                      vote.castingVote()
                                          .orElseThrow()
                                          .withPerson("elisabet-norrman")))))))
          .containsExactly("vote-tie-chair");
    }

    @Test
    void announcesAParagraphThatIsCertifiedAtOnceByItself() {
      Paragraph grant = paragraph(BOARD, 52);

      assertThat(grant.certifiedImmediately()).isTrue();
      assertThat(BOARD.dayOfJustering(grant)).contains(LocalDate.of(2025, 4, 10));
      assertThat(BOARD.dayOfJustering(paragraph(BOARD, 53))).contains(LocalDate.of(2025, 4, 16));
      assertThat(BOARD.postings().get(0).lastAppealDay()).contains(LocalDate.of(2025, 5, 2));
      assertThat(BOARD.postings().get(1).lastAppealDay()).contains(LocalDate.of(2025, 5, 8));
    }

    @Test
    void namesNobodyWhomItExercisesAuthorityOver() {
      assertThat(BOARD.paragraphs())
          .filteredOn(one -> one.exerciseOfAuthority().orElse(false))
          .hasSize(4)
          .flatExtracting(Paragraph::dispatchedTo)
          .isNotEmpty()
          .noneMatch(actor -> actor instanceof PersonRef);
    }

    @Test
    void presentsTheFifthItemAfterTheSixth() {
      assertThat(paragraph(BOARD, 45).takenUpAfter()).contains("punkt 6");
      assertThat(paragraph(BOARD, 45).startsAt().orElseThrow())
          .isAfter(paragraph(BOARD, 46).startsAt().orElseThrow());
      assertThat(paragraph(BOARD, 52).agendaItem()).isEmpty();
    }
  }
}
