package se.protokoll.json.token;

/**
 * Turns the indexes of bytes into places in characters.
 *
 * <p>The text is known to be UTF-8. A line ends with LF, CR or both. Problems come mostly in
 * document order, so the search goes on from the line found last.
 */
public final class PlaceFinder {
  private final byte[] bytes;
  private final int end;
  private final LineColumn origin;
  private int line = 1;
  private int lineStart;

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
    if (index < lineStart) {
      line = 1;
      lineStart = 0;
    }
    int to = Math.min(index, end);
    for (int i = lineStart; i < to; i++) {
      if (endsLine(i)) {
        line++;
        lineStart = i + 1;
      }
    }
    return in(line, lineStart, to);
  }

  private boolean endsLine(int i) {
    return bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < end && bytes[i + 1] == '\n'));
  }

  private LineColumn in(int lineOfText, int from, int to) {
    int column = 1;
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return lineOfText == 1
        ? new LineColumn(origin.line(), origin.column() + column - 1)
        : new LineColumn(origin.line() + lineOfText - 1, column);
  }
}
