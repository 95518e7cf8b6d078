package se.protokoll.json.token.utf8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.token.EightBytes;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;

/**
 * Writes a document as UTF-8 into a buffer of its own, compact or indented by two spaces.
 *
 * <p>Every value is followed by a comma, which a closing bracket takes back; that spares asking
 * before each value whether it is the first.
 */
public final class Utf8Sink extends Sink implements AutoCloseable {
  private static final int FIRST_SIZE = 16 << 10;
  private static final int FLUSH_AT = 32 << 10;
  private static final int KEPT_SIZE = 1 << 20;
  private static final int ROOM_AROUND_TEXT = 16;
  private static final int LONGEST_INT = 10;

  /** Where arrays are, when it does not matter; never changed. */
  private static final BitSet NEVER = new BitSet();

  /** Memory that is not in use; not some for each thread, because there may be very many. */
  private static final AtomicReference<@Nullable SinkMemory> SPARE = new AtomicReference<>();

  private final boolean indented;
  private final @Nullable OutputStream out;
  private final BitSet inArray;
  private final TextEncoder encoder;
  private byte[] bytes;
  private int size;
  private int depth;

  /** What a sink works in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record SinkMemory(byte[] bytes, TextEncoder encoder) {}

  /**
   * Opens a sink.
   *
   * @param indented whether to break lines and indent by two spaces
   * @param out where the bytes go when there are many; null to keep them all
   */
  public Utf8Sink(boolean indented, @Nullable OutputStream out) {
    this.indented = indented;
    inArray = indented ? new BitSet() : NEVER;
    this.out = out;
    SinkMemory spare = SPARE.getAndSet(null);
    bytes = spare == null ? new byte[FIRST_SIZE] : spare.bytes();
    encoder = spare == null ? new TextEncoder() : spare.encoder();
  }

  /** Returns the document. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, withoutComma());
  }

  /** Returns the document as text. */
  public String toText() {
    return new String(bytes, 0, withoutComma(), StandardCharsets.UTF_8);
  }

  /** Ends the document with a line feed and begins another. */
  public void endLine() {
    size = withoutComma();
    room(1)[size++] = '\n';
  }

  /** Sends on what has not been sent yet. */
  public void finish() {
    size = withoutComma();
    send(size);
  }

  private int withoutComma() {
    return size > 0 && bytes[size - 1] == ',' ? size - 1 : size;
  }

  /** Gives the memory back for the next document. */
  @Override
  public void close() {
    if (bytes.length <= KEPT_SIZE) {
      SPARE.set(new SinkMemory(bytes, encoder));
    }
    bytes = new byte[0];
    size = 0;
  }

  @Override
  public void startObject() {
    open('{', false);
  }

  @Override
  public void endObject() {
    close('{', '}');
  }

  @Override
  public void startArray() {
    open('[', true);
  }

  @Override
  public void endArray() {
    close('[', ']');
  }

  @Override
  public void name(NameTable names, int index) {
    breakLine();
    byte[] name = names.encoded(index);
    int length = names.encodedLength(index);
    byte[] b = room(name.length + 1);
    for (int i = 0; i < length; i += Long.BYTES) {
      EightBytes.set(b, size + i, EightBytes.get(name, i));
    }
    size += length;
    if (indented) {
      b[size++] = ' ';
    }
  }

  @Override
  public void name(String name) {
    breakLine();
    quoted(name);
    byte[] b = room(2);
    b[size++] = ':';
    if (indented) {
      b[size++] = ' ';
    }
  }

  @Override
  public void text(String text) {
    beforeValue();
    quoted(text);
    bytes[size++] = ',';
  }

  @Override
  public void number(int number) {
    if (number < 0) {
      literal(Integer.toString(number));
      return;
    }
    beforeValue();
    byte[] b = room(LONGEST_INT + 1);
    int end = size + 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      end++;
    }
    int rest = number;
    for (int i = end - 1; i >= size; i--) {
      b[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    b[end] = ',';
    size = end + 1;
  }

  @Override
  public void literal(String literal) {
    beforeValue();
    int length = literal.length();
    byte[] b = room(length + 1);
    for (int i = 0; i < length; i++) {
      b[size++] = (byte) literal.charAt(i);
    }
    b[size++] = ',';
  }

  private void open(char bracket, boolean array) {
    beforeValue();
    room(1)[size++] = (byte) bracket;
    depth++;
    if (indented) {
      inArray.set(depth, array);
    }
  }

  private void close(char opening, char closing) {
    depth--;
    byte[] b = room(2);
    if (b[size - 1] == ',') {
      size--;
      breakLine();
    } else if (b[size - 1] != opening) {
      throw new IllegalStateException("A " + closing + " that closes nothing: our own fault");
    }
    b = room(2);
    b[size++] = (byte) closing;
    b[size++] = ',';
    if (out != null && size > FLUSH_AT) {
      send(size - 1);
    }
  }

  private void beforeValue() {
    if (indented && inArray.get(depth)) {
      breakLine();
    }
  }

  private void breakLine() {
    if (indented) {
      byte[] b = room(1 + 2 * depth);
      b[size++] = '\n';
      Arrays.fill(b, size, size + 2 * depth, (byte) ' ');
      size += 2 * depth;
    }
  }

  /** Writes a text in quotes, and leaves room for one more byte. */
  private void quoted(String text) {
    int length = text.length();
    if (length > TextEncoder.LONGEST) {
      quotedInParts(text);
      return;
    }
    byte[] b = room(length * TextEncoder.MOST_BYTES + ROOM_AROUND_TEXT);
    b[size] = '"';
    size = encoder.encode(text, 0, length, b, size + 1);
    b[size++] = '"';
  }

  private void quotedInParts(String text) {
    room(1)[size++] = '"';
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = Math.min(length, from + TextEncoder.LONGEST);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      byte[] b = room((to - from) * TextEncoder.MOST_BYTES + ROOM_AROUND_TEXT);
      size = encoder.encode(text, from, to, b, size);
      from = to;
      if (out != null && size > FLUSH_AT) {
        send(size - 1);
      }
    }
    room(2)[size++] = '"';
  }

  private byte[] room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
    return bytes;
  }

  private void send(int count) {
    if (out != null) {
      try {
        out.write(bytes, 0, count);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      System.arraycopy(bytes, count, bytes, 0, size - count);
      size -= count;
    }
  }
}
