package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Decision;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.language.Language;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.NotApplicable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.Stage;
import se.protokoll.vote.Vote;

class OutcomesTest {

  private static final MinutesValidator VALIDATOR = MinutesValidator.standard();

  /** A board of three seats, of whom two decided everything. */
  private static final Meeting BOARD =
      Meeting.builder()
          .body(
              PublicBody.of("Nämnden")
                  .withKind(BodyKind.BOARD)
                  .withStandingOrders(StandingOrders.builder().seats(3).build()))
          .sittings(List.of(Sitting.builder().date(LocalDate.of(2024, 3, 4)).build()))
          .people(
              List.of(
                  Person.builder().key("a").name("Anna").build(),
                  Person.builder().key("b").name("Bo").build()))
          .attendance(List.of(deciding("a"), deciding("b")))
          .paragraphs(
              List.of(Paragraph.builder().number(1).build(), Paragraph.builder().number(2).build()))
          .build();

  private static Attendance deciding(String person) {
    return Attendance.builder().person(person).capacity(Capacity.DECIDING).build();
  }

  private static Outcomes outcomes(Meeting meeting) {
    return VALIDATOR.validate(meeting).outcomes();
  }

  private static Outcome of(Meeting meeting, String rule) {
    return outcomes(meeting).of(rule).orElseThrow().outcome();
  }

  private static Optional<NotApplicable> because(Meeting meeting, String rule) {
    return outcomes(meeting).of(rule).orElseThrow().because();
  }

  @ParameterizedTest
  @EnumSource(BodyKind.class)
  void theCountsAddUpToTheRulesOfTheBook(BodyKind kind) {
    for (Stage stage : Stage.values()) {
      Outcomes outcomes = VALIDATOR.withStage(stage).withBodyKind(kind).validate(BOARD).outcomes();
      assertThat(Arrays.stream(Outcome.values()).mapToInt(outcomes::count).sum())
          .isEqualTo(RuleBook.standard().rules().size());
      assertThat(Arrays.stream(NotApplicable.values()).mapToInt(outcomes::count).sum())
          .isEqualTo(outcomes.count(Outcome.NOT_APPLICABLE));
    }
  }

  @Test
  void aRuleThatWasAskedAndFoundNothingIsMet() {
    assertThat(of(BOARD, "quorum-namnd")).isEqualTo(Outcome.MET);
  }

