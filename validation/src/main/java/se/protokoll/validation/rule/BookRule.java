package se.protokoll.validation.rule;

import java.util.Objects;
import java.util.Optional;
import se.protokoll.validation.finding.Rule;

/**
 * A rule with the checks that carry it out (<i>regel med prövning</i>).
 *
 * @param rule what must hold
 * @param meetingCheck how it looks at one meeting, absent when it only looks at a series
 * @param seriesCheck how it looks at a series of meetings, absent when it only looks at one
 */
public record BookRule(
    Rule rule, Optional<MeetingCheck> meetingCheck, Optional<SeriesCheck> seriesCheck) {
  public BookRule {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(meetingCheck, "meetingCheck");
    Objects.requireNonNull(seriesCheck, "seriesCheck");
    if (meetingCheck.isEmpty() && seriesCheck.isEmpty()) {
      throw new IllegalArgumentException("The rule \"" + rule.id() + "\" has no check");
    }
  }

  /** Returns a rule about one meeting. */
  public static BookRule of(Rule rule, MeetingCheck check) {
    return new BookRule(rule, Optional.of(check), Optional.empty());
  }

  /** Returns a rule about a series of meetings. */
  public static BookRule ofSeries(Rule rule, SeriesCheck check) {
    return new BookRule(rule, Optional.empty(), Optional.of(check));
  }

  /** Returns a rule that has something to say both about one meeting and about a series. */
  public static BookRule of(Rule rule, MeetingCheck check, SeriesCheck series) {
    return new BookRule(rule, Optional.of(check), Optional.of(series));
  }
}
