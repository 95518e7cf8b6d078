package se.protokoll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;

/**
 * Who was present at a meeting and who decided in each of its paragraphs (<i>närvaro</i>), worked
 * out once for all of them; immutable.
 *
 * <p>{@link Meeting#decidersOf} answers for one paragraph. To ask for many, make this once.
 */
public final class Presence {

  private final List<Attendance> entries;
  private final @Nullable Attendance[] firstEntries;
  private final Map<String, List<Attendance>> repeated = new HashMap<>(0);
  private final IdentityHashMap<Paragraph, Deciders> byParagraph = new IdentityHashMap<>(0);
  private final @Nullable Deciders ofAll;

  private Presence(List<Attendance> entries, List<Paragraph> paragraphs) {
    this.entries = entries;
    this.firstEntries = new Attendance[Integer.highestOneBit(2 * entries.size() + 1) * 2];
    for (Attendance entry : entries) {
      if (entry.person().isPresent()) {
        String person = entry.person().get();
        int slot = slot(person);
        Attendance first = firstEntries[slot];
        if (first == null) {
          firstEntries[slot] = entry;
        } else {
          repeated.merge(person, List.of(first, entry), Presence::joined);
        }
      }
    }
    this.ofAll = isSameThroughout() ? computed(null) : null;
    for (Paragraph paragraph : paragraphs) {
      if (ofAll == null || isDisqualifying(paragraph)) {
        byParagraph.put(paragraph, computed(paragraph));
      }
    }
  }

  /** Returns who was present at a meeting. */
  public static Presence of(Meeting meeting) {
    return new Presence(meeting.attendance(), meeting.paragraphs());
  }

  static Deciders decidersOf(Meeting meeting, Paragraph paragraph) {
    return new Presence(meeting.attendance(), List.of()).in(paragraph);
  }

  /** Returns who decided in a paragraph, with presence and upheld <i>jäv</i> taken into account. */
  public Deciders in(Paragraph paragraph) {
    if (ofAll != null && !isDisqualifying(paragraph)) {
      return ofAll;
    }
    Deciders known = byParagraph.get(paragraph);
    return known == null ? computed(paragraph) : known;
  }

  /** Says whether the minutes say anything at all about who was present to decide. */
  public boolean isKnown() {
    for (Attendance entry : entries) {
      if (entry.mayBeDeciding()) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a person has more than one entry in the list of attendance. */
  public boolean listsRepeatedly(String person) {
    return repeated.containsKey(person);
  }

  /** Returns the entries of a person in the order of the list of attendance, empty without any. */
  public List<Attendance> entriesOf(String person) {
    List<Attendance> several = repeated.get(person);
    if (several != null) {
      return several;
    }
    Attendance only = firstEntries[slot(person)];
    return only == null ? List.of() : List.of(only);
  }

  /**
   * Returns where in the table of first entries a person stands, or is to stand: a hash table with
   * open addressing, because one is made for every meeting that is looked at.
   */
  private int slot(String person) {
    int hash = person.hashCode();
    int slot = (hash ^ hash >>> 16) & firstEntries.length - 1;
    Attendance there = firstEntries[slot];
    while (there != null && !there.isOf(person)) {
      slot = slot + 1 & firstEntries.length - 1;
      there = firstEntries[slot];
    }
    return slot;
  }

  private static List<Attendance> joined(List<Attendance> earlier, List<Attendance> pair) {
    List<Attendance> all = new ArrayList<>(earlier);
    all.add(pair.get(1));
    return List.copyOf(all);
  }

  /** Says whether nobody who may decide came late, left early or took turns. */
  private boolean isSameThroughout() {
    for (Attendance entry : entries) {
      if (entry.mayBeDeciding() && !entry.paragraphs().isAll()) {
        return false;
      }
    }
    return true;
  }

  /** Computes the deciders of a paragraph, or of every one without <i>jäv</i> when it is null. */
  private Deciders computed(@Nullable Paragraph paragraph) {
    List<Attendance> certain = new ArrayList<>(entries.size());
    List<Attendance> possible = new ArrayList<>(0);
    List<Attendance> disqualified = new ArrayList<>(0);
    Set<String> counted = new HashSet<>(0);
    for (Attendance entry : entries) {
      if (isCertain(entry, paragraph) && isFirst(entry.person(), counted)) {
        (isDisqualified(entry, paragraph) ? disqualified : certain).add(entry);
      }
    }
    for (Attendance entry : entries) {
      if (isPossible(entry, paragraph)
          && !isCertain(entry, paragraph)
          && isFirst(entry.person(), counted)) {
        (isDisqualified(entry, paragraph) ? disqualified : possible).add(entry);
      }
    }
    return new Deciders(certain, possible, disqualified);
  }

  /** Says whether a person has not been counted yet; only those with several entries are noted. */
  private boolean isFirst(Optional<String> person, Set<String> counted) {
    return person.isEmpty() || !repeated.containsKey(person.get()) || counted.add(person.get());
  }

  private static boolean isCertain(Attendance entry, @Nullable Paragraph paragraph) {
    return entry.isDeciding()
        && !entry.isByTheClock()
        && (paragraph == null || paragraph.isWhollyIn(entry.paragraphs()));
  }

  private static boolean isPossible(Attendance entry, @Nullable Paragraph paragraph) {
    return entry.mayBeDeciding() && (paragraph == null || paragraph.isIn(entry.paragraphs()));
  }

  private static boolean isDisqualified(Attendance entry, @Nullable Paragraph paragraph) {
    if (paragraph != null) {
      for (Disqualification question : paragraph.disqualifications()) {
        if (question.isUpheld() && entry.isOf(question.person())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDisqualifying(Paragraph paragraph) {
    for (Disqualification question : paragraph.disqualifications()) {
      if (question.isUpheld()) {
        return true;
      }
    }
    return false;
  }
}
