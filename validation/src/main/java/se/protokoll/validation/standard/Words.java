package se.protokoll.validation.standard;

import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;

/**
 * Finds words in the texts of minutes without regard to case, and without creating anything: the
 * only way to know what a paragraph is about where no component says it.
 */
public final class Words {

  private Words() {}

  /** Says whether a text has a word, or the beginning of one, in it; the word in lower case. */
  public static boolean has(String text, String word) {
    int last = text.length() - word.length();
    for (int i = 0; i <= last; i++) {
      if (isAt(text, i, word) && !isLetterAt(text, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether any of some parts of words, in lower case, is in a text, also inside a word. */
  public static boolean isAnywhereIn(String text, String... parts) {
    for (int i = 0; i < text.length(); i++) {
      char here = Character.toLowerCase(text.charAt(i));
      for (String part : parts) {
        if (part.charAt(0) == here && text.regionMatches(true, i, part, 0, part.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(String text, int i, String word) {
    return Character.toLowerCase(text.charAt(i)) == word.charAt(0)
        && text.regionMatches(true, i, word, 0, word.length());
  }

  private static boolean isLetterAt(String text, int i) {
    return i >= 0 && i < text.length() && isLetter(text.charAt(i));
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** Says whether a text that may be absent has any of some words. */
  public static boolean has(Optional<String> text, String... words) {
    if (text.isEmpty()) {
      return false;
    }
    for (String word : words) {
      if (has(text.get(), word)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether any of some clauses, or of those under them, has a word. */
  public static boolean has(List<Clause> clauses, String word) {
    for (int i = 0; i < clauses.size(); i++) {
      if (has(clauses.get(i).text(), word) || has(clauses.get(i).clauses(), word)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a text is there and is more than white space. */
  public static boolean isThere(Optional<String> text) {
    return text.isPresent() && !text.get().isBlank();
  }
}
