package se.protokoll.json.codec;

import java.util.Map;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Text;

/**
 * Why a record was refused, as a value: problems are equal when a document is read twice, and keep
 * no exception.
 */
record Contradiction(String code, Map<String, Object> arguments, Text sentence) implements Message {

  /** Returns what an exception says. */
  static Contradiction of(Message e) {
    return new Contradiction(e.code(), e.arguments(), Text.of(e::text));
  }

  @Override
  public String text(Language language) {
    return sentence.in(language);
  }

  /** Returns the English text. */
  @Override
  public String toString() {
    return sentence.english();
  }
}
