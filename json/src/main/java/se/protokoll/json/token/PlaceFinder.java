package se.protokoll.json.token;

import org.jspecify.annotations.Nullable;

/**
 * Turns the places a parser gives, which count the bytes of a line, into places in characters.
 *
 * <p>The text is known to be UTF-8. A line ends with LF, CR or both. Problems come mostly in
 * document order, so the search goes on from the line found last.
 */
public final class PlaceFinder {
  private final byte[] bytes;
  private final int end;
  private final Place origin;
  private int line = 1;
  private int lineStart;

  /**
   * Makes a finder for a text that is part of a larger one.
   *
   * @param bytes the text, from index 0
   * @param end where the text ends
   * @param origin where the text begins in the larger one
   */
  public PlaceFinder(byte[] bytes, int end, Place origin) {
    this.bytes = bytes;
    this.end = end;
    this.origin = origin;
  }

  /** Packs the line and the column of a parser into one number. */
  public static long pack(int line, int column) {
    return ((long) line << Integer.SIZE) | (column & 0xFFFF_FFFFL);
  }

  /**
   * Returns the place that a packed position means.
   *
   * @param finder the finder of the text, null to take line and column as the parser gave them
   */
  public static Place place(@Nullable PlaceFinder finder, long packed) {
    int line = (int) (packed >>> Integer.SIZE);
    int column = (int) packed;
    return finder == null
        ? new Place(Math.max(1, line), Math.max(1, column))
        : finder.find(line, column);
  }

  /** Returns the place of a byte, given the line of the text and the byte of the line, from 1. */
  public Place find(int wantedLine, int byteOfLine) {
    goTo(wantedLine);
    return in(wantedLine, lineStart, Math.min(end, lineStart + Math.max(0, byteOfLine - 1)));
  }

  /** Returns the place of a byte, given its index. */
  public Place find(int index) {
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

  private void goTo(int wantedLine) {
    if (wantedLine < line) {
      line = 1;
      lineStart = 0;
    }
    for (int i = lineStart; line < wantedLine && i < end; i++) {
      if (endsLine(i)) {
        line++;
        lineStart = i + 1;
      }
    }
  }

  private boolean endsLine(int i) {
    return bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < end && bytes[i + 1] == '\n'));
  }

  private Place in(int lineOfText, int from, int to) {
    int column = 1;
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return lineOfText == 1
        ? new Place(origin.line(), origin.column() + column - 1)
        : new Place(origin.line() + lineOfText - 1, column);
  }
}
