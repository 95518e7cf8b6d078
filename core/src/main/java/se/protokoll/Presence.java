package se.protokoll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Disqualification;

/**
 * Who was present at a meeting and who decided in each of its paragraphs (<i>närvaro</i>), worked
 * out once for all of them; immutable.
 *
 * <p>{@link Meeting#decidersOf} answers for one paragraph. To ask for many, make this once: it
 * takes time and memory in line with the list of attendance and the paragraphs, not with their
 * product.
 */
public final class Presence implements HasNoJsonForm {

  private static final int MOST_PROBES = 8;

  /** Up to so many questions or entries are asked one by one, faster than in a set. */
  private static final int FEW = 8;

  private final List<Attendance> entries;
  private final List<Paragraph> paragraphs;
  private final @Nullable Attendance[] firstEntries;

  /** The same, where too many keys have the same hash, as those of a hostile document can. */
  private @Nullable Map<String, Attendance> alike;

  private long probes;
  private Map<String, List<Attendance>> repeated = Map.of();
  private final boolean known;
  private final boolean complete;
  private final boolean allExceptAbsent;

  /** The paragraphs, null when all have the same deciders. */
  private final @Nullable ParagraphIndex index;

  /** Where those are listed who have more than a few entries. */
  private Map<String, PersonPlaces> places = Map.of();

  private final SeatCount seats;

  /** Who was disqualified in each paragraph where it was asked of more than a few, null in none. */
  private @Nullable IdentityHashMap<Paragraph, Set<String>> upheld;

  private Presence(Meeting meeting, List<Paragraph> paragraphs) {
    this(
        meeting.attendance(),
        paragraphs,
        meeting.isAttendanceComplete(),
        isAllExceptAbsent(meeting));
  }

