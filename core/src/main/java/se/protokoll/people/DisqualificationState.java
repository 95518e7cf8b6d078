package se.protokoll.people;

import se.protokoll.language.Word;

/** What became of a question of disqualification (<i>jävsfråga</i>). */
public enum DisqualificationState implements Word {
  /** It was raised; the minutes give no outcome (<i>anmält</i>). */
  RAISED,

  /** The person did not take part, or was found disqualified (<i>jäv föreligger</i>). */
  UPHELD,

  /**
   * The person was found not to be disqualified, or it was disregarded (<i>jäv föreligger
   * inte</i>).
   */
  REJECTED
}
