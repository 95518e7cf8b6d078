package se.protokoll.validation.finding;

import java.time.LocalDate;
import java.util.ArrayList;
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
import se.protokoll.people.BodyKind;

/**
 * What must hold, for whom, since when and by which source (<i>regel</i>); a description, not the
 * check itself.
 *
 * <p>Two rules with the same id are the same rule. An id, once published, never means anything
 * else.
 */
public final class Rule {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String id;
  private final Set<BodyKind> binds;
  private final Severity gravity;
  private final Weight weight;
  private final Set<Stage> stages;
  private final List<LegalSource> sources;
  private final List<LegalSource> dated;
  private final boolean missingContent;
  private final MessageTable texts;

  /** What decides the severity of a rule beside its own. */
  public enum Weight {
    /** Its source sets a ceiling, and it is a step lower for a cooperation body. */
    BY_SOURCE,

    /** What it forbids is impossible: as grave as it says for every body. */
    LOGICAL,

    /** Its severity is settled for the bodies it binds, whatever the source. */
    SETTLED
  }

  private Rule(Builder builder) {
    this.id = builder.id;
    this.binds = Collections.unmodifiableSet(EnumSet.copyOf(builder.binds));
    this.gravity = builder.gravity;
    this.weight = builder.weight;
    this.stages = Collections.unmodifiableSet(EnumSet.copyOf(builder.stages));
    this.sources = List.copyOf(builder.sources);
    this.dated = leading().filter(source -> source.from().isPresent()).toList();
    this.missingContent = builder.missingContent;
    this.texts = builder.texts;
  }

  /**
   * Returns a new builder of a rule that is an error, binds every kind of body, from the stage of a
   * held meeting on, by no source.
   *
   * @param id the id, lower case with hyphens
   * @param texts where its sentences stand
   * @throws IllegalArgumentException when the id is no lower-case words joined by hyphens
   */
  public static Builder builder(String id, MessageTable texts) {
    return new Builder(id, texts);
  }

  /** Returns the id, such as "quorum-namnd". */
  public String id() {
    return id;
  }

  /** Returns the kinds of body it binds. */
  public Set<BodyKind> binds() {
    return binds;
  }

  /** Returns the stages at which it is checked. */
  public Set<Stage> stages() {
    return stages;
  }

  /** Returns its sources, the weightiest first; empty when it follows from logic alone. */
  public List<LegalSource> sources() {
    return sources;
  }

  /** Returns what decides its severity. */
  public Weight weight() {
    return weight;
  }

  /**
   * Says whether it can find that content is missing, which on a web view or an extract means only
   * that the publication leaves it out.
   */
  public boolean missingContent() {
    return missingContent;
  }

  /** Returns where its sentences stand. */
  public MessageTable texts() {
    return texts;
  }

  /** Returns the severity in its own right, before any ceiling. */
  public Severity gravity() {
    return gravity;
  }

  /** Returns the severity under the ceiling of its best source. */
  public Severity severity() {
    if (weight != Weight.BY_SOURCE) {
      return gravity;
    }
    Severity ceiling = Severity.INFO;
    for (LegalSource source : sources) {
      Severity allowed = source.verification().ceiling();
      ceiling = allowed.compareTo(ceiling) < 0 ? allowed : ceiling;
    }
    return gravity.atMost(ceiling);
  }

  /**
   * Returns the severity for a kind of body.
   *
   * @param kind the kind of body; null when unknown
   * @param stated whether the body's own standing orders state the demand, which lifts the ceiling
   */
  public Severity severityFor(@Nullable BodyKind kind, boolean stated) {
    Severity severity = stated ? gravity : severity();
    return weight == Weight.BY_SOURCE && kind == BodyKind.COOPERATION_BODY
        ? severity.oneStepLower()
        : severity;
  }

  /**
   * Returns the first day it was in force: that of the statute it rests on first. Empty when it
   * rests on no statute, or follows from logic.
   */
  public Optional<LocalDate> since() {
    return leading().flatMap(source -> source.from().stream()).min(LocalDate::compareTo);
  }

  /**
   * Says whether it was in force on a day: when the statute it rests on first was. What follows
   * from logic, or rests on no statute, always is.
   */
  public boolean inForceOn(LocalDate day) {
    for (int i = 0; i < dated.size(); i++) {
      if (dated.get(i).inForceOn(day)) {
        return true;
      }
    }
    return dated.isEmpty();
  }

  /** Returns the sources in the statute it rests on first. */
  private Stream<LegalSource> leading() {
    Optional<String> title =
        sources.stream()
            .filter(source -> weight != Weight.LOGICAL && source.from().isPresent())
            .map(LegalSource::title)
            .findFirst();
    return sources.stream().filter(source -> title.filter(source.title()::equals).isPresent());
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
  public boolean equals(Object other) {
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

  /** Builds a {@code Rule}. */
  public static final class Builder {

    private final String id;
    private final MessageTable texts;
    private final Set<BodyKind> binds = EnumSet.allOf(BodyKind.class);
    private final Set<Stage> stages = EnumSet.range(Stage.HELD, Stage.ANNOUNCED);
    private final List<LegalSource> sources = new ArrayList<>();
    private Severity gravity = Severity.ERROR;
    private Weight weight = Weight.BY_SOURCE;
    private boolean missingContent;

    private Builder(String id, MessageTable texts) {
      this.id = Objects.requireNonNull(id, "id");
      this.texts = Objects.requireNonNull(texts, "texts");
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "A rule's id is lower-case words joined by hyphens, not \"" + id + "\"");
      }
    }

    /** Sets the kinds of body it binds. */
    public Builder binds(Set<BodyKind> kinds) {
      binds.clear();
      binds.addAll(kinds);
      return this;
    }

    /** Sets how grave it is in its own right. */
    public Builder gravity(Severity severity) {
      gravity = severity;
      return this;
    }

    /** Says that what it forbids is impossible. */
    public Builder logical() {
      weight = Weight.LOGICAL;
      return this;
    }

    /** Says that its severity is settled whatever its source. */
    public Builder settled() {
      weight = Weight.SETTLED;
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

    /** Returns the rule. */
    public Rule build() {
      return new Rule(this);
    }
  }
}
