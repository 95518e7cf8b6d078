package se.protokoll;

import se.protokoll.language.Word;

/** How far a grant or a follow-up has come (<i>läge</i>). */
public enum MatterState implements Word {
  /** Somebody proposes it and nothing has been decided (<i>föreslaget</i>). */
  PROPOSED,

  /** It has been decided (<i>beslutat</i>). */
  DECIDED,

  /** Somebody promised it in discussion (<i>utlovat</i>). */
  PROMISED
}
