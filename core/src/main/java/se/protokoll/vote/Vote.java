package se.protokoll.vote;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

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
 * @param ballots the roll call of an open vote, empty when not published
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
    Optional<Ballot> castingVote,
    boolean lot,
    Optional<BallotChoice> outcome)
    implements WithVote {
  public Vote {
    round = round == null ? Optional.empty() : round;
    yesMeans = yesMeans == null ? Optional.empty() : yesMeans;
    noMeans = noMeans == null ? Optional.empty() : noMeans;
    yes = yes == null ? Optional.empty() : yes;
    no = no == null ? Optional.empty() : no;
    abstain = abstain == null ? Optional.empty() : abstain;
    absent = absent == null ? Optional.empty() : absent;
    ballots = ballots == null ? List.of() : List.copyOf(ballots);
    castingVote = castingVote == null ? Optional.empty() : castingVote;
    outcome = outcome == null ? Optional.empty() : outcome;
    for (var count : List.of(yes, no, abstain, absent)) {
      if (count.orElse(0) < 0) {
        throw new IllegalArgumentException("A number of votes cannot be negative: " + count.get());
      }
    }
  }

  /**
   * Returns a new builder; it is the supported way in, for a component may be added in a later
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
