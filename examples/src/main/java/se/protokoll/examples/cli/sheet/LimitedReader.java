package se.protokoll.examples.cli.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that ends a table that is too large, and one row that goes on and on. */
public final class LimitedReader extends FilterReader {

  /** The most characters of a row; what is read ahead of it counts. */
  public static final int LONGEST_ROW = 1 << 20;

  /** The most characters of a table. */
  public static final int LARGEST = 128 << 20;

  private long all;
  private int row;

  /** Makes a reader of a table that another reader gives. */
  public LimitedReader(Reader in) {
    super(in);
  }

  /** Thrown when there is too much. */
  public static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int most;

    TooMuchException(String code, int most) {
      super(code);
      this.code = code;
      this.most = most;
    }

    /** Returns the key of its text. */
    public String code() {
      return code;
    }

    /** Returns how much may be there. */
    public int most() {
      return most;
    }
  }

  /** Tells that another row begins. */
  public void startRow() {
    row = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int characters) throws IOException {
    all += characters;
    row += characters;
    if (row > LONGEST_ROW) {
      throw new TooMuchException("csv.row-too-long", LONGEST_ROW);
    }
    if (all > LARGEST) {
      throw new TooMuchException("csv.too-large", LARGEST);
    }
  }
}
