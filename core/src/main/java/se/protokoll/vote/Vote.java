package se.protokoll.vote;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * One vote over one proposition (<i>omröstning, votering</i>).
 *
 * <p>A decision by acclamation has no vote: absence of numbers is not unanimity. The counts are the
 * minutes' own; ballots are given for an open vote.
 *
 * @param round main vote or counter-proposition, absent when there is only one vote
 * @param yesMeans what a yes stood for: the key of a proposal of the paragraph, or the words of the
 *     minutes
 * @param noMeans what a no stood for: the key of a proposal of the paragraph, or the words of the
 *     minutes
 * @param yes the number of yes votes as stated, 0 or more
 * @param no the number of no votes as stated, 0 or more
 * @param abstain the number who abstained as stated, 0 or more
 * @param absent the number absent as stated, 0 or more
 * @param ballots the roll call of an open vote, empty when not published here
 * @param rollCallIn the document that holds the roll call, by its title or reference, such as
 *     "Bilaga 4"; absent when it stands in the minutes or nowhere
 * @param castingVote the chair's casting vote at a tie (<i>utslagsröst</i>), absent when none was
 *     given
 * @param lot whether a tie was decided by lot (<i>lottning</i>)
 * @param outcome the side that won as stated, yes or no; absent when not stated
 */
@Value.Builder
public record Vote(
    Optional<VoteRound> round,
    Optional<String> yesMeans,
    Optional<String> noMeans,
    Optional<Integer> yes,
    Optional<Integer> no,
    Optional<Integer> abstain,
    Optional<Integer> absent,
    List<Ballot> ballots,
    Optional<String> rollCallIn,
    Optional<Ballot> castingVote,
    boolean lot,
    Optional<BallotChoice> outcome)
    implements NeedsJsonModule, WithVote {
  public Vote {
    Facts.requireAll(round, yesMeans, noMeans, yes);
    Facts.requireAll(no, abstain, absent, castingVote);
    Facts.requireAll(rollCallIn, outcome);
    ballots = Facts.listOf(ballots);
    for (var count : List.of(yes, no, abstain, absent)) {
      if (count.orElse(0) < 0) {
        throw new IllegalArgumentException("A number of votes cannot be negative: " + count.get());
      }
    }
  }

  /**
   * Returns how many voted so: the number stated, else the number in the roll call; empty when
   * neither says it.
   */
  public Optional<Integer> count(BallotChoice choice) {
    Optional<Integer> stated = stated(choice);
    return stated.isPresent() || ballots.isEmpty() ? stated : Optional.of(cast(choice));
  }

  /**
   * Returns the number stated to have voted so, empty when none is; how many did not vote is seen
   * from the roll call alone.
   */
  public Optional<Integer> stated(BallotChoice choice) {
    return switch (choice) {
      case YES -> yes;
      case NO -> no;
      case ABSTAIN -> abstain;
      case ABSENT -> absent;
      case NOT_VOTING -> Optional.empty();
    };
  }

  /** Returns how many voted so in the roll call, 0 when it is not published. */
  public int cast(BallotChoice choice) {
    int cast = 0;
    for (Ballot ballot : ballots) {
      if (ballot.choice() == choice) {
        cast++;
      }
    }
    return cast;
  }

  /** Says whether the numbers of both yes and no are known. */
  public boolean isCounted() {
    return count(BallotChoice.YES).isPresent() && count(BallotChoice.NO).isPresent();
  }

  /** Says whether both sides are known and equal, and somebody voted. */
  public boolean isTie() {
    int forYes = count(BallotChoice.YES).orElse(0);
    return forYes > 0 && forYes == count(BallotChoice.NO).orElse(0);
  }

  /** Returns the side with more votes, empty at a tie or when a side is unknown. */
  public Optional<BallotChoice> majority() {
    if (!isCounted()) {
      return Optional.empty();
    }
    int difference = count(BallotChoice.YES).get() - count(BallotChoice.NO).get();
    if (difference == 0) {
      return Optional.empty();
    }
    return Optional.of(difference > 0 ? BallotChoice.YES : BallotChoice.NO);
  }

  /** Returns the side stated to have won, yes or no; empty when neither is. */
  public Optional<BallotChoice> statedWinner() {
    return outcome.isPresent() && outcome.get().isSide() ? outcome : Optional.empty();
  }

  /**
   * Returns the side that won: as stated, else by the count or the casting vote; empty if unknown.
   */
  public Optional<BallotChoice> winner() {
    Optional<BallotChoice> winner = statedWinner();
    if (winner.isEmpty()) {
      winner = majority();
    }
    return winner.isEmpty() ? castingVote.map(Ballot::choice).filter(BallotChoice::isSide) : winner;
  }

  /**
   * Returns what a side stood for, empty when it is not stated or the side is neither yes nor no.
   */
  public Optional<String> meaningOf(BallotChoice side) {
    return switch (side) {
      case YES -> yesMeans;
      case NO -> noMeans;
      case ABSTAIN, ABSENT, NOT_VOTING -> Optional.empty();
    };
  }

  /** Says whether it only finds the counter-proposal of a main vote (<i>motförslag</i>). */
  public boolean isCounter() {
    return round.isPresent() && round.get() == VoteRound.COUNTER;
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Vote}. */
  public static final class Builder extends VoteBuilder {
    Builder() {
      lot(false);
    }
  }
}
