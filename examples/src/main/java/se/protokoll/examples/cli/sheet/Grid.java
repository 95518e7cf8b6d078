package se.protokoll.examples.cli.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The cells of a table as they stand in a file, with nothing read into them.
 *
 * @param lines every row that has something in it, in order
 * @param blank how many rows between and after them are blank
 * @param isText whether it comes from text, where every row has all its cells
 * @param remarks what was recognised in the file
 * @param end why the table ends before its end, absent when all of it could be read
 */
public record Grid(
    List<Line> lines, int blank, boolean isText, List<Remark> remarks, Optional<Remark> end) {
  public Grid {
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
    Objects.requireNonNull(end, "end");
  }

  /**
   * One row.
   *
   * @param number its number in the file, from 1
   * @param cells the text of every cell, without space around it
   * @param faults the key of what is wrong with a cell that has no text to use, by its place from 0
   */
  public record Line(int number, List<String> cells, Map<Integer, String> faults) {
    public Line {
      cells = List.copyOf(cells);
      faults = Map.copyOf(faults);
    }

    /** Returns the text of a cell, empty where there is none. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Returns the number of cells up to the last that is not blank. */
    public int width() {
      int width = cells.size();
      while (width > 0 && cells.get(width - 1).isEmpty()) {
        width--;
      }
      return width;
    }
  }
}
