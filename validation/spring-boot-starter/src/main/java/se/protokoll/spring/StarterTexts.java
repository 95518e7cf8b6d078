package se.protokoll.spring;

import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;

/** What the starter says by itself; the sentences are in {@code starter.properties}. */
final class StarterTexts {
  static final MessageTable TABLE =
      MessageTable.read(StarterTexts.class.getResourceAsStream("starter.properties"));

  private StarterTexts() {}

  /**
   * Returns the text of a key.
   *
   * @param namesAndValues the arguments: a name, its value, the next name and so on
   */
  static String text(String key, Language language, Object... namesAndValues) {
    return TABLE.text(key, MessageTable.arguments(namesAndValues), language);
  }
}
