package se.protokoll.vote;

import se.protokoll.language.Word;

/** What one ballot says (<i>röst</i>). */
public enum BallotChoice implements Word {
  /** Yes (<i>ja</i>). */
  YES,

  /** No (<i>nej</i>). */
  NO,

  /** The person was present and abstained (<i>avstår</i>). */
  ABSTAIN,

  /** The person is listed as absent (<i>frånvarande</i>). */
  ABSENT,

  /** The person is listed without a vote, and not as absent (<i>röstar inte</i>). */
  NOT_VOTING;

  /** Says whether the person took part in the vote, also by abstaining. */
  public boolean isCast() {
    return isSide() || this == ABSTAIN;
  }

  /** Says whether it is one of the two sides of a vote, yes or no. */
  public boolean isSide() {
    return this == YES || this == NO;
  }

  /**
   * Returns the other side: no for yes, and yes for no.
   *
   * @throws IllegalStateException when it is not a side
   */
  public BallotChoice opposite() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case ABSTAIN, ABSENT, NOT_VOTING ->
          throw new IllegalStateException(this + " is not a side of a vote");
    };
  }
}
