package se.protokoll.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.utf8.ElementScanner;
import se.protokoll.json.token.utf8.Utf8Tokens;

/**
 * Cuts an archive into records without reading them: lines, or the elements of one array. So a bad
 * record does no harm to the next one, and only one record at a time is in memory.
 *
 * <p>Its buffer never becomes longer than the largest record that the limits allow, and a record
 * that is longer is passed by without being kept. One that is {@value #ENDLESS} times as long ends
 * the archive, because such a file is not an archive, or has no end. Records end at a line feed;
 * lines are counted as {@link se.protokoll.json.token.PlaceFinder} counts them. After a failure it
 * fails in the same way each time, because what follows might be the rest of a record. After an
 * interruption it goes on where it was.
 */
final class RecordSplitter {
  private static final int BUFFER_SIZE = 64 << 10;
  private static final int FIRST_RECORD = 4 << 10;

  /** From this size on a record takes its buffer along, so that it is not in memory twice. */
  private static final int TOO_LARGE_TO_COPY = 64 << 10;

  /** A record of so many times the largest that is allowed ends the archive. */
  private static final int ENDLESS = 16;

  /** How long to wait when the stream gives nothing although it is not at its end. */
  private static final long PAUSE_NANOS = 1_000_000;

  private final InputStream in;
  private final Limits limits;
  private final int mostKept;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int next;
  private int filled;
  private long readBefore;
  private long number;
  private int line = 1;
  private int column = 1;
  private byte previous;
  private @Nullable Throwable failure;
  private Part part = Part.BEGINNING;

  /** Whether a record has been begun, and the thread was interrupted inside it. */
  private boolean inside;

  private ElementScanner scanner = new ElementScanner();
  private byte[] record = new byte[FIRST_RECORD];
  private int size;
  private boolean tooLong;
  private long passedBy;
  private LineColumn origin = LineColumn.START;

  /** What comes next in the archive. */
  private enum Part {
    BEGINNING,
    LINES,
    FIRST_ELEMENT,
    ELEMENTS,
    AFTER_ARRAY,
    MISSING_ELEMENT,
    END
  }

  /** The thread was interrupted while the stream gave nothing; nothing is lost by it. */
  static final class WaitInterruptedException extends InterruptedIOException {
    private static final long serialVersionUID = 1L;

    WaitInterruptedException() {
      super("Interrupted while an archive gave nothing");
    }
  }

  RecordSplitter(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    mostKept = Math.min(limits.bytes(), Integer.MAX_VALUE - Long.BYTES - 1) + 1; // CR before LF
  }

