package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.language.Language;

class MinutesValidatorTest {

  static List<Meeting> lawful() {
    return List.of(
        LawfulMeetings.board(),
        LawfulMeetings.assembly(),
        LawfulMeetings.jointBoard(),
        LawfulMeetings.cooperationBody());
  }

  @ParameterizedTest
  @MethodSource("lawful")
  void saysNothingAboutLawfulMinutes(Meeting meeting) {
    assertThat(MinutesValidator.standard().validate(meeting).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lawful")
  void givesTheSameReportEveryTime(Meeting meeting) {
    Meeting broken = LawfulMeetings.absent(meeting, "m1", "m2", "m3", "m4", "m5");
    var validator = MinutesValidator.standard();
    assertThat(validator.validate(broken)).isEqualTo(validator.validate(broken));
    assertThat(validator.validate(broken).isEmpty()).isFalse();
  }

  @Test
  void citesNoStatuteThatWasNotYetInForce() {
    Meeting meeting =
        LawfulMeetings.decisionChanged(
            LawfulMeetings.board(),
            LawfulMeetings.VOTED,
            one -> one.withVotes(one.votes().get(0).withYes(8)));
    Meeting earlier =
        meeting.withSittings(meeting.sittings().get(0).withDate(LocalDate.of(2016, 3, 7)));
    assertThat(RuleRun.findOne("vote-one-each", meeting).source(Language.SV))
        .isEqualTo("KL 4 kap. 24 §");
    assertThat(RuleRun.findOne("vote-one-each", earlier).source(Language.SV))
        .isEqualTo("KL (1991:900) 4 kap. 19 §");
    Meeting first =
        meeting.withSittings(meeting.sittings().get(0).withDate(LocalDate.of(1991, 12, 31)));
    assertThat(RuleRun.findOne("vote-one-each", first).source(Language.SV))
        .isEqualTo("följer av saken själv");
  }

  @Test
  void saysOnlyInformationAboutAWebView() {
    Meeting view = LawfulMeetings.webViewOf(LawfulMeetings.board());
    var report = MinutesValidator.standard().validate(view);
    assertThat(report.isEmpty()).isFalse();
    assertThat(report.findings()).allSatisfy(one -> assertThat(one.isCannotJudge()).isTrue());
    assertThat(report.hasErrors()).isFalse();
  }
}
