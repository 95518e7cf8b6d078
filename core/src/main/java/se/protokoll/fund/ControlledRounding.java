package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses which cells of a table of fractions go up, so that every row, every column and the total
 * gets as many units as its bounds allow, at the least sum of squares; a flow of least cost.
 *
 * <p>The nodes are the rows, then the columns, then two hubs: money flows from the first hub
 * through rows, cells and columns to the second, and back. Every row starts with its largest
 * remainders; what columns then have too much moves along shortest paths, with potentials that keep
 * every reduced cost from being negative. Of several best ways the first cells get the units, row
 * by row.
 */
final class ControlledRounding {
  /** How many units a row, a column or the total may get, and how many it gets. */
  private static final class Margin {
    final int least;
    final int most;
    int flow;

    Margin(int[] bounds) {
      this.least = bounds[0];
      this.most = bounds[1];
    }

    /** Takes as many as the bounds allow, and returns how many were too many. */
    int take(int wanted) {
      flow = Math.max(least, Math.min(most, wanted));
      return wanted - flow;
    }
  }

  private final int rows;
  private final int columns;
  private final int first;
  private final int second;

  /** What a unit for a cell adds to the squares, on a common scale. */
  private final BigInteger[][] cost;

  /** Which cells are not whole, so that they can get a unit. */
  private final boolean[][] free;

  private final boolean[][] up;
  private final boolean[][] tied;
  private final Margin[] margins;
  private final Margin total;
  private final int[] excess;
  private final BigInteger[] potential;

  /** For each row the columns that can take one of its units at no cost. */
  private final long[][] down;

  /** For each column the rows that can take back a unit at no cost. */
  private final long[][] back;

  private final boolean[] closed;
  private final int[] path;
  private int length;

  /**
   * @param cost for each cell one less twice its fraction, on a common scale
   * @param free which cells are not whole
   * @param rowBounds for each row the least and the most units, which differ by one at most
   * @param columnBounds the same for each column
   * @param totalBounds the same for all
   */
  ControlledRounding(
      BigInteger[][] cost,
      boolean[][] free,
      int[][] rowBounds,
      int[][] columnBounds,
      int[] totalBounds) {
    this.rows = rowBounds.length;
    this.columns = columnBounds.length;
    this.first = rows + columns;
    this.second = first + 1;
    this.cost = cost;
    this.free = free;
    this.up = new boolean[rows][columns];
    this.tied = new boolean[rows][columns];
    this.margins = new Margin[first];
    for (int i = 0; i < first; i++) {
      margins[i] = new Margin(i < rows ? rowBounds[i] : columnBounds[i - rows]);
    }
    this.total = new Margin(totalBounds);
    this.excess = new int[second + 1];
    this.potential = new BigInteger[second + 1];
    Arrays.fill(potential, BigInteger.ZERO);
    this.down = new long[rows][(columns + 63) / 64];
    this.back = new long[columns][(rows + 63) / 64];
    this.closed = new boolean[second + 1];
    this.path = new int[second + 2];
  }

  /** Returns whether there is a way; the cells then have their units. */
  boolean solve() {
    start();
    while (Arrays.stream(excess).anyMatch(e -> e > 0)) {
      if (!shorten()) {
        return false;
      }
      for (int from = 0; from <= second; from++) {
        while (excess[from] > 0 && find(from, -1)) {
          excess[from]--;
          excess[path[length - 1]]++;
          move();
        }
      }
    }
    breakTies();
    return true;
  }

  /** Returns whether a cell gets a unit. */
  boolean isUp(int row, int column) {
    return up[row][column];
  }

  /** Returns whether the order of keys decided about a cell. */
  boolean isTied(int row, int column) {
    return tied[row][column];
  }

  /** Gives every row its largest remainders; among equal ones to columns that have few. */
  private void start() {
    int[] given = new int[columns];
    int inRows = 0;
    for (int i = 0; i < rows; i++) {
      BigInteger[] costs = cost[i];
      boolean[] open = free[i];
      Integer[] order =
          IntStream.range(0, columns)
              .filter(j -> open[j])
              .boxed()
              .sorted(
                  Comparator.comparing((Integer j) -> costs[j])
                      .thenComparing(j -> given[j] - margins[rows + j].most))
              .toArray(Integer[]::new);
      int gains = 0;
      while (gains < order.length && costs[order[gains]].signum() < 0) {
        gains++;
      }
      int surplus = margins[i].take(gains);
      int taken = margins[i].flow;
      if (surplus < 0) {
        potential[i] = costs[order[taken - 1]].negate();
      } else if (surplus > 0) {
        potential[i] = costs[order[taken]].negate();
      }
      for (int k = 0; k < taken; k++) {
        up[i][order[k]] = true;
        given[order[k]]++;
      }
      inRows += taken;
    }
    int inColumns = 0;
    for (int j = 0; j < columns; j++) {
      excess[rows + j] = margins[rows + j].take(given[j]);
      inColumns += margins[rows + j].flow;
    }
    excess[second] = total.take(inColumns);
    excess[first] = total.flow - inRows;
  }

  /**
   * Moves the potentials so that every node that lacks a unit, and can be reached from one that has
   * too many, can be reached at no cost.
   *
   * @return whether any can be reached
   */
  private boolean shorten() {
    BigInteger[] distance = new BigInteger[second + 1];
    boolean[] reached = new boolean[second + 1];
    boolean[] settled = new boolean[second + 1];
    Arrays.fill(distance, BigInteger.ZERO);
    for (int i = 0; i <= second; i++) {
      reached[i] = excess[i] > 0;
    }
    boolean found = false;
    BigInteger farthest = BigInteger.ZERO;
    for (int node = closest(distance, reached, settled);
        node >= 0;
        node = closest(distance, reached, settled)) {
      settled[node] = true;
      found |= excess[node] < 0;
      farthest = distance[node];
      relaxFrom(node, distance, reached, settled);
    }
    for (int i = 0; i <= second; i++) {
      potential[i] = potential[i].add(settled[i] ? distance[i] : farthest);
    }
    tighten(settled);
    return found;
  }

