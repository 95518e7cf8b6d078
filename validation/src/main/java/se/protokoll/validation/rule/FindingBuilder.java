package se.protokoll.validation.rule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
  private boolean stated;
  private List<LegalSource> sources = List.of();
  private Severity ceiling = Severity.ERROR;

  FindingBuilder(CheckedMeeting checked, Rule rule, String variant) {
    super(checked);
    this.checked = checked;
    this.rule = rule;
    this.variant = variant;
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
      with(Finding.LEFT_OUT, lastComponent());
    }
    checked.add(
        new Finding(
            rule,
            severity(),
            checked.law.kind(),
            place(),
            variant,
            applying(sources.isEmpty() ? rule.sources() : sources),
            arguments()));
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

  @Override
  FindingBuilder self() {
    return this;
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
