package se.protokoll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet.Coverage;

/**
 * Who decided in one paragraph (<i>beslutande</i>), each person once.
 *
 * <p>A vacant seat is nobody. Who was there for part of the paragraph, came or went by the clock,
 * or whose capacity is not stated, is a possible decider, told apart from the certain ones. Who was
 * found disqualified is neither.
 *
 * @param certain those who certainly took part
 * @param possible those who may have taken part
 * @param disqualified those who would have, had <i>jäv</i> not been upheld
 */
public record Deciders(
    List<Attendance> certain, List<Attendance> possible, List<Attendance> disqualified) {
  public Deciders {
    certain = certain == null ? List.of() : List.copyOf(certain);
    possible = possible == null ? List.of() : List.copyOf(possible);
    disqualified = disqualified == null ? List.of() : List.copyOf(disqualified);
  }

  static Deciders of(Meeting meeting, Paragraph paragraph) {
    Set<String> upheld = new HashSet<>();
    for (var disqualification : paragraph.disqualifications()) {
      if (disqualification.state().filter(DisqualificationState.UPHELD::equals).isPresent()) {
        upheld.add(disqualification.person());
      }
    }
    var certain = new ArrayList<Attendance>();
    var possible = new ArrayList<Attendance>();
    var disqualified = new ArrayList<Attendance>();
    var seen = new HashSet<String>();
    for (Attendance entry : meeting.attendance()) {
      if (takesPartWholly(entry, paragraph) && seenFirst(seen, entry.person())) {
        (isIn(upheld, entry) ? disqualified : certain).add(entry);
      }
    }
    for (Attendance entry : meeting.attendance()) {
      if (mayTakePart(entry, paragraph)
          && !takesPartWholly(entry, paragraph)
          && seenFirst(seen, entry.person())) {
        (isIn(upheld, entry) ? disqualified : possible).add(entry);
      }
    }
    return new Deciders(certain, possible, disqualified);
  }

  private static boolean seenFirst(Set<String> seen, Optional<String> person) {
    return person.isEmpty() || seen.add(person.get());
  }

  private static boolean isIn(Set<String> keys, Attendance entry) {
    return entry.person().filter(keys::contains).isPresent();
  }

  private static boolean takesPartWholly(Attendance entry, Paragraph paragraph) {
    return mayTakePart(entry, paragraph)
        && entry.capacity().isPresent()
        && entry.arrived().isEmpty()
        && entry.left().isEmpty()
        && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) == Coverage.WHOLE;
  }

  private static boolean mayTakePart(Attendance entry, Paragraph paragraph) {
    return !entry.vacant()
        && entry.capacity().orElse(Capacity.DECIDING) == Capacity.DECIDING
        && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  /** Says whether a person certainly took part. */
  public boolean include(String person) {
    return certain.stream().anyMatch(entry -> entry.person().filter(person::equals).isPresent());
  }

  /** Says whether a person may have taken part, for certain or not. */
  public boolean mayInclude(String person) {
    return include(person)
        || possible.stream().anyMatch(entry -> entry.person().filter(person::equals).isPresent());
  }
}
