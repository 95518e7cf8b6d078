package se.protokoll.validation.finding;

import se.protokoll.language.Word;

/** What came of a rule for a meeting (<i>utfall</i>), the gravest first. */
public enum Outcome implements Word {
  /** What it demands is broken somewhere (<i>bruten</i>). */
  VIOLATED,

  /** A fact is unknown or left out that it needs somewhere (<i>kan inte bedömas</i>). */
  CANNOT_JUDGE,

  /** It was asked, and wherever it was, what it demands is there (<i>uppfylld</i>). */
  MET,

  /** It was not asked anywhere (<i>gäller inte</i>); {@link NotApplicable} says why. */
  NOT_APPLICABLE
}
