package se.protokoll.validation.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;

/**
 * What must hold, for whom, since when and by which source (<i>regel</i>); a description, not the
 * check itself.
 *
 * <p>Two rules with the same id are the same rule. An id, once published, never means anything
 * else.
 *
 * @param id the id, lower-case words joined by hyphens, such as "quorum-namnd"
 * @param texts where its sentences stand
 * @param binds the kinds of body it binds
 * @param stages the stages at which it is checked
 * @param baseSeverity the severity in its own right, before any ceiling
 * @param severityBasis what decides its severity
 * @param sources its sources, the weightiest first; empty when it follows from logic alone
 * @param missingContent whether it can find that content is missing, which on a web view or an
 *     extract means only that the publication leaves it out
 */
public record Rule(
    String id,
    MessageTable texts,
    Set<BodyKind> binds,
    Set<Stage> stages,
    Severity baseSeverity,
    SeverityBasis severityBasis,
    List<LegalSource> sources,
    boolean missingContent) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What decides the severity of a rule, next to its own. */
  public enum SeverityBasis {
    /** Its source sets a ceiling, and it is a step lower for a cooperation body. */
    BY_SOURCE,

    /** What it forbids is impossible: as grave as it says for every body. */
    LOGICAL,

    /** Its severity is settled for the bodies it binds, whatever the source. */
    SETTLED
  }

  /**
   * Creates a rule; {@code CheckedRule.builder} does it more legibly.
   *
   * @throws IllegalArgumentException when the id is not lower-case words joined by hyphens
   */
  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(texts, "texts");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A rule's id is lower-case words joined by hyphens, not \"" + id + "\"");
    }
    binds = Collections.unmodifiableSet(EnumSet.copyOf(binds));
    stages = Collections.unmodifiableSet(EnumSet.copyOf(stages));
    Objects.requireNonNull(baseSeverity, "baseSeverity");
    Objects.requireNonNull(severityBasis, "severityBasis");
    sources = List.copyOf(sources);
  }

  /** Returns those of its sources that apply to a kind of body, all when the kind is unknown. */
  public List<LegalSource> sourcesFor(Optional<BodyKind> kind) {
    Objects.requireNonNull(kind, "bodyKind");
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).appliesTo(kind)) {
        return sources.stream().filter(source -> source.appliesTo(kind)).toList();
      }
    }
    return sources;
  }

  /** Returns the severity under the ceiling of its best source. */
  public Severity severity() {
    if (severityBasis != SeverityBasis.BY_SOURCE) {
      return baseSeverity;
    }
    Severity ceiling = Severity.INFO;
    for (LegalSource source : sources) {
      Severity allowed = source.reliability().ceiling();
      ceiling = allowed.compareTo(ceiling) < 0 ? allowed : ceiling;
    }
    return baseSeverity.atMost(ceiling);
  }

  /**
   * Returns the severity for a kind of body. For a cooperation body, which statute binds by analogy
   * only, it is a step lower; for a coordination federation, which has an act of its own, at most a
   * warning.
   *
   * @param kind the kind of body, empty when unknown
   * @param stated whether the body's own standing orders state the demand, which lifts the ceiling
   *     of the source
   * @param ceiling the gravest that what was found can be
   */
  public Severity severityFor(Optional<BodyKind> kind, boolean stated, Severity ceiling) {
    Severity severity = (stated ? baseSeverity : severity()).atMost(ceiling);
    if (severityBasis != SeverityBasis.BY_SOURCE || kind.isEmpty()) {
      return severity;
    }
    return switch (kind.get()) {
      case COOPERATION_BODY -> severity.oneStepLower();
      case COORDINATION_FEDERATION -> severity.atMost(Severity.WARNING);
      default -> severity;
    };
  }

  /**
   * Says whether it is checked: it binds the kind of body, or every kind when the kind is unknown,
   * at the stage, and was in force on the day; an unknown day means the law as it is.
   */
  public boolean isChecked(Optional<BodyKind> kind, Stage stage, Optional<LocalDate> day) {
    return bindsKind(kind) && stages.contains(stage) && (day.isEmpty() || inForceOn(day.get()));
  }

  /**
   * Says whether it binds a kind of body; when the kind is unknown, whether it binds every kind.
   */
  public boolean bindsKind(Optional<BodyKind> kind) {
    return binds.contains(kind.isPresent() ? kind.get() : BodyKind.OTHER);
  }

  /**
   * Returns the first day it was in force: that of the statute it rests on first. Empty when it
   * rests on no statute, or follows from logic.
   */
  public Optional<LocalDate> since() {
    LegalSource first = statute();
    return sources.stream()
        .filter(source -> first != null && isOf(first, source))
        .flatMap(source -> source.from().stream())
        .min(LocalDate::compareTo);
  }

  /**
   * Says whether it was in force on a day: when the statute it rests on first was. What follows
   * from logic, or rests on no statute, always is.
   */
  public boolean inForceOn(LocalDate day) {
    LegalSource first = statute();
    if (first == null || first.inForceOn(day)) {
      return true;
    }
    for (int i = 0; i < sources.size(); i++) {
      LegalSource source = sources.get(i);
      if (isOf(first, source) && source.inForceOn(day)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first source in a statute, null when there is none or it follows from logic. */
  private @Nullable LegalSource statute() {
    for (int i = 0; i < sources.size() && severityBasis != SeverityBasis.LOGICAL; i++) {
      if (sources.get(i).from().isPresent()) {
        return sources.get(i);
      }
    }
    return null;
  }

  private static boolean isOf(LegalSource statute, LegalSource source) {
    return source.from().isPresent() && source.title().equals(statute.title());
  }

  /**
   * Returns what it demands, one sentence.
   *
   * @throws IllegalStateException when the rule's texts lack it
   */
  public String demand(Language language) {
    return text("demand", language);
  }

  /**
   * Returns why it matters, one sentence.
   *
   * @throws IllegalStateException when the rule's texts lack it
   */
  public String why(Language language) {
    return text("why", language);
  }

  String text(String part, Language language) {
    return texts
        .find(id + "." + part, language)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The rule \"" + id + "\" has no text \"" + part + "\" in " + language));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rule rule && rule.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
