package se.protokoll.reader.matter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/**
 * How each person voted, by a list or a table in an appendix (<i>voteringslista</i>).
 *
 * @param heading the heading of the appendix: "Bilaga 2"
 * @param counts the votes of each choice that the list states, empty where it states none
 * @param voters who voted how
 * @param lines the lines of all of it
 */
record RollCall(
    String heading,
    Map<BallotChoice, Integer> counts,
    List<ListedVotes.Voter> voters,
    List<Line> lines) {
  RollCall {
    counts = Map.copyOf(counts);
    voters = List.copyOf(voters);
    lines = List.copyOf(lines);
  }

  /** Returns what a table says, without its sums. */
  static RollCall of(String heading, VoteTable table) {
    List<ListedVotes.Voter> voters =
        table.rows().stream()
            .map(
                row ->
                    new ListedVotes.Voter(
                        row.subject().name(), row.subject().party(), row.choice()))
            .toList();
    return new RollCall(heading, Map.of(), voters, table.all());
  }

  /** Returns what a column of a list of those present says. */
  static RollCall of(ListedVotes votes) {
    return new RollCall("närvarolistan", Map.of(), votes.voters(), votes.lines());
  }

  /** Says whether as many people are in it for each choice as it states, if it states any. */
  boolean addsUp() {
    Map<BallotChoice, Integer> cast = cast();
    for (BallotChoice choice : BallotChoice.values()) {
      if (!counts.isEmpty()
          && !cast.getOrDefault(choice, 0).equals(counts.getOrDefault(choice, 0))) {
        return false;
      }
    }
    return !voters.isEmpty();
  }

  /** Says whether as many people are in it for each side as a vote counts. */
  boolean isOf(Vote vote) {
    Map<BallotChoice, Integer> cast = cast();
    return isCount(vote, BallotChoice.YES, cast)
        && isCount(vote, BallotChoice.NO, cast)
        && (vote.abstain().isEmpty() || isCount(vote, BallotChoice.ABSTAIN, cast));
  }

  private static boolean isCount(Vote vote, BallotChoice choice, Map<BallotChoice, Integer> cast) {
    return vote.stated(choice).equals(Optional.of(cast.getOrDefault(choice, 0)));
  }

  private Map<BallotChoice, Integer> cast() {
    Map<BallotChoice, Integer> cast = new EnumMap<>(BallotChoice.class);
    voters.forEach(voter -> cast.merge(voter.choice(), 1, Integer::sum));
    return cast;
  }
}
