package se.protokoll.examples;

import java.util.List;
import se.protokoll.Meeting;

/**
 * Invented meetings on the scale of real ones, lawful in every paragraph.
 *
 * <p>Bodies, people and matters are made up. They show what the four real minutes do not have: an
 * assembly of 41 seats that votes, elects and sends a matter back by a minority, and a board whose
 * members come late, leave and have conflicts of interest.
 */
public final class InventedMeetings {

  private static final NamedMeetings MEETINGS =
      new NamedMeetings("ekvalla-2024-05-13", "lersund-2025-04-10");

  private InventedMeetings() {}

  /** Returns the names of the meetings, in the order of {@link #all}. */
  public static List<String> names() {
    return MEETINGS.names();
  }

  /** Returns the meetings: the assembly of Ekvalla, then the board of Lersund. */
  public static List<Meeting> all() {
    return MEETINGS.all();
  }

  /**
   * Returns a meeting by its name.
   *
   * @throws IllegalArgumentException when the name is not among {@link #names}
   */
  public static Meeting named(String name) {
    return MEETINGS.named(name);
  }

  /**
   * Returns the document of a meeting as it is kept: JSON in UTF-8, indented.
   *
   * @throws IllegalArgumentException when the name is not among {@link #names}
   */
  public static byte[] document(String name) {
    return MEETINGS.document(name);
  }
}
