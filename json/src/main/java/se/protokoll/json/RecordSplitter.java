package se.protokoll.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
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
 */
final class RecordSplitter {
  private static final int BUFFER_SIZE = 64 << 10;
  private static final int FIRST_RECORD = 4 << 10;

  private final InputStream in;
  private final Limits limits;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int next;
  private int filled;
  private long readBefore;
  private long number;
  private int line = 1;
  private int column = 1;
  private boolean begun;
  private boolean array;
  private boolean ended;

  private byte[] record = new byte[FIRST_RECORD];
  private int size;
  private LineColumn origin = LineColumn.START;
  private @Nullable RawRecord trailing;

  RecordSplitter(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Returns the next record, null at the end. */
  @Nullable RawRecord next() throws IOException {
    if (!begun) {
      begun = true;
      skipSpace();
      if (peek() == '[') {
        array = true;
        advance();
        skipSpace();
        if (peek() == ']') {
          return afterArray();
        }
      }
    }
    if (ended) {
      RawRecord last = trailing;
      trailing = null;
      return last;
    }
    return array ? element() : line();
  }

  private @Nullable RawRecord line() throws IOException {
    skipSpace();
    if (peek() < 0) {
      return null;
    }
    begin();
    for (int b; (b = peek()) >= 0 && b != '\n'; ) {
      take(b);
    }
    advance();
    return finish();
  }

  private @Nullable RawRecord element() throws IOException {
    skipSpace();
    begin();
    var scanner = new ElementScanner();
    for (int b; (b = peek()) >= 0; take(b)) {
      if (scanner.endsAt(b)) {
        if (b == ',') {
          advance();
          return finish();
        }
        RawRecord last = finish();
        trailing = afterArray();
        return last;
      }
    }
    ended = true;
    if (size == 0) {
      return unended();
    }
    RawRecord last = finish();
    trailing = unended();
    return last;
  }

  private @Nullable RawRecord afterArray() throws IOException {
    ended = true;
    advance();
    skipSpace();
    return peek() < 0
        ? null
        : refused(ProblemKind.SYNTAX, Phrase.of("more-after-array"), Phrase.of("end-of-archive"));
  }

  private RawRecord unended() {
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

  private void begin() {
    size = 0;
    origin = new LineColumn(line, column);
  }

  private RawRecord finish() {
    if (size > limits.bytes()) {
      return refusedAt(
          origin,
          ProblemKind.LIMIT,
          Phrase.of("record-bytes", "most", limits.bytes()),
          Phrase.of("at-most", "most", limits.bytes()));
    }
    byte[] bytes = Arrays.copyOf(record, size);
    return new RawRecord(++number, bytes, size, origin, readBefore + next, Optional.empty());
  }

  /** Keeps a byte, unless the record is too long already. */
  private void take(int b) throws IOException {
    if (size <= limits.bytes()) {
      if (size == record.length) {
        record = Arrays.copyOf(record, size * 2);
      }
      record[size++] = (byte) b;
    }
    advance();
  }

  private void skipSpace() throws IOException {
    while (Utf8Tokens.isSpace((byte) peek())) {
      advance();
    }
  }

  /** Returns the next byte from 0 to 255, -1 at the end. */
  private int peek() throws IOException {
    if (next == filled) {
      readBefore += filled;
      next = 0;
      filled = Math.max(0, in.read(buffer));
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[next] & 0xFF;
  }

  /** Goes past the next byte, and counts lines and characters. */
  private void advance() {
    if (next < filled) {
      byte b = buffer[next++];
      if (b == '\n') {
        line++;
        column = 1;
      } else if ((b & 0xC0) != 0x80) {
        column++;
      }
    }
  }
}
