package se.protokoll.validation.law;

import se.protokoll.language.Word;

/** Why a quorum is met, is not met, or cannot be judged (<i>skäl</i>). */
public enum QuorumReason implements Word {
  /** Enough decided. */
  ENOUGH,

  /** Too few decided. */
  TOO_FEW,

  /** Too few decided, and with those disqualified there would have been enough. */
  TOO_FEW_FOR_JAV,

  /** Enough with those disqualified, which is enough in an assembly (KL 5 kap. 46 §). */
  JAV_FORGIVEN,

  /** An answer to a question, which the assembly lets be given with fewer (KL 5 kap. 45 §). */
  ANSWER_ALLOWED,

  /** The number of seats fixed for the body is unknown. */
  SEATS_UNKNOWN,

  /** The minutes say nothing about who was present. */
  ATTENDANCE_UNKNOWN,

  /** Too few are listed, and the list of attendance does not name everybody. */
  ATTENDANCE_INCOMPLETE,

  /**
   * Too few for a matter, and it is unknown whether the assembly lets questions be answered with
   * fewer (KL 5 kap. 45 §).
   */
  ANSWER_UNCERTAIN,

  /** It depends on somebody who was there for part of the paragraph, or in an unclear capacity. */
  PRESENCE_UNCERTAIN
}
