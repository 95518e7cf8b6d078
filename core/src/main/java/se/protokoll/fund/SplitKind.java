package se.protokoll.fund;

import se.protokoll.language.Word;

/** What the parts of a split are measured by. */
public enum SplitKind implements Word {
  /** Equal parts (<i>lika delar</i>). */
  EQUAL,

  /** Percentages of the total (<i>procent</i>). */
  PERCENT,

  /** Weights, such as population or seats (<i>vikter</i>). */
  WEIGHTS,

  /** Values by criteria that each divide a percentage of the total (<i>kriterier</i>). */
  CRITERIA;

  /**
   * Returns the property of a document that holds the parts: "values" for {@link #CRITERIA}, whose
   * criteria have a property of their own, and otherwise the word.
   */
  public String partsProperty() {
    return this == CRITERIA ? "values" : word();
  }
}
