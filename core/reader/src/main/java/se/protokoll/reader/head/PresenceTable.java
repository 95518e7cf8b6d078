package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Reads a table of presence: a row for each seat, with a mark for each person who was there, and
 * the substitute in a column of its own. Each row is told in the words of a list: "Asta Berg (S)
 * tjg för Bo Ek (M)".
 */
final class PresenceTable {
  private static final GuardedPattern FIRST =
      GuardedPattern.compile("(?iu)(?:ordinarie\\s)?(?:ledamöter|ledamot|namn)(?:\\snamn)?:?");
  private static final GuardedPattern YES =
      GuardedPattern.compile("(?iu)(?:x|ja|1|n|närv(?:arande)?|√|✓)\\.?");
  private static final GuardedPattern NO =
      GuardedPattern.compile("(?iu)(?:nej|-|–|0|f|frånv(?:arande)?|ej)\\.?");
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
          "\\*?\\p{Lu}[\\p{L}.'’-]+(?:\\s(?:von|af|de|van|der|la|\\p{Lu}[\\p{L}.'’-]*)){1,4}(?:\\s?\\(.{1,6}\\)?)?.*");
  private static final int NEAR = 3;

  /** What stands in a column. */
  private enum Column {
    NAME,
    PARTY,
    PRESENT,
    NOT_SERVING,
    SUBSTITUTE,
    NOTE,
    VOTE
  }

  private final boolean notesAreParagraphs;
  private final List<Column> columns;
  private final List<Integer> places;
  private final List<Line> deciding = new ArrayList<>();
  private final List<Line> present = new ArrayList<>();
  private final List<Line> heads = new ArrayList<>();
  private final Set<String> served = new HashSet<>();
  private String lastMember = "";
  private boolean ofSubstitutes;
  private boolean marksThoseWhoServe = true;

  private PresenceTable(
      List<Column> columns, List<Integer> places, List<Line> heads, boolean notesAreParagraphs) {
    this.notesAreParagraphs = notesAreParagraphs;
    this.columns = columns;
    this.places = places;
    this.heads.addAll(heads);
  }

  /** Reads the heads of the columns, which may stand on two lines; empty when they are none. */
  static Optional<PresenceTable> of(Optional<Line> before, Line line) {
    List<Segment> segments = line.segments();
    if (segments.size() < 2 || !FIRST.isAll(segments.get(0).text())) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < segments.size(); at++) {
      Optional<Column> column =
          at == 0 ? Optional.of(Column.NAME) : column(segments.get(at).text());
      if (column.isEmpty()) {
        return Optional.empty();
      }
      columns.add(column.get());
      places.add(segments.get(at).column());
    }
    if (before.isPresent()) {
      for (Segment above : before.get().segments()) {
        Optional<Column> column = column(above.text());
        boolean beside = above.column() >= places.get(1) - NEAR;
        if (beside && column.equals(Optional.of(Column.PRESENT))) {
          columns.add(Column.PRESENT);
          places.add(above.column());
        }
      }
    }
    boolean tellsPresence =
        columns.contains(Column.PRESENT) || columns.contains(Column.NOT_SERVING);
    return tellsPresence
        ? Optional.of(new PresenceTable(columns, places, List.of(line), hasParagraphs(segments)))
        : Optional.empty();
  }

  private static boolean hasParagraphs(List<Segment> heads) {
    return heads.stream()
        .map(head -> head.text().toLowerCase(Locale.ROOT))
        .anyMatch(head -> head.startsWith("§") || head.startsWith("paragraf"));
  }

  private static Optional<Column> column(String head) {
    String words = head.toLowerCase(Locale.ROOT).replace(".", "").replace(":", "").strip();
    return switch (words) {
      case "närvarande", "närv", "tjg", "tjänstg", "tjänstgörande", "närvaro", "beslutande" ->
          Optional.of(Column.PRESENT);
      case "ej tjg", "ej tjänstg", "ej tjänstgörande" -> Optional.of(Column.NOT_SERVING);
      case "ersättare", "tjänstgörande ersättare", "tjg ersättare" ->
          Optional.of(Column.SUBSTITUTE);
      case "anmärkning", "anmärkningar", "anm", "kommentar", "§", "§§", "paragraf", "paragrafer" ->
          Optional.of(Column.NOTE);
      case "parti" -> Optional.of(Column.PARTY);
      case "ja", "nej", "avst", "avstår", "frånv", "frånvarande" -> Optional.of(Column.VOTE);
      default ->
          words.startsWith("omr") || words.startsWith("votering")
              ? Optional.of(Column.VOTE)
              : Optional.empty();
    };
  }

  /** Reads a row; false when the line is none, and the table ends. */
  boolean read(Line line) {
    List<Segment> segments = line.segments();
    String first = segments.get(0).text();
    if (first.replace(":", "").equalsIgnoreCase("ersättare")
        && segments.stream().skip(1).allMatch(one -> column(one.text()).isPresent())) {
      ofSubstitutes = true;
      marksThoseWhoServe =
          segments.stream().skip(1).noneMatch(one -> one.text().startsWith("Närv"));
      heads.add(line);
      return true;
    }
    if (!NAME.isAll(first)) {
      return false;
    }
    StringBuilder name = new StringBuilder();
    String mark = "";
    String notServing = "";
    String substitute = "";
    StringBuilder note = new StringBuilder();
    int bound = places.stream().skip(1).mapToInt(Integer::intValue).min().orElse(0) - NEAR;
    for (Segment segment : segments) {
      Column column = segment.column() < bound ? Column.NAME : nearest(segment.column());
      switch (column) {
        case NAME -> name.append(name.length() == 0 ? "" : " ").append(segment.text());
        case PARTY -> name.append(" (").append(segment.text().replaceAll("[()]", "")).append(')');
        case PRESENT -> mark = segment.text();
        case NOT_SERVING -> notServing = segment.text();
        case SUBSTITUTE -> substitute = segment.text();
        case NOTE -> note.append(note.length() == 0 ? "" : " ").append(segment.text());
        case VOTE -> {}
      }
    }
    boolean isNumber = note.length() > 0 && Character.isDigit(note.charAt(0));
    tell(
        line,
        name.toString(),
        mark,
        notServing,
        substitute,
        (notesAreParagraphs && isNumber ? "§ " : "") + note);
    return true;
  }

  private Column nearest(int place) {
    int best = 1;
    for (int at = 1; at < places.size(); at++) {
      if (Math.abs(places.get(at) - place) < Math.abs(places.get(best) - place)) {
        best = at;
      }
    }
    return columns.get(best);
  }

  private void tell(
      Line line, String name, String mark, String notServing, String substitute, String note) {
    boolean yes = YES.isAll(mark);
    boolean no = mark.isEmpty() || NO.isAll(mark);
    String range = yes || no ? "" : " " + mark;
    boolean named = NAME.isAll(substitute);
    if (ofSubstitutes && !marksThoseWhoServe) {
      if (!no && !served.contains(name)) {
        present.add(line.withContent((name + range + " " + note).strip()));
      }
      return;
    }
    if (ofSubstitutes) {
      if (!no) {
        String serving = note.startsWith("tjg") ? "" : " tjg";
        deciding.add(line.withContent(name + serving + range + " " + note));
      }
      if (YES.isAll(notServing)) {
        present.add(line.withContent(no ? name + " " + note : name));
      }
      return;
    }
    if (!named) {
      lastMember = withoutOffice(name);
      if (!no) {
        deciding.add(line.withContent(name + range + " " + note));
      }
      return;
    }
    if (name.isEmpty()) {
      deciding.add(line.withContent(substitute + " tjg för " + lastMember + " " + note));
      return;
    }
    if (note.isEmpty()) {
      served.add(substitute);
    }
    String member = withoutOffice(name);
    boolean markAfter =
        columns.lastIndexOf(Column.PRESENT) >= 0
            && places.get(columns.indexOf(Column.PRESENT))
                > places.get(columns.indexOf(Column.SUBSTITUTE));
    if (!range.isEmpty()) {
      deciding.add(line.withContent(name + range));
      deciding.add(line.withContent(substitute + " tjg för " + member + " " + note));
    } else if (no && !markAfter) {
      deciding.add(line.withContent(substitute + " tjg för " + member + " " + note));
    } else if (yes && markAfter) {
      deciding.add(line.withContent(substitute + " tjg för " + member + " " + note));
    } else if (yes && note.contains("§")) {
      deciding.add(line.withContent(name));
      deciding.add(line.withContent(substitute + " tjg för " + member + " " + note));
    } else if (yes) {
      deciding.add(line.withContent(name));
    }
  }

  private static String withoutOffice(String name) {
    return name.replaceAll("\\s?(?:\\(ordf.*|ordf.*|,.*)$", "");
  }

  /** Returns the lists that the table tells. */
  List<LabelledText> fields() {
    return LabelledText.ofTable(heads, deciding, present);
  }
}
