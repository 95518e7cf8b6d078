package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;
import se.protokoll.vote.VoteRound;

/** How a vote came out: by the numbers stated, else by the roll call. */
final class VoteCount {

  private static final int UNKNOWN = -1;

  private VoteCount() {}

  /** Returns how many voted so, -1 when neither a number nor a roll call says it. */
  static int of(Vote vote, BallotChoice choice) {
    Optional<Integer> stated =
        switch (choice) {
          case YES -> vote.yes();
          case NO -> vote.no();
          case ABSTAIN -> vote.abstain();
          case ABSENT -> vote.absent();
        };
    if (stated.isPresent()) {
      return stated.get();
    }
    List<Ballot> ballots = vote.ballots();
    if (ballots.isEmpty()) {
      return UNKNOWN;
    }
    int count = 0;
    for (int i = 0; i < ballots.size(); i++) {
      if (ballots.get(i).choice() == choice) {
        count++;
      }
    }
    return count;
  }

  /** Says whether both sides are known. */
  static boolean isKnown(Vote vote) {
    return of(vote, BallotChoice.YES) != UNKNOWN && of(vote, BallotChoice.NO) != UNKNOWN;
  }

  /** Says whether both sides are known and equal, and anybody voted. */
  static boolean isTie(Vote vote) {
    int yes = of(vote, BallotChoice.YES);
    return yes > 0 && yes == of(vote, BallotChoice.NO);
  }

  /** Returns the side with more votes, null at a tie or when a side is unknown. */
  static @Nullable BallotChoice majority(Vote vote) {
    if (!isKnown(vote)) {
      return null;
    }
    int difference = of(vote, BallotChoice.YES) - of(vote, BallotChoice.NO);
    if (difference == 0) {
      return null;
    }
    return difference > 0 ? BallotChoice.YES : BallotChoice.NO;
  }

  /**
   * Returns the side that won: as stated, else by the count or the casting vote; null if unknown.
   */
  static @Nullable BallotChoice winner(Vote vote) {
    BallotChoice stated = stated(vote);
    if (stated != null) {
      return stated;
    }
    BallotChoice majority = majority(vote);
    if (majority != null) {
      return majority;
    }
    return vote.castingVote().isPresent() ? vote.castingVote().get().choice() : null;
  }

  /** Returns the side stated to have won, null when neither is. */
  static @Nullable BallotChoice stated(Vote vote) {
    BallotChoice outcome = vote.outcome().orElse(BallotChoice.ABSENT);
    return outcome == BallotChoice.YES || outcome == BallotChoice.NO ? outcome : null;
  }

  /** Returns what a side stood for, empty when not stated or neither yes nor no. */
  static Optional<String> meaning(Vote vote, @Nullable BallotChoice side) {
    if (side == BallotChoice.YES) {
      return vote.yesMeans();
    }
    return side == BallotChoice.NO ? vote.noMeans() : Optional.empty();
  }

  /** Returns the other of yes and no. */
  static BallotChoice other(BallotChoice side) {
    return side == BallotChoice.YES ? BallotChoice.NO : BallotChoice.YES;
  }

  /** Says whether a vote only finds the counter-proposal. */
  static boolean isCounter(Vote vote) {
    return vote.round().isPresent() && vote.round().get() == VoteRound.COUNTER;
  }
}
