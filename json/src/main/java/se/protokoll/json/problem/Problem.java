package se.protokoll.json.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;

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
    Phrase found,
    Phrase expected,
    Optional<String> suggestion)
    implements NeedsJsonModule, Diagnostic {
  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /** Returns the kind as a word, such as "missing". */
  @Override
  public String code() {
    return kind.word();
  }

  /** Returns what was found, what was expected and what was probably meant, in this order. */
  @Override
  public Map<String, Object> arguments() {
    var arguments = new LinkedHashMap<String, Object>();
    arguments.put("found", found);
    arguments.put("expected", expected);
    suggestion.ifPresent(meant -> arguments.put("suggestion", meant));
    return Collections.unmodifiableMap(arguments);
  }

  /**
   * Returns the problem as one line: {@code line 4, column 12 (/paragraphs/0/number): found 0,
   * expected a whole number from 1}, or {@code rad 4, kolumn 12 (/paragraphs/0/number): hittade 0,
   * väntade ett heltal från 1}.
   *
   * <p>Names and words of the format, and what stands in the document, are the same in both
   * languages.
   */
  @Override
  public String text(Language language) {
    var parts = new LinkedHashMap<String, Object>();
    parts.put("line", String.valueOf(line)); // not grouped: editors jump to it
    parts.put("column", String.valueOf(column));
    parts.put("pointer", asWritten(pointer.isEmpty() ? "" : " (" + pointer + ")"));
    parts.put("sentence", asWritten(textWithoutPlace(language)));
    return Phrase.text("whole", parts, language);
  }

  /**
   * Returns what is wrong without the place: {@code found 0, expected a whole number from 1}, or
   * {@code hittade 0, väntade ett heltal från 1}. What cannot stand together is told in one
   * sentence of its own: {@code a rate is from 0 to 1, not 1.5}.
   */
  public String textWithoutPlace(Language language) {
    if (found.code().equals("not-together")) {
      return expected.text(language); // it says itself what cannot be
    }
    String key = suggestion.isPresent() ? "sentence-with-suggestion" : "sentence";
    return Phrase.text(key, arguments(), language);
  }

  private static Text asWritten(String text) {
    return Text.untranslated(text);
  }

  /** Returns the English text. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
