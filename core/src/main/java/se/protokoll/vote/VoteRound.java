package se.protokoll.vote;

import se.protokoll.language.Word;

/** What a vote is about when there are more than two proposals (<i>omröstningsgång</i>). */
public enum VoteRound implements Word {
  /** The last vote, between the main proposal and its counter-proposal (<i>huvudvotering</i>). */
  MAIN,

  /** A vote that finds the counter-proposal (<i>kontrapropositionsvotering</i>). */
  COUNTER
}
