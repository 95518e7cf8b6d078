package se.protokoll.validation.finding;

import se.protokoll.language.Word;

/** How grave a finding is (<i>allvarlighetsgrad</i>), the gravest first. */
public enum Severity implements Word {
  /** Against the law, or impossible (<i>fel</i>). */
  ERROR,

  /** Against good practice, or against a law that binds by analogy (<i>varning</i>). */
  WARNING,

  /** Worth knowing, or not possible to judge (<i>upplysning</i>). */
  INFO;

  /** Returns the lower of this and a ceiling. */
  public Severity atMost(Severity ceiling) {
    return compareTo(ceiling) >= 0 ? this : ceiling;
  }

  /** Returns the next lower severity; there is none below info. */
  public Severity oneStepLower() {
    return this == ERROR ? WARNING : INFO;
  }
}
