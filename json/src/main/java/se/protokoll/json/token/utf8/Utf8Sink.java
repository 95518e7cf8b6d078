package se.protokoll.json.token.utf8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.token.EightBytes;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;

/**
 * Writes a document as UTF-8 into a buffer of its own, compact or indented by two spaces; or
 * several documents, one on each line. Nothing is sent before a document is there as a whole.
 *
 * <p>Every value is followed by a comma, which a closing bracket takes back; that spares asking
 * before each value whether it is the first.
 */
public final class Utf8Sink extends Sink implements AutoCloseable {
  private static final int FIRST_SIZE = 16 << 10;
  private static final int LARGEST = Integer.MAX_VALUE - Long.BYTES;
  private static final int KEPT_SIZE = 1 << 20;
  private static final int ROOM_AROUND_TEXT = 16;
  private static final int LONGEST_INT = 10;

  /** Where arrays are, when it does not matter; never changed. */
  private static final BitSet NEVER = new BitSet();

  private static final SpareMemory<SinkMemory> SPARE = new SpareMemory<>();

  private final boolean indented;
  private final BitSet inArray;
  private final TextEncoder encoder;
  private byte[] bytes;
  private int size;

  /** Where the current document begins. */
  private int begin;

  /** What a sink works in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record SinkMemory(byte[] bytes, TextEncoder encoder) {}

  /** Opens a compact sink without limits, for what is not a document of its own. */
  public Utf8Sink() {
    this(false, ANY);
  }

  /**
   * Opens a sink.
   *
   * @param indented whether to break lines and indent by two spaces
   * @param limits how large a document may become
   */
  public Utf8Sink(boolean indented, Limits limits) {
    super(limits);
    this.indented = indented;
    inArray = indented ? new BitSet() : NEVER;
    SinkMemory spare = SPARE.take();
    bytes = spare == null ? new byte[FIRST_SIZE] : spare.bytes();
    encoder = spare == null ? new TextEncoder() : spare.encoder();
  }

  /**
   * Checks a document that has come to its end.
   *
   * @throws MinutesWriteException when it is larger than the limits allow
   */
  public void checkSize() {
    end();
  }

  /**
   * Returns the document.
   *
   * @throws MinutesWriteException when it is larger than the limits allow
   */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, end());
  }

  /**
   * Returns the document as text.
   *
   * @throws MinutesWriteException when it is larger than the limits allow
   */
  public String toText() {
    return new String(bytes, 0, end(), StandardCharsets.UTF_8);
  }

  /** Ends the document with a line feed, which belongs to it. */
  public void endLine() {
    size = withoutComma();
    room(1)[size++] = '\n';
  }

  /**
   * Ends the document and begins another on the next line.
   *
   * @throws MinutesWriteException when it is larger than the limits allow
   */
  public void endRecord() {
    size = end();
    room(1)[size++] = '\n';
    begin = size;
    startOver();
  }

  /** Takes back what there is of a document that cannot be written to its end. */
  public void dropRecord() {
    size = begin;
    startOver();
  }

  /** Returns how many bytes of whole documents there are to be sent. */
  public int whole() {
    return begin;
  }

  /** Sends the documents, after the last of which nothing has been begun. */
  public void sendTo(OutputStream out) throws IOException {
    out.write(bytes, 0, end());
    clear();
  }

  /** Forgets everything written. */
  public void clear() {
    begin = 0;
    dropRecord();
  }

  private int end() {
    int end = withoutComma();
    if (end - begin > limits().bytes()) {
      throw tooLarge(end - begin);
    }
    return end;
  }

  private MinutesWriteException tooLarge(int count) {
    return refused(
        Phrase.of("document-bytes", "count", count),
        Phrase.of("at-most", "most", limits().bytes()));
  }

  private int withoutComma() {
    return size > 0 && bytes[size - 1] == ',' ? size - 1 : size;
  }

  /** Gives the memory back for the next document. */
  @Override
  public void close() {
    if (bytes.length <= KEPT_SIZE) {
      SPARE.give(new SinkMemory(bytes, encoder));
    }
    bytes = new byte[0];
    size = 0;
    begin = 0;
  }

  @Override
  protected void openObject() {
    open('{', false);
  }

  @Override
  protected void closeObject() {
    close('{', '}');
  }

  @Override
  protected void openArray() {
    open('[', true);
  }

  @Override
  protected void closeArray() {
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
    if (indented) {
      if (inArray.get(depth() - 1)) {
        breakLine(depth() - 1);
      }
      inArray.set(depth(), array);
    }
    room(1)[size++] = (byte) bracket;
  }

  private void close(char opening, char closing) {
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
  }

  private void beforeValue() {
    if (indented && inArray.get(depth())) {
      breakLine(depth());
    }
  }

  private void breakLine() {
    breakLine(depth());
  }

  private void breakLine(int depth) {
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
    }
    room(2)[size++] = '"';
  }

  private byte[] room(int more) {
    if (bytes.length - size < more) {
      grow(more);
    }
    return bytes;
  }

  /** Makes room; a document that is too large already gets none. */
  private void grow(int more) {
    if (size - begin > limits().bytes()) {
      throw tooLarge(size - begin);
    }
    long wanted = Math.max(bytes.length * 2L, (long) size + more);
    if (size + (long) more > LARGEST) {
      throw tooLarge(Integer.MAX_VALUE);
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, wanted));
  }
}
