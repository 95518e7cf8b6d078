package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Controlled rounding by trying every way, for tables of few cells: the cells are numerators over
 * one denominator, in the order of their keys.
 */
final class SlowTable {
  private final long[][] cells;
  private final long denominator;
  private final Long[] rowTotals;
  private final Long[] columnTotals;
  private Optional<BigInteger> least = Optional.empty();
  private long[][] best = {};

  private SlowTable(long[][] cells, long denominator, Long[] rowTotals, Long[] columnTotals) {
    this.cells = cells;
    this.denominator = denominator;
    this.rowTotals = rowTotals;
    this.columnTotals = columnTotals;
  }

  /** Returns the best table, empty when there is none; a margin that is null is free. */
  static Optional<long[][]> round(
      long[][] cells, long denominator, Long[] rowTotals, Long[] columnTotals) {
    int sign = 0;
    long sum = 0;
    for (long[] row : cells) {
      for (long cell : row) {
        sum += cell;
        sign = sign == 0 ? Long.signum(cell) : sign;
      }
    }
    long direction = (sum == 0 ? sign : Long.signum(sum)) < 0 ? -1 : 1;
    SlowTable table =
        new SlowTable(
            times(cells, direction),
            denominator,
            times(rowTotals, direction),
            times(columnTotals, direction));
    table.choose(new long[cells.length][cells[0].length], 0);
    return table.least.map(found -> times(table.best, direction));
  }

  private static long[][] times(long[][] cells, long factor) {
    long[][] product = new long[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      product[i] = cells[i].clone();
      for (int j = 0; j < product[i].length; j++) {
        product[i][j] *= factor;
      }
    }
    return product;
  }

  private static Long[] times(Long[] totals, long factor) {
    Long[] product = new Long[totals.length];
    for (int i = 0; i < totals.length; i++) {
      product[i] = totals[i] == null ? null : Long.valueOf(totals[i] * factor);
    }
    return product;
  }

  /** Tries the larger amount first, so that the first of several best ways is kept. */
  private void choose(long[][] chosen, int place) {
    int width = chosen[0].length;
    if (place == chosen.length * width) {
      judge(chosen);
      return;
    }
    int i = place / width;
    int j = place % width;
    long floor = Math.floorDiv(cells[i][j], denominator);
    if (floor * denominator != cells[i][j]) {
      chosen[i][j] = floor + 1;
      choose(chosen, place + 1);
    }
    chosen[i][j] = floor;
    choose(chosen, place + 1);
  }

  private void judge(long[][] chosen) {
    BigInteger squares = BigInteger.ZERO;
    long exactTotal = 0;
    long total = 0;
    long[] exactColumns = new long[chosen[0].length];
    long[] columns = new long[chosen[0].length];
    for (int i = 0; i < chosen.length; i++) {
      long exactRow = 0;
      long row = 0;
      for (int j = 0; j < columns.length; j++) {
        exactRow += cells[i][j];
        row += chosen[i][j];
        exactColumns[j] += cells[i][j];
        columns[j] += chosen[i][j];
        BigInteger off = BigInteger.valueOf(chosen[i][j] * denominator - cells[i][j]);
        squares = squares.add(off.multiply(off));
      }
      if (!isNear(row, exactRow) || (rowTotals[i] != null && rowTotals[i] != row)) {
        return;
      }
      exactTotal += exactRow;
      total += row;
    }
    for (int j = 0; j < columns.length; j++) {
      if (!isNear(columns[j], exactColumns[j])
          || (columnTotals[j] != null && columnTotals[j] != columns[j])) {
        return;
      }
    }
    if (isNear(total, exactTotal) && (least.isEmpty() || squares.compareTo(least.get()) < 0)) {
      least = Optional.of(squares);
      best = times(chosen, 1);
    }
  }

  private boolean isNear(long rounded, long exact) {
    return Math.abs(rounded * denominator - exact) < denominator;
  }
}
