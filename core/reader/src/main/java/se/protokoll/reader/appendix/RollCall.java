package se.protokoll.reader.appendix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.BallotChoice;

/**
 * How each person voted, by a list in an appendix (<i>voteringslista</i>).
 *
 * @param heading the heading of the appendix: "Bilaga 2"
 * @param counts the votes of each choice that the list states
 * @param entries who voted how
 * @param lines the lines of all of it
 */
public record RollCall(
    String heading, Map<BallotChoice, Integer> counts, List<Voter> entries, List<Line> lines) {
  public RollCall {
    counts = Map.copyOf(counts);
    entries = List.copyOf(entries);
    lines = List.copyOf(lines);
  }

  /**
   * How one person voted.
   *
   * @param name the name
   * @param party the party
   * @param choice the vote
   */
  public record Voter(String name, String party, BallotChoice choice) {}

  /** Says whether as many people are in the list for each choice as it states. */
  public boolean addsUp() {
    Map<BallotChoice, Integer> found = new EnumMap<>(BallotChoice.class);
    entries.forEach(entry -> found.merge(entry.choice(), 1, Integer::sum));
    for (BallotChoice choice : BallotChoice.values()) {
      int stated = counts.getOrDefault(choice, 0);
      if (found.getOrDefault(choice, 0) != stated) {
        return false;
      }
    }
    return !entries.isEmpty();
  }
}
