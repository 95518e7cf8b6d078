package se.protokoll.fund;

import se.protokoll.language.Text;
import se.protokoll.language.Word;

/**
 * How published tables are made by hand, as well as by the {@link RemainderPolicy policies}
 * (<i>räknesätt</i>): none of them gives out exactly the total, so they are found by an audit and
 * never used.
 */
public enum TableMethod implements Word {
  /**
   * Every share is rounded by itself, a half away from zero, and the difference from the total is
   * left as it is (<i>varje andel avrundad för sig</i>).
   */
  EACH_ROUNDED,

  /**
   * The amount for one unit of weight, such as a seat or an inhabitant, is cut to a whole öre or
   * krona, and each holder gets it times the weight (<i>belopp per enhet, kapat, gånger
   * antalet</i>). Parts that are equal or by percent are each rounded by itself.
   */
  UNIT_PRICE_TRUNCATED;

  /** Returns what it is called. */
  public Text label() {
    return FundTexts.name("method", this);
  }
}
