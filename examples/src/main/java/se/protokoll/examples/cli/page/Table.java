package se.protokoll.examples.cli.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of cells. A column is as wide as its widest cell, at most half of what the columns before it
 * leave; wrapping ones share the rest. Where not all fits, a heading wraps between its words.
 */
public final class Table {

  private static final int GAP = 2;

  private final int indent;
  private final List<Align> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private boolean hasHeading;

  /** How a column is set. */
  public enum Align {
    /** To the left, as wide as its widest cell. */
    LEFT,

    /** To the right, as wide as its widest cell: numbers. */
    RIGHT,

    /** To the left, as wide as what the other columns leave; it wraps. */
    WRAP
  }

  /**
   * Makes an empty table.
   *
   * @param indent how many columns in it stands
   * @param columns how each column is set
   */
  public Table(int indent, Align... columns) {
    this.indent = indent;
    this.columns = List.of(columns);
  }

  /** Adds the first row, which says what the columns are. */
  public Table heading(String... cells) {
    hasHeading = true;
    return row(cells);
  }

  /** Adds a row. */
  public Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of this table has " + columns.size() + " cells, not " + cells.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Says whether every cell fits on one line of a page. */
  public boolean fits() {
    int widest = indent + GAP * (columns.size() - 1);
    for (int i = 0; i < columns.size(); i++) {
      widest += widest(i);
    }
    return widest <= Page.WIDTH;
  }

  /** Says whether it has no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the lines, none longer than a width in code points. */
  List<String> lines(int width) {
    int[] widths = widths(width);
    var lines = new ArrayList<String>();
    for (List<String> row : rows) {
      var cells = new ArrayList<List<String>>();
      int height = 0;
      for (int i = 0; i < row.size(); i++) {
        List<String> cell = Wrap.lines(row.get(i), Math.max(1, widths[i]));
        cells.add(cell);
        height = Math.max(height, cell.size());
      }
      for (int y = 0; y < height; y++) {
        lines.add(line(cells, widths, y));
      }
    }
    return lines;
  }

  private String line(List<List<String>> cells, int[] widths, int y) {
    var line = new StringBuilder(" ".repeat(indent));
    for (int i = 0; i < cells.size(); i++) {
      String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
      String space = " ".repeat(Math.max(0, widths[i] - Wrap.length(text)));
      line.append(i == 0 ? "" : " ".repeat(GAP));
      line.append(columns.get(i) == Align.RIGHT ? space + text : text + space);
    }
    return line.toString();
  }

  private int[] widths(int width) {
    var widths = new int[columns.size()];
    int left = width - indent - GAP * (columns.size() - 1);
    boolean isTight = !fits();
    List<Integer> wrapping = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i) == Align.WRAP) {
        wrapping.add(i);
      } else {
        int widest = isTight ? narrowest(i) : widest(i);
        widths[i] = Math.min(widest, Math.max(1, left / 2));
        left -= widths[i];
      }
    }
    wrapping.sort(Comparator.comparing(this::widest));
    for (int i = 0; i < wrapping.size(); i++) {
      int column = wrapping.get(i);
      int most = left / (wrapping.size() - i);
      widths[column] = Math.max(1, Math.min(widest(column), most));
      left -= widths[column];
    }
    for (boolean grows = isTight; grows && left > 0; ) {
      grows = false;
      for (int i = 0; i < widths.length && left > 0; i++) {
        if (columns.get(i) != Align.WRAP && widths[i] < widest(i)) {
          widths[i]++;
          left--;
          grows = true;
        }
      }
    }
    return widths;
  }

  /** Returns how wide a column is when its heading wraps. */
  private int narrowest(int column) {
    int narrowest = 0;
    for (int i = 0; i < rows.size(); i++) {
      String cell = rows.get(i).get(column);
      String[] words = hasHeading && i == 0 ? cell.split(" ") : new String[] {cell};
      for (String word : words) {
        narrowest = Math.max(narrowest, Wrap.length(word));
      }
    }
    return narrowest;
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> Wrap.length(row.get(column))).max().orElse(0);
  }
}
