package se.protokoll.fund;

import se.protokoll.language.Word;

/** What the parts of a split are measured by. */
public enum SplitKind implements Word {
  /** Equal parts (<i>lika delar</i>). */
  EQUAL("equal"),

  /** Percentages of the total (<i>procent</i>). */
  PERCENT("percent"),

  /** Weights, such as population or seats (<i>vikter</i>). */
  WEIGHTS("weights");

  private final String property;

  SplitKind(String property) {
    this.property = property;
  }

  /** Returns what documents and pointers call the list of parts: {@code percent}. */
  public String property() {
    return property;
  }
}
