package se.protokoll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of some things with a day cover each paragraph of an index, how many of those have no
 * day, and the latest day. It takes time in line with the things and the paragraphs.
 */
final class DayCount {

  private final int[] all;
  private final int[] undated;
  private final @Nullable LocalDate[] latest;

  /**
   * @param where gives where the paragraphs stand that a thing covers
   * @param day gives the day of a thing, empty when it has none
   */
  <T> DayCount(
      int size,
      List<T> things,
      Function<T, ParagraphSpans> where,
      Function<T, Optional<LocalDate>> day) {
    this.all = new int[size + 1];
    this.undated = new int[size + 1];
    this.latest = new @Nullable LocalDate[size];
    record Covering(LocalDate day, ParagraphSpans where) {}
    List<Covering> dated = new ArrayList<>(things.size());
    for (T thing : things) {
      ParagraphSpans covered = where.apply(thing);
      Optional<LocalDate> on = day.apply(thing);
      covered.countIn(all);
      if (on.isPresent()) {
        dated.add(new Covering(on.get(), covered));
      } else {
        covered.countIn(undated);
      }
    }
    dated.sort(Comparator.comparing(Covering::day).reversed());
    SpanUnion later = new SpanUnion();
    for (Covering one : dated) {
      ParagraphSpans first = one.where.minus(later.add(one.where));
      for (int i = 0; i < first.count(); i++) {
        for (int place = first.from(i); place < first.to(i); place++) {
          latest[place] = one.day;
        }
      }
    }
    ParagraphSpans.addUp(all);
    ParagraphSpans.addUp(undated);
  }

  /** Returns how many cover the paragraph at a place. */
  int at(int place) {
    return all[place];
  }

  /** Returns the latest day of those that have one, empty when none has. */
  Optional<LocalDate> latestAt(int place) {
    return Optional.ofNullable(latest[place]);
  }

  /** Returns the latest day, empty when one has none. */
  Optional<LocalDate> latestOfAllAt(int place) {
    return undated[place] > 0 ? Optional.empty() : latestAt(place);
  }
}
