package se.protokoll.language;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import se.protokoll.mapper.NeedsJsonModule;

/**
 * A sentence, or a part of one, in Swedish and in English (<i>text</i>).
 *
 * @param swedish the Swedish text
 * @param english the English text
 */
public record Text(String swedish, String english) implements NeedsJsonModule, Serializable {
  private static final int LONGEST = 60;

  public Text {
    Objects.requireNonNull(swedish, "swedish");
    Objects.requireNonNull(english, "english");
  }

  /** Returns what a function says in each of the languages. */
  public static Text of(Function<Language, String> sentence) {
    return new Text(sentence.apply(Language.SV), sentence.apply(Language.EN));
  }

  /** Returns a text that is the same in both languages, such as a name or a number. */
  public static Text untranslated(String text) {
    return new Text(text, text);
  }

  /** Returns the text in a language. */
  public String in(Language language) {
    return language == Language.SV ? swedish : english;
  }

  /**
   * Returns a value as a sentence shows it: at most 60 characters of it, and "..." where more
   * follow. Values from outside can be of any length.
   */
  public static String abbreviated(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return value.substring(0, end) + "...";
  }
}
