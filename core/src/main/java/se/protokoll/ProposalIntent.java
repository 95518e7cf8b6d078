package se.protokoll;

import se.protokoll.language.Word;

/** What a proposal wants to be done with the matter. */
public enum ProposalIntent implements Word {
  /** Approve (<i>bifall</i>). */
  APPROVE,

  /** Reject (<i>avslag</i>). */
  REJECT,

  /** Approve with a change (<i>ändring</i>). */
  AMEND,

  /** Add something (<i>tillägg</i>). */
  ADD,

  /** Decide it at a later meeting (<i>bordläggning</i>). */
  TABLE,

  /** Send it back to be prepared further (<i>återremiss</i>). */
  REFER_BACK,

  /** Anything else (<i>annat</i>). */
  OTHER
}
