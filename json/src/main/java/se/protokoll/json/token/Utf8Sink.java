package se.protokoll.json.token;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
  private static final int CHUNK = 4 << 10;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** The escape of each ASCII character: 0 for none, 1 for the long form, else its letter. */
  private static final byte[] ESCAPES = escapes();

  /** A buffer that is not in use; not one per thread, for there may be very many threads. */
  private static final AtomicReference<byte @Nullable []> SPARE = new AtomicReference<>();

  private final boolean indented;
  private final @Nullable OutputStream out;
  private final BitSet inArray = new BitSet();
  private byte[] bytes;
  private int size;
  private int depth;

  /**
   * Opens a sink.
   *
   * @param indented whether to break lines and indent by two spaces
   * @param out where the bytes go when there are many; null to keep them all
   */
  public Utf8Sink(boolean indented, @Nullable OutputStream out) {
    this.indented = indented;
    this.out = out;
    byte[] spare = SPARE.getAndSet(null);
    bytes = spare == null ? new byte[FIRST_SIZE] : spare;
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    Arrays.fill(escapes, 0, 0x20, (byte) 1);
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
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

  /** Gives the buffer back for the next document. */
  @Override
  public void close() {
    if (bytes.length <= KEPT_SIZE) {
      SPARE.set(bytes);
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
  public void name(Names names, int index) {
    breakLine();
    byte[] name = names.encoded(index);
    byte[] b = room(name.length + 1);
    System.arraycopy(name, 0, b, size, name.length);
    size += name.length;
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
    room(1)[size++] = ',';
  }

  @Override
  public void number(int number) {
    if (number >= 0 && number < 10) {
      beforeValue();
      byte[] b = room(2);
      b[size++] = (byte) ('0' + number);
      b[size++] = ',';
    } else {
      literal(Integer.toString(number));
    }
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
    inArray.set(++depth, array);
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

  private void quoted(String text) {
    room(1)[size++] = '"';
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = Math.min(length, from + CHUNK);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      if (to == from) {
        to++;
      }
      characters(text, from, to);
      from = to;
      if (out != null && size > FLUSH_AT) {
        send(size - 1);
      }
    }
    room(1)[size++] = '"';
  }

  private void characters(String text, int from, int to) {
    byte[] b = room((to - from) * 6);
    int n = size;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
          b[n++] = (byte) c;
        } else {
          n = escape(b, n, c, escape);
        }
      } else if (c < 0x800) {
        b[n++] = (byte) (0xC0 | (c >> 6));
        b[n++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        b[n++] = (byte) (0xE0 | (c >> 12));
        b[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        b[n++] = (byte) (0x80 | (c & 0x3F));
      } else {
        n = pair(b, n, c, ++i < to ? text.charAt(i) : 0);
      }
    }
    size = n;
  }

  private static int escape(byte[] b, int at, char c, byte escape) {
    int n = at;
    b[n++] = '\\';
    if (escape == 1) {
      b[n++] = 'u';
      b[n++] = '0';
      b[n++] = '0';
      b[n++] = HEX[c >> 4];
      b[n++] = HEX[c & 0xF];
    } else {
      b[n++] = escape;
    }
    return n;
  }

  private static int pair(byte[] b, int at, char high, char low) {
    if (!Character.isHighSurrogate(high) || !Character.isLowSurrogate(low)) {
      throw new IllegalArgumentException(
          "A text holds half a surrogate pair, which UTF-8 cannot carry");
    }
    int n = at;
    int point = Character.toCodePoint(high, low);
    b[n++] = (byte) (0xF0 | (point >> 18));
    b[n++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    b[n++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    b[n++] = (byte) (0x80 | (point & 0x3F));
    return n;
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
