package se.protokoll.people;

import se.protokoll.language.Word;

/** Who a body's own standing orders let be elected <i>justerare</i>. */
public enum JusterareEligibility implements Word {
  /** Members only (<i>ledamöter</i>). */
  MEMBERS,

  /** Members and substitutes who serve (<i>ledamöter och tjänstgörande ersättare</i>). */
  MEMBERS_AND_SERVING_SUBSTITUTES
}
