package se.protokoll;

import se.protokoll.language.Word;

/** What majority a decision needed, where the minutes say so (<i>majoritetskrav</i>). */
public enum RequiredMajority implements Word {
  /** More yes than no votes (<i>enkel majoritet</i>). */
  SIMPLE,

  /** Two thirds of those present (<i>två tredjedelar av de närvarande</i>). */
  TWO_THIRDS_OF_PRESENT,

  /** Four fifths of those present (<i>fyra femtedelar av de närvarande</i>). */
  FOUR_FIFTHS_OF_PRESENT,

  /** All those present (<i>enhälligt</i>). */
  ALL_PRESENT
}
