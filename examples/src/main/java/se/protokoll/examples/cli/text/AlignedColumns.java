package se.protokoll.examples.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table that becomes lines: the cells of a row next to each other, in columns. */
final class AlignedColumns {
  private static final int MOST_COLUMNS = 100;
  private static final int GAP = 3;

  /** Each row: its cells by their first columns. */
  private final List<TreeMap<Integer, Cell>> rows = new ArrayList<>();

  /** How many more rows a cell from above takes, by column. */
  private final Map<Integer, Integer> taken = new TreeMap<>();

  private int next;

  private record Cell(List<String> lines, int columns) {
    int width() {
      return lines.stream().mapToInt(String::length).max().orElse(0);
    }
  }

  /** Starts a row. */
  void startRow() {
    rows.add(new TreeMap<>());
    taken.replaceAll((column, left) -> left - 1);
    taken.values().removeIf(left -> left < 1);
    next = 0;
  }

  /** Adds a cell to the row. */
  void add(List<String> lines, int columns, int deep) {
    if (rows.isEmpty()) {
      startRow();
    }
    while (taken.containsKey(next)) {
      next++;
    }
    if (next >= MOST_COLUMNS) {
      return;
    }
    int width = Math.max(1, Math.min(columns, MOST_COLUMNS - next));
    rows.get(rows.size() - 1).put(next, new Cell(lines, width));
    if (deep > 1) {
      for (int column = next; column < next + width; column++) {
        taken.put(column, deep);
      }
    }
    next += width;
  }

  /** Returns the lines of the table. */
  List<String> lines() {
    int[] starts = starts();
    var lines = new ArrayList<String>();
    for (TreeMap<Integer, Cell> row : rows) {
      int height = row.values().stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
      for (int i = 0; i < height; i++) {
        var line = new StringBuilder();
        for (var cell : row.entrySet()) {
          if (i < cell.getValue().lines().size()) {
            int gap = starts[cell.getKey()] - line.length();
            line.append(" ".repeat(line.isEmpty() ? Math.max(0, gap) : Math.max(GAP, gap)));
            line.append(cell.getValue().lines().get(i));
          }
        }
        lines.add(line.toString().stripTrailing());
      }
    }
    return lines;
  }

  /** Returns where each column starts: behind the widest cell that ends before it. */
  private int[] starts() {
    int[] widths = new int[MOST_COLUMNS + 1];
    for (TreeMap<Integer, Cell> row : rows) {
      row.forEach(
          (column, cell) -> {
            if (cell.columns() == 1) {
              widths[column] = Math.max(widths[column], cell.width());
            }
          });
    }
    int[] starts = new int[MOST_COLUMNS + 1];
    for (int column = 1; column <= MOST_COLUMNS; column++) {
      int before = widths[column - 1];
      starts[column] = starts[column - 1] + (before == 0 ? 0 : before + GAP);
    }
    return starts;
  }
}
