package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Stage;

/**
 * Which rules of a book look at a meeting, by the kind of body, the stage and the day (<i>gällande
 * regler</i>); safe to share between threads.
 *
 * <p>From one change of the law to the next the rules are the same, so they are worked out once for
 * each such period.
 */
final class RulesInForce {

  private final List<CheckedRule> rules;

  /** The days on which a rule can begin or cease to be in force, rising. */
  private final LocalDate[] changes;

  private final Map<BodyKind, OfKind> ofKinds = new EnumMap<>(BodyKind.class);
  private final OfKind ofUnknownKind;

  /**
   * The rules for a kind of body.
   *
   * @param byPeriod by stage, and for each the rules of each period: where they stand in the book
   */
  private record OfKind(Map<Stage, AtomicReferenceArray<int @Nullable []>> byPeriod) {

    static OfKind ofPeriods(int periods) {
      Map<Stage, AtomicReferenceArray<int @Nullable []>> byPeriod = new EnumMap<>(Stage.class);
      for (Stage stage : Stage.values()) {
        byPeriod.put(stage, new AtomicReferenceArray<>(periods));
      }
      return new OfKind(byPeriod);
    }
  }

  RulesInForce(List<CheckedRule> rules) {
    this.rules = rules;
    this.changes = changes(rules);
    int periods = changes.length + 2;
    for (BodyKind kind : BodyKind.values()) {
      ofKinds.put(kind, OfKind.ofPeriods(periods));
    }
    this.ofUnknownKind = OfKind.ofPeriods(periods);
  }

  private static LocalDate[] changes(List<CheckedRule> rules) {
    Set<LocalDate> days = new TreeSet<>();
    for (BodyKind kind : BodyKind.values()) {
      Rule.existsSince(kind).ifPresent(days::add);
    }
    rules.stream()
        .flatMap(rule -> rule.rule().sources().stream())
        .flatMap(source -> Stream.concat(Stream.of(source), source.earlier().stream()))
        .forEach(source -> addChanges(source, days));
    return days.toArray(LocalDate[]::new);
  }

  private static void addChanges(LegalSource source, Set<LocalDate> days) {
    source.from().ifPresent(days::add);
    source.to().ifPresent(last -> days.add(last.plusDays(1)));
  }

  /** Returns where the rules that look at such a meeting stand in the book, in its order. */
  int[] of(Optional<BodyKind> kind, Stage stage, Optional<LocalDate> day) {
    OfKind ofKind = kind.isPresent() ? ofKinds.get(kind.get()) : ofUnknownKind;
    AtomicReferenceArray<int @Nullable []> byPeriod =
        Objects.requireNonNull(Objects.requireNonNull(ofKind).byPeriod().get(stage));
    int period = period(day);
    int[] those = byPeriod.get(period);
    if (those == null) {
      those = workedOut(kind, stage, day);
      byPeriod.set(period, those);
    }
    return those;
  }

  /** Returns how many changes of the law there were up to a day, one more when it is unknown. */
  private int period(Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return changes.length + 1;
    }
    int found = Arrays.binarySearch(changes, day.get());
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int[] workedOut(Optional<BodyKind> kind, Stage stage, Optional<LocalDate> day) {
    int[] those = new int[rules.size()];
    int count = 0;
    for (int i = 0; i < those.length; i++) {
      CheckedRule rule = rules.get(i);
      if (rule.meetingCheck().isPresent() && rule.rule().isChecked(kind, stage, day)) {
        those[count++] = i;
      }
    }
    return Arrays.copyOf(those, count);
  }
}
