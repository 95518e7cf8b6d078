package se.protokoll.validation.law;

import se.protokoll.language.Language;

/** Whether somebody may certify a paragraph, and if not, why (<i>valbarhet som justerare</i>). */
public enum JusterareReason {
  /** The person took part in deciding, and may. */
  MAY("får justera", "may certify"),

  /** The person was not there. */
  ABSENT("var inte närvarande", "was not there"),

  /** The person was there without deciding: an official, a guest, a substitute not serving. */
  NOT_DECIDING("deltog inte i beslutet", "did not take part in deciding"),

  /** The person was there for part of the paragraph, or in an unclear capacity. */
  PARTLY("var med bara en del av paragrafen", "was there for part of the paragraph only"),

  /** The person presided, and certifies as chair anyway. */
  PRESIDED("var ordförande", "presided"),

  /** The person kept the minutes. */
  SECRETARY("förde protokollet", "kept the minutes"),

  /** The person was disqualified. */
  DISQUALIFIED("var jävig", "was disqualified"),

  /** The person served as a substitute, and the body's own orders let only members certify. */
  SUBSTITUTE("är ersättare", "is a substitute");

  private final String swedish;
  private final String english;

  JusterareReason(String swedish, String english) {
    this.swedish = swedish;
    this.english = english;
  }

  /** Returns the reason in words that continue after the person's name. */
  public String text(Language language) {
    return language == Language.SV ? swedish : english;
  }
}
