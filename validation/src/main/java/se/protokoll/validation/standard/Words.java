package se.protokoll.validation.standard;

import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.Section;

/**
 * Finds words in the texts of minutes without regard to case, and without creating anything: the
 * only way to know what a paragraph is about where no component says it.
 */
public final class Words {

  /** How the section begins that gives reasons: "Motivering", "Skälen för beslutet". */
  private static final String[] REASONS = {
    "motiv", "skäl", "beslutsmotiv", "beslutsskäl", "bedömning", "övervägande"
  };

  private Words() {}

  /** Says whether a text has a word, or the beginning of one, in it; the word in lower case. */
  public static boolean has(String text, String word) {
    int last = text.length() - word.length();
    boolean inside = false;
    for (int i = 0; i <= last; i++) {
      char here = text.charAt(i);
      if (!inside && isAt(text, i, Character.toLowerCase(here), word)) {
        return true;
      }
      inside = isLetter(here);
    }
    return false;
  }

  /** Says whether a text has any of some words: it is read once, and compared where words begin. */
  private static boolean hasAny(String text, String[] words) {
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (!inside && isAnyAt(text, i, Character.toLowerCase(here), words)) {
        return true;
      }
      inside = isLetter(here);
    }
    return false;
  }

  /** Says whether any of some parts of words, in lower case, is in a text, also inside a word. */
  public static boolean isAnywhereIn(String text, String... parts) {
    for (int i = 0; i < text.length(); i++) {
      if (isAnyAt(text, i, Character.toLowerCase(text.charAt(i)), parts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyAt(String text, int i, char here, String[] words) {
    for (String word : words) {
      if (isAt(text, i, here, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a word is at a place; its first letter spares nearly all comparisons.
   *
   * @param here the letter at the place, in lower case
   */
  private static boolean isAt(String text, int i, char here, String word) {
    return word.charAt(0) == here && text.regionMatches(true, i, word, 0, word.length());
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** Says whether a text that may be absent has a word. */
  public static boolean has(Optional<String> text, String word) {
    return text.isPresent() && has(text.get(), word);
  }

  /** Says whether a text that may be absent has any of some words. */
  public static boolean has(Optional<String> text, String... words) {
    return text.isPresent() && hasAny(text.get(), words);
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

  /** Says whether any of some clauses, or of those under them, has any of some words. */
  public static boolean has(List<Clause> clauses, String... words) {
    for (int i = 0; i < clauses.size(); i++) {
      if (hasAny(clauses.get(i).text(), words) || has(clauses.get(i).clauses(), words)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a text is there and is more than white space. */
  public static boolean isThere(Optional<String> text) {
    return text.isPresent() && !text.get().isBlank();
  }

  /** Says whether a section is headed as one that gives the reasons of a decision. */
  public static boolean headReasons(Section section) {
    return has(section.heading(), REASONS);
  }
}
