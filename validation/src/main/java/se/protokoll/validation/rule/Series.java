package se.protokoll.validation.rule;

import java.util.List;

/**
 * The meetings of one body, looked at together (<i>mötesserie</i>).
 *
 * <p>They come in order of time: by first day, those without a day where they were given, after the
 * one before them. What is wrong is said to the examination of the meeting where it shows.
 */
public final class Series {

  private final List<Examination> meetings;

  /**
   * Begins looking at a series.
   *
   * @param meetings the examinations of the meetings, in order of time
   */
  public Series(List<Examination> meetings) {
    this.meetings = List.copyOf(meetings);
  }

  /** Returns the meetings in order of time. */
  public List<Examination> meetings() {
    return meetings;
  }

  /** Lets a rule look at the series, if it binds the body, at the stage and on the day. */
  public void check(BookRule candidate) {
    if (candidate.seriesCheck().isPresent()) {
      for (Examination meeting : meetings) {
        meeting.begin(meeting.runs(candidate.rule()) ? candidate.rule() : null);
      }
      candidate.seriesCheck().get().on(this);
      for (Examination meeting : meetings) {
        meeting.begin(null);
      }
    }
  }

  /** Says whether the rule being checked is to judge a meeting of the series. */
  public boolean judges(Examination meeting) {
    return meeting.isChecking();
  }
}
