package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;

class DeadlinesTest {

  @ParameterizedTest(name = "posted {0}, last day {1}")
  @CsvSource({
    "2024-12-03, 2024-12-27",
    "2024-12-10, 2025-01-02",
    "2024-05-31, 2024-06-24",
    "2025-03-28, 2025-04-22",
    "2026-05-16, 2026-06-08",
    "2011-04-04, 2011-04-26",
    "2018-05-22, 2018-06-12",
    "2018-04-03, 2018-04-24",
    "2004-05-10, 2004-06-01",
    "2005-04-25, 2005-05-16"
  })
  void runThreeWeeksFromTheNotice(LocalDate postedOn, LocalDate last) {
    assertThat(Deadlines.lastDayOfAppeal(postedOn)).isEqualTo(last);
  }

  @ParameterizedTest(name = "meeting {0}, last day {1}")
  @CsvSource({
    "2024-03-04, 2024-03-18",
    "2024-03-09, 2024-03-25",
    "2024-12-12, 2024-12-27",
    "2024-06-07, 2024-06-24"
  })
  void leaveFourteenDaysToJuster(LocalDate day, LocalDate last) {
    assertThat(Deadlines.lastDayOfJustering(day, Deadlines.DAYS_TO_JUSTERING)).isEqualTo(last);
  }

  @ParameterizedTest(name = "certified {0}, last day {1}")
  @CsvSource({
    "2024-03-11, 2024-03-13",
    "2024-03-14, 2024-03-18",
    "2024-03-15, 2024-03-18",
    "2024-03-16, 2024-03-18",
    "2024-12-22, 2024-12-27"
  })
  void leaveTwoDaysToAnnounce(LocalDate certified, LocalDate last) {
    assertThat(Deadlines.lastDayOfPosting(certified)).isEqualTo(last);
  }

  @Test
  void areAllKnownForALawfulMeeting() {
    Meeting meeting = LawfulMeetings.board();
    assertThat(Deadlines.of(meeting, meeting.paragraphs().get(0)))
        .isEqualTo(
            new Deadlines(
                Optional.of(LocalDate.of(2024, 3, 18)),
                Optional.of(LocalDate.of(2024, 3, 18)),
                Optional.of(LocalDate.of(2024, 4, 5)),
                Optional.of(LocalDate.of(2024, 4, 6))));
  }

  @Test
  void areUnknownWithoutTheirDays() {
    Meeting meeting =
        LawfulMeetings.postingChanged(
                LawfulMeetings.board(),
                posting -> posting.withPostedOn(Optional.empty()).withCertifiedOn(Optional.empty()))
            .withSittings()
            .withJustering(Optional.empty());
    assertThat(Deadlines.of(meeting, meeting.paragraphs().get(0)))
        .isEqualTo(
            new Deadlines(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void ofAJointBoardRunFromItsLastNotice() {
    Meeting meeting = LawfulMeetings.jointBoard();
    var first = meeting.postings().get(0);
    var second = meeting.postings().get(1);
    LocalDate later = LawfulMeetings.POSTED.plusDays(4);
    for (Meeting one :
        List.of(
            meeting.withPostings(first, second.withPostedOn(later)),
            meeting.withPostings(first.withPostedOn(later), second))) {
      assertThat(Deadlines.of(one, one.paragraphs().get(0)).lastDayOfAppeal())
          .contains(LocalDate.of(2024, 4, 9));
    }
    Meeting blank = meeting.withPostings(first, second.withPostedOn(Optional.empty()));
    assertThat(Deadlines.of(blank, blank.paragraphs().get(0)).lastDayOfAppeal()).isEmpty();
    LegalContext board = LegalContext.of(blank).withKind(BodyKind.BOARD);
    assertThat(Deadlines.of(blank, blank.paragraphs().get(0), board).lastDayOfAppeal())
        .contains(LawfulMeetings.LAST_APPEAL_DAY);
  }

  @Test
  void ofAParagraphCertifiedAtOnceAreTheDayOfTheMeeting() {
    Meeting meeting =
        LawfulMeetings.changed(
            LawfulMeetings.board(), 18, paragraph -> paragraph.withCertifiedImmediately(true));
    assertThat(Deadlines.of(meeting, meeting.paragraph(18).orElseThrow()).lastDayOfJustering())
        .contains(LawfulMeetings.DAY);
  }

  @Test
  void runFromTheNoticeThatNamesTheParagraphElseFromTheOneForAll() {
    Meeting meeting = LawfulMeetings.board();
    var all = meeting.postings().get(0);
    LocalDate early = LocalDate.of(2024, 3, 5);
    var named = all.withParagraphs(ParagraphSet.of(18)).withPostedOn(early);
    for (Meeting both :
        List.of(meeting.withPostings(all, named), meeting.withPostings(named, all))) {
      assertThat(Deadlines.of(both, both.paragraph(18).orElseThrow()).lastDayOfAppeal())
          .contains(LocalDate.of(2024, 3, 26));
      assertThat(Deadlines.of(both, both.paragraph(19).orElseThrow()).lastDayOfAppeal())
          .contains(LawfulMeetings.LAST_APPEAL_DAY);
    }
    Meeting only = meeting.withPostings(named);
    assertThat(Deadlines.of(only, only.paragraph(19).orElseThrow()).lastDayOfAppeal()).isEmpty();
  }

  @Test
  void saysTheDaysThatAreKnown() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 3, 26));
    Optional<LocalDate> none = Optional.empty();
    Deadlines all = new Deadlines(day, day, day, day);
    Deadlines unknown = new Deadlines(none, none, none, none);

    assertThat(new Deadlines(none, none, day, none).text(Language.SV))
        .isEqualTo("överklagas senast 2024-03-26");
    assertThat(all.text(Language.EN))
        .isEqualTo(
            "to be certified by 2024-03-26; to be announced by 2024-03-26; open to appeal until"
                + " 2024-03-26; the notice may come down from 2024-03-26");
    assertThat(all.arguments())
        .containsOnlyKeys(
            "lastDayOfJustering", "lastDayOfPosting", "lastDayOfAppeal", "firstDayOfRemoval");
    assertThat(all.code()).isEqualTo("deadlines");
    assertThat(unknown.arguments()).isEmpty();
    assertThat(unknown.text(Language.SV)).isEqualTo("inga frister kan räknas ut");
  }
}
