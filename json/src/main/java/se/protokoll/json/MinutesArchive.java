package se.protokoll.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.json.codec.DocumentReader;
import se.protokoll.json.codec.DocumentWriter;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.utf8.Utf8Sink;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Reads and writes archives: many meetings in one file, one on each line (newline-delimited JSON)
 * or all in one array. Which of the two it is, the first character tells.
 *
 * <pre>{@code
 * try (Stream<ArchiveRecord> records = MinutesArchive.standard().read(file)) {
 *   records.filter(record -> !record.result().isRead()).forEach(record -> ...);
 * }
 * }</pre>
 *
 * <p>The streams are lazy and in the order of the archive; they have to be closed. A record that
 * cannot be read is a record with problems, and the next one is read.
 *
 * <p><b>When something fails</b>, every record that was read to its end before comes out of the
 * stream first, once and in order; then the failure does, and again each time the stream is asked
 * for more. It is:
 *
 * <ul>
 *   <li>an {@code UncheckedIOException} when the archive can no longer be read, when it was closed,
 *       or when the thread that asks is interrupted while it waits. After an interruption it can
 *       ask again and misses nothing;
 *   <li>what the work of {@code readParallel} throws, exceptions and errors alike, in the place of
 *       the record it was thrown for;
 *   <li>what the stream or the listener throws, as it is.
 * </ul>
 *
 * A stream that gives nothing for a while has not ended; it is asked again. An archive that ends in
 * the middle of a record gives that record with its problem.
 *
 * <p><b>Memory</b> does not grow with the archive. The text in memory is at most twice the largest
 * record that the limits allow (64 MiB with {@link Limits#STANDARD}), when read with several
 * threads 1 MiB for each thread more; and there are the meetings of the same records, a meeting of
 * hostile text being up to twenty times its size.
 *
 * <p>Immutable and safe for use by many threads; settings are methods that return another object. A
 * stream belongs to the thread that asks it. The work of {@code readParallel} is called by several
 * threads at a time, the listener by the thread that asks.
 */
public final class MinutesArchive implements HasNoJsonForm {
  private static final MinutesArchive STANDARD =
      new MinutesArchive(Limits.STANDARD, progress -> {});
  private static final int SEND_AT = 32 << 10;

  private final Limits limits;
  private final Progress.Listener listener;
  private final DocumentReader reader;

  private MinutesArchive(Limits limits, Progress.Listener listener) {
    this.limits = limits;
    this.listener = listener;
    this.reader = new DocumentReader(limits);
  }

  /** Returns the standard: {@link Limits#STANDARD} for each record, and nobody told of progress. */
  public static MinutesArchive standard() {
    return STANDARD;
  }

  /** Returns the same with other limits, which hold for each record, read or written. */
  public MinutesArchive withLimits(Limits value) {
    return new MinutesArchive(value, listener);
  }

  /** Returns the same with a listener that is told of progress. */
  public MinutesArchive withProgress(Progress.Listener value) {
    return new MinutesArchive(limits, value);
  }

  /**
   * Reads an archive from a file.
   *
   * @return the records, to be closed
   * @throws IOException when the file cannot be opened
   */
  public Stream<ArchiveRecord> read(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return records(in, sizeOf(file, in)).onClose(() -> close(in));
  }

  /** Reads an archive from a stream, which is not closed. */
  public Stream<ArchiveRecord> read(InputStream in) {
    return records(in, -1);
  }

  /**
   * Reads an archive from a file with several threads, and gives the records in the order of the
   * archive all the same. Only a few batches of records are under way at a time.
   *
   * @param file the file
   * @param threads how many threads read, 1 or more
   * @param work what is done with each record by the thread that has read it, such as checking it
   * @return what came of the work, to be closed; the threads end at the end of the archive, when
   *     something fails, or when the stream is closed, which interrupts the work
   * @throws IOException when the file cannot be opened
   */
  public <R> Stream<R> readParallel(Path file, int threads, Function<ArchiveRecord, R> work)
      throws IOException {
    requireThreads(threads);
    InputStream in = Files.newInputStream(file);
    return parallel(in, sizeOf(file, in), threads, work).onClose(() -> close(in));
  }

  /**
   * Reads an archive from a stream with several threads, as {@link #readParallel(Path, int,
   * Function)} does; the stream is read by the thread that asks, and not closed.
   */
  public <R> Stream<R> readParallel(InputStream in, int threads, Function<ArchiveRecord, R> work) {
    requireThreads(threads);
    return parallel(in, -1, threads, work);
  }

  private static void requireThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is 1 or more, not " + threads);
    }
  }

  private <R> Stream<R> parallel(
      InputStream in, long bytesInAll, int threads, Function<ArchiveRecord, R> work) {
    var parallel =
        new ParallelReading<R>(
            new RecordSplitter(in, limits),
            threads,
            this::record,
            work,
            new Reporter(listener, bytesInAll));
    return stream(parallel).onClose(parallel::close);
  }

  /** Returns the size of a file that has been opened, and closes it when that fails. */
  private static long sizeOf(Path file, InputStream opened) throws IOException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      try (opened) {
        throw e;
      }
    }
  }

  private Stream<ArchiveRecord> records(InputStream in, long bytesInAll) {
    var splitter = new RecordSplitter(in, limits);
    var reporter = new Reporter(listener, bytesInAll);
    return stream(
        new Iterator<ArchiveRecord>() {
          private @Nullable RawRecord ahead;

          @Override
          public boolean hasNext() {
            if (ahead == null) {
              ahead = nextOf(splitter);
            }
            return ahead != null;
          }

          @Override
          public ArchiveRecord next() {
            if (!hasNext() || ahead == null) {
              throw new NoSuchElementException();
            }
            RawRecord raw = ahead;
            ahead = null;
            ArchiveRecord record = record(raw);
            reporter.report(raw.readTo(), record.result().isRead());
            return record;
          }
        });
  }

  private static @Nullable RawRecord nextOf(RecordSplitter splitter) {
    try {
      return splitter.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArchiveRecord record(RawRecord raw) {
    ReadResult<Meeting> result =
        raw.problem()
            .map(problem -> ReadResult.<Meeting>failed(List.of(problem)))
            .orElseGet(() -> reader.read(Shapes.MEETING, raw.bytes(), raw.end(), raw.origin()));
    return new ArchiveRecord(raw.number(), raw.origin().line(), result);
  }

  private static <R> Stream<R> stream(Iterator<R> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes meetings as an archive, one on each line, as they come. Only whole lines are sent: when
   * a meeting cannot be written, or the iterator throws, those before it are.
   *
   * @param meetings the meetings
   * @param out where to; not closed
   * @throws MinutesWriteException when a meeting could not be read again under the same limits
   * @throws IOException when the stream cannot be written
   */
  public void write(Iterator<Meeting> meetings, OutputStream out) throws IOException {
    try (var sink = new Utf8Sink(false, limits)) {
      while (hasNext(meetings, sink, out)) {
        if (sink.whole() > SEND_AT) {
          sink.sendTo(out);
        }
      }
      sink.sendTo(out);
    }
  }

  /** Writes one more meeting to a sink, and sends what it holds when that fails. */
  private static boolean hasNext(Iterator<Meeting> meetings, Utf8Sink sink, OutputStream out)
      throws IOException {
    try {
      if (!meetings.hasNext()) {
        return false;
      }
      DocumentWriter.write(Shapes.MEETING, meetings.next(), sink);
      sink.endRecord();
      return true;
    } catch (RuntimeException | Error e) {
      try {
        sink.dropRecord();
        sink.sendTo(out);
      } catch (IOException | RuntimeException | Error other) {
        e.addSuppressed(other);
      }
      throw e;
    }
  }

  /**
   * Writes meetings as an archive, one on each line, as they come; a file that is there is
   * replaced.
   *
   * @throws MinutesWriteException when a meeting could not be read again under the same limits
   * @throws IOException when the file cannot be written
   */
  public void write(Iterator<Meeting> meetings, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(meetings, out);
    }
  }

  /** Tells a listener how far the reading has come. */
  static final class Reporter {
    private final Progress.Listener listener;
    private final long bytesInAll;
    private long records;
    private long refused;

    Reporter(Progress.Listener listener, long bytesInAll) {
      this.listener = listener;
      this.bytesInAll = bytesInAll;
    }

    void report(long bytesRead, boolean isRead) {
      records++;
      refused += isRead ? 0 : 1;
      listener.onProgress(new Progress(bytesRead, bytesInAll, records, refused));
    }
  }
}
