package se.protokoll.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import se.protokoll.Meeting;
import se.protokoll.json.codec.DocumentReader;
import se.protokoll.json.codec.DocumentWriter;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.utf8.Utf8Sink;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Reads and writes minutes as JSON, for those who have no mapper of their own: the way in.
 *
 * <pre>{@code
 * Meeting meeting = MinutesJson.standard().read(Path.of("minutes.json"));
 * String text = MinutesJson.standard().indented().write(meeting);
 * }</pre>
 *
 * <p>Reading gives a whole meeting or every problem of the document, never a part of a meeting.
 * Writing is canonical: equal meetings give equal bytes. What could not be read again under the
 * same limits is not written.
 *
 * <p>Immutable and safe for use by many threads; settings are methods that return another object.
 * All threads share the tables of the records, which do not change; a count for each table of how
 * often it was written, which only decides when a quicker way is prepared; and memory for the next
 * documents, of at most eight threads at a time and 1 MiB each, which no two threads have at once.
 * A document that is being read or written belongs to one thread.
 *
 * <p>Java serializes its settings, so that frameworks can send it to another machine. A meeting is
 * sent as the bytes of its JSON.
 *
 * <p>Applications with a mapper of Jackson 3 use {@link ProtokollModule} instead.
 */
public final class MinutesJson implements HasNoJsonForm, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final MinutesJson STANDARD = new MinutesJson(Limits.STANDARD, false);

  private final Limits limits;
  private final boolean indented;
  private final transient DocumentReader reader;

  private MinutesJson(Limits limits, boolean indented) {
    this.limits = limits;
    this.indented = indented;
    this.reader = new DocumentReader(limits);
  }

  /** Returns the standard: compact text, and {@link Limits#STANDARD}. */
  public static MinutesJson standard() {
    return STANDARD;
  }

  /** Returns the same with other limits for what is read and what is written. */
  public MinutesJson withLimits(Limits value) {
    return new MinutesJson(value, indented);
  }

  /** Returns the same with lines indented by two spaces, and a line feed at the end. */
  public MinutesJson indented() {
    return new MinutesJson(limits, true);
  }

  /** Returns the same with everything on one line, and no line feed at the end. */
  public MinutesJson compact() {
    return new MinutesJson(limits, false);
  }

  /** Returns the limits for what is read and what is written. */
  public Limits limits() {
    return limits;
  }

  /**
   * Reads minutes from text.
   *
   * @throws MinutesReadException with every problem, when there is one
   */
  public Meeting read(String json) {
    return tryRead(json).orThrow();
  }

  /**
   * Reads minutes from UTF-8 bytes.
   *
   * @throws MinutesReadException with every problem, when there is one
   */
  public Meeting read(byte[] json) {
    return tryRead(json).orThrow();
  }

  /**
   * Reads minutes from a stream of UTF-8 bytes to its end; the stream is not closed.
   *
   * @throws MinutesReadException with every problem, when there is one
   * @throws IOException when the stream cannot be read
   */
  public Meeting read(InputStream json) throws IOException {
    return tryRead(json).orThrow();
  }

  /**
   * Reads minutes from a file of UTF-8 bytes.
   *
   * @throws MinutesReadException with every problem, when there is one
   * @throws IOException when the file cannot be read
   */
  public Meeting read(Path file) throws IOException {
    return tryRead(file).orThrow();
  }

  /** Reads minutes from text, and gives them or every problem. */
  public ReadResult<Meeting> tryRead(String json) {
    return tryRead(json, Meeting.class);
  }

  /** Reads minutes from UTF-8 bytes, and gives them or every problem. */
  public ReadResult<Meeting> tryRead(byte[] json) {
    return tryRead(json, Meeting.class);
  }

  /**
   * Reads minutes from a stream of UTF-8 bytes to its end, and gives them or every problem; the
   * stream is not closed.
   *
   * @throws IOException when the stream cannot be read
   */
  public ReadResult<Meeting> tryRead(InputStream json) throws IOException {
    return tryRead(bounded(json));
  }

  /**
   * Reads minutes from a file of UTF-8 bytes, and gives them or every problem.
   *
   * @throws IOException when the file cannot be read
   */
  public ReadResult<Meeting> tryRead(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return tryRead(in);
    }
  }

  /**
   * Reads any record that has a form in JSON, such as a grant or a split.
   *
   * @param json the text
   * @param type the record
   * @throws IllegalArgumentException when the type has no form in JSON
   */
  public <T> ReadResult<T> tryRead(String json, Class<T> type) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return reader.read(Shapes.require(type), halfPairsKept(json, bytes));
  }

  /**
   * Reads any record that has a form in JSON, such as a grant or a split.
   *
   * @param json the text as UTF-8
   * @param type the record
   * @throws IllegalArgumentException when the type has no form in JSON
   */
  public <T> ReadResult<T> tryRead(byte[] json, Class<T> type) {
    return reader.read(Shapes.require(type), json);
  }

  /**
   * Reads anything that has a form in JSON, such as a rule book, from a stream of UTF-8 bytes to
   * its end; the stream is not closed.
   *
   * @param json the stream
   * @param type the type
   * @throws IllegalArgumentException when the type has no form in JSON
   * @throws IOException when the stream cannot be read
   */
  public <T> ReadResult<T> tryRead(InputStream json, Class<T> type) throws IOException {
    return tryRead(bounded(json), type);
  }

  /**
   * Reads anything that has a form in JSON, such as a grant, from text.
   *
   * @param json the text
   * @param type the type
   * @throws MinutesReadException with every problem, when there is one
   * @throws IllegalArgumentException when the type has no form in JSON
   */
  public <T> T read(String json, Class<T> type) {
    return tryRead(json, type).orThrow();
  }

  /**
   * Reads anything that has a form in JSON, such as a grant, from UTF-8 bytes.
   *
   * @param json the text as UTF-8
   * @param type the type
   * @throws MinutesReadException with every problem, when there is one
   * @throws IllegalArgumentException when the type has no form in JSON
   */
  public <T> T read(byte[] json, Class<T> type) {
    return tryRead(json, type).orThrow();
  }

  /**
   * Reads anything that has a form in JSON, such as a rule book, from a stream of UTF-8 bytes to
   * its end; the stream is not closed.
   *
   * @param json the stream
   * @param type the type
   * @throws MinutesReadException with every problem, when there is one
   * @throws IllegalArgumentException when the type has no form in JSON
   * @throws IOException when the stream cannot be read
   */
  public <T> T read(InputStream json, Class<T> type) throws IOException {
    return tryRead(json, type).orThrow();
  }

  /**
   * Reads anything that has a form in JSON, such as a rule book, from a file of UTF-8 bytes.
   *
   * @param file the file
   * @param type the type
   * @throws MinutesReadException with every problem, when there is one
   * @throws IllegalArgumentException when the type has no form in JSON
   * @throws IOException when the file cannot be read
   */
  public <T> T read(Path file, Class<T> type) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return tryRead(in, type).orThrow();
    }
  }

  /**
   * Writes minutes as text.
   *
   * @throws MinutesWriteException when they could not be read again under the same limits
   */
  public String write(Meeting meeting) {
    return write(meeting, Meeting.class);
  }

  /**
   * Writes minutes as UTF-8.
   *
   * @throws MinutesWriteException when they could not be read again under the same limits
   */
  public byte[] writeBytes(Meeting meeting) {
    try (var out = new Utf8Sink(indented, limits)) {
      put(meeting, Meeting.class, out);
      return out.toBytes();
    }
  }

  /**
   * Writes minutes to a stream as UTF-8; the stream is not closed and not flushed. Nothing is sent
   * before the document is there as a whole.
   *
   * @throws MinutesWriteException when they could not be read again under the same limits
   * @throws IOException when the stream cannot be written
   */
  public void write(Meeting meeting, OutputStream stream) throws IOException {
    try (var out = new Utf8Sink(indented, limits)) {
      put(meeting, Meeting.class, out);
      out.sendTo(stream);
    }
  }

  /**
   * Writes minutes to a file as UTF-8; a file that is there is replaced, once the document is there
   * as a whole.
   *
   * @throws MinutesWriteException when they could not be read again under the same limits
   * @throws IOException when the file cannot be written
   */
  public void write(Meeting meeting, Path file) throws IOException {
    try (var out = new Utf8Sink(indented, limits)) {
      put(meeting, Meeting.class, out);
      try (OutputStream stream = Files.newOutputStream(file)) {
        out.sendTo(stream);
      }
    }
  }

  /**
   * Writes any record that has a form in JSON, such as a grant or a split, with the module {@code
   * validation} a report or a rule book, and with the module {@code reader} a layout.
   *
   * @throws MinutesWriteException when it could not be read again under the same limits
   * @throws IllegalArgumentException when the type has no form in JSON
   */
  public <T> String write(T value, Class<T> type) {
    try (var out = new Utf8Sink(indented, limits)) {
      put(value, type, out);
      return out.toText();
    }
  }

  private <T> void put(T value, Class<T> type, Utf8Sink out) {
    DocumentWriter.write(Shapes.require(type), value, out);
    if (indented) {
      out.endLine();
    }
    out.checkSize();
  }

  /** Reads a stream to its end, or to where it is certain that it is longer than the limits. */
  private byte[] bounded(InputStream in) throws IOException {
    int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
    return in.readNBytes(most);
  }

  /**
   * Returns the bytes with half pairs as they are, which is not UTF-8 and is then reported with its
   * place; the JDK would put a question mark there.
   */
  private static byte[] halfPairsKept(String json, byte[] bytes) {
    for (int i = 0; i < json.length(); i++) {
      if (Character.isSurrogate(json.charAt(i))) {
        return Surrogates.encode(json);
      }
    }
    return bytes;
  }

  @Serial
  private Object writeReplace() {
    return new SettingsForm(limits, indented);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("It is read by its settings");
  }

  /** What Java serializes: the settings. */
  private record SettingsForm(Limits limits, boolean indented) implements Serializable {
    SettingsForm {
      Objects.requireNonNull(limits, "limits");
    }

    @Serial
    private Object readResolve() {
      return new MinutesJson(limits, indented);
    }
  }
}
