package se.protokoll;

import se.protokoll.language.Word;

/** How much of the minutes a publication shows (<i>omfattning</i>). */
public enum Extent implements Word {
  /** The whole minutes (<i>hela protokollet</i>). */
  FULL_PROTOCOL,

  /** A web page made from the minutes, which leaves things out (<i>webbvisning</i>). */
  WEB_VIEW,

  /** An extract (<i>protokollsutdrag</i>). */
  EXTRACT
}
