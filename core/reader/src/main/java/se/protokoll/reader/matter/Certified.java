package se.protokoll.reader.matter;

import se.protokoll.reader.pattern.GuardedPattern;

/** Knows the words that say that a paragraph is certified. */
final class Certified {
  private static final GuardedPattern IMMEDIATELY =
      GuardedPattern.compile(
          "\\b(?:(?:paragraf|protokoll|beslut|ärende|punkt)\\p{L}*\\b[^.]{0,90}?\\b(?:omedelbart|direkt|omgående)[ -]?justera(?:d|t|s|de)\\b"
              + "|(?:paragraf|protokoll|beslut|ärende|punkt)\\p{L}*\\b[^.]{0,60}?\\bjusteras? (?:omedelbart|omgående|direkt|vid sammanträdet|på plats)\\b"
              + "|(?:omedelbart|direkt|omgående) justera (?:paragraf|protokoll|beslut|ärende|punkt)"
              + "|förklara(?:s|r)? (?:för )?(?:paragrafen |beslutet |punkten |protokollet )?(?:för )?(?:omedelbart|direkt)[ -]?justera[dt]"
              + "|omedelbar justering av (?:paragraf|protokoll|beslut)|beslutar (?:om|att .{0,30}) omedelbar justering|beslutar om omedelbar justering|justeras omedelbart)");

  private static final GuardedPattern STAMPED =
      GuardedPattern.compile("^paragrafen (?:är|har) (?:härmed )?justera[dts]{1,2}\\.?$");

  private Certified() {}

  /** Says whether a text in lower case has a paragraph certified at once. */
  static boolean isImmediately(String lower) {
    return lower.contains("juster")
        && IMMEDIATELY.isIn(lower)
        && !lower.contains("yrkar")
        && !lower.contains("justerades");
  }

  /** Says whether a text in lower case is the stamp that a paragraph is certified. */
  static boolean isStamp(String lower) {
    return STAMPED.isAll(lower);
  }
}
