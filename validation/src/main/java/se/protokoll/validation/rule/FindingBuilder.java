package se.protokoll.validation.rule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.NeededParts;
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
  private NeededParts needs;

  FindingBuilder(CheckedMeeting checked, Rule rule, String variant) {
    super(checked);
    this.checked = checked;
    this.rule = rule;
    this.variant = variant;
    this.day = checked.law.day();
    this.needs = rule.needs();
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
   * Says that this variant needs these parts of its paragraph and nothing else, where the rule says
   * that it needs more; none where the place alone proves it.
   */
  public FindingBuilder needs(MinutesPart... parts) {
    needs = NeededParts.NONE.withParagraph(parts);
    return this;
  }

  /** Says that this variant needs these parts of the whole meeting and nothing else. */
  public FindingBuilder needsThroughout(MinutesPart... parts) {
    needs = NeededParts.NONE.withThroughout(parts);
    return this;
  }

  /**
   * Adds the finding to the report; that the rule cannot judge where the record leaves out what it
   * needs, and of several paragraphs only those where it does not. It is not added where the
   * sources it was narrowed to said nothing of it on the day.
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
    if (!variant.startsWith(Finding.CANNOT_JUDGE) && checked.leftOut().areSome() && isLeftOut()) {
      return;
    }
    if (variant.equals(Finding.CANNOT_JUDGE_LEFT_OUT)) {
      with(Finding.LEFT_OUT, lastComponent());
    }
    checked.add(new Finding(rule, severity(those), kind, place(), variant, inForce, arguments()));
  }

  /**
   * Says whether the record leaves out what proves this, and adds that the rule cannot judge; of
   * several paragraphs, those of which nothing is left out stay.
   */
  private boolean isLeftOut() {
    LeftOutParts leftOut = checked.leftOut();
    Optional<MinutesPart> part = leftOut.firstOf(needs.throughout());
    List<Paragraph> judged = new ArrayList<>(about().size());
    if (part.isEmpty() && about().isEmpty()) {
      part = leftOut.firstOf(needs.ofParagraph());
    } else if (part.isEmpty()) {
      for (Paragraph one : about()) {
        Optional<MinutesPart> here = leftOut.firstOf(needs.ofParagraph(), one);
        part = part.or(() -> here);
        if (here.isEmpty()) {
          judged.add(one);
        }
      }
    }
    if (part.isPresent()) {
      checked.addLeftOut(rule, part.get(), place());
    }
    if (part.isPresent() && !judged.isEmpty()) {
      inAll(judged);
    }
    return part.isPresent() && judged.isEmpty();
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
