package se.protokoll.reader.appendix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.BallotChoice;

/**
 * Reads lists of votes: the counts, and then of each person the name, the party, the seat, the
 * function and the vote, in columns of a line or one below the other.
 */
public final class RollCallReader {
  private static final Map<String, BallotChoice> CHOICES =
      Map.of(
          "ja", BallotChoice.YES,
          "nej", BallotChoice.NO,
          "avstår", BallotChoice.ABSTAIN,
          "avstod", BallotChoice.ABSTAIN,
          "frånv", BallotChoice.ABSENT,
          "frånv.", BallotChoice.ABSENT,
          "frånvarande", BallotChoice.ABSENT);
  private static final Pattern COUNT = Pattern.compile("Antal (\\p{L}+\\.?):?\\s*(\\d{1,4})");
  private static final Pattern GAP = Pattern.compile("\\s{2,}");
  private static final Pattern PARTY = Pattern.compile("\\p{Lu}{1,4}|\\p{Lu}\\p{Ll}{1,4}|-");
  private static final Pattern SEAT = Pattern.compile("\\d{1,4}");
  private static final List<String> FUNCTIONS =
      List.of("ledamot", "ersättare", "ordförande", "vice ordförande", "1:e vice ordförande");
  private static final List<String> HEADS =
      List.of("namn", "parti", "plats", "funktion", "resultat", "röst", "ledamot", "ersättare");
  private static final int CELLS = 4;

  private RollCallReader() {}

  /** Reads an appendix, empty when it is no list of votes. */
  public static Optional<RollCall> read(AppendixBlock appendix) {
    Map<BallotChoice, Integer> counts = new EnumMap<>(BallotChoice.class);
    List<RollCall.Entry> entries = new ArrayList<>();
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
      for (String cell : GAP.split(line.words(), -1)) {
        BallotChoice choice = CHOICES.get(cell.toLowerCase(Locale.ROOT));
        if (choice == null) {
          cells.add(cell);
        } else {
          entry(cells, choice).ifPresent(entries::add);
          lines.addAll(own);
          cells.clear();
          own.clear();
        }
      }
    }
    return counts.isEmpty() || entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new RollCall(appendix.heading().words(), counts, entries, lines));
  }

  private static void readCounts(Line line, Map<BallotChoice, Integer> counts) {
    Matcher count = COUNT.matcher(line.words());
    while (count.find()) {
      BallotChoice choice = CHOICES.get(count.group(1).toLowerCase(Locale.ROOT));
      if (choice != null) {
        counts.put(choice, Integer.parseInt(count.group(2)));
      }
    }
  }

  private static Optional<RollCall.Entry> entry(List<String> cells, BallotChoice choice) {
    int last = cells.size() - 1;
    if (cells.size() < CELLS
        || !FUNCTIONS.contains(cells.get(last).toLowerCase(Locale.ROOT))
        || !SEAT.matcher(cells.get(last - 1)).matches()
        || !PARTY.matcher(cells.get(last - 2)).matches()) {
      return Optional.empty();
    }
    List<String> name = new ArrayList<>();
    for (String cell : cells.subList(0, last - 2)) {
      if (HEADS.contains(cell.toLowerCase(Locale.ROOT))) {
        name.clear();
      } else {
        name.add(cell);
      }
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new RollCall.Entry(String.join(" ", name), cells.get(last - 2), choice));
  }
}
