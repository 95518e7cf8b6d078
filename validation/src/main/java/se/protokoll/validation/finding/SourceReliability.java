package se.protokoll.validation.finding;

import se.protokoll.language.Word;

/** How well the source of a rule is known (<i>källäge</i>), the best first. */
public enum SourceReliability implements Word {
  /** The text of the statute has been read (V). */
  STATUTE("V", Severity.ERROR),

  /** It stands in the body's own standing orders, as the minutes or the caller say. */
  OWN_ORDERS("O", Severity.ERROR),

  /**
   * The statute has not been read; the bill, or parliament's summary of it, tells what it says (B).
   */
  BILL("B", Severity.WARNING),

  /** It stands in a handbook, on a municipality's page, or in real minutes (P). */
  PRACTICE("P", Severity.WARNING),

  /** It was inferred from a text that has been read (I). */
  INFERRED("I", Severity.INFO),

  /** It is general knowledge; no source has been opened. */
  UNVERIFIED("-", Severity.INFO);

  private final String mark;
  private final Severity ceiling;

  SourceReliability(String mark, Severity ceiling) {
    this.mark = mark;
    this.ceiling = ceiling;
  }

  /** Returns the mark the rule catalogue uses: V, O, B, P, I or a dash. */
  public String mark() {
    return mark;
  }

  /** Returns the gravest that a rule may be that rests on nothing better. */
  public Severity ceiling() {
    return ceiling;
  }
}
