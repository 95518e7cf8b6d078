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

  private final int[] all;
  private final int[] undated;
  private final List<Optional<LocalDate>> chosen;

  /** Returns what has the latest day of each paragraph. */
  static DayCount latest(int size, List<ParagraphSpans> where, List<Optional<LocalDate>> days) {
    return new DayCount(size, where, days, Comparator.reverseOrder());
  }

  /** Returns what has the first day of each paragraph. */
  static DayCount first(int size, List<ParagraphSpans> where, List<Optional<LocalDate>> days) {
    return new DayCount(size, where, days, Comparator.naturalOrder());
  }

  /**
   * @param size how many paragraphs there are
   * @param where the places of the paragraphs that each thing covers
   * @param days the day of each thing, empty when it has none
   * @param order which of several days counts: the first in it
   */
  private DayCount(
      int size,
      List<ParagraphSpans> where,
      List<Optional<LocalDate>> days,
      Comparator<LocalDate> order) {
    this.all = new int[size + 1];
    this.undated = new int[size + 1];
    this.chosen = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
    for (int i = 0; i < where.size(); i++) {
      where.get(i).countIn(all);
      if (days.get(i).isEmpty()) {
        where.get(i).countIn(undated);
      }
    }
    ParagraphSpans.addUp(all);
    ParagraphSpans.addUp(undated);
    fill(where, days, order);
  }

  /** Goes from the day that counts most to the one that counts least: each place is set once. */
  private void fill(
      List<ParagraphSpans> where, List<Optional<LocalDate>> days, Comparator<LocalDate> order) {
    record Covering(Optional<LocalDate> day, ParagraphSpans where) {}
    List<Covering> dated = new ArrayList<>(where.size());
    for (int i = 0; i < where.size(); i++) {
      if (days.get(i).isPresent()) {
        dated.add(new Covering(days.get(i), where.get(i)));
      }
    }
    dated.sort(Comparator.comparing(one -> one.day.orElseThrow(), order));
    SpanUnion later = new SpanUnion();
    for (Covering one : dated) {
      ParagraphSpans first = one.where.minus(later.add(one.where));
      for (int i = 0; i < first.count(); i++) {
        for (int place = first.from(i); place < first.to(i); place++) {
          chosen.set(place, one.day);
        }
      }
    }
  }

  /** Returns how many cover the paragraph at a place. */
  int at(int place) {
    return all[place];
  }

  /** Returns the day that counts of those that have one, empty when none has. */
  Optional<LocalDate> dayAt(int place) {
    return chosen.get(place);
  }

  /** Returns the day that counts, empty when one has none. */
  Optional<LocalDate> dayOfAllAt(int place) {
    return undated[place] > 0 ? Optional.empty() : dayAt(place);
  }
}
