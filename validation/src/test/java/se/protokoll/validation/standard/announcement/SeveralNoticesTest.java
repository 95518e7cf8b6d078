package se.protokoll.validation.standard.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.justering.Posting;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;

/** Paragraphs that more than one notice is about: §§ 16-20, certified on Thursday 2024-03-14. */
class SeveralNoticesTest {

  private static final String FIRST = "2024-03-15";

  private static final String SECOND = "2024-03-18";

  private static final List<Posting> OF_JOINT_BOARD = LawfulMeetings.jointBoard().postings();

  @Test
  void onePartyMayDivideItsNoticesWhereAnotherHasOne() {
    Meeting meeting =
        LawfulMeetings.jointBoard()
            .withPostings(
                notice(0, FIRST, "2024-04-08", ""),
                notice(1, SECOND, "2024-04-08", "16-18"),
                notice(1, SECOND, "2024-04-08", "19-20"));

    assertThat(find("overklagande-gemensam", meeting)).isEmpty();
    assertThat(find("paragraphs-announced", meeting)).isEmpty();
  }

  @Test
  void eachPartOfADividedNoticeHasItsOwnLastDay() {
    Meeting meeting =
        LawfulMeetings.jointBoard()
            .withPostings(
                notice(0, FIRST, "2024-04-08", ""),
                notice(1, FIRST, "2024-04-05", "16-18"),
                notice(1, SECOND, "2024-04-08", "19-20"));

    assertThat(find("overklagande-gemensam", meeting)).isEmpty();
  }

  @Test
  void theLastPartyStillCounts() {
    Meeting meeting =
        LawfulMeetings.jointBoard()
            .withPostings(
                notice(0, FIRST, "2024-04-05", ""), notice(1, SECOND, "2024-04-08", "16-20"));

    assertThat(findOne("overklagande-gemensam", meeting).pointer())
        .isEqualTo("/postings/0/lastAppealDay");
  }

  private static Posting notice(int board, String posted, String lastDay, String paragraphs) {
    return OF_JOINT_BOARD
        .get(board)
        .withPostedOn(LocalDate.parse(posted))
        .withLastAppealDay(LocalDate.parse(lastDay))
        .withRemovedOn(Optional.empty())
        .withParagraphs(
            paragraphs.isEmpty() ? Optional.empty() : Optional.of(ParagraphSet.parse(paragraphs)));
  }

  @Test
  void aNoticePostedAgainIsNotLate() {
    Posting first = LawfulMeetings.board().postings().get(0);
    Meeting again =
        LawfulMeetings.board()
            .withPostings(
                first.withRemovedOn(LocalDate.of(2024, 3, 25)),
                first
                    .withPostedOn(LocalDate.of(2024, 3, 26))
                    .withRemovedOn(Optional.empty())
                    .withLastAppealDay(LocalDate.of(2024, 4, 16)));

    assertThat(find("anslag-latest", again)).isEmpty();
    assertThat(findOne("anslag-removal", again).arguments())
        .containsEntry("last", LocalDate.of(2024, 4, 5));
    Meeting onlyLate = again.withPostings(again.postings().get(1));
    assertThat(find("anslag-latest", onlyLate)).hasSize(1);
  }

  @Test
  void aLaterNoticeMayRepeatAParagraphCertifiedAtTheMeeting() {
    Posting general = LawfulMeetings.board().postings().get(0);
    Meeting meeting =
        LawfulMeetings.changed(
                LawfulMeetings.board(), 19, one -> one.withCertifiedImmediately(true))
            .withPostings(
                general
                    .withParagraphs(ParagraphSet.parse("19"))
                    .withCertifiedOn(LawfulMeetings.DAY)
                    .withPostedOn(LawfulMeetings.DAY.plusDays(1))
                    .withRemovedOn(Optional.empty())
                    .withLastAppealDay(LocalDate.of(2024, 3, 26)),
                general.withParagraphs(ParagraphSet.parse("16-20")));

    for (String rule : List.of("anslag-latest", "overklagande-last-day")) {
      assertThat(find(rule, meeting)).as(rule).isEmpty();
    }
    assertThat(find("omedelbar-justering", meeting)).allMatch(one -> one.isCannotJudge());
  }
}
