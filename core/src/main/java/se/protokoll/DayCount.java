package se.protokoll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many of some things with a day cover each paragraph of an index, how many of those have no
 * day, and the latest day, or the first. It takes time in line with the things and the paragraphs.
 */
final class DayCount {

  /** What counts where nothing covers any paragraph. */
  private static final DayCount NOTHING =
      new DayCount(0, List.of(), Comparator.<LocalDate>naturalOrder());

  private final int[] all;
  private final int[] undated;
  private final List<Optional<LocalDate>> chosen;

  /**
   * A thing that covers some paragraphs.
   *
   * @param where the places of the paragraphs
   * @param day its day, empty when it has none
   */
  record Covering(ParagraphSpans where, Optional<LocalDate> day) {}

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
    this.chosen = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
    List<Covering> dated = new ArrayList<>(things.size());
    for (Covering one : things) {
      one.where.countIn(all);
      if (one.day.isEmpty()) {
        one.where.countIn(undated);
      } else {
        dated.add(one);
      }
    }
    ParagraphSpans.addUp(all);
    ParagraphSpans.addUp(undated);
    dated.sort((one, other) -> order.compare(one.day.orElseThrow(), other.day.orElseThrow()));
    fill(dated);
  }

  /** Goes from the day that counts most to the one that counts least: each place is set once. */
  private void fill(List<Covering> dated) {
    // for each place the next one that may not be set yet, itself as long as it is not
    int[] open = new int[chosen.size() + 1];
    for (int place = 0; place < open.length; place++) {
      open[place] = place;
    }
    for (Covering one : dated) {
      for (int i = 0; i < one.where.count(); i++) {
        int to = one.where.to(i);
        for (int place = next(open, one.where.from(i)); place < to; place = next(open, place)) {
          chosen.set(place, one.day);
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
    return chosen.isEmpty() ? Optional.empty() : chosen.get(place);
  }

  /** Returns the day that counts, empty when one has none. */
  Optional<LocalDate> dayOfAllAt(int place) {
    return at(place) > 0 && undated[place] > 0 ? Optional.empty() : dayAt(place);
  }
}
