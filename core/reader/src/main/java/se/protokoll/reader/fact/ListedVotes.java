package se.protokoll.reader.fact;

import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.BallotChoice;

/**
 * How each person voted in a paragraph, by the columns of a list of those present.
 *
 * @param paragraph the number of the paragraph
 * @param voters who voted how
 * @param lines the lines of the rows
 */
public record ListedVotes(int paragraph, List<Voter> voters, List<Line> lines) {
  public ListedVotes {
    voters = List.copyOf(voters);
    lines = List.copyOf(lines);
  }

  /**
   * How one person voted.
   *
   * @param name the name
   * @param party the party
   * @param choice the vote
   */
  public record Voter(String name, Optional<String> party, BallotChoice choice) {}
}
