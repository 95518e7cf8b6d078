package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.validation.finding.Rule;

class BookRuleTest {

  private final Rule rule = VoteRules.rules().get(0).rule();

  @Test
  void looksAtAMeetingOrASeriesOrBoth() {
    MeetingCheck meeting = examination -> {};
    SeriesCheck series = all -> {};
    assertThat(BookRule.of(rule, meeting))
        .isEqualTo(new BookRule(rule, Optional.of(meeting), Optional.empty()));
    assertThat(BookRule.ofSeries(rule, series))
        .isEqualTo(new BookRule(rule, Optional.empty(), Optional.of(series)));
    assertThat(BookRule.of(rule, meeting, series))
        .isEqualTo(new BookRule(rule, Optional.of(meeting), Optional.of(series)));
  }

  @Test
  void looksAtSomething() {
    assertThatThrownBy(() -> new BookRule(rule, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule.id());
  }
}
