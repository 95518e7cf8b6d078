package se.protokoll.validation.rule;

import se.protokoll.language.MessageTable;

/** Reads the sentences of a group of standard rules. */
final class Texts {

  private Texts() {}

  static MessageTable of(String group) {
    return MessageTable.read(Texts.class.getResourceAsStream(group + ".properties"));
  }
}
