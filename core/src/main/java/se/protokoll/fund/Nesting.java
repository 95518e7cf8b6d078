package se.protokoll.fund;

import se.protokoll.language.Word;

/** How a split inside a split is carried out (<i>nästlad fördelning</i>). */
public enum Nesting implements Word {
  /**
   * Each level is divided in whole units and its shares divided again, so every part sum agrees
   * with its level (<i>nivå för nivå</i>).
   */
  LEVEL_BY_LEVEL,

  /**
   * The fractions are multiplied and rounded once, at the leaves; part sums are what the leaves
   * make them (<i>exakt i löven</i>).
   */
  LEAF_EXACT
}
