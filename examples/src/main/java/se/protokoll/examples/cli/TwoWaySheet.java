package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.examples.cli.sheet.CellText;
import se.protokoll.examples.cli.sheet.Columns;
import se.protokoll.examples.cli.sheet.Grid;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.examples.cli.sheet.SheetFile;
import se.protokoll.examples.cli.sheet.UnreadableSheetException;
import se.protokoll.fund.Holder;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.json.request.TwoWayRequest;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Text;
import se.protokoll.money.AmountRounding;
import se.protokoll.money.ExactAmount;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * A two-way table out of a spreadsheet: the keys of the columns in the first row, those of the rows
 * in the first column, and exact amounts in kronor between them.
 */
final class TwoWaySheet {
  private static final int MOST_PROBLEMS = 100;

  private TwoWaySheet() {}

  static Requested<TwoWayRequest> read(InputStream file, DivisionOptions options)
      throws RefusedFileException, IOException {
    var wanted =
        new Columns.Wanted("A", Optional.empty(), "B", Optional.empty(), List.of(), false, true);
    Grid grid;
    try {
      grid = SheetFile.read(file, wanted, options.sheet());
    } catch (UnreadableSheetException e) {
      Remark reason = e.reason();
      throw new RefusedFileException(
          List.of(new InputProblem(reason.code(), "", reason.arguments())));
    }
    return read(grid, options);
  }

  private static Requested<TwoWayRequest> read(Grid grid, DivisionOptions options)
      throws RefusedFileException {
    var problems = new ArrayList<Diagnostic>();
    var notes = new ArrayList<>(grid.remarks());
    List<Grid.Line> lines = grid.lines();
    if (lines.isEmpty()) {
      throw new RefusedFileException("sheet.empty");
    }
    if (lines.size() < 2 || lines.get(0).width() < 2) {
      throw new RefusedFileException(List.of(InputProblem.ofFile("two-way.shape")));
    }
    Grid.Line heading = lines.get(0);
    int width = heading.width();
    if (CsvTable.isSum(heading.cell(width - 1)) && width > 2) {
      width--;
      notes.add(Remark.of("note.sum-column", "name", heading.cell(width)));
    }
    int height = lines.size();
    if (CsvTable.isSum(lines.get(height - 1).cell(0)) && height > 2) {
      height--;
      Grid.Line sum = lines.get(height);
      notes.add(Remark.of("note.sum-line", "line", "" + sum.number(), "name", sum.cell(0)));
    }
    var columns = new ArrayList<Holder>();
    var places = new HashMap<String, String>();
    for (int j = 1; j < width; j++) {
      key(heading, j, "/columns/" + (j - 1), places, problems).ifPresent(columns::add);
    }
    places.clear();
    var rows = new ArrayList<Holder>();
    var cells = new ArrayList<List<Ratio>>();
    for (int i = 1; i < height && problems.size() < MOST_PROBLEMS; i++) {
      Grid.Line line = lines.get(i);
      key(line, 0, "/rows/" + (i - 1), places, problems).ifPresent(rows::add);
      var row = new ArrayList<Ratio>();
      for (int j = 1; j < width; j++) {
        String at = "/cells/" + (i - 1) + "/" + (j - 1);
        String fault = line.faults().get(j);
        if (fault != null) {
          problems.add(
              InputProblem.at(at, fault, "cell", place(line, j), "line", "" + line.number()));
        } else {
          cell(line, j, at, problems).ifPresent(row::add);
        }
      }
      cells.add(row);
    }
    if (problems.isEmpty()) {
      checkSums(lines, width, height, cells, options.rounding().unit(), problems);
    }
    grid.end().ifPresent(end -> problems.add(new InputProblem(end.code(), "", end.arguments())));
    if (!problems.isEmpty()) {
      throw new RefusedFileException(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }
    var table = new TwoWayTable(rows, columns, cells, Map.of(), Map.of(), Optional.empty());
    return new Requested<>(new TwoWayRequest(table, options.rounding().unit()), notes);
  }

  /** Returns whose a row or column is, when it has a key that none before it has. */
  private static Optional<Holder> key(
      Grid.Line line,
      int column,
      String at,
      Map<String, String> places,
      List<Diagnostic> problems) {
    String key = line.cell(column);
    String cell = place(line, column);
    if (key.isEmpty()) {
      problems.add(InputProblem.at(at, "two-way.no-key", "cell", cell));
      return Optional.empty();
    }
    String first = places.putIfAbsent(key, cell);
    if (first != null) {
      problems.add(
          InputProblem.at(
              at + "/key",
              "two-way.key-twice",
              "cell",
              cell,
              "key",
              Text.abbreviated(key),
              "first",
              first));
    }
    return Optional.of(Holder.of(key));
  }

  /**
   * Compares the sums that the sheet states with the cells; rounded ones may be less than a unit
   * off.
   */
  private static void checkSums(
      List<Grid.Line> lines,
      int width,
      int height,
      List<List<Ratio>> cells,
      Optional<MoneyUnit> unit,
      List<Diagnostic> problems) {
    Money most = Money.ofOre(unit.orElse(MoneyUnit.ORE).ore());
    List<Ratio> columns = new ArrayList<>(Collections.nCopies(width - 1, Ratio.of(0)));
    Ratio all = Ratio.of(0);
    for (int i = 0; i < cells.size(); i++) {
      Ratio row = Ratio.of(0);
      for (int j = 0; j < width - 1; j++) {
        Ratio cell = cells.get(i).get(j);
        row = row.plus(cell);
        columns.set(j, columns.get(j).plus(cell));
      }
      all = all.plus(row);
      checkSum(lines.get(i + 1), width, row, most, problems);
    }
    if (height < lines.size()) {
      Grid.Line sums = lines.get(height);
      for (int j = 0; j < width - 1; j++) {
        checkSum(sums, j + 1, columns.get(j), most, problems);
      }
      checkSum(sums, width, all, most, problems);
    }
  }

  private static void checkSum(
      Grid.Line line, int column, Ratio sum, Money most, List<Diagnostic> problems) {
    if (line.cell(column).isEmpty()) {
      return;
    }
    ExactAmount added = kronor(sum);
    ExactAmount unit = ExactAmount.of(most);
    cell(line, column, "", problems)
        .filter(
            stated ->
                kronor(stated).minus(added).compareTo(unit) >= 0
                    || added.minus(kronor(stated)).compareTo(unit) >= 0)
        .ifPresent(
            stated ->
                problems.add(
                    InputProblem.at(
                        "",
                        "two-way.sum",
                        "cell",
                        place(line, column),
                        "found",
                        Text.abbreviated(line.cell(column)),
                        "sum",
                        added.rounded(AmountRounding.NEAREST))));
  }

  private static ExactAmount kronor(Ratio kronor) {
    return ExactAmount.ofOre(kronor.times(Ratio.of(MoneyUnit.KRONA.ore())));
  }

  private static Optional<Ratio> cell(
      Grid.Line line, int column, String at, List<Diagnostic> problems) {
    String text = line.cell(column);
    try {
      return Optional.of(Ratio.parse(text.isEmpty() ? "0" : CellText.number(text)));
    } catch (IllegalArgumentException e) {
      problems.add(
          InputProblem.at(
              at, "two-way.cell", "cell", place(line, column), "found", Text.abbreviated(text)));
      return Optional.empty();
    }
  }

  private static String place(Grid.Line line, int column) {
    return Columns.letters(column) + line.number();
  }
}
