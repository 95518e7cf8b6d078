package se.protokoll;

/** Where a proposal comes from. */
public enum ProposalKind {
  /** Prepared before the meeting (<i>förslag till beslut</i>). */
  PREPARED,

  /** Moved at the meeting by a member (<i>yrkande</i>). */
  MOVED
}
