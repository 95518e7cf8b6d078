package se.protokoll.examples;

import java.util.List;
import se.protokoll.Meeting;

/**
 * Four real meetings from Jämtland Härjedalen, retold from their published minutes.
 *
 * <p>SVOM 2022-02-25 is the whole minutes; the others were taken from web pages, which leave things
 * out. What no text states is listed in each meeting's {@code source.inferred}.
 */
public final class RealMeetings {

  private static final NamedMeetings MEETINGS =
      new NamedMeetings("svom-2022-02-25", "svom-2023-05-26", "svom-41", "rsr-2023-12-11");

  private RealMeetings() {}

  /** Returns the names of the meetings, in the order of {@link #all}. */
  public static List<String> names() {
    return MEETINGS.names();
  }

  /** Returns the meetings: SVOM's in the order of their years and paragraphs, then RSR's. */
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
