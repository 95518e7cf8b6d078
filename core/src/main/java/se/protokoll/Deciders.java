package se.protokoll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.Attendance;

/**
 * Who decided in one paragraph (<i>beslutande</i>), each person once; immutable.
 *
 * <p>A vacant seat decides nothing. Anyone who was there for part of the paragraph, came or went by
 * the clock, or whose capacity is not stated, is a possible decider, told apart from the certain
 * ones. Anyone who was found disqualified is neither.
 */
public final class Deciders {

  private final List<Attendance> certain;
  private final List<Attendance> possible;
  private final List<Attendance> disqualified;
  private final Set<String> certainPeople;
  private final List<Attendance> withoutSeat;

  /** Takes over the lists, which nobody changes afterwards. */
  Deciders(List<Attendance> certain, List<Attendance> possible, List<Attendance> disqualified) {
    this.certain = Collections.unmodifiableList(certain);
    this.possible = Collections.unmodifiableList(possible);
    this.disqualified = Collections.unmodifiableList(disqualified);
    String[] people = new String[certain.size()];
    int named = 0;
    for (Attendance entry : certain) {
      if (entry.person().isPresent()) {
        people[named++] = entry.person().get();
      }
    }
    this.certainPeople = Set.of(named == people.length ? people : Arrays.copyOf(people, named));
    List<Attendance> without = new ArrayList<>(0);
    for (int i = 0; i < certain.size(); i++) {
      if (lacksSeat(i)) {
        without.add(certain.get(i));
      }
    }
    this.withoutSeat = Collections.unmodifiableList(without);
  }

  private boolean lacksSeat(int index) {
    Optional<String> member = certain.get(index).substitutesFor();
    if (member.isEmpty()) {
      return false;
    }
    for (int i = 0; i < index; i++) {
      if (certain.get(i).substitutesFor().equals(member)) {
        return true;
      }
    }
    return contains(member.get());
  }

  /** Returns those who certainly took part, in the order of the list of attendance. */
  public List<Attendance> certain() {
    return certain;
  }

  /** Returns those who may have taken part, and none of the certain ones. */
  public List<Attendance> possible() {
    return possible;
  }

  /** Returns those who would have taken part, had <i>jäv</i> not been upheld. */
  public List<Attendance> disqualified() {
    return disqualified;
  }

  /**
   * Returns those of the certain ones who hold no seat of their own: serving substitutes in the
   * place of a member who decided too, or of one whom another substitute already serves for.
   */
  public List<Attendance> withoutSeat() {
    return withoutSeat;
  }

  /** Returns how many certainly took part, each seat once. */
  public int seats() {
    return certain.size() - withoutSeat.size();
  }

  /** Says whether a person certainly took part. */
  public boolean contains(String person) {
    return certainPeople.contains(person);
  }

  /** Says whether a person took part or may have. */
  public boolean mayContain(String person) {
    return contains(person) || isIn(possible, person);
  }

  /** Says whether a person would have taken part, had <i>jäv</i> not been upheld. */
  public boolean isDisqualified(String person) {
    return isIn(disqualified, person);
  }

  private static boolean isIn(List<Attendance> entries, String person) {
    for (Attendance entry : entries) {
      if (entry.isOf(person)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many took part, may have, and were disqualified. */
  @Override
  public String toString() {
    return certain.size()
        + " certain, "
        + possible.size()
        + " possible, "
        + disqualified.size()
        + " disqualified";
  }
}
