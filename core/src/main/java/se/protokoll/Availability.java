package se.protokoll;

import se.protokoll.language.Word;

/** Where a document is to be had. */
public enum Availability implements Word {
  /** With the minutes (<i>bifogad</i>). */
  ENCLOSED,

  /** Sent with the summons (<i>utskickad med kallelsen</i>). */
  SENT_WITH_SUMMONS,

  /** Sent by itself (<i>skickas ut separat</i>). */
  SENT_SEPARATELY,

  /** A heading promises it and nothing follows (<i>saknas</i>). */
  LOST
}
