package se.protokoll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many of some things with a day cover each paragraph of an index, how many of those have no
 * day, and the latest day. It takes time in line with the things and the paragraphs.
 */
final class DayCount {

  private final int[] all;
  private final int[] undated;
  private final List<Optional<LocalDate>> latest;

  /**
   * @param size how many paragraphs there are
   * @param where the places of the paragraphs that each thing covers
   * @param days the day of each thing, empty when it has none
   */
  DayCount(int size, List<ParagraphSpans> where, List<Optional<LocalDate>> days) {
    this.all = new int[size + 1];
    this.undated = new int[size + 1];
    this.latest = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
    for (int i = 0; i < where.size(); i++) {
      where.get(i).countIn(all);
      if (days.get(i).isEmpty()) {
        where.get(i).countIn(undated);
      }
    }
    ParagraphSpans.addUp(all);
    ParagraphSpans.addUp(undated);
    fillFromTheLatest(where, days);
  }

  /** Goes from the latest day to the earliest, so that each place is set once. */
  private void fillFromTheLatest(List<ParagraphSpans> where, List<Optional<LocalDate>> days) {
    record Covering(Optional<LocalDate> day, ParagraphSpans where) {}
    List<Covering> dated = new ArrayList<>(where.size());
    for (int i = 0; i < where.size(); i++) {
      if (days.get(i).isPresent()) {
        dated.add(new Covering(days.get(i), where.get(i)));
      }
    }
    dated.sort(Comparator.comparing((Covering one) -> one.day.orElseThrow()).reversed());
    SpanUnion later = new SpanUnion();
    for (Covering one : dated) {
      ParagraphSpans first = one.where.minus(later.add(one.where));
      for (int i = 0; i < first.count(); i++) {
        for (int place = first.from(i); place < first.to(i); place++) {
          latest.set(place, one.day);
        }
      }
    }
  }

  /** Returns how many cover the paragraph at a place. */
  int at(int place) {
    return all[place];
  }

  /** Returns the latest day of those that have one, empty when none has. */
  Optional<LocalDate> latestAt(int place) {
    return latest.get(place);
  }

  /** Returns the latest day, empty when one has none. */
  Optional<LocalDate> latestOfAllAt(int place) {
    return undated[place] > 0 ? Optional.empty() : latestAt(place);
  }
}
