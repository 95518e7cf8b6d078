package se.protokoll.validation.rule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Paragraph;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Place;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.law.Parameter;

/** Builds a finding, which counts only once it is {@link #add added} to the report. */
public final class FindingBuilder {

  private static final LegalSource OWN_ORDERS =
      LegalSource.other("Reglemente eller arbetsordning", SourceReliability.OWN_ORDERS);

  private final CheckedMeeting checked;
  private final Rule rule;
  private final String variant;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private final StringBuilder pointer = new StringBuilder();
  private Optional<Integer> paragraph = Optional.empty();
  private Optional<String> suffix = Optional.empty();
  private Optional<String> person = Optional.empty();
  private boolean stated;
  private List<LegalSource> sources = List.of();
  private Severity ceiling = Severity.ERROR;

  FindingBuilder(CheckedMeeting checked, Rule rule, String variant) {
    this.checked = checked;
    this.rule = rule;
    this.variant = variant;
  }

  /** Sets the place to a part of the minutes, and the paragraph that the part stands in, if any. */
  public FindingBuilder at(Located<?> where) {
    pointer.setLength(0);
    pointer.append(where.pointer());
    Located<Paragraph> around = where.around(Paragraph.class);
    return around == null ? this : in(around.value());
  }

  /** Narrows the place to a component: from a decision to its "appealRoute". */
  public FindingBuilder component(String component) {
    pointer.append('/').append(component);
    return this;
  }

  /** Narrows the place to one of a list: from a posting's decision to "clauses", 2. */
  public FindingBuilder component(String list, int index) {
    pointer.append('/').append(list).append('/').append(index);
    return this;
  }

  /** Narrows the place by a JSON pointer that is relative to it, such as "/split/percent/2". */
  public FindingBuilder below(String relative) {
    pointer.append(relative);
    return this;
  }

  /** Sets the paragraph it is about, where the place does not stand in it. */
  public FindingBuilder in(Paragraph where) {
    paragraph = Optional.of(where.number());
    suffix = where.suffix();
    return this;
  }

  /**
   * Gives the paragraphs it is about as the argument {@code paragraphs}; a single one also becomes
   * its place.
   */
  public FindingBuilder inAll(List<Paragraph> where) {
    if (where.size() == 1) {
      in(where.get(0));
    }
    return with("paragraphs", Paragraph.setOf(where));
  }

  /** Sets the person it is about, by key, and gives the name as the argument {@code person}. */
  public FindingBuilder person(String key) {
    person = Optional.of(key);
    Person listed = checked.person(key);
    return with("person", listed == null ? key : listed.name());
  }

  /** Sets the person it is about, when there is one. */
  public FindingBuilder person(Optional<String> key) {
    return key.isPresent() ? person(key.get()) : this;
  }

  /** Gives an argument for the sentences. */
  public FindingBuilder with(String name, Object value) {
    arguments.put(name, value);
    return this;
  }

  /** Says that the rule could judge if it knew these, which the minutes do not say. */
  public FindingBuilder lacking(Parameter<?>... unknown) {
    return with(
        Finding.LACKING, Arrays.stream(unknown).map(Parameter::name).collect(joining(", ")));
  }

  /**
   * Says that the body's own standing orders state what was broken too, which lifts the ceiling of
   * the rule's sources.
   */
  public FindingBuilder stated(boolean byStandingOrders) {
    stated = byStandingOrders;
    return this;
  }

  /**
   * Says that the body's own standing orders alone state what was broken: they are the source, and
   * lift the ceiling.
   */
  public FindingBuilder byOwnOrders(boolean broken) {
    if (broken) {
      stated = true;
      sources = List.of(OWN_ORDERS);
    }
    return this;
  }

  /**
   * Narrows the sources to these of the rule's: those that demand what this variant is about. Of
   * them, as of the rule's own, the finding names those that apply to the kind of body.
   */
  public FindingBuilder by(LegalSource... those) {
    sources = List.of(those);
    return this;
  }

  /** Says that this variant is never graver than this. */
  public FindingBuilder atMost(Severity severity) {
    ceiling = severity;
    return this;
  }

  /** Adds the finding to the report. */
  public void add() {
    if (variant.equals(Finding.CANNOT_JUDGE_LEFT_OUT)) {
      arguments.put(Finding.LEFT_OUT, lastComponent());
    }
    checked.add(
        new Finding(
            rule,
            severity(),
            checked.law.kind(),
            new Place(pointer.toString(), paragraph, suffix, person),
            variant,
            applying(sources.isEmpty() ? rule.sources() : sources),
            arguments));
  }

  /** Returns those of some sources that apply to the kind of body, and did on the day. */
  private List<LegalSource> applying(List<LegalSource> those) {
    for (LegalSource source : those) {
      if (!applies(source)) {
        return those.stream().filter(this::applies).toList();
      }
    }
    return those;
  }

  private boolean applies(LegalSource source) {
    Optional<LocalDate> day = checked.law.day();
    return source.appliesTo(checked.law.kind()) && (day.isEmpty() || source.inForceOn(day.get()));
  }

  /** Returns the component that the pointer ends at, or the list it ends in. */
  private String lastComponent() {
    String[] steps = pointer.toString().split("/", -1);
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
    if (variant.startsWith(Finding.CANNOT_JUDGE)) {
      return Severity.INFO;
    }
    Severity given = checked.severityGiven(rule);
    if (given != null) {
      return given;
    }
    return rule.severityFor(checked.law.kind(), stated, ceiling);
  }
}
