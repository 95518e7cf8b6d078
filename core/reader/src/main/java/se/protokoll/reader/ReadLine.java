package se.protokoll.reader;

import java.util.Objects;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * A line of the text, and what became of it (<i>rad</i>).
 *
 * @param number its number in the text, from 1
 * @param text the line as it was given, without its end
 * @param use what became of it
 */
public record ReadLine(int number, String text, LineUse use) implements HasNoJsonForm {
  public ReadLine {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(use, "use");
  }
}
