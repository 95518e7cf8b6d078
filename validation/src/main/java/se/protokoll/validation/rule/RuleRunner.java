package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.LegalContext;

/**
 * Runs rules over minutes (<i>granskning</i>). {@code MinutesValidator} is the way to it: it knows
 * the rule book, and reads kind and stage from the minutes.
 */
public final class RuleRunner implements HasNoJsonForm {

  private final List<CheckedRule> checked;
  private final List<Rule> rules;
  private final RulesInForce inForce;
  private final Map<String, Severity> severities;
  private final boolean explains;

  /**
   * Creates a runner.
   *
   * @param rules the rules, in the order they are run
   * @param severities the severities that rules are given instead of their own, by rule id
   */
  public RuleRunner(List<CheckedRule> rules, Map<String, Severity> severities) {
    this.checked = List.copyOf(rules);
    this.rules = checked.stream().map(CheckedRule::rule).toList();
    this.inForce = new RulesInForce(checked);
    this.severities = Map.copyOf(severities);
    this.explains = false;
  }

  private RuleRunner(RuleRunner like, boolean explains) {
    this.checked = like.checked;
    this.rules = like.rules;
    this.inForce = like.inForce;
    this.severities = like.severities;
    this.explains = explains;
  }

  /** Returns a runner that also tells where each rule is met, and why. */
  public RuleRunner explaining() {
    return new RuleRunner(this, true);
  }

  boolean explains() {
    return explains;
  }

  /** Returns the rules, in the order they are run. */
  List<Rule> rules() {
    return rules;
  }

  @Nullable Severity severityGiven(Rule rule) {
    return severities.isEmpty() ? null : severities.get(rule.id());
  }

  /** Returns what the rules find in one meeting. */
  public Report run(Meeting meeting, LegalContext law, Stage stage) {
    var one = new CheckedMeeting(meeting, law, stage, this);
    check(one);
    return one.report();
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
    var all = new ArrayList<CheckedMeeting>();
    for (Meeting meeting : meetings) {
      all.add(new CheckedMeeting(meeting, law.apply(meeting), stage.apply(meeting), this));
    }
    List<CheckedMeeting> inOrder = MeetingSeries.inOrderOfTime(all, one -> one.meeting);
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).earlier = inOrder.subList(0, i);
      check(inOrder.get(i));
    }
    for (int i = 0; i < checked.size(); i++) {
      if (checked.get(i).seriesCheck().isPresent()) {
        checked.get(i).seriesCheck().get().check(new SeriesContext(inOrder, rules.get(i), i));
      }
    }
    return all.stream().map(CheckedMeeting::report).toList();
  }

  private void check(CheckedMeeting one) {
    for (int i : inForce.of(one.law.kind(), one.stage, one.law.day())) {
      MeetingCheck check = checked.get(i).meetingCheck().orElseThrow();
      if (!(check instanceof PartCheck parts) || one.has(parts.part())) {
        check.check(new RuleContext(one, rules.get(i), i));
      }
    }
  }
}
