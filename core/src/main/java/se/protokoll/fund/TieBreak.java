package se.protokoll.fund;

/** Who goes first when the policy cannot tell two holders apart (<i>särskiljningsregel</i>). */
public enum TieBreak {
  /** x */
  BY_KEY,

  /** x */
  BY_LARGEST_WEIGHT,

  /** x */
  BY_SMALLEST_WEIGHT,

  /** x */
  BEARER,

  /** x */
  LOT,

  /** x */
  REFUSE
}
