package se.protokoll.fund;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.MoneyUnit;

/**
 * A table in which every row, every column and the total add up (<i>avrundad korstabell</i>).
 *
 * @param table what was rounded
 * @param unit what it was rounded to whole units of
 * @param cells the rounded cells, row by row in the order of the table
 * @param rowTotals the sum of each row
 * @param columnTotals the sum of each column
 * @param total the sum of all
 */
public record RoundedTable(
    TwoWayTable table,
    MoneyUnit unit,
    List<List<TableEntry>> cells,
    List<TableEntry> rowTotals,
    List<TableEntry> columnTotals,
    TableEntry total)
    implements NeedsJsonModule {
  public RoundedTable {
    cells = cells.stream().map(List::copyOf).toList();
    rowTotals = List.copyOf(rowTotals);
    columnTotals = List.copyOf(columnTotals);
  }

  /** Returns the cell of a row and a column by their keys, empty where there is none. */
  public Optional<TableEntry> cell(String row, String column) {
    return indexOf(row, table.rows())
        .flatMap(i -> indexOf(column, table.columns()).map(j -> cells.get(i).get(j)));
  }

  /** Returns the sum of a row by its key, empty where there is none. */
  public Optional<TableEntry> rowTotal(String row) {
    return indexOf(row, table.rows()).map(rowTotals::get);
  }

  /** Returns the sum of a column by its key, empty where there is none. */
  public Optional<TableEntry> columnTotal(String column) {
    return indexOf(column, table.columns()).map(columnTotals::get);
  }

  private static Optional<Integer> indexOf(String key, List<Holder> holders) {
    return IntStream.range(0, holders.size())
        .filter(i -> holders.get(i).key().equals(key))
        .boxed()
        .findFirst();
  }
}
