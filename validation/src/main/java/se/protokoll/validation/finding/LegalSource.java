package se.protokoll.validation.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.BodyKind;

/**
 * Where a rule comes from (<i>rättskälla</i>): a section of a statute, or practice.
 *
 * <p>A section has the sections that said the same before it: what it says is judged by the one in
 * force on the day ({@link #on on}), and no older minutes are answered with a later statute.
 *
 * @param title the statute's customary abbreviation ("KL"), or what the practice is known from
 * @param sfs the statute's number in the statute book ("2017:725"), absent for practice
 * @param chapter the chapter (<i>kapitel</i>), absent when the statute has none
 * @param section the section (<i>paragraf</i>), absent for practice
 * @param from the first day it was in force, absent for practice
 * @param to the last day it was in force, absent when it still is
 * @param reliability how well it is known
 * @param bodies the kinds of body it applies to, all when it makes no difference
 * @param cited whether a finding names it; else it says only that the rule is practice
 * @param earlier the sections that said the same before it, each for days and kinds of body of its
 *     own
 */
public record LegalSource(
    String title,
    Optional<String> sfs,
    Optional<String> chapter,
    Optional<String> section,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    SourceReliability reliability,
    Set<BodyKind> bodies,
    boolean cited,
    List<LegalSource> earlier)
    implements NeedsJsonModule {

  private static final Set<BodyKind> ALL = EnumSet.allOf(BodyKind.class);

  public LegalSource {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(sfs, "sfs");
    Objects.requireNonNull(chapter, "chapter");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(reliability, "reliability");
    bodies = Collections.unmodifiableSet(EnumSet.copyOf(bodies));
    earlier = List.copyOf(earlier);
  }

  /** Creates a source that applies to every kind of body and that findings name. */
  public LegalSource(
      String title,
      Optional<String> sfs,
      Optional<String> chapter,
      Optional<String> section,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      SourceReliability reliability) {
    this(title, sfs, chapter, section, from, to, reliability, ALL, true, List.of());
  }

  /** Returns a section of a statute whose text has been read. */
  public static LegalSource statute(
      String title, String sfs, Optional<String> chapter, String section, LocalDate from) {
    return new LegalSource(
        title,
        Optional.of(sfs),
        chapter,
        Optional.of(section),
        Optional.of(from),
        Optional.empty(),
        SourceReliability.STATUTE);
  }

  /** Returns something known from practice, or inferred, or not verified. */
  public static LegalSource other(String title, SourceReliability reliability) {
    return unwritten(title, reliability, true);
  }

  /**
   * Returns practice known from the minutes and handbooks of others. The catalogue names them; a
   * finding says that it is practice and that no statute says so.
   */
  public static LegalSource practiceOfOthers(String title) {
    return unwritten(title, SourceReliability.PRACTICE, false);
  }

  /** Returns the same where it was inferred from those minutes and does not stand in them. */
  public static LegalSource inferredFromOthers(String title) {
    return unwritten(title, SourceReliability.INFERRED, false);
  }

  private static LegalSource unwritten(String title, SourceReliability reliability, boolean cited) {
    return new LegalSource(
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reliability,
        ALL,
        cited,
        List.of());
  }

  /** Returns the source for some kinds of body, to be cited for these alone. */
  public LegalSource forBodies(Set<BodyKind> kinds) {
    List<LegalSource> before = new ArrayList<>();
    for (LegalSource one : earlier) {
      Set<BodyKind> both = EnumSet.copyOf(one.bodies);
      both.retainAll(kinds);
      if (!both.isEmpty()) {
        before.add(one.forBodies(both));
      }
    }
    return new LegalSource(
        title, sfs, chapter, section, from, to, reliability, kinds, cited, before);
  }

  /** Returns the source with the sections that said the same before it. */
  public LegalSource after(List<LegalSource> before) {
    return new LegalSource(
        title, sfs, chapter, section, from, to, reliability, bodies, cited, before);
  }

  /** Returns the source without what was before it on days before one. */
  public LegalSource since(LocalDate first) {
    List<LegalSource> before = new ArrayList<>();
    for (LegalSource one : earlier) {
      if (one.inForceOn(first)) {
        before.add(
            new LegalSource(
                one.title,
                one.sfs,
                one.chapter,
                one.section,
                Optional.of(first),
                one.to,
                one.reliability,
                one.bodies,
                one.cited,
                List.of()));
      } else if (one.from.isPresent() && one.from.get().isAfter(first)) {
        before.add(one);
      }
    }
    return after(before);
  }

  /** Says whether it applies to a kind of body, or may when the kind is unknown. */
  public boolean appliesTo(Optional<BodyKind> kind) {
    return kind.isEmpty() || bodies.contains(kind.get());
  }

  /**
   * Returns the section that said this on a day for a kind of body: itself, or one of those before
   * it; empty when none did. An unknown day means the law as it is.
   */
  public Optional<LegalSource> on(Optional<BodyKind> kind, Optional<LocalDate> day) {
    return Optional.ofNullable(edition(kind, day));
  }

  /** Says whether it is itself what applies to a kind of body on a day. */
  boolean isOn(Optional<BodyKind> kind, Optional<LocalDate> day) {
    return appliesTo(kind) && (day.isEmpty() || inForceOn(day.get()));
  }

  @Nullable LegalSource edition(Optional<BodyKind> kind, Optional<LocalDate> day) {
    if (isOn(kind, day)) {
      return this;
    }
    if (day.isEmpty()) {
      return null;
    }
    for (int i = 0; i < earlier.size(); i++) {
      LegalSource one = earlier.get(i);
      if (one.inForceOn(day.get()) && one.appliesTo(kind)) {
        return one;
      }
    }
    return null;
  }

  /** Says whether it was in force on a day; practice always is. */
  public boolean inForceOn(LocalDate day) {
    return (from.isEmpty() || !day.isBefore(from.get()))
        && (to.isEmpty() || !day.isAfter(to.get()));
  }

  /** Returns it as lawyers cite it: "KL 5 kap. 69 §". */
  public String citation() {
    return (title + " " + place()).strip();
  }

  /** Returns several as lawyers cite them: "KL 5 kap. 69 §, 6 kap. 35 §; Göteborg, jäv". */
  public static String citation(List<LegalSource> sources) {
    var text = new StringBuilder();
    String before = "";
    for (LegalSource source : sources) {
      if (source.section.isPresent() && source.title.equals(before)) {
        text.append(", ").append(source.place());
      } else {
        text.append(text.isEmpty() ? "" : "; ").append(source.citation());
      }
      before = source.title;
    }
    return text.toString();
  }

  private String place() {
    return chapter.map(c -> c + " kap. ").orElse("") + section.map(s -> s + " §").orElse("");
  }

  @Override
  public String toString() {
    return citation();
  }
}
