package se.protokoll.examples.fuzz;

import se.protokoll.language.Language;
import se.protokoll.language.Spoken;

/** What a target holds of whatever it is given; plain, because it is asked millions of times. */
final class Claim {

  private Claim() {}

  /** Holds that two things are equal. */
  static void same(Object found, Object expected, String what) {
    if (!found.equals(expected)) {
      throw new AssertionError(what + ": " + found + "\n  and not: " + expected);
    }
  }

  /** Holds that something is so. */
  static void that(boolean isSo, String what) {
    if (!isSo) {
      throw new AssertionError(what);
    }
  }

  /** Holds that something can be said in both languages. */
  static void speaks(Spoken spoken) {
    for (Language language : Language.values()) {
      that(!spoken.text(language).isBlank(), spoken + " says nothing in " + language);
    }
  }
}
