package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.protokoll.reader.Label;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * Reads a table with the members in one column, and in another those who serve for members that
 * were absent or left: "Asta Berg, frånvarande Bo Ek". Each row is told in the words of a list. A
 * table in which a substitute stands next to a member who was there is not one: its columns are two
 * lists.
 */
final class SeatTable {
  private static final Set<String> MEMBERS =
      Set.of("ordinarie ledamöter", "ordinarie", "ledamöter", "beslutande ledamöter");
  private static final int FEWEST = 4;
  private static final int NEAR = 4;

  private final List<Line> told = new ArrayList<>();
  private final Line heads;
  private int seats;
  private int absent;
  private boolean sure = true;
  private int size = 1;
  private String party = "";

  private SeatTable(Line heads) {
    this.heads = heads;
  }

  /** Reads the table that begins with a line; empty when none does. */
  static Optional<SeatTable> at(List<Line> lines, int from) {
    List<Segment> heads = lines.get(from).segments();
    if (heads.size() != 2
        || !MEMBERS.contains(Vocabulary.key(heads.get(0).text()))
        || !isOfSubstitutes(Vocabulary.key(heads.get(1).text()))) {
      return Optional.empty();
    }
    SeatTable table = new SeatTable(lines.get(from));
    int at = from + 1;
    while (at < lines.size() && table.read(lines.get(at), heads.get(0).column())) {
      at++;
    }
    table.size = at - from;
    return table.sure && table.absent > 0 && table.seats >= FEWEST
        ? Optional.of(table)
        : Optional.empty();
  }

  private static boolean isOfSubstitutes(String key) {
    return key.startsWith("ersättare") || key.startsWith("tjänstgörande ersättare");
  }

  /** Reads a row or the name of a party; false when a line is neither. */
  private boolean read(Line line, int column) {
    List<Segment> cells = line.segments();
    if (cells.isEmpty() || cells.size() > 2 || Math.abs(cells.get(0).column() - column) > NEAR) {
      return false;
    }
    String member = cells.get(0).text();
    if (cells.size() == 1
        && (PartyNames.letters(member).isPresent() || PartyNames.mayBeLocal(member))) {
      party = PartyNames.letters(member).map(letters -> " (" + letters + ")").orElse("");
      told.add(line.withContent(member));
      return true;
    }
    int comma = member.indexOf(',');
    String name = comma < 0 ? member : member.substring(0, comma);
    String note = comma < 0 ? "" : member.substring(comma + 1).strip().toLowerCase(Locale.ROOT);
    if (!SignatureRows.isName(name)) {
      return false;
    }
    seats++;
    boolean isAbsent = note.startsWith("frånv") || note.startsWith("förhind");
    absent += isAbsent ? 1 : 0;
    if (!isAbsent) {
      told.add(line.withContent(member));
    }
    if (cells.size() == 2) {
      sure &= isAbsent || note.contains("§");
      String whom = name.endsWith(")") ? name : name + party;
      told.add(line.withContent(cells.get(1).text() + " ersätter " + whom));
    }
    return true;
  }

  /** Returns how many lines the table has. */
  int size() {
    return size;
  }

  /** Returns the list that it tells. */
  LabelledText field() {
    return LabelledText.ofRows(Label.DECIDING, List.of(heads), told);
  }
}
