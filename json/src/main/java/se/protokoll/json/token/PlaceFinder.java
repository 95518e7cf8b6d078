package se.protokoll.json.token;

import java.util.Arrays;

/**
 * Turns the indexes of bytes into places in characters.
 *
 * <p>The text is known to be UTF-8. A line ends with LF, CR or both. The place of the beginning of
 * each block is kept, so that however many places are asked for, and in whatever order, the text is
 * gone through once, and one block more for each of them.
 */
public final class PlaceFinder {
  static final int BLOCK = 4 << 10;
  private static final int FIRST_BLOCKS = 8;

  private final byte[] bytes;
  private final int end;
  private final LineColumn origin;

  /**
   * The line and the column in the text of the first byte of each block, as far as they are known.
   */
  private int[] lines = {};

  private int[] columns = {};
  private int blocks;

  /** Where the search is. */
  private int line = 1;

  private int column = 1;
  private long lookedAt;

  /**
   * Makes a finder for a text that is part of a larger one.
   *
   * @param bytes the text, from index 0
   * @param end where the text ends
   * @param origin where the text begins in the larger one
   */
  public PlaceFinder(byte[] bytes, int end, LineColumn origin) {
    this.bytes = bytes;
    this.end = end;
    this.origin = origin;
  }

  /** Returns the place of a byte, given its index. */
  public LineColumn find(int index) {
    int to = Math.min(index, end);
    int block = to / BLOCK;
    if (blocks == 0) {
      keep();
    }
    while (blocks <= block) {
      goFrom(blocks - 1, blocks * BLOCK);
      keep();
    }
    goFrom(block, to);
    return line == 1
        ? new LineColumn(origin.line(), origin.column() + column - 1)
        : new LineColumn(origin.line() + line - 1, column);
  }

  /** Keeps where the search is as the place of the next block. */
  private void keep() {
    if (blocks == lines.length) {
      lines = Arrays.copyOf(lines, Math.max(FIRST_BLOCKS, 2 * blocks));
      columns = Arrays.copyOf(columns, lines.length);
    }
    lines[blocks] = line;
    columns[blocks++] = column;
  }

  /** Goes from the beginning of a block to an index in or after it. */
  private void goFrom(int block, int to) {
    line = lines[block];
    column = columns[block];
    lookedAt += to - block * BLOCK;
    for (int i = block * BLOCK; i < to; i++) {
      byte b = bytes[i];
      if (endsLine(b, i)) {
        line++;
        column = 1;
      } else if ((b & 0xC0) != 0x80) {
        column++;
      }
    }
  }

  private boolean endsLine(byte b, int i) {
    return b == '\n' || (b == '\r' && !(i + 1 < end && bytes[i + 1] == '\n'));
  }

  /** Returns how many bytes have been looked at, those looked at again counted again. */
  long lookedAt() {
    return lookedAt;
  }
}
