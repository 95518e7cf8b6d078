package se.protokoll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.Attendance;

/**
 * Who decided in one paragraph (<i>beslutande</i>), each person once; immutable.
 *
 * <p>A vacant seat decides nothing. Anyone who was there for part of the paragraph, came or went by
 * the clock, or whose capacity is not stated, is a possible decider, told apart from the certain
 * ones. Anyone who was found disqualified is neither.
 *
 * <p>Counts and questions about one person are known at once; a list is made anew from the list of
 * attendance each time it is asked for.
 */
public final class Deciders implements HasNoJsonForm {

  private final Presence presence;
  private final Paragraph paragraph;
  private final SeatCount count;
  private final int place;

  Deciders(Presence presence, Paragraph paragraph, SeatCount count, int place) {
    this.presence = presence;
    this.paragraph = paragraph;
    this.count = count;
    this.place = place;
  }

  /** Returns those who certainly took part, in the order of the list of attendance. */
  public List<Attendance> certain() {
    return certain(false);
  }

  private List<Attendance> certain(boolean disqualified) {
    List<Attendance> certain = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Attendance entry : presence.entries()) {
      if (isCertain(entry) && isFirst(entry, counted) && isDisqualified(entry) == disqualified) {
        certain.add(entry);
      }
    }
    return Collections.unmodifiableList(certain);
  }

  /** Returns those who may have taken part, and none of the certain ones. */
  public List<Attendance> possible() {
    return possible(false);
  }

  private List<Attendance> possible(boolean disqualified) {
    List<Attendance> possible = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Attendance entry : presence.entries()) {
      if (isPossible(entry)
          && !isCertain(entry)
          && entry.person().filter(this::isCertainBeforeJav).isEmpty()
          && isFirst(entry, counted)
          && isDisqualified(entry) == disqualified) {
        possible.add(entry);
      }
    }
    return Collections.unmodifiableList(possible);
  }

  /**
   * Returns those who would have taken part, had <i>jäv</i> not been upheld: also those whom the
   * list of attendance leaves out of the paragraph, as is usual, and has as deciding in another.
   */
  public List<Attendance> disqualified() {
    if (disqualifiedCount() == 0) {
      return List.of();
    }
    List<Attendance> disqualified = new ArrayList<>(certain(true));
    disqualified.addAll(possible(true));
    Set<String> counted = new HashSet<>();
    for (Attendance entry : presence.entries()) {
      if (entry.mayBeDeciding()
          && isDisqualified(entry)
          && isFirst(entry, counted)
          && !isPossibleBeforeJav(entry.person().orElseThrow())
          && isAwayForJav(entry.person().orElseThrow())) {
        disqualified.add(entry);
      }
    }
    return Collections.unmodifiableList(disqualified);
  }

  /**
   * Returns those of the certain ones who hold no seat of their own: serving substitutes in the
   * place of a member who decided too, or of one whom another substitute already serves for.
   */
  public List<Attendance> withoutSeat() {
    if (count.withoutSeat(place) == 0) {
      return List.of();
    }
    List<Attendance> without = new ArrayList<>();
    Set<String> served = new HashSet<>();
    for (Attendance entry : certain()) {
      Optional<String> member = entry.substitutesFor();
      if (member.isPresent() && (!served.add(member.get()) || contains(member.get()))) {
        without.add(entry);
      }
    }
    return Collections.unmodifiableList(without);
  }

  /** Returns how many certainly took part. */
  public int certainCount() {
    return count.certain(place);
  }

  /** Returns how many may have taken part, without the certain ones. */
  public int possibleCount() {
    return count.possible(place);
  }

  /** Returns how many would have taken part, had <i>jäv</i> not been upheld. */
  public int disqualifiedCount() {
    return count.disqualified(place);
  }

  /**
   * Returns how many seats are empty because of <i>jäv</i>: those of the disqualified that nobody
   * certainly took in their place.
   */
  public int seatsLeftForJav() {
    return count.leftForJav(place);
  }

  /** Returns how many seats are recorded as empty: vacant, or of members entered as absent. */
  public int emptySeats() {
    return count.emptySeats(place);
  }

  /** Returns how many certainly took part, each seat once. */
  public int seats() {
    return count.certain(place) - count.withoutSeat(place);
  }

  /** Says whether a person certainly took part. */
  public boolean contains(String person) {
    return isCertainBeforeJav(person) && !isUpheld(person);
  }

  /** Says whether a person took part or may have. */
  public boolean mayContain(String person) {
    return isPossibleBeforeJav(person) && !isUpheld(person);
  }

  /** Says whether a person would have taken part, had <i>jäv</i> not been upheld. */
  public boolean isDisqualified(String person) {
    return isUpheld(person) && (isPossibleBeforeJav(person) || isAwayForJav(person));
  }

  /**
   * Says whether somebody disqualified, who is not listed as deciding in the paragraph, decides in
   * another. A substitute who is listed here without serving would not have taken part.
   */
  private boolean isAwayForJav(String person) {
    PersonPlaces places = presence.placesOf(person);
    if (places != null) {
      return places.member() || (places.decides() && !places.listening().contains(place));
    }
    boolean decides = false;
    boolean member = false;
    boolean listening = false;
    for (Attendance entry : presence.entriesOf(person)) {
      decides |= entry.mayBeDeciding();
      member |= entry.mayBeDeciding() && isMember(entry);
      listening |=
          !entry.mayBeDeciding() && !entry.isAbsent() && paragraph.isIn(entry.paragraphs());
    }
    return member || (decides && !listening);
  }

  /** Says whether an entry is that of a member, as far as it says. */
  static boolean isMember(Attendance entry) {
    return !entry.substitute() && entry.substitutesFor().isEmpty();
  }

  private boolean isDisqualified(Attendance entry) {
    return entry.person().isPresent() && isUpheld(entry.person().get());
  }

  private boolean isUpheld(String person) {
    return presence.isUpheld(paragraph, person);
  }

  private boolean isCertainBeforeJav(String person) {
    PersonPlaces places = presence.placesOf(person);
    if (places != null) {
      return places.certain().contains(place);
    }
    List<Attendance> several = presence.severalOf(person);
    if (several != null) {
      return several.stream().anyMatch(this::isCertain);
    }
    Attendance only = presence.firstOf(person);
    return only != null && isCertain(only);
  }

  private boolean isPossibleBeforeJav(String person) {
    PersonPlaces places = presence.placesOf(person);
    if (places != null) {
      return places.possible().contains(place);
    }
    List<Attendance> several = presence.severalOf(person);
    if (several != null) {
      return several.stream().anyMatch(this::isPossible);
    }
    Attendance only = presence.firstOf(person);
    return only != null && isPossible(only);
  }

  private boolean isCertain(Attendance entry) {
    return entry.isDeciding() && !entry.isByTheClock() && paragraph.isWhollyIn(entry.paragraphs());
  }

  private boolean isPossible(Attendance entry) {
    return entry.mayBeDeciding() && paragraph.isIn(entry.paragraphs());
  }

  /** Says whether a person has not been counted yet; only those with several entries are noted. */
  private boolean isFirst(Attendance entry, Set<String> counted) {
    return entry.person().isEmpty()
        || !presence.listsRepeatedly(entry.person().get())
        || counted.add(entry.person().get());
  }

  /** Returns how many took part, may have, and were disqualified. */
  @Override
  public String toString() {
    return certainCount()
        + " certain, "
        + possibleCount()
        + " possible, "
        + disqualifiedCount()
        + " disqualified";
  }
}
