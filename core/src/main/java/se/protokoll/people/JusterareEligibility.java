package se.protokoll.people;

/** Who a body's own standing orders let be elected <i>justerare</i>. */
public enum JusterareEligibility {
  /** Members only (<i>ledamöter</i>). */
  MEMBERS,

  /** Members and substitutes who serve (<i>ledamöter och tjänstgörande ersättare</i>). */
  MEMBERS_AND_SERVING_SUBSTITUTES
}