  @Test
  void aRuleThatIsBrokenAnywhereIsViolated() {
    Meeting oneLeft =
        BOARD.withAttendance(
            List.of(deciding("a"), deciding("b").withParagraphs(ParagraphSet.parse("1"))));
    assertThat(of(oneLeft, "quorum-namnd")).isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void aRuleThatLacksAFactCannotJudge() {
    Meeting seatsUnknown = BOARD.withBody(PublicBody.of("Nämnden").withKind(BodyKind.BOARD));
    assertThat(of(seatsUnknown, "quorum-namnd")).isEqualTo(Outcome.CANNOT_JUDGE);
  }

  private static Meeting voting(Vote... votes) {
    return BOARD.withParagraphs(
        BOARD.paragraphs().get(0).withDecisions(Decision.builder().addVotes(votes).build()));
  }

  @Test
  void ofSeveralPlacesTheGravestOutcomeIsThatOfTheRule() {
    Vote met = Vote.builder().yes(2).no(0).build();
    Vote unknown = Vote.builder().yes(2).build();
    Vote broken = Vote.builder().yes(1).no(1).build();

    assertThat(of(voting(met), "vote-tie-chair")).isEqualTo(Outcome.MET);
    assertThat(of(voting(met, unknown), "vote-tie-chair")).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(of(voting(unknown, met), "vote-tie-chair")).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(of(voting(broken, unknown, met), "vote-tie-chair")).isEqualTo(Outcome.VIOLATED);
    assertThat(of(voting(met, unknown, broken), "vote-tie-chair")).isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void withoutADayTheLawOfTodayAppliesAndDaysCannotBeCounted() {
    Meeting undated = BOARD.withSittings();
    assertThat(of(undated, "quorum-namnd")).isEqualTo(Outcome.MET);
    Outcomes signed = VALIDATOR.withStage(Stage.SIGNED).validate(undated).outcomes();
    assertThat(signed.of("justering-deadline").orElseThrow().outcome())
        .isEqualTo(Outcome.CANNOT_JUDGE);
  }

  @Test
  void aRuleForOtherBodiesDoesNotApply() {
    assertThat(because(BOARD, "quorum-fullmaktige")).hasValue(NotApplicable.BODY);
  }

  @Test
  void withoutAKindOfBodyOnlyRulesForEveryBodyAreAsked() {
    Meeting unknown = BOARD.withBody(PublicBody.of("Nämnden"));
    assertThat(because(unknown, "quorum-namnd")).hasValue(NotApplicable.BODY);
    assertThat(of(unknown, "person-reference")).isEqualTo(Outcome.MET);
  }

  @Test
  void aRuleOfALaterLawDoesNotApply() {
    Meeting old =
        BOARD.withSittings(List.of(Sitting.builder().date(LocalDate.of(1991, 12, 31)).build()));
    assertThat(because(old, "quorum-namnd")).hasValue(NotApplicable.DAY);
  }

  @Test
  void aRuleWhoseFormerLawIsUnknownSaysSo() {
    Meeting old =
        LawfulMeetings.assembly()
            .withSittings(List.of(Sitting.builder().date(LocalDate.of(2017, 12, 31)).build()));
    assertThat(because(old, "assembly-size")).hasValue(NotApplicable.LAW_UNKNOWN);
    assertThat(because(old, "spending-financed")).hasValue(NotApplicable.LAW_UNKNOWN);
    assertThat(because(old, "discharge-order")).hasValue(NotApplicable.LAW_UNKNOWN);
  }

  @Test
  void aRuleOfALaterStageDoesNotApply() {
    assertThat(because(BOARD, "anslag-latest")).hasValue(NotApplicable.STAGE);
  }

  @Test
  void aRuleWithoutAnythingToJudgeDoesNotApply() {
    assertThat(because(BOARD, "vote-majority")).hasValue(NotApplicable.NOTHING_TO_JUDGE);
  }

  @Test
  void explainingTellsWhereAndByWhatNumbers() {
    RuleOutcome quorum =
        VALIDATOR.explaining().validate(BOARD).outcomes().of("quorum-namnd").orElseThrow();
    assertThat(quorum.met())
        .extracting(met -> met.pointer() + " " + met.text(Language.EN))
        .containsExactly(
            "/paragraphs/0 2 were present and took part, and 2 are needed",
            "/paragraphs/1 2 were present and took part, and 2 are needed");
  }

  @Test
  void withoutExplainingTheOutcomesAreTheSameWithoutPlaces() {
    List<RuleOutcome> plain = outcomes(BOARD).all();
    List<RuleOutcome> explained = VALIDATOR.explaining().validate(BOARD).outcomes().all();
    assertThat(plain).allMatch(one -> one.met().isEmpty());
    assertThat(plain)
        .extracting(RuleOutcome::outcome)
        .isEqualTo(explained.stream().map(RuleOutcome::outcome).toList());
  }

  @Test
  void everyRuleCanSayWhyItIsMet() {
    for (var checked : RuleBook.standard().rules()) {
      Rule rule = checked.rule();
      for (Language language : Language.values()) {
        assertThat(rule.texts().keys())
            .as(rule.id())
            .anyMatch(key -> key.startsWith(rule.id() + "." + Met.MET));
        assertThat(rule.texts().find(rule.id() + "." + Met.MET, language))
            .as(rule.id() + " in " + language)
            .isPresent();
      }
    }
  }

  @Test
  void equalMinutesHaveEqualOutcomes() {
    assertThat(outcomes(BOARD)).isEqualTo(outcomes(BOARD)).hasSameHashCodeAs(outcomes(BOARD));
    assertThat(outcomes(BOARD)).isNotEqualTo(outcomes(BOARD.withAttendance(List.of())));
    assertThat(outcomes(BOARD)).hasToString(outcomes(BOARD).toString());
  }
}
