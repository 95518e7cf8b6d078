package se.protokoll;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many of some things with a day cover each paragraph of an index, how many of those have no
 * day, and the latest day, or the first. It takes time in line with the things and the paragraphs.
 */
final class DayCount {

  /** What counts where nothing covers any paragraph. */
  private static final DayCount NOTHING =
      new DayCount(0, List.of(), Comparator.<LocalDate>naturalOrder());

  /** Up to so many things are asked one by one at each place, faster than to sort them. */
  private static final int FEW = 8;

  private final int[] all;
  private final int[] undated;

  /** What has the day that counts, null where nothing has one. */
  private final @Nullable Covering[] chosen;

  /**
   * A thing that covers some paragraphs.
   *
   * @param where the places of the paragraphs
   * @param day its day, empty when it has none
   * @param byNumber whether it names its paragraphs by number
   */
  record Covering(ParagraphSpans where, Optional<LocalDate> day, boolean byNumber) {}

  /** Returns what has the latest day of each paragraph. */
  static DayCount latest(int size, List<Covering> things) {
    return things.isEmpty() ? NOTHING : new DayCount(size, things, Comparator.reverseOrder());
  }

  /** Returns what has the first day of each paragraph. */
  static DayCount first(int size, List<Covering> things) {
    return things.isEmpty() ? NOTHING : new DayCount(size, things, Comparator.naturalOrder());
  }

  /**
   * @param size how many paragraphs there are
   * @param order which of several days counts: the first in it
   */
  private DayCount(int size, List<Covering> things, Comparator<LocalDate> order) {
    this.all = new int[size];
    this.undated = new int[size];
    this.chosen = new Covering[size];
    for (Covering one : things) {
      one.where.countIn(all);
      if (one.day.isEmpty()) {
        one.where.countIn(undated);
      } else if (things.size() <= FEW) {
        choose(one, order);
      }
    }
    ParagraphSpans.addUp(all);
    ParagraphSpans.addUp(undated);
    if (things.size() > FEW) {
      fill(
          things.stream()
              .filter(one -> one.day.isPresent())
              .sorted((one, other) -> order.compare(day(one), day(other)))
              .toList());
    }
  }

  private static LocalDate day(Covering one) {
    return one.day.orElseThrow();
  }

  /** Sets each place of one thing whose day counts more than what was there. */
  private void choose(Covering one, Comparator<LocalDate> order) {
    for (int i = 0; i < one.where.count(); i++) {
      for (int place = one.where.from(i); place < one.where.to(i); place++) {
        Covering there = chosen[place];
        if (there == null || order.compare(day(one), day(there)) < 0) {
          chosen[place] = one;
        }
      }
    }
  }

  /** Goes from the day that counts most to the one that counts least: each place is set once. */
  private void fill(List<Covering> dated) {
    // for each place the next one that may not be set yet, itself as long as it is not
    int[] open = new int[chosen.length + 1];
    for (int place = 0; place < open.length; place++) {
      open[place] = place;
    }
    for (Covering one : dated) {
      for (int i = 0; i < one.where.count(); i++) {
        int to = one.where.to(i);
        for (int place = next(open, one.where.from(i)); place < to; place = next(open, place)) {
          chosen[place] = one;
          open[place] = place + 1;
        }
      }
    }
  }

  /** Returns the first place from one on that is not set, and shortens the way to it. */
  private static int next(int[] open, int place) {
    int next = place;
    while (open[next] != next) {
      open[next] = open[open[next]];
      next = open[next];
    }
    return next;
  }

  /** Returns how many cover the paragraph at a place. */
  int at(int place) {
    return all.length == 0 ? 0 : all[place];
  }

  /** Returns the day that counts of those that have one, empty when none has. */
  Optional<LocalDate> dayAt(int place) {
    Covering there = chosen.length == 0 ? null : chosen[place];
    return there == null ? Optional.empty() : there.day;
  }

  /** Returns the day that counts, empty when one has none. */
  Optional<LocalDate> dayOfAllAt(int place) {
    return at(place) > 0 && undated[place] > 0 ? Optional.empty() : dayAt(place);
  }
}
