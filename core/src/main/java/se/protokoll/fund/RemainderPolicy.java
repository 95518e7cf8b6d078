package se.protokoll.fund;

/** What happens to the units that whole shares leave over (<i>restregel</i>). */
public enum RemainderPolicy {
  /** x */
  LARGEST_REMAINDER,

  /** x */
  SAINTE_LAGUE,

  /** x */
  BEARER,

  /** x */
  ROUNDED_DIFFERENCE_TO_LARGEST,

  /** x */
  ROUNDED_DIFFERENCE_TO_FIRST,

  /** x */
  LIST_ORDER,

  /** x */
  UNDISTRIBUTED
}
