package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Rule;

class CheckedRuleTest {

  private final CheckedRule.Builder rule = CheckedRule.builder("own", MessageTable.of(Map.of()));

  @Test
  void looksAtAMeetingOrASeriesOrBoth() {
    MeetingCheck meeting = context -> {};
    SeriesCheck series = context -> {};
    assertThat(rule.checkedBy(meeting).meetingCheck()).contains(meeting);
    assertThat(rule.checkedBy(meeting).seriesCheck()).isEmpty();
    assertThat(rule.checkedInSeriesBy(series).meetingCheck()).isEmpty();
    assertThat(rule.checkedInSeriesBy(series).seriesCheck()).contains(series);
    assertThat(rule.checkedBy(meeting, series).meetingCheck()).contains(meeting);
    assertThat(rule.checkedBy(meeting, series).seriesCheck()).contains(series);
  }

  @Test
  void looksAtSomething() {
    Rule described = rule.checkedBy(context -> {}).rule();
    assertThatThrownBy(() -> new CheckedRule(described, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own");
  }
}
