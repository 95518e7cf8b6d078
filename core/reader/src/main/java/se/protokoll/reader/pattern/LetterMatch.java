package se.protokoll.reader.pattern;

/** Compares letters of a text with those of a word that a regular expression has. */
record LetterMatch(boolean ignoresCase) {
  static final int LATIN = 256;
  private static final char[] FOLDED = folded();

  /** Says whether a word stands at a place of a text. */
  boolean isAt(String text, int from, String word) {
    if (from + word.length() > text.length()) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (!isSame(text.charAt(from + at), word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says whether a letter of a text is one of a word, or of a class of letters that stands there.
   */
  boolean isSame(char inText, char inWord) {
    return switch (inWord) {
      case ExpressionParser.DIGIT -> Character.isDigit(inText);
      case ExpressionParser.CAPITAL ->
          Character.isUpperCase(inText) || Character.isSurrogate(inText);
      default -> inText == inWord || (ignoresCase && fold(inText) == inWord);
    };
  }

  /** Returns a letter as those of another case are compared with it. */
  static char fold(char c) {
    return c < LATIN ? FOLDED[c] : Character.toLowerCase(Character.toUpperCase(c));
  }

  private static char[] folded() {
    char[] folded = new char[LATIN];
    for (char c = 0; c < LATIN; c++) {
      folded[c] = Character.toLowerCase(Character.toUpperCase(c));
    }
    return folded;
  }
}