  private Presence(
      List<Attendance> entries,
      List<Paragraph> paragraphs,
      boolean complete,
      boolean allExceptAbsent) {
    this.entries = entries;
    this.complete = complete;
    this.allExceptAbsent = allExceptAbsent;
    this.paragraphs = paragraphs;
    this.firstEntries = new Attendance[Integer.highestOneBit(3 * entries.size() / 2 + 1) * 2];
    boolean somebody = false;
    for (Attendance entry : entries) {
      somebody |= entry.mayBeDeciding();
      if (entry.person().isPresent()) {
        String person = entry.person().get();
        Attendance first = putFirst(person, entry);
        if (first != null) {
          repeated = repeated.isEmpty() ? new HashMap<>() : repeated;
          repeated.computeIfAbsent(person, key -> new ArrayList<>(List.of(first))).add(entry);
        }
      }
    }
    this.known = somebody;
    boolean few = true;
    for (List<Attendance> own : repeated.values()) {
      few &= own.size() <= FEW;
    }
    this.index =
        few && isSameThroughout(entries, paragraphs) ? null : ParagraphIndex.of(paragraphs);
    if (!few && index != null) {
      places = new HashMap<>();
      for (Map.Entry<String, List<Attendance>> one : repeated.entrySet()) {
        if (one.getValue().size() > FEW) {
          places.put(one.getKey(), PersonPlaces.of(one.getValue(), index));
        }
      }
    }
    this.seats = new SeatCount(this, entries, index);
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.disqualifications().size() > FEW) {
        upheld = upheld == null ? new IdentityHashMap<>() : upheld;
        upheld.put(paragraph, upheldIn(paragraph));
      }
    }
  }

  /** Where the record leaves out part of the list, it may leave out who was absent. */
  private static boolean isAllExceptAbsent(Meeting meeting) {
    return meeting.attendanceExtent().isPresent()
        && meeting.attendanceExtent().get() == AttendanceExtent.ALL_EXCEPT_ABSENT
        && !meeting.leavesOut(MinutesPart.ATTENDANCE);
  }

  /** Returns who was present at a meeting. */
  public static Presence of(Meeting meeting) {
    return new Presence(meeting, meeting.paragraphs());
  }

  /**
   * Returns who was present at a meeting as far as one paragraph is concerned, without a look at
   * the others.
   */
  public static Presence of(Meeting meeting, Paragraph paragraph) {
    return new Presence(meeting, List.of(paragraph));
  }

  /** Returns who decided in a paragraph, with presence and upheld <i>jäv</i> taken into account. */
  public Deciders in(Paragraph paragraph) {
    int place = placeOf(paragraph);
    return place < 0
        ? new Presence(entries, List.of(paragraph), complete, allExceptAbsent).in(paragraph)
        : new Deciders(this, paragraph, seats, place);
  }

  /** Returns how many certainly took part in a paragraph, as {@link Deciders#seats} does. */
  public int seatsIn(Paragraph paragraph) {
    int place = placeOf(paragraph);
    return place < 0 ? in(paragraph).seats() : seats.certain(place) - seats.withoutSeat(place);
  }

  /** Returns where the deciders of a paragraph are counted, -1 when it is not one of these. */
  private int placeOf(Paragraph paragraph) {
    if (index != null) {
      return index.placeOf(paragraph);
    }
    return isDisqualifying(paragraph) ? -1 : 0;
  }

  /** Returns where somebody is listed who has more than a few entries, null for all others. */
  @Nullable PersonPlaces placesOf(String person) {
    return places.isEmpty() ? null : places.get(person);
  }

  /** Returns the list of attendance. */
  List<Attendance> entries() {
    return entries;
  }

  /** Says whether the minutes say anything at all about who was present to decide. */
  public boolean isKnown() {
    return known;
  }

  /**
   * Says whether everybody who was present stands in the list of attendance, so that it also tells
   * who was not.
   *
   * @see Meeting#isAttendanceComplete()
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Says whether the minutes say that all members were present except those entered as absent, so
   * that the others need not stand in the list. Not so where the record leaves out part of the
   * list.
   */
  public boolean isAllExceptAbsent() {
    return allExceptAbsent;
  }

  /** Says whether a person has more than one entry in the list of attendance. */
  public boolean listsRepeatedly(String person) {
    return !repeated.isEmpty() && repeated.containsKey(person);
  }

  /** Returns the entries of a person in the order of the list of attendance, empty without any. */
  public List<Attendance> entriesOf(String person) {
    List<Attendance> several = severalOf(person);
    if (several != null) {
      return Collections.unmodifiableList(several);
    }
    Attendance only = firstOf(person);
    return only == null ? List.of() : List.of(only);
  }

  /** Returns the entries of a person who has more than one, null for all others. */
  @Nullable List<Attendance> severalOf(String person) {
    return repeated.isEmpty() ? null : repeated.get(person);
  }

  /** Returns the first entry of a person, null when the list has none. */
  @Nullable Attendance firstOf(String person) {
    return alike == null ? firstEntries[slot(person)] : alike.get(person);
  }

  /** Says whether a person stands in the list of attendance. */
  public boolean lists(String person) {
    return firstOf(person) != null;
  }

  /** Says whether the minutes call a person the chair, or say that he or she presided. */
  public boolean mayHavePresided(String person) {
    List<Attendance> several = severalOf(person);
    if (several != null) {
      return several.stream().anyMatch(Presence::mayHavePresided);
    }
    Attendance only = firstOf(person);
    return only != null && mayHavePresided(only);
  }

  private static boolean mayHavePresided(Attendance entry) {
    return entry.presiding() || entry.isChair();
  }

  /**
   * Returns the paragraphs in which somebody of the list of attendance certainly decided and held
   * no seat, in order of their numbers; empty where it was all as it should.
   *
   * @param entry an entry of the list itself, not one that is equal to it
   * @see Deciders#withoutSeat()
   */
  public List<Paragraph> withoutSeat(Attendance entry) {
    ParagraphSpans lacking = seats.lacking(entry);
    return index == null ? (lacking.isEmpty() ? List.of() : paragraphs) : index.at(lacking);
  }

  /**
   * Notes the first entry of a person; returns the one that was noted before, null when none was.
   */
  private @Nullable Attendance putFirst(String person, Attendance entry) {
    if (alike != null) {
      return alike.putIfAbsent(person, entry);
    }
    int slot = slot(person);
    Attendance first = firstEntries[slot];
    if (first == null) {
      firstEntries[slot] = entry;
    }
    probes += (slot - home(person)) & (firstEntries.length - 1);
    if (probes > (long) MOST_PROBES * firstEntries.length) {
      alike = new HashMap<>();
      for (Attendance one : firstEntries) {
        if (one != null) {
          alike.put(one.person().orElseThrow(), one);
        }
      }
    }
    return first;
  }

  /**
   * Returns where in the table of first entries a person stands, or is to stand: a hash table with
   * open addressing, because one is made for every meeting that is looked at.
   */
  private int slot(String person) {
    int slot = home(person);
    Attendance there = firstEntries[slot];
    while (there != null && !there.isOf(person)) {
      slot = slot + 1 & firstEntries.length - 1;
      there = firstEntries[slot];
    }
    return slot;
  }

  private int home(String person) {
    int hash = person.hashCode();
    return (hash ^ hash >>> 16) & firstEntries.length - 1;
  }

  /** Says whether nobody who may decide came late, left early, took turns or was disqualified. */
  private static boolean isSameThroughout(List<Attendance> entries, List<Paragraph> paragraphs) {
    for (Attendance entry : entries) {
      if ((entry.mayBeDeciding() || SeatCount.isEmptySeat(entry)) && !entry.paragraphs().isAll()) {
        return false;
      }
    }
    for (Paragraph paragraph : paragraphs) {
      if (isDisqualifying(paragraph)) {
        return false;
      }
    }
    return true;
  }

  /** Says whether a person was found disqualified in a paragraph. */
  boolean isUpheld(Paragraph paragraph, String person) {
    List<Disqualification> questions = paragraph.disqualifications();
    if (questions.isEmpty()) {
      return false;
    }
    Set<String> known = upheld != null && questions.size() > FEW ? upheld.get(paragraph) : null;
    if (known != null) {
      return known.contains(person);
    }
    for (Disqualification question : questions) {
      if (question.isUpheld() && question.person().equals(person)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> upheldIn(Paragraph paragraph) {
    Set<String> people = new HashSet<>();
    for (Disqualification question : paragraph.disqualifications()) {
      if (question.isUpheld()) {
        people.add(question.person());
      }
    }
    return people;
  }

  private static boolean isDisqualifying(Paragraph paragraph) {
    List<Disqualification> questions = paragraph.disqualifications();
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).isUpheld()) {
        return true;
      }
    }
    return false;
  }
}
