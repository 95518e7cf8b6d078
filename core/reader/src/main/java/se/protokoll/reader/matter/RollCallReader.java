package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.BallotChoice;

/**
 * Reads lists of votes: the counts, and then of each person the name, the party, the seat, the
 * function and the vote, in columns of a line or one below the other.
 */
public final class RollCallReader {
  private static final GuardedPattern CHOICE =
      GuardedPattern.compile(
          "ja|nej|avst(?:år|od)|frånv(?:\\.|arande)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final GuardedPattern COUNT =
      GuardedPattern.compile("Antal (\\p{L}+\\.?):?\\s*(\\d{1,4})");
  private static final GuardedPattern GAP = GuardedPattern.compile("\\s{2,}");

  /** A name, a party, the number of a seat, a function: "Ada Ek S 1 Ordförande". */
  private static final GuardedPattern ROW =
      GuardedPattern.compile(
          "(\\p{Lu}[\\p{L} .'-]{2,80}) (\\p{Lu}{1,4}|\\p{Lu}\\p{Ll}{1,4}|-) \\d{1,4} "
              + "(?iu:[\\p{L}\\d:.]{0,8} ?(?:v(?:ice|\\.)? )?(?:ledamot|ersättare|ordf(?:örande|\\.)?))");

  private static final List<String> HEADS =
      List.of("namn", "parti", "plats", "funktion", "resultat", "röst");
  private static final int LONGEST_COUNT = 200;
  private static final int FEWEST = 1;
  private static final int MOST_CELLS = 8;

  private RollCallReader() {}

  /**
   * Says whether an appendix counts votes: the names in it are not those of a list of attendance.
   */
  public static boolean countsVotes(AppendixBlock appendix) {
    return appendix.lines().stream()
        .map(Line::words)
        .filter(words -> words.length() < LONGEST_COUNT)
        .anyMatch(words -> COUNT.matcher(words).lookingAt());
  }

  /** Reads an appendix, empty when it is not a list of votes. */
  public static Optional<RollCall> read(AppendixBlock appendix) {
    Map<BallotChoice, Integer> counts = new EnumMap<>(BallotChoice.class);
    List<ListedVotes.Voter> voters = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    List<Line> own = new ArrayList<>();
    for (Line line : appendix.lines()) {
      if (line.isBlank()) {
        continue;
      }
      Matcher count = COUNT.matcher(line.words());
      if (count.lookingAt()) {
        readCounts(line, counts);
        lines.add(line);
        cells.clear();
        own.clear();
        continue;
      }
      own.add(line);
      for (String cell : GAP.split(line.words())) {
        if (!CHOICE.isAll(cell)) {
          cells.add(cell);
        } else {
          voter(cells, VoteTable.choice(cell)).ifPresent(voters::add);
          lines.addAll(own);
          cells.clear();
          own.clear();
        }
      }
    }
    return counts.isEmpty() || voters.isEmpty()
        ? Optional.empty()
        : Optional.of(new RollCall(appendix.heading().words(), counts, voters, lines));
  }

  private static void readCounts(Line line, Map<BallotChoice, Integer> counts) {
    Matcher count = COUNT.matcher(line.words());
    while (count.find()) {
      if (CHOICE.isAll(count.group(1))) {
        counts.put(VoteTable.choice(count.group(1)), Integer.parseInt(count.group(2)));
      }
    }
  }

  /** Reads the cells before a vote; some stand in one line, parted by one blank only. */
  private static Optional<ListedVotes.Voter> voter(List<String> cells, BallotChoice choice) {
    int first = 0;
    for (int at = 0; at < cells.size(); at++) {
      if (HEADS.contains(cells.get(at).toLowerCase(Locale.ROOT))
          && at + 1 < cells.size() - FEWEST) {
        first = at + 1;
      }
    }
    if (cells.size() - first > MOST_CELLS) {
      return Optional.empty();
    }
    Matcher row = ROW.matcher(String.join(" ", cells.subList(first, cells.size())));
    return row.matches()
        ? Optional.of(new ListedVotes.Voter(row.group(1), Optional.of(row.group(2)), choice))
        : Optional.empty();
  }
}
