package se.protokoll.fund;

import se.protokoll.language.Word;

/**
 * Who goes first when the policy cannot tell two holders apart (<i>särskiljningsregel</i>).
 *
 * <p>What a rule leaves tied goes by key. Half each of an odd amount is always a tie, so there the
 * tie rule is the whole rule.
 */
public enum TieBreak implements Word {
  /** The lowest key first, by code point (<i>i nyckelordning</i>); the standard. */
  BY_KEY,

  /** The largest weight first (<i>störst vikt först</i>). */
  BY_LARGEST_WEIGHT,

  /** The smallest weight first (<i>minst vikt först</i>). */
  BY_SMALLEST_WEIGHT,

  /** The named bearer first, or the group that holds the bearer (<i>restbäraren först</i>). */
  BEARER,

  /**
   * A lot that everybody can check (<i>lottning</i>): the lowest SHA-256 over the UTF-8 bytes of
   * the published seed, a line feed (0x0A) and the key goes first, bytes compared as unsigned.
   */
  LOT,

  /** No tie is broken; a total that comes to one is refused (<i>avvisa</i>). */
  REFUSE
}
