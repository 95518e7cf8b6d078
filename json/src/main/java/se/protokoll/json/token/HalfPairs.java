package se.protokoll.json.token;

/** Finds halves of surrogate pairs, which no encoding can carry. */
public final class HalfPairs {
  private HalfPairs() {}

  /** Says whether a text holds half a surrogate pair. */
  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean whole =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!whole) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
