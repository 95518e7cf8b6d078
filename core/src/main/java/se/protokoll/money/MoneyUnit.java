package se.protokoll.money;

import se.protokoll.language.Word;

/** The smallest amount that is paid (<i>betalningsenhet</i>). */
public enum MoneyUnit implements Word {
  /** One öre, a hundredth of a krona. */
  ORE(1),

  /** One krona, 100 öre. */
  KRONA(100),

  /** A hundred kronor, 10 000 öre. */
  HUNDRED(10_000),

  /** A thousand kronor, 100 000 öre. */
  THOUSAND(100_000);

  private final long ore;

  MoneyUnit(long ore) {
    this.ore = ore;
  }

  /** Returns how many öre the unit is. */
  public long ore() {
    return ore;
  }
}
