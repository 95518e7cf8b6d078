package se.protokoll.fund;

import se.protokoll.language.Word;
import se.protokoll.money.MoneyUnit;

/** What units, policies and tie rules are called in sentences. */
final class Names {
  private Names() {}

  /** Returns the name in JSON and on the command line: {@code largest-remainder}. */
  static String kebab(Word constant) {
    return constant.word();
  }

  static Sentence unit(MoneyUnit unit) {
    return switch (unit) {
      case ORE -> new Sentence("öre", "öre");
      case KRONA -> new Sentence("kr", "kr");
      case HUNDRED -> new Sentence("hundratal kr", "hundred kr");
      case THOUSAND -> new Sentence("tkr", "thousand kr");
    };
  }

  static Sentence oneUnit(MoneyUnit unit) {
    return switch (unit) {
      case ORE -> new Sentence("ett öre", "one öre");
      case KRONA -> new Sentence("en krona", "one krona");
      case HUNDRED -> new Sentence("hundra kronor", "a hundred kronor");
      case THOUSAND -> new Sentence("tusen kronor", "a thousand kronor");
    };
  }

  static Sentence tieBreak(TieBreak tieBreak) {
    return switch (tieBreak) {
      case BY_KEY -> new Sentence("i nyckelordning", "by key");
      case BY_LARGEST_WEIGHT -> new Sentence("störst vikt först", "largest weight first");
      case BY_SMALLEST_WEIGHT -> new Sentence("minst vikt först", "smallest weight first");
      case BEARER -> new Sentence("restbäraren först", "the bearer first");
      case LOT -> new Sentence("genom lottning", "by lot");
      case REFUSE -> new Sentence("avvisas", "refused");
    };
  }

  /** Returns a holder as sentences name it. */
  static String holder(Holder holder) {
    return shortened(holder.name().orElse(holder.key()));
  }

  /** Returns a text cut to what fits a sentence. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
