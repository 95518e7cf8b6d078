package se.protokoll.validation.standard.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.DAY;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Clause;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Source;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class MeetingNoticeRulesTest {

  private static final String RULE = "meeting-notice";

  private static final MeetingNotice IN_TIME = notice(DAY.minusDays(7));

  private static MeetingNotice notice(LocalDate day) {
    return MeetingNotice.builder().announcedOn(day).build();
  }

  private static MeetingNotice notice(LocalDate day, String paragraphs) {
    return notice(day).withParagraphs(ParagraphSet.parse(paragraphs));
  }

  private static Meeting announced(MeetingNotice... notices) {
    return assembly().withNotices(notices);
  }

  private static Meeting held(LocalDate day, MeetingNotice... notices) {
    Meeting meeting = announced(notices);
    return meeting.withSittings(meeting.sittings().get(0).withDate(day));
  }

  @Nested
  class TheMeeting {

    @Test
    void aNoticeOfSomeParagraphsProvesNothingOfTheMeetingsOwn() {
      Meeting only =
          assembly()
              .withNotices(
                  MeetingNotice.builder()
                      .announcedOn(assembly().firstDay().orElseThrow().minusDays(3))
                      .paragraphs(ParagraphSet.of(1))
                      .build());
      assertThat(RuleRun.findOne("meeting-notice", only).isCannotJudge()).isTrue();
    }

    @Test
    void isAnnouncedAWeekBefore() {
      assertThat(RuleRun.find(RULE, announced(IN_TIME))).isEmpty();
    }

    @Test
    void isAnnouncedTooLateSixDaysBefore() {
      Finding finding = RuleRun.findOne(RULE, announced(notice(DAY.minusDays(6))));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/notices/0");
      says(
          finding,
          "Sammanträdet den 2024-03-04 tillkännagavs 2024-02-27; det skulle ha skett senast"
              + " 2024-02-26",
          "The meeting of 2024-03-04 was announced on 2024-02-27; that was due by 2024-02-26");
    }

    @Test
    void isAnnouncedByTheFirstOfItsNotices() {
      assertThat(RuleRun.find(RULE, announced(notice(DAY.minusDays(3)), IN_TIME))).isEmpty();
    }

    @Test
    void needNotTellOfItsNotice() {
      assertThat(RuleRun.find(RULE, assembly())).isEmpty();
    }

    @Test
    void isJudgedInAnAssemblyOnly() {
      assertThat(RuleRun.find(RULE, board().withNotices(notice(DAY.minusDays(1))))).isEmpty();
    }

    @Test
    void cannotBeJudgedWithoutTheDayOfANotice() {
      MeetingNotice undated = MeetingNotice.builder().how("i laga ordning").build();
      says(
          RuleRun.findOne(RULE, announced(undated, undated)),
          "Kan inte bedömas: det framgår inte vilken dag sammanträdet eller ärendet tillkännagavs",
          "Cannot judge: nothing says on which day the meeting or the matter was announced");
      assertThat(RuleRun.findOne(RULE, announced(undated, notice(DAY))).isCannotJudge()).isTrue();
    }

    @Test
    void cannotBeJudgedWithoutTheDayOfTheMeeting() {
      assertThat(RuleRun.findOne(RULE, announced(IN_TIME).withSittings(List.of())).variant())
          .isEqualTo("cannot-judge.meeting-day");
    }

    @Test
    void cannotBeJudgedLateWhereNoticesAreLeftOut() {
      Meeting late = announced(notice(DAY));
      Source source = Source.builder().build();
      assertThat(
              RuleRun.findOne(
                      RULE, late.withSource(source.withLeftOut(Omission.of(MinutesPart.NOTICES))))
                  .severity())
          .isEqualTo(Severity.INFO);
      says(
          RuleRun.findOne(RULE, late.withSource(source.withExtent(Extent.EXTRACT))),
          "Kan inte bedömas: publiceringen utelämnar när mötet tillkännagavs",
          "Cannot judge: this publication leaves out when the meeting was announced");
    }
  }

  @Nested
  class AnUrgentMatter {

    @Test
    void isAnnouncedOnTheWeekdayBefore() {
      assertThat(RuleRun.find(RULE, announced(IN_TIME, notice(DAY.minusDays(3), "19")))).isEmpty();
    }

    @Test
    void isAnnouncedTooLateOnTheDay() {
      Finding finding = RuleRun.findOne(RULE, announced(IN_TIME, notice(DAY, "19")));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/notices/1");
      assertThat(finding.place().paragraph()).contains(19);
      says(
          finding,
          "Ärendet i § 19 tillkännagavs 2024-03-04; ett brådskande ärende till sammanträdet den"
              + " 2024-03-04 skulle ha tillkännagetts senast 2024-03-02",
          "The matter of § 19 was announced on 2024-03-04; an urgent matter for the meeting of"
              + " 2024-03-04 was to be announced by 2024-03-02");
    }

    @ParameterizedTest
    @CsvSource({
      "2024-03-06, 2024-03-05, 0", // Wednesday
      "2024-03-04, 2024-03-02, 0", // Saturday before a Monday
      "2024-03-04, 2024-03-03, 1", // Sunday before a Monday
      "2024-04-02, 2024-03-30, 0", // Saturday of Easter
      "2024-04-02, 2024-04-01, 1" // Easter Monday
    })
    void knowsTheWeekdayBefore(LocalDate held, LocalDate announced, int findings) {
      Meeting meeting = held(held, notice(held.minusDays(7)), notice(announced, "19"));
      assertThat(RuleRun.find(RULE, meeting)).hasSize(findings);
    }

    @Test
    void isNotLateWhereAnEarlierNoticeNamesItToo() {
      assertThat(
              RuleRun.find(RULE, announced(notice(DAY.minusDays(7), "16-20"), notice(DAY, "19"))))
          .isEmpty();
    }

    @Test
    void needsNoNoticeWhereAllPresentDecideToTakeItUp() {
      Meeting late = announced(IN_TIME, notice(DAY, "19"));
      Meeting agreed =
          decisionChanged(
              late,
              19,
              one ->
                  one.withClauses(
                      Clause.builder().text("att enhälligt ta upp ärendet till beslut").build()));
      assertThat(RuleRun.find(RULE, agreed)).isEmpty();
    }

    @Test
    void cannotBeJudgedWithoutTheDayOfItsNotice() {
      MeetingNotice undated = notice(DAY, "19").withAnnouncedOn(Optional.empty());
      assertThat(RuleRun.findOne(RULE, announced(IN_TIME, undated)).variant())
          .isEqualTo("cannot-judge.notice-day");
    }
  }
}
