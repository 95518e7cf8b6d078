package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.json.problem.Limits;
import se.protokoll.language.Language;

/** Archives that fail: what was read before comes out, once and in order, and then the failure. */
class ArchiveFaultsTest {
  private static final MinutesArchive ARCHIVE = MinutesArchive.standard();
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LINE = "{\"body\":{\"name\":\"Nämnd\"}}\n";
  private static final int LINES = 2_000;

  /** Enough of an archive for 1510 records and a part of the next one. */
  private static final int CUT = 1510 * LINE.getBytes(StandardCharsets.UTF_8).length + 9;

  private static byte[] lines() {
    return LINE.repeat(LINES).getBytes(StandardCharsets.UTF_8);
  }

  /** A stream in small pieces that does something else once it has given so many bytes. */
  private static InputStream then(byte[] bytes, int count, Fault fault) {
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        throw new AssertionError("archives are read in blocks");
      }

      @Override
      public int read(byte[] b, int from, int length) throws IOException {
        if (at == count) {
          return fault.happen();
        }
        int n = Math.min(Math.min(length, 3_000), count - at);
        System.arraycopy(bytes, at, b, from, n);
        at += n;
        return n;
      }
    };
  }

  /** What happens in place of reading on. */
  @FunctionalInterface
  private interface Fault {
    int happen() throws IOException;
  }

  /** Reads with a number of threads; 0 is the reading without any. */
  private static Stream<ArchiveRecord> records(InputStream in, int threads) {
    return threads == 0 ? ARCHIVE.read(in) : ARCHIVE.readParallel(in, threads, Function.identity());
  }

  /** Takes what comes out, and returns what came in place of one more. */
  private static Throwable drain(Iterator<ArchiveRecord> records, List<Long> numbers) {
    try {
      while (records.hasNext()) {
        ArchiveRecord record = records.next();
        assertThat(record.result().isRead()).isTrue();
        numbers.add(record.number());
      }
    } catch (RuntimeException | Error e) {
      return e;
    }
    return new AssertionError("nothing was thrown");
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static long threadsLeft() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("protokoll-archive"))
        .count();
  }

  @AfterEach
  void noThreadIsLeft() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          while (threadsLeft() > 0) {
            Thread.sleep(5);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 8})
  void aStreamThatFailsLosesNothingThatWasRead(int threads) {
    var io = new IOException("the disk");
    var unchecked = new IllegalStateException("the library of the stream");
    var error = new StackOverflowError("the stream");
    for (Throwable failure : List.of(io, unchecked, error)) {
      Iterator<ArchiveRecord> records =
          records(then(lines(), CUT, () -> throwAny(failure)), threads).iterator();
      var numbers = new ArrayList<Long>();
      for (int i = 0; i < 2; i++) {
        Throwable thrown = drain(records, numbers);
        if (failure == io) {
          assertThat(thrown).isInstanceOf(UncheckedIOException.class).hasCause(io);
        } else {
          assertThat(thrown).isSameAs(failure);
        }
      }
      assertThat(numbers).isEqualTo(upTo(1510));
    }
  }

  private static int throwAny(Throwable thrown) throws IOException {
    if (thrown instanceof IOException e) {
      throw e;
    } else if (thrown instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) thrown;
  }

  /** What follows a failure could be the rest of a record, so it is not looked at. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aStreamThatRecoversIsNotReadOn(int threads) {
    byte[] bytes = lines();
    var calls = new AtomicLong();
    InputStream in =
        then(
            bytes,
            CUT,
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IOException("once");
              }
              return -1;
            });
    Iterator<ArchiveRecord> records = records(in, threads).iterator();
    var numbers = new ArrayList<Long>();
    drain(records, numbers);
    assertThat(drain(records, numbers)).hasRootCauseMessage("once");
    assertThat(calls).hasValue(1);
    assertThat(numbers).hasSize(1510);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 8})
  void aStreamThatGivesNothingForAWhileHasNotEnded(int threads) {
    byte[] bytes = lines();
    InputStream in =
        new InputStream() {
          private final InputStream all = new ByteArrayInputStream(bytes);
          private int calls;

          @Override
          public int read() {
            throw new AssertionError("archives are read in blocks");
          }

          @Override
          public int read(byte[] b, int from, int length) throws IOException {
            return calls++ % 5 < 2 ? 0 : all.read(b, from, Math.min(length, 7_000));
          }
        };
    assertThat(records(in, threads).map(ArchiveRecord::number)).isEqualTo(upTo(LINES));
  }

  @Test
  void aThreadThatWaitsForSuchAStreamCanBeInterrupted() {
    Iterator<ArchiveRecord> records = ARCHIVE.read(then(lines(), CUT, () -> 0)).iterator();
    var numbers = new ArrayList<Long>();
    for (int i = 0; i < 1510; i++) {
      numbers.add(records.next().number());
    }
    Thread.currentThread().interrupt();
    assertThatThrownBy(records::next)
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(numbers).isEqualTo(upTo(1510));
  }

  private static InputStream givingNothingOnce(byte[] bytes, int cut) {
    return new InputStream() {
      private int at;
      private boolean waited;

      @Override
      public int read() {
        throw new AssertionError("archives are read in blocks");
      }

      @Override
      public int read(byte[] b, int from, int length) {
        if (at == cut && !waited) {
          waited = true;
          return 0;
        }
        int n = Math.min(length, (at < cut ? cut : bytes.length) - at);
        System.arraycopy(bytes, at, b, from, n);
        at += n;
        return n == 0 ? -1 : n;
      }
    };
  }

  /** Inside a record, between two, before the first and after the last. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whoIsInterruptedWhileAnArchiveGivesNothingCanAskAgain(int threads) {
    String meeting = "{\"body\":{\"name\":\"N\"},\"paragraphs\":[{\"number\":1}]}";
    for (String archive :
        List.of("\n[ " + meeting + " , " + meeting + " ] ", meeting + "\n\r\n" + meeting + "\n")) {
      byte[] bytes = archive.getBytes(StandardCharsets.UTF_8);
      for (int cut = 0; cut <= bytes.length; cut++) {
        InputStream in = givingNothingOnce(bytes, cut);
        Iterator<ArchiveRecord> records = records(in, threads).iterator();
        var read = new ArrayList<ArchiveRecord>();
        Thread.currentThread().interrupt();
        while (read.size() < 3) {
          try {
            if (!records.hasNext()) {
              break;
            }
            read.add(records.next());
          } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
          }
        }
        Thread.interrupted(); // where nothing had to be waited for
        assertThat(read)
            .as("cut at %s", cut)
            .extracting(ArchiveRecord::number)
            .containsExactly(1L, 2L);
        assertThat(read).allMatch(record -> record.result().isRead());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theLastElementIsNotLostWhenTheStreamFailsAfterIt(int threads) {
    byte[] bytes =
        "[{\"body\":{\"name\":\"N\"}},{\"body\":{\"name\":\"O\"}}]"
            .getBytes(StandardCharsets.UTF_8);
    var disk = new IOException("the disk");
    Iterator<ArchiveRecord> records =
        records(then(bytes, bytes.length, () -> throwAny(disk)), threads).iterator();
    var numbers = new ArrayList<Long>();
    assertThat(drain(records, numbers)).isInstanceOf(UncheckedIOException.class).hasCause(disk);
    assertThat(numbers).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 8})
  void anArchiveCutShortGivesItsLastRecordWithAProblem(int threads) {
    List<ArchiveRecord> records = records(then(lines(), CUT, () -> -1), threads).toList();
    assertThat(records).extracting(ArchiveRecord::number).isEqualTo(upTo(1511));
    assertThat(records.subList(0, 1510)).allMatch(record -> record.result().isRead());
    assertThat(records.get(1510).result().problems())
        .singleElement()
        .extracting(problem -> problem.text(Language.EN))
        .isEqualTo(
            "line 1511, column 10 (/body): found the end of the document, expected a property name"
                + " in double quotes or }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void whatTheWorkThrowsComesOutInItsPlace(int threads) {
    var exception = new IllegalStateException("mine");
    var error = new OutOfMemoryError("mine");
    for (Throwable failure : List.of(exception, error)) {
      Iterator<ArchiveRecord> records =
          ARCHIVE
              .readParallel(
                  new ByteArrayInputStream(lines()),
                  threads,
                  record -> {
                    if (record.number() == 700) {
                      sneak(failure);
                    }
                    return record;
                  })
              .iterator();
      var numbers = new ArrayList<Long>();
      assertThat(drain(records, numbers)).isSameAs(failure);
      assertThat(drain(records, numbers)).isSameAs(failure);
      assertThat(numbers).isEqualTo(upTo(699));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void whatAFunctionCannotDeclareIsTheCause() {
    var checked = new IOException("sneaked");
    assertThatThrownBy(
            () ->
                ARCHIVE
                    .readParallel(
                        new ByteArrayInputStream(lines()),
                        2,
                        record -> {
                          ArchiveFaultsTest.<RuntimeException>sneak(checked);
                          return record;
                        })
                    .toList())
        .isInstanceOf(UncheckedIOException.class)
        .hasCause(checked);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void workThatInterruptsItsThreadLosesNothing(int threads) {
    Stream<Long> numbers =
        ARCHIVE.readParallel(
            new ByteArrayInputStream(lines()),
            threads,
            record -> {
              Thread.currentThread().interrupt();
              return record.number();
            });
    assertThat(numbers.toList()).isEqualTo(upTo(LINES));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void whoIsInterruptedWhileWaitingCanAskAgain(int threads) {
    var open = new CountDownLatch(1);
    Iterator<ArchiveRecord> records =
        ARCHIVE
            .readParallel(
                new ByteArrayInputStream(lines()),
                threads,
                record -> {
                  if (record.number() == 65) {
                    awaitUninterruptibly(open);
                  }
                  return record;
                })
            .iterator();
    var numbers = new ArrayList<Long>();
    for (int i = 0; i < 64; i++) {
      numbers.add(records.next().number());
    }
    Thread.currentThread().interrupt();
    assertThatThrownBy(records::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
    open.countDown();
    records.forEachRemaining(record -> numbers.add(record.number()));
    assertThat(numbers).isEqualTo(upTo(LINES));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void closingEarlyInterruptsTheWorkAndEndsTheThreads(int threads) {
    var never = new CountDownLatch(1);
    Iterator<ArchiveRecord> records;
    try (Stream<ArchiveRecord> stream =
        ARCHIVE.readParallel(
            new ByteArrayInputStream(lines()),
            threads,
            record -> {
              if (record.number() > 64) {
                awaitUninterruptibly(never);
              }
              return record;
            })) {
      records = stream.iterator();
      assertThat(records.next().number()).isEqualTo(1);
      assertThat(threadsLeft()).isPositive();
    }
    noThreadIsLeft();
    var numbers = new ArrayList<Long>();
    assertThat(drain(records, numbers)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void closingFromAnotherThreadEndsTheWaiting() {
    var never = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    Stream<ArchiveRecord> stream =
        ARCHIVE.readParallel(
            new ByteArrayInputStream(lines()),
            1,
            record -> {
              begun.countDown();
              awaitUninterruptibly(never);
              throw new IllegalStateException("interrupted");
            });
    Iterator<ArchiveRecord> records = stream.iterator();
    new Thread(
            () -> {
              awaitUninterruptibly(begun);
              stream.close();
            })
        .start();
    assertTimeoutPreemptively(
        SOON, () -> assertThatThrownBy(records::hasNext).isInstanceOf(RuntimeException.class));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void threadsEndAtTheEndOfAnArchiveThatNobodyCloses(int threads) {
    Stream<ArchiveRecord> all = records(new ByteArrayInputStream(lines()), threads);
    assertThat(all.count()).isEqualTo(LINES);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void threadsEndAlsoWhenAStreamIsLeftHalfRead(int threads) {
    byte[] many = LINE.repeat(10 * LINES).getBytes(StandardCharsets.UTF_8);
    Iterator<ArchiveRecord> half = records(new ByteArrayInputStream(many), threads).iterator();
    assertThat(half.next().number()).isEqualTo(1);
    noThreadIsLeft();
    var numbers = new ArrayList<>(List.of(1L));
    drain(half, numbers);
    assertThat(numbers).as("they begin again when asked").isEqualTo(upTo(10 * LINES));
  }

  /** One hostile line in the middle of good ones, in each of the ways that once overflowed. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 8})
  void noHostileLineHarmsTheOthers(int threads) {
    String brackets = "[".repeat(5_000);
    for (byte[] hostile : HostileDocumentsTest.overflowing(brackets)) {
      byte[] good = LINE.repeat(300).getBytes(StandardCharsets.UTF_8);
      var archive = new java.io.ByteArrayOutputStream();
      archive.writeBytes(good);
      archive.writeBytes(hostile);
      archive.write('\n');
      archive.writeBytes(good);
      List<ArchiveRecord> records =
          records(new ByteArrayInputStream(archive.toByteArray()), threads).toList();
      assertThat(records).extracting(ArchiveRecord::number).isEqualTo(upTo(601));
      assertThat(records.stream().filter(r -> !r.result().isRead()).map(ArchiveRecord::number))
          .containsExactly(301L);
    }
  }

  /** A stream of lines of one length that counts what has been taken of it. */
  private static final class CountedLines extends InputStream {
    private final int length;
    private final long lines;
    private long at;

    CountedLines(int length, long lines) {
      this.length = length;
      this.lines = lines;
    }

    @Override
    public int read() {
      throw new AssertionError("archives are read in blocks");
    }

    @Override
    public int read(byte[] b, int from, int count) {
      if (at >= length * lines) {
        return -1;
      }
      for (int i = 0; i < count; i++) {
        b[from + i] = (byte) ((at + i) % length == length - 1 ? '\n' : 'x');
      }
      at += count;
      return count;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void linesOfTheLargestSizeAreNotTakenAhead(int threads) {
    int largest = 4 << 20;
    MinutesArchive limited = ARCHIVE.withLimits(Limits.STANDARD.withBytes(largest));
    var in = new CountedLines(largest, 24);
    try (Stream<Long> numbers = limited.readParallel(in, threads, ArchiveRecord::number)) {
      numbers.forEach(
          number -> {
            long ahead = in.at - (number - 1) * largest;
            assertThat(ahead).isLessThanOrEqualTo(threads * (1L << 20) + 2L * largest);
          });
    }
  }

  @Test
  void aLineThatIsTooLongIsNotKept() {
    int largest = 1 << 20;
    MinutesArchive limited = ARCHIVE.withLimits(Limits.STANDARD.withBytes(largest));
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(limited.read(new CountedLines(100 << 20, 1)).toList())
        .singleElement()
        .extracting(record -> record.result().isRead())
        .isEqualTo(false);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4L * largest);
  }

  @Test
  void linesAreCountedAsInADocument() {
    String bad = "{\"body\":{\"name\":\r5}}";
    String archive = LINE.trim() + "\r\n" + bad + "\r\n\r\n{\"body\":\r\n" + bad.replace('\r', ' ');
    List<ArchiveRecord> records =
        ARCHIVE.read(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8))).toList();
    assertThat(records).extracting(ArchiveRecord::line).containsExactly(1, 2, 5, 6);
    assertThat(records)
        .flatExtracting(record -> record.result().problems())
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly("3:1", "5:9", "6:18");
  }
}
