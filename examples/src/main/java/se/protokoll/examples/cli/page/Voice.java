package se.protokoll.examples.cli.page;

import java.util.List;
import java.util.Objects;
import se.protokoll.language.Language;

/**
 * Says things in one of the two languages; the two texts of a thing stand side by side in the code.
 *
 * @param language the language
 */
public record Voice(Language language) {
  public Voice {
    Objects.requireNonNull(language, "language");
  }

  /** Returns the text in this language. */
  public String say(String swedish, String english) {
    return language == Language.SV ? swedish : english;
  }

  /** Returns a number with its noun: "1 varning", "2 varningar". */
  public String count(long number, String one, String several) {
    return number + "\u00a0" + (number == 1 ? one : several);
  }

  /** Returns a text in the quotation marks of the language. */
  public String quote(String text) {
    return say("”", "“") + text + "”";
  }

  /** Returns the texts as a list in words: "a, b och c". */
  public String list(List<String> texts) {
    if (texts.size() < 2) {
      return String.join("", texts);
    }
    int last = texts.size() - 1;
    return String.join(", ", texts.subList(0, last)) + say(" och ", " and ") + texts.get(last);
  }

  /** Returns a text with its first letter in upper case. */
  public static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
        .append(text, first, text.length())
        .toString();
  }
}
