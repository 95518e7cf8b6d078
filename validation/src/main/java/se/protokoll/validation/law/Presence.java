package se.protokoll.validation.law;

import java.util.List;
import java.util.Optional;
import se.protokoll.Deciders;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;

/**
 * Who decided in each paragraph of a meeting, computed once for all paragraphs
 * (<i>närvarotabell</i>); immutable.
 *
 * <p>It says the same as {@link Deciders}, entry by entry, and is cheap to ask many times.
 */
public final class Presence {

  private final List<Attendance> entries;
  private final int[] firstEntry;
  private final KeyTable people;
  private final int[] firstOfPerson;
  private final long[][] certain;
  private final long[][] possible;
  private final long[][] disqualified;
  private final int[] withoutSeat;

  private Presence(Meeting meeting) {
    this.entries = meeting.attendance();
    int count = entries.size();
    this.firstEntry = new int[count];
    this.people = new KeyTable(count);
    this.firstOfPerson = new int[count];
    for (int i = 0; i < count; i++) {
      Optional<String> person = entries.get(i).person();
      int before = person.isPresent() ? people.find(person.get()) : -1;
      firstEntry[i] = before < 0 ? i : firstOfPerson[before];
      if (before < 0 && person.isPresent()) {
        firstOfPerson[people.add(person.get())] = i;
      }
    }
    int paragraphs = meeting.paragraphs().size();
    this.certain = new long[paragraphs][];
    this.possible = new long[paragraphs][];
    this.disqualified = new long[paragraphs][];
    this.withoutSeat = new int[paragraphs];
    var seen = new int[count];
    boolean uniform = isUniform(entries);
    int plain = -1;
    for (int p = 0; p < paragraphs; p++) {
      Paragraph paragraph = meeting.paragraphs().get(p);
      boolean same = uniform && paragraph.disqualifications().isEmpty();
      if (same && plain >= 0) {
        certain[p] = certain[plain];
        possible[p] = possible[plain];
        disqualified[p] = disqualified[plain];
        withoutSeat[p] = withoutSeat[plain];
      } else {
        fill(p, paragraph, seen);
        withoutSeat[p] = countWithoutSeat(p);
        plain = same ? p : plain;
      }
    }
  }

  /** Says whether nobody who may decide came late, left early or took turns. */
  private static boolean isUniform(List<Attendance> entries) {
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (!entry.paragraphs().isAll()
          && (entry.capacity().isEmpty() || entry.capacity().get() == Capacity.DECIDING)) {
        return false;
      }
    }
    return true;
  }

  /** Returns who decided in each paragraph. */
  public static Presence of(Meeting meeting) {
    return new Presence(meeting);
  }

  private void fill(int p, Paragraph paragraph, int[] seen) {
    int words = (entries.size() + 63) / 64;
    certain[p] = new long[words];
    possible[p] = new long[words];
    disqualified[p] = new long[words];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < entries.size(); i++) {
        Attendance entry = entries.get(i);
        if (seen[firstEntry[i]] == p + 1) {
          continue;
        }
        Coverage coverage = coverage(entry, paragraph);
        boolean wholly = isCertain(entry, coverage);
        if (pass == 0 ? wholly : !wholly && isPossible(entry, coverage)) {
          seen[firstEntry[i]] = p + 1;
          long[][] to =
              isDisqualified(paragraph, entry) ? disqualified : pass == 0 ? certain : possible;
          to[p][i >> 6] |= 1L << (i & 63);
        }
      }
    }
  }

  private static Coverage coverage(Attendance entry, Paragraph paragraph) {
    ParagraphSet set = entry.paragraphs();
    return set.isAll() ? Coverage.WHOLE : set.coverage(paragraph.number(), paragraph.suffix());
  }

  private static boolean isCertain(Attendance entry, Coverage coverage) {
    return coverage == Coverage.WHOLE
        && !entry.vacant()
        && entry.capacity().isPresent()
        && entry.capacity().get() == Capacity.DECIDING
        && entry.arrived().isEmpty()
        && entry.left().isEmpty();
  }

  private static boolean isPossible(Attendance entry, Coverage coverage) {
    return coverage != Coverage.NONE
        && !entry.vacant()
        && (entry.capacity().isEmpty() || entry.capacity().get() == Capacity.DECIDING);
  }

  private static boolean isDisqualified(Paragraph paragraph, Attendance entry) {
    List<Disqualification> all = paragraph.disqualifications();
    for (int i = 0; i < all.size(); i++) {
      Disqualification one = all.get(i);
      if (one.state().isPresent()
          && one.state().get() == DisqualificationState.UPHELD
          && entry.person().isPresent()
          && entry.person().get().equals(one.person())) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the minutes say anything at all about who was present to decide. */
  public boolean isKnown() {
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (!entry.vacant()
          && (entry.capacity().isEmpty() || entry.capacity().get() == Capacity.DECIDING)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how many certainly decided.
   *
   * @param paragraph the index of the paragraph in the meeting
   */
  public int certain(int paragraph) {
    return count(certain[paragraph]);
  }

  /** Returns how many may have decided, beside those who certainly did. */
  public int possible(int paragraph) {
    return count(possible[paragraph]);
  }

  /** Returns how many would have decided, had <i>jäv</i> not been upheld. */
  public int disqualified(int paragraph) {
    return count(disqualified[paragraph]);
  }

  /**
   * Returns how many of those who certainly decided hold no seat of their own: serving substitutes
   * in the place of somebody who decided too, or of somebody another substitute already serves for.
   */
  public int withoutSeat(int paragraph) {
    return withoutSeat[paragraph];
  }

  private int countWithoutSeat(int paragraph) {
    int without = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (has(certain[paragraph], i) && lacksSeat(paragraph, i)) {
        without++;
      }
    }
    return without;
  }

  /** Says whether an entry is one of those that {@link #withoutSeat} counts. */
  public boolean lacksSeat(int paragraph, int entry) {
    Optional<String> member = entries.get(entry).substitutesFor();
    if (member.isEmpty()) {
      return false;
    }
    if (decides(paragraph, member.get())) {
      return true;
    }
    for (int i = 0; i < entry; i++) {
      if (has(certain[paragraph], i) && entries.get(i).substitutesFor().equals(member)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the entry of an index certainly decided. */
  public boolean decides(int paragraph, int entry) {
    return has(certain[paragraph], entry);
  }

  /** Says whether a person certainly decided. */
  public boolean decides(int paragraph, String person) {
    return holds(certain[paragraph], person);
  }

  /** Says whether a person may have decided, for certain or not. */
  public boolean mayDecide(int paragraph, String person) {
    return holds(certain[paragraph], person) || holds(possible[paragraph], person);
  }

  /** Says whether a person would have decided, had <i>jäv</i> not been upheld. */
  public boolean isDisqualified(int paragraph, String person) {
    return holds(disqualified[paragraph], person);
  }

  /** Returns the index of the first entry of the same person, its own for an entry without one. */
  public int firstEntryOf(int entry) {
    return firstEntry[entry];
  }

  /** Says whether a person is listed as present in any capacity, for any paragraph. */
  public boolean lists(String person) {
    return people.find(person) >= 0;
  }

  private boolean holds(long[] bits, String person) {
    int number = people.find(person);
    if (number < 0) {
      return false;
    }
    int first = firstOfPerson[number];
    for (int i = first; i < entries.size(); i++) {
      if (firstEntry[i] == first && has(bits, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(long[] bits, int i) {
    return (bits[i >> 6] & 1L << (i & 63)) != 0;
  }

  private static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }
}
