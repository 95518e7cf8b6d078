package se.protokoll.fund;

import se.protokoll.language.Word;

/** Something a split may have that not every {@link RemainderPolicy} can take into account. */
public enum Feature implements Word {
  /** Fixed amounts that are set aside first (<i>fasta belopp</i>). */
  FIXED("fasta belopp", "fixed amounts"),

  /** The least that a holder gets (<i>golv</i>). */
  FLOORS("golv", "floors"),

  /** The most that a holder gets (<i>tak</i>). */
  CAPS("tak", "caps"),

  /** Splits inside, {@link Nesting#LEVEL_BY_LEVEL}. */
  LEVEL_BY_LEVEL("nästling nivå för nivå", "level-by-level nesting"),

  /** Splits inside, {@link Nesting#LEAF_EXACT}. */
  LEAF_EXACT("nästling exakt i löven", "leaf-exact nesting");

  private final String swedish;
  private final String english;

  Feature(String swedish, String english) {
    this.swedish = swedish;
    this.english = english;
  }

  /** Returns what it is called. */
  public Sentence label() {
    return new Sentence(swedish, english);
  }
}
