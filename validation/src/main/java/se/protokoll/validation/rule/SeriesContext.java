package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.validation.finding.Rule;

/**
 * What a rule looks at when it judges a series: the meetings of one body, in order of time
 * (<i>mötesserie</i>).
 *
 * <p>What is wrong is found in the context of the meeting where it shows, if the rule {@linkplain
 * RuleContext#applies() applies} to that meeting.
 */
public final class SeriesContext implements HasNoJsonForm {

  private final List<RuleContext> meetings;

  SeriesContext(List<CheckedMeeting> meetings, Rule rule, int index) {
    this.meetings = new ArrayList<>(meetings.size());
    for (CheckedMeeting meeting : meetings) {
      this.meetings.add(new RuleContext(meeting, rule, index));
    }
  }

  /**
   * Returns the meetings in order of time: by first day, those without a day where they were given,
   * after the one before them.
   */
  public List<RuleContext> meetings() {
    return meetings;
  }
}
