package se.protokoll.validation.standard.series;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.ContentsItem;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Source;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Severity;

/** The minutes have §§ 16-20. */
class OwnReferencesTest {

  private static final String RULE = "paragraph-reference";

  @ParameterizedTest
  @CsvSource({"17, 0", "17-20, 0", "99, 1", "20-21, 1"})
  void aDecisionHoldsForParagraphsThatThereAre(String paragraphs, int findings) {
    assertThat(find(RULE, also(paragraphs))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"17, 0", "99, 1", "all, 0"})
  void aNoticeAndTheTableOfContentsNameParagraphsThatThereAre(String paragraphs, int findings) {
    ParagraphSet set = paragraphs.equals("all") ? ParagraphSet.ALL : ParagraphSet.parse(paragraphs);
    Meeting meeting = LawfulMeetings.assembly();
    Meeting noticed =
        meeting.withNotices(
            MeetingNotice.builder()
                .announcedOn(LawfulMeetings.DAY.minusWeeks(2))
                .paragraphs(set)
                .build());
    Meeting listed = meeting.withContents(ContentsItem.builder().paragraphs(set).build());

    assertThat(find(RULE, noticed)).hasSize(findings);
    assertThat(find(RULE, listed)).hasSize(findings);
  }

  @Test
  void tellsTheParagraphs() {
    var finding = findOne(RULE, also("99"));

    says(
        finding,
        "§ 99 nämns, men protokollet har ingen sådan paragraf",
        "§ 99 is named, but the minutes have no such paragraph");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.pointer()).isEqualTo("/paragraphs/3/decisions/0/alsoFor");
  }

  @Test
  void cannotJudgeWhereParagraphsAreLeftOut() {
    Meeting meeting =
        also("99")
            .withSource(Source.builder().addLeftOut(Omission.of(MinutesPart.PARAGRAPHS)).build());

    assertThat(findOne(RULE, meeting).isCannotJudge()).isTrue();
  }

  private static Meeting also(String paragraphs) {
    return LawfulMeetings.decisionChanged(
        LawfulMeetings.assembly(), VOTED, one -> one.withAlsoFor(ParagraphSet.parse(paragraphs)));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-03, 1", "2024-03-04, 1", "2024-03-05, 0"})
  void aMatterIsTabledToALaterDay(LocalDate day, int findings) {
    Meeting meeting =
        LawfulMeetings.decisionChanged(
            LawfulMeetings.assembly(),
            VOTED,
            one -> one.withKind(DecisionKind.TABLED).withPostponedTo(When.on(day)));

    assertThat(find("bordlagt-next-meeting", meeting)).hasSize(findings);
  }
}
