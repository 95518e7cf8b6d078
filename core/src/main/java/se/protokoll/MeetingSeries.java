package se.protokoll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Meetings of one body in order of time (<i>mötesserie</i>); immutable.
 *
 * <p>They are ordered by their first day. A meeting without a day stays where it was given, right
 * after the one before it; meetings of the same day keep the order they were given in.
 */
public final class MeetingSeries implements HasNoJsonForm {

  private final List<Meeting> meetings;

  private MeetingSeries(List<Meeting> meetings) {
    this.meetings = meetings;
  }

  /** Returns the series of some meetings, which are given in any order. */
  public static MeetingSeries of(List<Meeting> meetings) {
    return new MeetingSeries(inOrderOfTime(meetings, Function.identity()));
  }

  /** Returns the meetings in order of time. */
  public List<Meeting> meetings() {
    return meetings;
  }

  /**
   * Returns things that each belong to a meeting in the order of time of their meetings.
   *
   * @param things the things, in any order
   * @param meetingOf gives the meeting of each
   */
  public static <T> List<T> inOrderOfTime(List<T> things, Function<T, Meeting> meetingOf) {
    record Dated<T>(T thing, LocalDate day) {}
    List<Dated<T>> dated = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (T thing : things) {
      before = meetingOf.apply(thing).firstDay().orElse(before);
      dated.add(new Dated<>(thing, before));
    }
    dated.sort(Comparator.comparing(Dated::day));
    return dated.stream().map(Dated::thing).toList();
  }

  /** Returns how many meetings there are. */
  @Override
  public String toString() {
    return meetings.size() + " meetings";
  }
}
