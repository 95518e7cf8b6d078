package se.protokoll.pages;

import java.util.List;
import java.util.Objects;

/**
 * A table of a page (<i>tabell</i>), whose first column says what each row is about.
 *
 * @param caption what it shows
 * @param columns the columns, one or more
 * @param rows the rows, each with a text for each column
 * @param sum the row that adds up the others, empty for none
 */
public record PageTable(
    String caption, List<Column> columns, List<List<String>> rows, List<String> sum) {
  /**
   * A column.
   *
   * @param name what it is called
   * @param isNumber whether its cells are numbers, which stand to the right
   */
  public record Column(String name, boolean isNumber) {
    public Column {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Checks and keeps copies.
   *
   * @throws IllegalArgumentException when there is no column, or a row or the sum has more or fewer
   *     cells than there are columns
   */
  public PageTable {
    Objects.requireNonNull(caption, "caption");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    sum = List.copyOf(sum);
    int width = columns.size();
    if (width == 0) {
      throw new IllegalArgumentException("A table needs a column");
    }
    for (List<String> row : rows) {
      requireWidth(row, width);
    }
    if (!sum.isEmpty()) {
      requireWidth(sum, width);
    }
  }

  private static void requireWidth(List<String> row, int width) {
    if (row.size() != width) {
      throw new IllegalArgumentException(
          "A row of " + row.size() + " cells is in a table of " + width + " columns");
    }
  }

  void write(Html html, String id, String label) {
    var table = new AmountTable(html, columns);
    table.open(id, label, caption);
    if (!rows.isEmpty()) {
      table.openRows("tbody");
      rows.forEach(table::row);
      table.closeRows();
    }
    if (!sum.isEmpty()) {
      table.openRows("tfoot");
      table.sum(sum);
      table.closeRows();
    }
    table.close();
  }
}
