package se.protokoll;

import se.protokoll.language.Word;

/** How a decision was taken (<i>beslutsform</i>). */
public enum DecisionMethod implements Word {
  /** By acclamation (<i>acklamation</i>). */
  ACCLAMATION,

  /** By open vote (<i>öppen omröstning</i>). */
  OPEN_VOTE,

  /** By secret ballot (<i>sluten omröstning</i>). */
  SECRET_BALLOT,

  /** By lot (<i>lottning</i>). */
  LOT
}
