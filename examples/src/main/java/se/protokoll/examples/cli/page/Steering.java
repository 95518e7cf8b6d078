package se.protokoll.examples.cli.page;

import java.util.Locale;

/**
 * Characters that steer a terminal or the direction of writing instead of being shown: controls
 * such as ESC, line and paragraph separators, and the marks that turn the direction.
 */
public final class Steering {

  private Steering() {}

  /** Says whether a character steers; line breaks do. */
  public static boolean isSteering(int character) {
    return Character.isISOControl(character)
        || (character >= 0x2028 && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0x061c
        || character == 0x200e
        || character == 0x200f;
  }

  /** Returns a text with a space for each character that steers. */
  public static String blanked(String text) {
    return replaced(text, " ");
  }

  /**
   * Returns a text with an escape as in JSON for each character that steers, u001b after a
   * backslash for ESC. A document of JSON means the same afterwards.
   */
  public static String escaped(String text) {
    return replaced(text, "\\u%04x");
  }

  private static String replaced(String text, String format) {
    if (text.codePoints().noneMatch(Steering::isSteering)) {
      return text;
    }
    var shown = new StringBuilder(text.length() + format.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isSteering(character)) {
                shown.append(String.format(Locale.ROOT, format, character));
              } else {
                shown.appendCodePoint(character);
              }
            });
    return shown.toString();
  }
}
