package se.protokoll.reader.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Words of which each match of a regular expression has one. */
final class RequiredText {
  private static final int MOST_SETS = 2;
  private static final int MOST_WORDS = 20;
  private static final int FEW = 4;

  private final String[] words;
  private final boolean digit;
  private final LetterMatch letters;

  /** The words by the letters that they can begin with. */
  private final String[][] byFirst = new String[LetterMatch.LATIN][];

  private RequiredText(Set<String> words, boolean ignoresCase) {
    String anyDigit = String.valueOf(ExpressionParser.DIGIT);
    this.digit = words.contains(anyDigit);
    this.letters = new LetterMatch(ignoresCase);
    this.words = words.stream().filter(word -> !word.equals(anyDigit)).toArray(String[]::new);
    if (!ignoresCase && this.words.length <= FEW) {
      return;
    }
    for (int first = 0; first < LetterMatch.LATIN; first++) {
      char c = (char) first;
      byFirst[first] =
          Arrays.stream(this.words)
              .filter(word -> letters.isSame(c, word.charAt(0)))
              .toArray(String[]::new);
    }
  }

  /** Returns what a text must have one of each of, to have a match; the rarest first. */
  static List<RequiredText> of(List<Set<String>> required, boolean ignoresCase) {
    List<Set<String>> sets = new ArrayList<>();
    for (Set<String> set : required) {
      Set<String> shortest = shortest(set);
      if (worth(shortest) > 0 && !sets.contains(shortest)) {
        sets.add(shortest);
      }
    }
    sets.sort(Comparator.<Set<String>>comparingInt(RequiredText::worth).reversed());
    return sets.stream().limit(MOST_SETS).map(set -> new RequiredText(set, ignoresCase)).toList();
  }

  /** Returns the words that contain no other: a text that has a longer one has the shorter too. */
  private static Set<String> shortest(Set<String> words) {
    Set<String> kept = new TreeSet<>();
    for (String word : words) {
      if (words.stream().noneMatch(other -> !other.equals(word) && word.contains(other))) {
        kept.add(word);
      }
    }
    return kept;
  }

  /** Returns how much it helps to look for words: few and long ones are rare. */
  static int worth(Set<String> words) {
    if (words.size() > MOST_WORDS) {
      return 0;
    }
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      least = Math.min(least, rarity(word));
    }
    return least == 0 ? 0 : Math.max(1, least - 2 * words.size());
  }

  private static int rarity(String word) {
    if (word.charAt(0) == ExpressionParser.DIGIT) {
      return 10;
    }
    if (word.isBlank()) {
      return word.length() > 1 ? 20 : 0;
    }
    if (word.length() == 1) {
      return Character.isLetter(word.charAt(0)) || ".,-".contains(word) ? 0 : 20;
    }
    return 10 * Math.min(word.length(), 6);
  }

  /** Says whether a text has one of the words. */
  boolean isIn(String text) {
    if (digit && hasDigit(text)) {
      return true;
    }
    if (letters.ignoresCase() || words.length > FEW) {
      return isAnyIn(text);
    }
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      for (String word : c < LetterMatch.LATIN ? byFirst[c] : words) {
        if (letters.isAt(text, at, word)) {
          return true;
        }
      }
    }
    return false;
  }
}
