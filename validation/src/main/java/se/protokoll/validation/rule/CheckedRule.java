package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.protokoll.MinutesPart;
import se.protokoll.language.MessageTable;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.NeededParts;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;

/**
 * A rule with the checks that carry it out (<i>regel med prövning</i>).
 *
 * @param rule what must hold
 * @param meetingCheck how it looks at one meeting, absent when it only looks at a series
 * @param seriesCheck how it looks at a series of meetings, absent when it only looks at one
 */
public record CheckedRule(
    Rule rule, Optional<MeetingCheck> meetingCheck, Optional<SeriesCheck> seriesCheck)
    implements HasNoJsonForm {
  public CheckedRule {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(meetingCheck, "meetingCheck");
    Objects.requireNonNull(seriesCheck, "seriesCheck");
    if (meetingCheck.isEmpty() && seriesCheck.isEmpty()) {
      throw new IllegalArgumentException("The rule \"" + rule.id() + "\" has no check");
    }
  }

  /**
   * Returns a new builder of a rule that is an error, binds every kind of body, from the stage of a
   * held meeting on, by no source, and needs every part of the minutes.
   *
   * @param id the id, lower-case words joined by hyphens
   * @param texts where its sentences stand
   */
  public static Builder builder(String id, MessageTable texts) {
    return new Builder(id, texts);
  }

  /** Returns the id of the rule. */
  public String id() {
    return rule.id();
  }

  /** Builds a {@code CheckedRule}: what must hold, and last the check. */
  public static final class Builder {

    private final String id;
    private final MessageTable texts;
    private final Set<BodyKind> binds = EnumSet.allOf(BodyKind.class);
    private final Set<Stage> stages = EnumSet.range(Stage.HELD, Stage.ANNOUNCED);
    private final List<LegalSource> sources = new ArrayList<>();
    private Severity baseSeverity = Severity.ERROR;
    private Rule.SeverityBasis severityBasis = Rule.SeverityBasis.BY_SOURCE;
    private boolean missingContent;
    private boolean formerLawUnknown;
    private Optional<NeededParts> needs = Optional.empty();

    private Builder(String id, MessageTable texts) {
      this.id = id;
      this.texts = texts;
    }

    /** Sets the kinds of body it binds. */
    public Builder binds(Set<BodyKind> kinds) {
      binds.clear();
      binds.addAll(kinds);
      return this;
    }

    /** Sets how grave it is in its own right. */
    public Builder baseSeverity(Severity severity) {
      baseSeverity = severity;
      return this;
    }

    /** Says that what it forbids is impossible. */
    public Builder logical() {
      severityBasis = Rule.SeverityBasis.LOGICAL;
      return this;
    }

    /** Says that its severity is settled whatever its source. */
    public Builder settled() {
      severityBasis = Rule.SeverityBasis.SETTLED;
      return this;
    }

    /** Sets the first stage at which it is checked. */
    public Builder from(Stage first) {
      stages.clear();
      stages.addAll(EnumSet.range(first, Stage.ANNOUNCED));
      return this;
    }

    /** Adds a source. */
    public Builder source(LegalSource source) {
      sources.add(source);
      return this;
    }

    /** Says that it can find that content is missing. */
    public Builder missingContent() {
      missingContent = true;
      return this;
    }

    /** Says that it is not known here what the law said before the first day of its sections. */
    public Builder formerLawUnknown() {
      formerLawUnknown = true;
      return this;
    }

    /**
     * Says that it needs these parts of the paragraph that it finds something in; none where the
     * place alone proves what is wrong. Where the record leaves one of them out, it cannot judge. A
     * rule that does not say what it needs cannot judge any record that leaves something out.
     */
    public Builder needs(MinutesPart... parts) {
      needs = Optional.of(needs.orElse(NeededParts.NONE).withParagraph(parts));
      return this;
    }

    /** Says that it needs these parts of the whole meeting, as {@link #needs(MinutesPart...)}. */
    public Builder needsThroughout(MinutesPart... parts) {
      needs = Optional.of(needs.orElse(NeededParts.NONE).withThroughout(parts));
      return this;
    }

    /**
     * Returns the rule, which looks at one meeting.
     *
     * @throws IllegalArgumentException when the id is not lower-case words joined by hyphens
     */
    public CheckedRule checkedBy(MeetingCheck check) {
      return new CheckedRule(rule(), Optional.of(check), Optional.empty());
    }

    /**
     * Returns the rule, which looks at one meeting and there at parts of one kind alone. It is not
     * asked of minutes that have no such part.
     *
     * @param part votes, proposals, reservations, questions of disqualification or notices
     * @throws IllegalArgumentException when the id is not lower-case words joined by hyphens
     */
    public CheckedRule checkedBy(MinutesPart part, MeetingCheck check) {
      return checkedBy(new PartCheck(part, check));
    }

    /** Returns the rule, which looks both at one meeting and at a series of meetings. */
    public CheckedRule checkedBy(MeetingCheck check, SeriesCheck series) {
      return new CheckedRule(rule(), Optional.of(check), Optional.of(series));
    }

    /** Returns the rule, which looks at a series of meetings only. */
    public CheckedRule checkedInSeriesBy(SeriesCheck series) {
      return new CheckedRule(rule(), Optional.empty(), Optional.of(series));
    }

    private Rule rule() {
      return new Rule(
          id,
          texts,
          binds,
          stages,
          baseSeverity,
          severityBasis,
          sources,
          missingContent,
          formerLawUnknown,
          needs.orElse(NeededParts.ALL));
    }
  }
}
