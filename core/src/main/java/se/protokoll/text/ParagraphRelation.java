package se.protokoll.text;

import se.protokoll.language.Word;

/** What happened to a matter in another paragraph, or happens to that one (<i>koppling</i>). */
public enum ParagraphRelation implements Word {
  /** The matter was raised there (<i>väckt, anmäld</i>). */
  RAISED,

  /** It was prepared there, by this body or another (<i>behandlad, beredd</i>). */
  PREPARED,

  /** It was tabled there (<i>bordlagd</i>). */
  TABLED,

  /** It was sent back there (<i>återremitterad</i>). */
  REFERRED_BACK,

  /** It was decided there (<i>beslutad</i>). */
  DECIDED,

  /** What was decided there is cancelled here (<i>upphävs</i>). */
  CANCELLED
}
