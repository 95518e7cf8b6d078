package se.protokoll.fund;

import se.protokoll.language.Word;

/**
 * A property that a fair division may or may not have (<i>axiom</i>).
 *
 * <p>No policy has them all: being within one unit of the exact share and being fair to growing
 * weights exclude one another. Each {@link RemainderPolicy} says which it keeps, for flat splits
 * without fixed amounts, floors and caps, and where ties go by key.
 *
 * <p>Source: Balinski and Young, Fair Representation (1982), for the names and the impossibility.
 */
public enum Axiom implements Word {
  /** The shares alone add up to the whole units of the total; nothing is left. */
  WHOLE,

  /** Every share is the exact share rounded up or down to a whole unit. */
  QUOTA,

  /** Where every exact share is whole, that is what everybody gets. */
  EXACT_WHEN_DIVISIBLE,

  /** Who has no weight gets nothing. */
  NOTHING_FOR_ZERO,

  /** Equal weights get shares that differ by one unit at most. */
  EQUALS_WITHIN_ONE,

  /** Who has the larger weight does not get less. */
  ORDER_PRESERVING,

  /** The order of the list does not matter. */
  ANONYMOUS,

  /** When the total grows, nobody gets less. */
  HOUSE_MONOTONE,

  /** Who gains weight never loses units to somebody who loses weight. */
  POPULATION_MONOTONE,

  /** Dividing what some got among just them, by the same policy, gives the same. */
  COHERENT,

  /** Multiplying all weights by the same number changes nothing. */
  SCALE_FREE,

  /** A negative total gives the exact mirror of the positive one. */
  MIRRORED
}
