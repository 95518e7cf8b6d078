package se.protokoll.fund;

import se.protokoll.language.Text;
import se.protokoll.language.Word;

/** Something a split may have that not every {@link RemainderPolicy} can take into account. */
public enum Feature implements Word {
  /** Fixed amounts that are set aside first (<i>fasta belopp</i>). */
  FIXED,

  /** The least that a holder gets (<i>golv</i>). */
  FLOORS,

  /** The most that a holder gets (<i>tak</i>). */
  CAPS,

  /** Splits inside, {@link Nesting#LEVEL_BY_LEVEL}. */
  LEVEL_BY_LEVEL,

  /** Splits inside, {@link Nesting#LEAF_EXACT}. */
  LEAF_EXACT;

  /** Returns what it is called. */
  public Text label() {
    return FundTexts.name("feature", this);
  }
}
