package se.protokoll.vote;

import se.protokoll.language.Word;

/** What kind of statement was put into the minutes; none of them is a reservation. */
public enum StatementKind implements Word {
  /** A note to the minutes (<i>protokollsanteckning</i>). */
  NOTE,

  /** A special opinion (<i>särskilt yttrande</i>). */
  SPECIAL_OPINION
}
