package se.protokoll.validation.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Word;
import se.protokoll.mapper.HasNoJsonForm;
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
 * @param formerLawUnknown whether it is not known here what the law said before its first day
 * @param needs the parts of the minutes without which it cannot say that something is wrong
 */
public record Rule(
    String id,
    MessageTable texts,
    Set<BodyKind> binds,
    Set<Stage> stages,
    Severity baseSeverity,
    SeverityBasis severityBasis,
    List<LegalSource> sources,
    boolean missingContent,
    boolean formerLawUnknown,
    NeededParts needs)
    implements HasNoJsonForm {

  private static final Optional<LocalDate> JOINT_BOARDS_SINCE =
      Optional.of(LocalDate.of(1997, 8, 1));

  private static final Optional<LocalDate> COORDINATION_FEDERATIONS_SINCE =
      Optional.of(LocalDate.of(2004, 1, 1));

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What decides the severity of a rule, next to its own. */
  public enum SeverityBasis implements Word {
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
    Objects.requireNonNull(needs, "needs");
  }

  /** Returns those of its sources that apply to a kind of body, all when the kind is unknown. */
  public List<LegalSource> sourcesFor(Optional<BodyKind> kind) {
    return sourcesFor(kind, Optional.empty());
  }

  /**
   * Returns its sources for a kind of body on a day: of each the section that was in force. An
   * unknown day means the law as it is.
   */
  public List<LegalSource> sourcesFor(Optional<BodyKind> kind, Optional<LocalDate> day) {
    return editions(sources, kind, day);
  }

  /** Returns what of some sources applies to a kind of body on a day. */
  public static List<LegalSource> editions(
      List<LegalSource> sources, Optional<BodyKind> kind, Optional<LocalDate> day) {
    Objects.requireNonNull(kind, "bodyKind");
    Objects.requireNonNull(day, "day");
    for (int i = 0; i < sources.size(); i++) {
      if (!sources.get(i).isOn(kind, day)) {
        return sources.stream().flatMap(source -> source.on(kind, day).stream()).toList();
      }
    }
    return sources;
  }

  /** Returns the severity under the ceiling of its best source, by the law as it is. */
  public Severity severity() {
    return severity(sources, Optional.empty(), Optional.empty());
  }

  private Severity severity(
      List<LegalSource> those, Optional<BodyKind> kind, Optional<LocalDate> day) {
    if (severityBasis != SeverityBasis.BY_SOURCE) {
      return baseSeverity;
    }
    LegalSource first = statute();
    boolean own = first != null && hasSectionFor(first, those, kind);
    Severity ceiling = Severity.INFO;
    for (int i = 0; i < those.size(); i++) {
      LegalSource source = those.get(i);
      LegalSource edition = source.edition(own ? kind : Optional.empty(), day);
      if (edition != null && (first == null || isOf(first, source))) {
        Severity allowed = edition.reliability().ceiling();
        ceiling = allowed.compareTo(ceiling) < 0 ? allowed : ceiling;
      }
    }
    return baseSeverity.atMost(ceiling);
  }

  /**
   * Returns the severity for a kind of body by the law as it is, as {@link #severityFor(Optional,
   * Optional, List, boolean, Severity)}.
   */
  public Severity severityFor(Optional<BodyKind> kind, boolean stated, Severity ceiling) {
    return severityFor(kind, Optional.empty(), sources, stated, ceiling);
  }

  /**
   * Returns the severity for a kind of body on a day. What sets the ceiling is the best of the
   * sections that were in force on that day, in the statute that the rule rests on first; how days
   * are counted, in another statute, does not lift it. For a cooperation body, which statute binds
   * by analogy only, it is a step lower; for a coordination federation, which has an act of its
   * own, at most a warning.
   *
   * @param kind the kind of body, empty when unknown
   * @param day the day, empty for the law as it is
   * @param those the sources that demand what was found
   * @param stated whether the body's own standing orders state the demand, which lifts the ceiling
   *     of the source
   * @param ceiling the gravest that what was found can be
   */
  public Severity severityFor(
      Optional<BodyKind> kind,
      Optional<LocalDate> day,
      List<LegalSource> those,
      boolean stated,
      Severity ceiling) {
    Severity severity = (stated ? baseSeverity : severity(those, kind, day)).atMost(ceiling);
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
    return bindsKind(kind)
        && stages.contains(stage)
        && (day.isEmpty() || inForceOn(kind, day.get()));
  }

  /**
   * Says whether it binds a kind of body; when the kind is unknown, whether it binds every kind.
   */
  public boolean bindsKind(Optional<BodyKind> kind) {
    return binds.contains(kind.isPresent() ? kind.get() : BodyKind.OTHER);
  }

  /**
   * Returns the first day it was in force: that of the oldest section that says it, in the statute
   * that it rests on first or what came before that. Empty when it rests on no statute, or follows
   * from logic.
   */
  public Optional<LocalDate> since() {
    return sectionsOf(statute())
        .filter(source -> source.bodies().stream().anyMatch(binds::contains))
        .flatMap(source -> source.from().stream())
        .min(LocalDate::compareTo);
  }

  /**
   * Returns the first day it was in force for a kind of body: no earlier than bodies of the kind
   * exist. Empty when it always was.
   */
  public Optional<LocalDate> since(BodyKind kind) {
    LegalSource first = statute();
    Optional<BodyKind> of =
        first != null && hasSectionFor(first, sources, Optional.of(kind))
            ? Optional.of(kind)
            : Optional.empty();
    return Stream.concat(
            existsSince(kind).stream(),
            sectionsOf(first)
                .filter(source -> source.appliesTo(of))
                .flatMap(source -> source.from().stream())
                .min(LocalDate::compareTo)
                .stream())
        .max(LocalDate::compareTo);
  }

  /** Returns the sections of a statute that it rests on, with what came before each of them. */
  private Stream<LegalSource> sectionsOf(@Nullable LegalSource statute) {
    return sources.stream()
        .filter(source -> statute != null && isOf(statute, source))
        .flatMap(source -> Stream.concat(Stream.of(source), source.earlier().stream()));
  }

  /**
   * Returns the first day that there were bodies of a kind, empty when there always were: joint
   * boards since SFS 1997:550, coordination federations since lag (2003:1210).
   */
  public static Optional<LocalDate> existsSince(BodyKind kind) {
    return switch (kind) {
      case JOINT_BOARD -> JOINT_BOARDS_SINCE;
      case COORDINATION_FEDERATION -> COORDINATION_FEDERATIONS_SINCE;
      case ASSEMBLY, EXECUTIVE_BOARD, BOARD, COMMITTEE, FEDERATION, COOPERATION_BODY, OTHER ->
          Optional.empty();
    };
  }

  /** Says whether there were bodies of a kind on a day. */
  static boolean exists(Optional<BodyKind> kind, LocalDate day) {
    if (kind.isEmpty()) {
      return true;
    }
    Optional<LocalDate> since = existsSince(kind.get());
    return since.isEmpty() || !day.isBefore(since.get());
  }

  /**
   * Says whether it was in force on a day for a kind of body: when a section of the statute it
   * rests on first was, or what came before it. What follows from logic, or rests on no statute,
   * always is, since there are bodies of the kind.
   *
   * @param kind the kind of body, empty when unknown
   */
  public boolean inForceOn(Optional<BodyKind> kind, LocalDate day) {
    if (!exists(kind, day)) {
      return false;
    }
    LegalSource first = statute();
    if (first == null || (first.appliesTo(kind) && first.inForceOn(day))) {
      return true;
    }
    Optional<LocalDate> on = Optional.of(day);
    Optional<BodyKind> of = hasSectionFor(first, sources, kind) ? kind : Optional.empty();
    for (int i = 0; i < sources.size(); i++) {
      LegalSource source = sources.get(i);
      if (isOf(first, source) && source.edition(of, on) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a section of the statute speaks of a kind of body. Where none does, practice
   * carries the statute's rule over to that kind, and it is judged as old as the statute.
   */
  private static boolean hasSectionFor(
      LegalSource statute, List<LegalSource> those, Optional<BodyKind> kind) {
    for (int i = 0; i < those.size(); i++) {
      if (isOf(statute, those.get(i)) && those.get(i).appliesTo(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first source in a statute, null when there is none or it follows from logic. */
  private @Nullable LegalSource statute() {
    for (int i = 0; i < sources.size() && severityBasis != SeverityBasis.LOGICAL; i++) {
      if (sources.get(i).section().isPresent()) {
        return sources.get(i);
      }
    }
    return null;
  }

  private static boolean isOf(LegalSource statute, LegalSource source) {
    return source.section().isPresent() && source.title().equals(statute.title());
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

  /** Returns what it looks at and what it leaves, empty where the demand alone tells that. */
  public Optional<String> scope(Language language) {
    return texts.find(id + ".scope", language);
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