  /**
   * Returns the next record, null at the end.
   *
   * @throws WaitInterruptedException when the thread is interrupted while the stream gives nothing;
   *     it can ask again
   * @throws IOException when the stream cannot be read
   */
  @Nullable RawRecord next() throws IOException {
    try {
      if (failure == null) {
        return cut();
      }
    } catch (WaitInterruptedException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    if (failure instanceof IOException thrown) {
      throw thrown;
    } else if (failure instanceof RuntimeException thrown) {
      throw thrown;
    }
    throw (Error) failure;
  }

  private @Nullable RawRecord cut() throws IOException {
    if (part == Part.BEGINNING) {
      skipSpace();
      boolean isArray = peek() == '[';
      part = isArray ? Part.FIRST_ELEMENT : Part.LINES;
      if (isArray) {
        advance();
      }
    }
    if (part == Part.FIRST_ELEMENT) {
      skipSpace();
      boolean isEmpty = peek() == ']';
      part = isEmpty ? Part.AFTER_ARRAY : Part.ELEMENTS;
      if (isEmpty) {
        advance();
      }
    }
    return switch (part) {
      case LINES -> line();
      case ELEMENTS -> element();
      case AFTER_ARRAY -> afterArray();
      case MISSING_ELEMENT -> unended();
      default -> null;
    };
  }

  private @Nullable RawRecord line() throws IOException {
    if (!inside) {
      skipSpace();
      if (isEndless()) {
        return endless();
      }
      if (peek() < 0) {
        return null;
      }
      begin();
      inside = true;
    }
    int b;
    while ((b = peek()) >= 0 && b != '\n') {
      take(b);
      if (isEndless()) {
        return endless();
      }
    }
    inside = false;
    if (b == '\n' && size > 0 && record[size - 1] == '\r') {
      size--;
    }
    advance();
    return finish();
  }

  private @Nullable RawRecord element() throws IOException {
    if (!inside) {
      skipSpace();
      if (isEndless()) {
        return endless();
      }
      begin();
      scanner = new ElementScanner();
      inside = true;
    }
    for (int b; (b = peek()) >= 0; take(b)) {
      if (scanner.endsAt(b)) {
        inside = false;
        part = b == ',' ? Part.ELEMENTS : Part.AFTER_ARRAY;
        advance();
        return finish();
      }
      if (isEndless()) {
        return endless();
      }
    }
    inside = false;
    if (size == 0 && !tooLong) {
      return unended();
    }
    part = Part.MISSING_ELEMENT;
    return finish();
  }

  private @Nullable RawRecord afterArray() throws IOException {
    skipSpace();
    boolean isMore = peek() >= 0;
    part = Part.END;
    return isMore
        ? refused(ProblemKind.SYNTAX, Phrase.of("more-after-array"), Phrase.of("end-of-archive"))
        : null;
  }

  private RawRecord unended() {
    part = Part.END;
    return refused(ProblemKind.SYNTAX, Phrase.of("end-of-archive"), Phrase.of("another-meeting"));
  }

  private RawRecord refused(ProblemKind kind, Phrase found, Phrase expected) {
    begin();
    return refusedAt(origin, kind, found, expected);
  }

  private RawRecord refusedAt(LineColumn place, ProblemKind kind, Phrase found, Phrase expected) {
    var problem =
        new Problem(kind, "", place.line(), place.column(), found, expected, Optional.empty());
    return new RawRecord(++number, new byte[0], 0, place, readBefore + next, Optional.of(problem));
  }

  private boolean isEndless() {
    return passedBy >= (long) ENDLESS * limits.bytes();
  }

  private RawRecord endless() {
    part = Part.END;
    return refusedAt(
        origin,
        ProblemKind.LIMIT,
        Phrase.of("record-endless", "most", (long) ENDLESS * limits.bytes()),
        Phrase.of("at-most", "most", limits.bytes()));
  }

  private void begin() {
    size = 0;
    tooLong = false;
    passedBy = 0;
    origin = new LineColumn(line, column);
  }

  private RawRecord finish() {
    if (tooLong || size > limits.bytes()) {
      return refusedAt(
          origin,
          ProblemKind.LIMIT,
          Phrase.of("record-bytes", "most", limits.bytes()),
          Phrase.of("at-most", "most", limits.bytes()));
    }
    byte[] bytes = record;
    if (size > TOO_LARGE_TO_COPY) {
      record = new byte[FIRST_RECORD];
    } else {
      bytes = Arrays.copyOf(record, size);
    }
    return new RawRecord(++number, bytes, size, origin, readBefore + next, Optional.empty());
  }

  /** Keeps a byte, unless the record is too long already. */
  private void take(int b) throws IOException {
    if (size < mostKept && !tooLong) {
      if (size == record.length) {
        record = Arrays.copyOf(record, (int) Math.min(mostKept, 2L * size));
      }
      record[size++] = (byte) b;
    } else if (!tooLong) {
      tooLong = true;
      size = 0;
      record = new byte[FIRST_RECORD];
    } else {
      passedBy++;
    }
    advance();
  }

  private void skipSpace() throws IOException {
    begin();
    while (Utf8Tokens.isSpace((byte) peek()) && !isEndless()) {
      passedBy++;
      advance();
    }
  }

  /** Returns the next byte from 0 to 255, -1 at the end. */
  private int peek() throws IOException {
    if (next == filled) {
      readBefore += filled;
      next = 0;
      filled = 0;
      filled = Math.max(0, read());
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[next] & 0xFF;
  }

  /** Reads until there is something, or the end: a stream that gives nothing has not ended. */
  private int read() throws IOException {
    int count;
    while ((count = in.read(buffer)) == 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
      if (Thread.currentThread().isInterrupted()) {
        throw new WaitInterruptedException();
      }
    }
    return count;
  }

  /** Goes past the next byte, and counts lines and characters. */
  private void advance() {
    if (next < filled) {
      byte b = buffer[next++];
      if (b == '\n' || b == '\r') {
        line += b == '\n' && previous == '\r' ? 0 : 1;
        column = 1;
      } else if ((b & 0xC0) != 0x80) {
        column++;
      }
      previous = b;
    }
  }
}
