package se.protokoll.validation.rule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.law.Parameter;

/** Builds a finding, which counts only once it is {@link #add added} to the report. */
public final class FindingBuilder extends PlacedBuilder<FindingBuilder> {

  private static final LegalSource OWN_ORDERS =
      LegalSource.other("Reglemente eller arbetsordning", SourceReliability.OWN_ORDERS);

  private final CheckedMeeting checked;
  private final Rule rule;
  private final String variant;
  private Optional<LocalDate> day;
  private boolean stated;
  private List<LegalSource> sources = List.of();
  private Severity ceiling = Severity.ERROR;

  FindingBuilder(CheckedMeeting checked, Rule rule, String variant) {
    super(checked);
    this.checked = checked;
    this.rule = rule;
    this.variant = variant;
    this.day = checked.law.day();
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

  /**
   * Says that the law of another day than that of the meeting applies: for what is announced and
   * appealed, that of the announcement.
   */
  public FindingBuilder asOf(Optional<LocalDate> other) {
    day = other.isPresent() ? other : day;
    return this;
  }

  /**
   * Adds the finding to the report; not where the sources it was narrowed to said nothing of it on
   * the day.
   */
  public void add() {
    Optional<BodyKind> kind = checked.law.kind();
    List<LegalSource> those = sources.isEmpty() ? rule.sources() : sources;
    List<LegalSource> inForce = Rule.editions(those, kind, day);
    if (inForce.isEmpty()
        && !sources.isEmpty()
        && !Rule.editions(those, kind, Optional.empty()).isEmpty()) {
      return;
    }
    if (variant.equals(Finding.CANNOT_JUDGE_LEFT_OUT)) {
      with(Finding.LEFT_OUT, lastComponent());
    }
    checked.add(new Finding(rule, severity(those), kind, place(), variant, inForce, arguments()));
  }

  @Override
  FindingBuilder self() {
    return this;
  }

  private Severity severity(List<LegalSource> those) {
    if (variant.startsWith(Finding.CANNOT_JUDGE)) {
      return Severity.INFO;
    }
    Severity given = checked.severityGiven(rule);
    if (given != null) {
      return given;
    }
    return rule.severityFor(checked.law.kind(), day, those, stated, ceiling);
  }
}
