package se.protokoll.validation.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.BodyKind;

/**
 * What came of every rule of the book for a meeting (<i>utfall av granskningen</i>): which are
 * broken, cannot be judged, are met or do not apply. Each rule is one of these, so the counts add
 * up to the rules of the book.
 *
 * <p>It keeps what the check noted, and is worked out when it is first asked; immutable.
 */
public final class Outcomes implements NeedsJsonModule {

  private final List<Rule> rules;
  private final boolean[] asked;
  private final Optional<BodyKind> kind;
  private final Stage stage;
  private final Optional<LocalDate> day;
  private final boolean incomplete;
  private final List<Finding> findings;
  private final Supplier<List<Met>> met;
  private volatile @Nullable List<RuleOutcome> all;

  /**
   * Creates the outcomes of a check.
   *
   * @param rules the rules of the book, in its order
   * @param asked for each of them, whether it was asked somewhere and found what it demands
   * @param kind the kind of body, empty when unknown
   * @param stage the stage that the minutes were judged at
   * @param day the day of the meeting, empty when unknown
   * @param incomplete whether the minutes are a web view or an extract
   * @param findings what was found
   * @param met gives where rules are met, none unless the validator explains; asked only when the
   *     outcomes are, because most reports are read for their findings
   */
  public Outcomes(
      List<Rule> rules,
      boolean[] asked,
      Optional<BodyKind> kind,
      Stage stage,
      Optional<LocalDate> day,
      boolean incomplete,
      List<Finding> findings,
      Supplier<List<Met>> met) {
    this.rules = rules;
    this.asked = asked;
    this.kind = kind;
    this.stage = stage;
    this.day = day;
    this.incomplete = incomplete;
    this.findings = findings;
    this.met = met;
  }

  /** Returns the outcome of each rule, in the order of the book. */
  public List<RuleOutcome> all() {
    List<RuleOutcome> known = all;
    if (known == null) {
      known = workedOut();
      all = known;
    }
    return known;
  }

  private List<RuleOutcome> workedOut() {
    Map<String, Outcome> found = new HashMap<>();
    for (Finding finding : findings) {
      Outcome outcome = finding.isCannotJudge() ? Outcome.CANNOT_JUDGE : Outcome.VIOLATED;
      found.merge(finding.ruleId(), outcome, Outcomes::graver);
    }
    Map<String, List<Met>> metBy = new HashMap<>();
    for (Met one : met.get()) {
      metBy.computeIfAbsent(one.rule().id(), id -> new ArrayList<>()).add(one);
    }
    List<RuleOutcome> outcomes = new ArrayList<>(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      Outcome outcome =
          found.getOrDefault(rule.id(), asked[i] ? Outcome.MET : Outcome.NOT_APPLICABLE);
      outcomes.add(
          new RuleOutcome(
              rule,
              outcome,
              outcome == Outcome.NOT_APPLICABLE ? Optional.of(because(rule)) : Optional.empty(),
              metBy.getOrDefault(rule.id(), List.of())));
    }
    return Collections.unmodifiableList(outcomes);
  }

  private static Outcome graver(Outcome one, Outcome other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private NotApplicable because(Rule rule) {
    if (!rule.bindsKind(kind)) {
      return NotApplicable.BODY;
    }
    if (day.isPresent() && !rule.inForceOn(kind, day.get())) {
      return rule.formerLawUnknown() && Rule.exists(kind, day.get())
          ? NotApplicable.LAW_UNKNOWN
          : NotApplicable.DAY;
    }
    if (!rule.stages().contains(stage)) {
      return NotApplicable.STAGE;
    }
    return incomplete && rule.missingContent()
        ? NotApplicable.EXTENT
        : NotApplicable.NOTHING_TO_JUDGE;
  }

  /** Returns the outcome of a rule, empty when the book has no rule of that id. */
  public Optional<RuleOutcome> of(String ruleId) {
    return all().stream().filter(one -> one.rule().id().equals(ruleId)).findFirst();
  }

  /** Returns the rules of an outcome, in the order of the book. */
  public List<RuleOutcome> with(Outcome outcome) {
    return all().stream().filter(one -> one.outcome() == outcome).toList();
  }

  /** Returns how many rules have an outcome. */
  public int count(Outcome outcome) {
    return with(outcome).size();
  }

  /** Returns how many rules do not apply for a reason. */
  public int count(NotApplicable because) {
    return (int) all().stream().filter(one -> one.because().equals(Optional.of(because))).count();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outcomes outcomes && all().equals(outcomes.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    var text = new StringBuilder("Outcomes[");
    for (Outcome outcome : Outcome.values()) {
      text.append(outcome.word()).append('=').append(count(outcome)).append(' ');
    }
    return text.deleteCharAt(text.length() - 1).append(']').toString();
  }
}
