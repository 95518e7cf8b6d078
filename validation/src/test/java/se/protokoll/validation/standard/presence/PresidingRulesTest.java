package se.protokoll.validation.standard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.attendanceChanged;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.cooperationBody;
import static se.protokoll.validation.RuleRun.says;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class PresidingRulesTest {

  private static final String RULE = "one-presiding-chair-per-paragraph";

  private static Meeting presiding(Meeting meeting, String person, String paragraphs) {
    return attendanceChanged(
        meeting,
        person,
        one -> one.withPresiding(true).withParagraphs(ParagraphSet.parse(paragraphs)));
  }

  @Test
  void isSilentAboutOneChair() {
    assertThat(RuleRun.find(RULE, board())).isEmpty();
  }

  @Test
  void isSilentAboutTwoWhoTakeTurns() {
    Meeting meeting = presiding(presiding(board(), "m1", "16-18"), "m2", "19-20");
    assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    Meeting handedOver =
        presiding(presiding(board(), "m1", "16-18, del av 19"), "m2", "del av 19, 20");
    assertThat(RuleRun.find(RULE, handedOver)).isEmpty();
  }

  @Test
  void findsTwoAtOnce() {
    Meeting meeting = presiding(presiding(cooperationBody(), "m1", "16-19"), "m2", "19-20");
    Finding finding = RuleRun.findOne(RULE, meeting);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.place().paragraph()).contains(19);
    says(
        finding,
        "Både Person m1 och Person m2 anges som ordförande i § 19",
        "Both Person m1 and Person m2 are said to have presided over § 19");
  }

  @Test
  void findsAParagraphThatNobodyLed() {
    Meeting meeting = presiding(presiding(board(), "m1", "16-18"), "m2", "20");
    Finding finding = RuleRun.findOne(RULE, meeting);
    assertThat(finding.variant()).isEqualTo("nobody");
    assertThat(finding.place().paragraph()).contains(19);
  }

  @Test
  void takesTheChairForPresidingWhereAnotherIsNamedForOneParagraph() {
    Meeting meeting =
        presiding(attendanceChanged(board(), "m1", one -> one.withPresiding(false)), "m2", "19");
    assertThat(RuleRun.find(RULE, meeting)).isEmpty();
  }

  @Test
  void saysNothingWhereTheMinutesNameNobody() {
    Meeting meeting =
        attendanceChanged(
            board(), "m1", one -> one.withPresiding(false).withPresidiumRole(Optional.empty()));
    assertThat(RuleRun.find(RULE, meeting)).isEmpty();
  }
}
