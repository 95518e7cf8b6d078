package se.protokoll.json.problem;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a document, and where.
 *
 * @param kind what kind of thing is wrong
 * @param pointer the JSON pointer of the value, empty for the whole document: "/paragraphs/9/title"
 * @param line the line, from 1
 * @param column the column in characters (code points, so that å and 😀 are one each), from 1
 * @param found what is there
 * @param expected what should be there
 * @param suggestion what was probably meant, absent when nothing is near
 */
public record Problem(
    ProblemKind kind,
    String pointer,
    int line,
    int column,
    String found,
    String expected,
    Optional<String> suggestion) {
  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(expected, "expected");
    suggestion = suggestion == null ? Optional.empty() : suggestion;
  }

  /**
   * Returns the problem as one line: {@code line 4, column 12 (/paragraphs/0/number): found 0,
   * expected a whole number from 1}.
   */
  public String message() {
    return message(Locale.ENGLISH);
  }

  /**
   * Returns the problem as one line, in Swedish for a Swedish locale and in English for every
   * other: {@code rad 4, kolumn 12 (/paragraphs/0/number): hittade 0, väntade ett heltal från 1}.
   *
   * <p>Names and words of the format, and what stands in the document, are the same in both.
   */
  public String message(Locale locale) {
    return (isSwedish(locale) ? "rad " : "line ")
        + line
        + (isSwedish(locale) ? ", kolumn " : ", column ")
        + column
        + (pointer.isEmpty() ? "" : " (" + pointer + ")")
        + ": "
        + what(locale);
  }

  /**
   * Returns what is wrong without the place, in Swedish for a Swedish locale and in English for
   * every other: {@code hittade 0, väntade ett heltal från 1}.
   */
  public String what(Locale locale) {
    return isSwedish(locale)
        ? "hittade "
            + SwedishPhrases.of(found).orElse(found)
            + ", väntade "
            + SwedishPhrases.of(expected).orElse(expected)
            + suggestion.map(meant -> "; menade du \"" + meant + "\"?").orElse("")
        : "found "
            + found
            + ", expected "
            + expected
            + suggestion.map(meant -> "; did you mean \"" + meant + "\"?").orElse("");
  }

  private static boolean isSwedish(Locale locale) {
    return locale.getLanguage().equals("sv");
  }

  @Override
  public String toString() {
    return message();
  }
}
