package se.protokoll.vote;

/** What one ballot says (<i>röst</i>). */
public enum BallotChoice {
  /** Yes (<i>ja</i>). */
  YES,

  /** No (<i>nej</i>). */
  NO,

  /** The person was present and abstained (<i>avstår</i>). */
  ABSTAIN,

  /** The person is listed as absent (<i>frånvarande</i>). */
  ABSENT
}
