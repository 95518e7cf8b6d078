package se.protokoll.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads published minutes (<i>protokoll i text</i>): the way in of this module.
 *
 * <p>It takes the text of a PDF or of a web page, and gives a meeting, with the lines that each
 * fact came from. What it does not understand it lists instead of guessing. No text makes it throw
 * an exception, and equal texts give equal readings.
 */
public final class PublishedMinutes {
  private PublishedMinutes() {}

  /** Reads minutes by the layout that is recognised in them, or by what is known of all. */
  public static Reading read(String text) {
    Objects.requireNonNull(text, "text");
    Optional<Layout> recognised = Layouts.recognise(text);
    return new Reader(
            recognised.orElse(Layouts.GENERAL),
            recognised.isPresent() ? LayoutCertainty.RECOGNISED : LayoutCertainty.GENERAL)
        .read(text);
  }

  /** Reads minutes by a layout. */
  public static Reading read(String text, Layout layout) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(layout, "layout");
    return new Reader(layout, LayoutCertainty.GIVEN).read(text);
  }

  /** Returns the layouts that are shipped. */
  public static List<Layout> layouts() {
    return Layouts.ALL;
  }
}
