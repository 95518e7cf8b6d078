package se.protokoll.validation.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Place;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;

/** A finding in the making (<i>utkast</i>); it counts only once it is {@link #add added}. */
public final class Draft {

  private final Examination examination;
  private final Rule rule;
  private final String message;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private String pointer = "";
  private Optional<Integer> paragraph = Optional.empty();
  private Optional<String> suffix = Optional.empty();
  private Optional<String> person = Optional.empty();
  private boolean stated;
  private Severity ceiling = Severity.ERROR;

  Draft(Examination examination, Rule rule, String message) {
    this.examination = examination;
    this.rule = rule;
    this.message = message;
  }

  /**
   * Sets the JSON pointer from its steps: property names and indices, or whole pointers to start
   * from: {@code at("paragraphs", 9, "decisions", 0)}.
   */
  public Draft at(Object... steps) {
    var text = new StringBuilder();
    for (Object step : steps) {
      String one = step.toString();
      text.append(one.startsWith("/") || one.isEmpty() ? "" : "/").append(one);
    }
    pointer = text.toString();
    return this;
  }

  /** Sets the paragraph it is about. */
  public Draft in(Paragraph where) {
    paragraph = Optional.of(where.number());
    suffix = where.suffix();
    return this;
  }

  /** Sets the person it is about, by key, and gives the name as the argument {@code person}. */
  public Draft person(String key) {
    person = Optional.of(key);
    return with("person", examination.nameOf(key));
  }

  /** Gives an argument for the sentences. */
  public Draft with(String name, Object value) {
    arguments.put(name, value);
    return this;
  }

  /** Says that the body's own standing orders state what was broken, which lifts the ceiling. */
  public Draft stated(boolean byStandingOrders) {
    stated = byStandingOrders;
    return this;
  }

  /** Says that this message is never graver than this. */
  public Draft atMost(Severity severity) {
    ceiling = severity;
    return this;
  }

  /** Adds the finding to the report. */
  public void add() {
    if (message.equals(Finding.CANNOT_JUDGE_LEFT_OUT)) {
      arguments.put(Finding.LEFT_OUT, component());
    }
    examination.add(
        new Finding(
            rule,
            severity(),
            examination.kind(),
            new Place(pointer, paragraph, suffix, person),
            message,
            arguments));
  }

  /** Returns the component that the pointer ends at, or the list it ends in. */
  private String component() {
    String[] steps = pointer.split("/", -1);
    int last = steps.length - 1;
    while (last > 0 && isIndex(steps[last])) {
      last--;
    }
    return steps[last];
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Severity severity() {
    if (message.startsWith(Finding.CANNOT_JUDGE)) {
      return Severity.INFO;
    }
    Severity override = examination.override(rule);
    if (override != null) {
      return override;
    }
    @Nullable BodyKind kind = examination.kind().orElse(null);
    Severity lowest = rule.gravity().atMost(ceiling);
    Severity severity = rule.severityFor(kind, stated);
    return severity.atMost(
        rule.weight() == Rule.Weight.BY_SOURCE && kind == BodyKind.COOPERATION_BODY
            ? lowest.oneStepLower()
            : lowest);
  }
}
