package se.protokoll.json.token;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record LineColumn(int line, int column) {
  /** The beginning of a text. */
  public static final LineColumn START = new LineColumn(1, 1);

  /** Packs the line and the column that a parser gives into one number. */
  public static long pack(int line, int column) {
    return ((long) line << Integer.SIZE) | (column & 0xFFFF_FFFFL);
  }

  /** Returns the place that was packed; where a parser knows none, it is the beginning. */
  public static LineColumn unpacked(long packed) {
    return new LineColumn(Math.max(1, (int) (packed >>> Integer.SIZE)), Math.max(1, (int) packed));
  }
}
