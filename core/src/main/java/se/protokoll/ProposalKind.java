package se.protokoll;

import se.protokoll.language.Word;

/** Where a proposal comes from. */
public enum ProposalKind implements Word {
  /** Prepared before the meeting (<i>förslag till beslut</i>). */
  PREPARED,

  /** Moved at the meeting by a member (<i>yrkande</i>). */
  MOVED
}
