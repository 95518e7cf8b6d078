package se.protokoll.fund;

import se.protokoll.language.Word;

/** What the parts of a split are measured by. */
public enum SplitKind implements Word {
  /** Equal parts (<i>lika delar</i>). */
  EQUAL,

  /** Percentages of the total (<i>procent</i>). */
  PERCENT,

  /** Weights, such as population or seats (<i>vikter</i>). */
  WEIGHTS
}
