package se.protokoll.reader.line;

/** Blanks between words. */
public final class Blanks {
  private Blanks() {}

  /** Returns a text with one blank wherever several, or line feeds, stand between words. */
  public static String single(String text) {
    int at = 0;
    while (at < text.length() && !isChanged(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder single = new StringBuilder(text.length());
    single.append(text, 0, at);
    boolean afterBlank = false;
    while (at < text.length()) {
      boolean blank = isBlank(text.charAt(at));
      if (!blank) {
        single.append(text.charAt(at));
      } else if (!afterBlank) {
        single.append(' ');
      }
      afterBlank = blank;
      at++;
    }
    return single.toString();
  }

  private static boolean isChanged(String text, int at) {
    char c = text.charAt(at);
    return isBlank(c) && (c != ' ' || (at + 1 < text.length() && isBlank(text.charAt(at + 1))));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
