package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.LegalContext;

/**
 * Runs rules over minutes (<i>granskning</i>). {@code MinutesValidator} is the way to it: it knows
 * the rule book, and reads kind and stage from the minutes.
 */
public final class RuleRunner {

  private final List<CheckedRule> rules;
  private final Map<String, Severity> severities;

  /**
   * Creates a runner.
   *
   * @param rules the rules, in the order they are run
   * @param severities the severities that rules are given instead of their own, by rule id
   */
  public RuleRunner(List<CheckedRule> rules, Map<String, Severity> severities) {
    this.rules = List.copyOf(rules);
    this.severities = Map.copyOf(severities);
  }

  /** Returns what the rules find in one meeting. */
  public Report run(Meeting meeting, LegalContext law, Stage stage) {
    var checked = new CheckedMeeting(meeting, law, stage, severities);
    check(checked);
    return checked.report();
  }

  /**
   * Returns what the rules find in each of several meetings of one body and in all of them
   * together, a report for each in the order given.
   *
   * @param law what the law looks at next to the facts of each
   * @param stage the stage that each is judged at
   */
  public List<Report> runSeries(
      List<Meeting> meetings, Function<Meeting, LegalContext> law, Function<Meeting, Stage> stage) {
    var checked = new ArrayList<CheckedMeeting>();
    for (Meeting meeting : meetings) {
      checked.add(
          new CheckedMeeting(meeting, law.apply(meeting), stage.apply(meeting), severities));
    }
    List<CheckedMeeting> inOrder = MeetingSeries.inOrderOfTime(checked, one -> one.meeting);
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).earlier = inOrder.subList(0, i);
      check(inOrder.get(i));
    }
    for (CheckedRule rule : rules) {
      if (rule.seriesCheck().isPresent()) {
        rule.seriesCheck().get().check(new SeriesContext(inOrder, rule.rule()));
      }
    }
    return checked.stream().map(CheckedMeeting::report).toList();
  }

  private void check(CheckedMeeting checked) {
    for (int i = 0; i < rules.size(); i++) {
      CheckedRule rule = rules.get(i);
      if (rule.meetingCheck().isPresent() && checked.runs(rule.rule())) {
        rule.meetingCheck().get().check(new RuleContext(checked, rule.rule()));
      }
    }
  }
}
