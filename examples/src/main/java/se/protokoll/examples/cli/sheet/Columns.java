package se.protokoll.examples.cli.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;

/**
 * Which column of a table holds what.
 *
 * @param heading the place of the row of headings among the lines, -1 when there is none
 * @param first the place of the first row of the table itself
 * @param key the column of the key, from 0
 * @param name the column of the name, -1 when there is none
 * @param weight the column of the weight
 * @param published the column of the published amount, -1 when there is none
 * @param more the columns of further values, in the order they were asked for
 * @param remarks what was recognised
 */
public record Columns(
    int heading,
    int first,
    int key,
    int name,
    int weight,
    int published,
    List<Integer> more,
    List<Remark> remarks) {

  /** Headings are looked for in so many rows from the top. */
  static final int MOST_ABOVE = 50;

  /** The column of the key where none is given. */
  public static final String KEY = "key";

  private static final int MOST_NAMED = 20;

  public Columns {
    more = List.copyOf(more);
    remarks = List.copyOf(remarks);
  }

  /**
   * The columns to look for, each by its heading or its letter.
   *
   * @param key the column of the key
   * @param name the column of the name, absent when there need be none
   * @param weight the column of the weight
   * @param published the column of the published amount, absent when none is looked for
   * @param more the columns of further values
   * @param areCriteria whether the weight and the further values are those of criteria
   * @param isGiven whether somebody said so, and these are not the standard
   */
  public record Wanted(
      String key,
      Optional<String> name,
      String weight,
      Optional<String> published,
      List<String> more,
      boolean areCriteria,
      boolean isGiven) {
    public Wanted {
      more = List.copyOf(more);
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(published, "published");
    }

    List<String> needed() {
      var needed = new ArrayList<String>();
      needed.add(key);
      if (isGiven) {
        name.ifPresent(needed::add);
      }
      needed.add(weight);
      published.ifPresent(needed::add);
      needed.addAll(more);
      return needed;
    }

    boolean isLetter(String column) {
      return isGiven && CellText.column(column) >= 0;
    }

    /** Says whether a column is looked for by a heading and not only by letters. */
    boolean isAnyNamed() {
      return needed().stream().anyMatch(one -> !isLetter(one));
    }
  }

  /** Returns the place of the first row that has every heading; letters are not headings. */
  static OptionalInt heading(List<Grid.Line> lines, Wanted wanted) {
    List<String> needed = wanted.needed();
    for (int i = 0; i < Math.min(lines.size(), MOST_ABOVE); i++) {
      Grid.Line line = lines.get(i);
      boolean all = true;
      for (String one : needed) {
        all &= find(line, one) >= 0 || wanted.isLetter(one);
      }
      if (all) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static int find(Grid.Line line, String heading) {
    String wanted = CellText.heading(heading);
    for (int i = 0; i < line.cells().size(); i++) {
      if (CellText.heading(line.cells().get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Finds the columns of a table.
   *
   * @throws UnreadableSheetException when a column is missing, or a heading is there twice
   */
  public static Columns find(Grid grid, Wanted wanted) throws UnreadableSheetException {
    List<Grid.Line> lines = grid.lines();
    if (lines.isEmpty()) {
      throw new UnreadableSheetException("sheet.empty");
    }
    int heading = wanted.isAnyNamed() ? named(grid, wanted) : aboveNumbers(lines, wanted);
    Grid.@Nullable Line line = heading < 0 ? null : lines.get(heading);
    int first = heading + 1;
    int key = place(line, wanted.key());
    int weight = place(line, wanted.weight());
    int name =
        wanted.name().isEmpty() ? -1 : optionalPlace(line, wanted.name().get(), wanted.isGiven());
    int published = wanted.published().isEmpty() ? -1 : place(line, wanted.published().get());
    for (String one : wanted.needed()) {
      // a letter behind the last column is a misspelt heading
      if (wanted.isGiven() && line != null && place(line, one) >= line.width()) {
        throw missing(line, one, wanted);
      }
    }
    List<Integer> more = wanted.more().stream().map(one -> place(line, one)).toList();
    refuseSame(weight, more, line);
    var remarks = new ArrayList<Remark>();
    if (heading > 0) {
      remarks.add(
          Remark.of(
              heading == 1 ? "note.above.one" : "note.above.many",
              "first",
              "" + lines.get(0).number(),
              "last",
              "" + lines.get(heading - 1).number()));
    }
    var places = new ArrayList<Text>();
    add(places, "note.column.key", key, line);
    add(places, "note.column.name", name, line);
    String value = wanted.areCriteria() ? "note.column.value" : "note.column.weight";
    add(places, value, weight, line);
    add(places, "note.column.published", published, line);
    more.forEach(column -> add(places, value, column, line));
    remarks.add(
        line == null
            ? Remark.of("note.columns", "all", places)
            : Remark.of("note.headings", "line", "" + line.number(), "all", places));
    if (line != null && wanted.isGiven()) {
      var used = new ArrayList<>(List.of(key, name, weight, published));
      used.addAll(more);
      var ignored = new ArrayList<String>();
      for (int i = 0; i < line.width(); i++) {
        if (!used.contains(i)) {
          ignored.add(shown(i, line));
        }
      }
      if (!ignored.isEmpty()) {
        remarks.add(Remark.of("note.ignored", "all", cut(ignored), "count", ignored.size()));
      }
    }
    return new Columns(heading, first, key, name, weight, published, more, remarks);
  }

  /** Refuses a column that is asked for twice, by whatever names. */
  private static void refuseSame(int weight, List<Integer> more, Grid.@Nullable Line line)
      throws UnreadableSheetException {
    var seen = new HashSet<Integer>(Set.of(weight));
    for (int column : more) {
      if (!seen.add(column)) {
        throw new UnreadableSheetException("sheet.same-column", "column", shown(column, line));
      }
    }
  }

  /** Returns the letters of a column, A for 0. */
  public static String letters(int column) {
    return CellText.letters(column);
  }

  private static void add(List<Text> places, String code, int column, Grid.@Nullable Line line) {
    if (column >= 0) {
      places.add(Voice.text(code, MessageTable.arguments("column", shown(column, line))));
    }
  }

  /** Returns a column as people find it in a spreadsheet: B "Kommun". */
  private static String shown(int column, Grid.@Nullable Line line) {
    String heading = line == null ? "" : Text.abbreviated(line.cell(column));
    return CellText.letters(column) + (heading.isEmpty() ? "" : " \"" + heading + "\"");
  }

  private static List<String> cut(List<String> all) {
    return all.size() <= MOST_NAMED ? all : all.subList(0, MOST_NAMED);
  }

  private static int named(Grid grid, Wanted wanted) throws UnreadableSheetException {
    OptionalInt found = heading(grid.lines(), wanted);
    if (found.isPresent()) {
      refuseTwice(grid.lines().get(found.getAsInt()), wanted);
      return found.getAsInt();
    }
    Grid.@Nullable Line first = likeliest(grid.lines(), wanted);
    for (String one : wanted.needed()) {
      if (first == null || (find(first, one) < 0 && !wanted.isLetter(one))) {
        throw missing(first, one, wanted);
      }
    }
    throw new IllegalStateException("A row that has every heading was not found");
  }

  /** Returns the row that headings were expected in: the first, or of many columns the widest. */
  private static Grid.@Nullable Line likeliest(List<Grid.Line> lines, Wanted wanted) {
    if (lines.isEmpty()) {
      return null;
    }
    Grid.Line likeliest = lines.get(0);
    for (Grid.Line line : lines.subList(0, Math.min(lines.size(), MOST_ABOVE))) {
      if (wanted.isGiven() && line.width() > likeliest.width()) {
        likeliest = line;
      }
    }
    return likeliest;
  }

  private static UnreadableSheetException missing(
      Grid.@Nullable Line first, String column, Wanted wanted) {
    String line = first == null ? "1" : "" + first.number();
    if (!wanted.isGiven()) {
      String all = "key;name;weight" + wanted.published().map(one -> ";" + one).orElse("");
      return new UnreadableSheetException(
          "csv.column-missing", "line", line, "column", column, "columns", all);
    }
    var there = new ArrayList<String>();
    for (int i = 0; first != null && i < first.width(); i++) {
      there.add(shown(i, first));
    }
    return there.isEmpty()
        ? new UnreadableSheetException("sheet.empty")
        : new UnreadableSheetException(
            column.equals(KEY) ? "sheet.key-missing" : "sheet.column-missing",
            "line",
            line,
            "column",
            column,
            "all",
            cut(there));
  }

  private static void refuseTwice(Grid.Line line, Wanted wanted) throws UnreadableSheetException {
    for (String one : wanted.needed()) {
      String heading = CellText.heading(one);
      long times =
          line.cells().stream().filter(cell -> CellText.heading(cell).equals(heading)).count();
      if (times > 1) {
        throw new UnreadableSheetException(
            "csv.column-twice", "line", "" + line.number(), "column", Text.abbreviated(one));
      }
    }
  }

  /** Returns the place of the row above the first whose weight is a number, -1 for none. */
  private static int aboveNumbers(List<Grid.Line> lines, Wanted wanted)
      throws UnreadableSheetException {
    int weight = CellText.column(wanted.weight());
    for (int i = 0; i < lines.size(); i++) {
      if (CellText.number(lines.get(i).cell(weight)).matches("-?[0-9]+([./][0-9]+)?")) {
        return i - 1;
      }
    }
    throw new UnreadableSheetException("sheet.no-numbers", "column", wanted.weight());
  }

  private static int place(Grid.@Nullable Line heading, String column) {
    int found = heading == null ? -1 : find(heading, column);
    return found >= 0 ? found : CellText.column(column);
  }

  private static int optionalPlace(Grid.@Nullable Line heading, String column, boolean isGiven) {
    int found = heading == null ? -1 : find(heading, column);
    return found >= 0 || !isGiven ? found : CellText.column(column);
  }
}
