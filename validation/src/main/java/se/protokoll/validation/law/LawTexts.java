package se.protokoll.validation.law;

import se.protokoll.language.MessageTable;

/** What the answers of law say. */
final class LawTexts {

  static final MessageTable TABLE =
      MessageTable.read(LawTexts.class.getResourceAsStream("law.properties"));

  private LawTexts() {}
}
