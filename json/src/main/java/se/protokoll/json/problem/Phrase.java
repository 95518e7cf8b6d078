package se.protokoll.json.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * What was found or expected at one place of a document, as a part of a sentence (<i>fras</i>).
 *
 * @param code the key of the phrase, such as "whole-number-from"
 * @param arguments what the phrase names, by name and in order: texts, whole numbers, other phrases
 */
public record Phrase(String code, Map<String, Object> arguments) implements HasNoJsonForm, Message {
  static final MessageTable TEXTS =
      MessageTable.read(Phrase.class.getResourceAsStream("problem.properties"));

  public Phrase {
    Objects.requireNonNull(code, "code");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Returns a phrase that names nothing. */
  public static Phrase of(String code) {
    return new Phrase(code, Map.of());
  }

  /** Returns a phrase that names one thing. */
  public static Phrase of(String code, String name, Object argument) {
    return new Phrase(code, Map.of(name, argument));
  }

  /** Returns a phrase that names two things. */
  public static Phrase of(String code, String one, Object first, String other, Object second) {
    var arguments = new LinkedHashMap<String, Object>();
    arguments.put(one, first);
    arguments.put(other, second);
    return new Phrase(code, arguments);
  }

  /** Returns a phrase that is the same in both languages: what a document holds, as it stands. */
  public static Phrase written(String text) {
    return of("as-written", "written", Text.untranslated(text));
  }

  /** Returns names or words of the format, with commas between them in both languages. */
  public static Text listed(List<String> words) {
    String listed = String.join(", ", words);
    return Text.untranslated(listed);
  }

  @Override
  public String text(Language language) {
    return text(code, arguments, language);
  }

  /** Returns a text of the table. Numbers are those of JSON, whose digits are not grouped. */
  static String text(String key, Map<String, Object> arguments, Language language) {
    var shown = new LinkedHashMap<String, Object>();
    arguments.forEach(
        (name, argument) ->
            shown.put(
                name,
                argument instanceof Message message
                    ? Text.of(message::text)
                    : argument instanceof Integer number
                        ? Text.untranslated(number.toString())
                        : argument));
    return TEXTS.text(key, shown, language);
  }
}