  /** Returns the closest node that is reached and not settled, -1 when there is none. */
  private int closest(BigInteger[] distance, boolean[] reached, boolean[] settled) {
    int node = -1;
    for (int i = 0; i <= second; i++) {
      if (reached[i] && !settled[i] && (node < 0 || distance[i].compareTo(distance[node]) < 0)) {
        node = i;
      }
    }
    return node;
  }

  private void relaxFrom(int node, BigInteger[] distance, boolean[] reached, boolean[] settled) {
    BigInteger base = distance[node].add(potential[node]);
    for (int to = 0; to <= second; to++) {
      if (!settled[to] && isOpen(node, to)) {
        BigInteger length = base.add(price(node, to)).subtract(potential[to]);
        if (!reached[to] || length.compareTo(distance[to]) < 0) {
          reached[to] = true;
          distance[to] = length;
        }
      }
    }
  }

  /** Returns whether a unit can move from one node to another, whatever it costs. */
  private boolean isOpen(int from, int to) {
    if (from < rows) {
      return to < first
          ? to >= rows && free[from][to - rows] && !up[from][to - rows]
          : to == first && margins[from].flow > margins[from].least;
    }
    if (from < first) {
      return to < rows
          ? up[to][from - rows]
          : to == second && margins[from].flow < margins[from].most;
    }
    if (from == first) {
      return to < rows
          ? margins[to].flow < margins[to].most
          : to == second && total.flow > total.least;
    }
    return to == first
        ? total.flow < total.most
        : to >= rows && to < first && margins[to].flow > margins[to].least;
  }

  private BigInteger price(int from, int to) {
    if (from < rows && to < first) {
      return cost[from][to - rows];
    }
    return from < first && to < rows ? cost[to][from - rows].negate() : BigInteger.ZERO;
  }

  /** Notes which cells cost nothing to change, and closes all nodes but some. */
  private void tighten(boolean[] nodes) {
    for (int i = 0; i <= second; i++) {
      closed[i] = !nodes[i];
    }
    for (int i = 0; i < rows; i++) {
      Arrays.fill(down[i], 0);
    }
    for (int j = 0; j < columns; j++) {
      Arrays.fill(back[j], 0);
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; nodes[i] && j < columns; j++) {
        if (nodes[rows + j]
            && free[i][j]
            && potential[rows + j].subtract(potential[i]).equals(cost[i][j])) {
          note(i, j);
        }
      }
    }
  }

  private void note(int row, int column) {
    down[row][column >> 6] &= ~(1L << column);
    back[column][row >> 6] &= ~(1L << row);
    if (up[row][column]) {
      back[column][row >> 6] |= 1L << row;
    } else {
      down[row][column >> 6] |= 1L << column;
    }
  }

  /**
   * Looks for a path that costs nothing, to a node or, for -1, to one that lacks a unit. A node
   * from which there is none stays closed while units move elsewhere.
   */
  private boolean find(int from, int target) {
    length = 0;
    boolean[] before = closed.clone();
    boolean found = follow(from, target);
    if (found) {
      System.arraycopy(before, 0, closed, 0, before.length);
    }
    return found;
  }

  private boolean follow(int node, int target) {
    path[length++] = node;
    if (target < 0 ? excess[node] < 0 : node == target) {
      return true;
    }
    closed[node] = true;
    if (node < first) {
      long[] cells = node < rows ? down[node] : back[node - rows];
      int offset = node < rows ? rows : 0;
      for (int word = 0; word < cells.length; word++) {
        for (long left = cells[word]; left != 0; left &= left - 1) {
          int next = offset + (word << 6) + Long.numberOfTrailingZeros(left);
          if (!closed[next] && follow(next, target)) {
            return true;
          }
        }
      }
    }
    int from = node < first ? first : 0;
    for (int next = from; next <= second; next++) {
      if (!closed[next]
          && isOpen(node, next)
          && potential[node].equals(potential[next])
          && follow(next, target)) {
        return true;
      }
    }
    length--;
    return false;
  }

  /** Moves one unit along the path found. */
  private void move() {
    for (int k = 0; k + 1 < length; k++) {
      move(path[k], path[k + 1]);
    }
  }

  private void move(int from, int to) {
    if (from < rows && to < first) {
      up[from][to - rows] = true;
      note(from, to - rows);
    } else if (from < first && to < rows) {
      up[to][from - rows] = false;
      note(to, from - rows);
    } else if (from < rows) {
      margins[from].flow--;
    } else if (from < first) {
      margins[from].flow++;
    } else if (to < rows) {
      margins[to].flow++;
    } else if (to < first) {
      margins[to].flow--;
    } else {
      total.flow += from == second ? 1 : -1;
    }
  }

  /** Goes through the cells and gives each a unit if any best way does, the earlier ones kept. */
  private void breakTies() {
    boolean[] all = new boolean[second + 1];
    Arrays.fill(all, true);
    tighten(all);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        boolean isDown = (down[i][j >> 6] >>> j & 1) != 0;
        if (isDown || (back[j][i >> 6] >>> i & 1) != 0) {
          down[i][j >> 6] &= ~(1L << j);
          back[j][i >> 6] &= ~(1L << i);
          tied[i][j] = isDown ? find(rows + j, i) : find(i, rows + j);
          Arrays.fill(closed, false);
          if (isDown && tied[i][j]) {
            move();
            up[i][j] = true;
          }
        }
      }
    }
  }
}
