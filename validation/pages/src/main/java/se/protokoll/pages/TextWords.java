package se.protokoll.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in small letters, without what stands between them, so that a title is found
 * however it is written: "Val, av X" is "val", "av", "x".
 */
final class TextWords {
  private TextWords() {}

  /** Returns the words in order; none where the text has no letter or digit. */
  static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.appendCodePoint(c);
              } else if (!isInvisible(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Says whether a character is a mark on the letter before it. */
  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Says whether a character divides no words, such as a soft hyphen or a mark of direction. */
  private static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT;
  }
}
