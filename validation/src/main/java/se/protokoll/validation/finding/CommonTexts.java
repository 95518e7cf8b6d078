package se.protokoll.validation.finding;

import java.util.Map;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;

/** The sentences that all rules share: where something is, and why it cannot be judged. */
final class CommonTexts {

  static final MessageTable TABLE =
      MessageTable.read(CommonTexts.class.getResourceAsStream("common.properties"));

  private CommonTexts() {}

  static String text(String key, Language language) {
    return TABLE.text(key, Map.of(), language);
  }
}
