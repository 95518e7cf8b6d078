package se.protokoll.json;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of an archive with several threads and gives them in order. The thread that
 * asks cuts the archive into records, which is quick; a few batches at a time are read by the
 * others.
 *
 * <p>What fails, fails in its place: everything that was cut before the stream failed, and
 * everything that was worked on before the work failed, is given first, and from then on the
 * failure each time. Only the thread that asks touches the splitter and the queue of batches; the
 * others are handed a batch and give back what came of it.
 */
final class ParallelReading<R> implements Iterator<R>, AutoCloseable {
  /** A batch is full with so many records, or bytes. */
  private static final int BATCH_RECORDS = 64;

  private static final int BATCH_BYTES = 256 << 10;
  private static final int BATCHES_PER_THREAD = 3;

  /** No batch is begun while batches of so many bytes are under way, whatever their number. */
  private static final int BYTES_PER_THREAD = 1 << 20;

  /** Threads that have nothing to do end, also when nobody closes the stream. */
  private static final long IDLE_MILLIS = 500;

  private final RecordSplitter splitter;
  private final Function<RawRecord, ArchiveRecord> reader;
  private final Function<ArchiveRecord, R> work;
  private final MinutesArchive.Reporter reporter;
  private final ThreadPoolExecutor threads;
  private final int mostBatches;
  private final long mostBytes;
  private final Deque<Batch<R>> underWay = new ArrayDeque<>();
  private long bytesUnderWay;
  private long bytesOfReady;
  private Iterator<Done<R>> ready = List.<Done<R>>of().iterator();

  /** Whether the archive has been cut to its end, or to where it cannot be read. */
  private boolean isCut;

  /** Why the archive cannot be cut any further, thrown when all before it has been given. */
  private @Nullable Throwable failureOfSource;

  /** Why the archive could not be cut just now, although it can be later. */
  private @Nullable InterruptedIOException interruption;

  /** What is thrown from now on. */
  private @Nullable Throwable failure;

  /** What came of one record. */
  private record Done<R>(R result, long readTo, boolean isRead) {}

  /** What came of the records of a batch, and what the work threw at the one after them. */
  private record Worked<R>(List<Done<R>> done, @Nullable Throwable thrown) {}

  /** Records that are being worked on. */
  private record Batch<R>(Future<Worked<R>> outcome, long bytes) {}

  ParallelReading(
      RecordSplitter splitter,
      int threadCount,
      Function<RawRecord, ArchiveRecord> reader,
      Function<ArchiveRecord, R> work,
      MinutesArchive.Reporter reporter) {
    this.splitter = splitter;
    this.reader = reader;
    this.work = work;
    this.reporter = reporter;
    mostBatches = (int) Math.min(Integer.MAX_VALUE, (long) threadCount * BATCHES_PER_THREAD);
    mostBytes = (long) threadCount * BYTES_PER_THREAD;
    threads =
        new ThreadPoolExecutor(
            threadCount,
            threadCount,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "protokoll-archive");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext()) {
      throwIfFailed();
      bytesUnderWay -= bytesOfReady;
      bytesOfReady = 0;
      fill();
      Batch<R> first = underWay.peek();
      if (first == null && interruption != null) {
        throw new UncheckedIOException(interruption);
      }
      if (first == null) {
        failure = failureOfSource;
        throwIfFailed();
        return false;
      }
      Worked<R> outcome = await(first.outcome());
      underWay.remove();
      bytesOfReady = first.bytes();
      ready = outcome.done().iterator();
      failure = outcome.thrown();
      if (failure == null) {
        fill();
      } else {
        close();
      }
    }
    return true;
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Done<R> done = ready.next();
    reporter.report(done.readTo(), done.isRead());
    return done.result();
  }

  private void throwIfFailed() {
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    } else if (failure instanceof Error thrown) {
      throw thrown;
    } else if (failure instanceof IOException thrown) {
      throw new UncheckedIOException(thrown);
    } else if (failure != null) {
      throw new IllegalStateException("The work threw what it cannot declare", failure);
    }
  }

  /** Hands batches to the threads, as many as may be under way. */
  private void fill() {
    interruption = null;
    while (!isCut
        && interruption == null
        && underWay.size() < mostBatches
        && bytesUnderWay < mostBytes) {
      var batch = new ArrayList<RawRecord>();
      long bytes = cut(batch);
      if (!batch.isEmpty()) {
        bytesUnderWay += bytes;
        underWay.add(new Batch<>(submit(batch), bytes));
      }
    }
    if (isCut) {
      threads.shutdown(); // which lets them do what they have been given
    }
  }

  private Future<Worked<R>> submit(List<RawRecord> batch) {
    try {
      return threads.submit(() -> outcome(batch));
    } catch (RejectedExecutionException e) {
      throw closedByNow();
    }
  }

  private static UncheckedIOException closedByNow() {
    return new UncheckedIOException(new ClosedChannelException());
  }

  /** Cuts off records for a batch, and returns how many bytes they have. */
  private long cut(List<RawRecord> batch) {
    long bytes = 0;
    while (batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
      RawRecord record = null;
      try {
        record = splitter.next();
      } catch (RecordSplitter.WaitInterruptedException e) {
        interruption = e;
        break;
      } catch (IOException | RuntimeException | Error e) {
        failureOfSource = e;
      }
      if (record == null) {
        isCut = true;
        break;
      }
      batch.add(record);
      bytes += record.end();
    }
    return bytes;
  }

  private Worked<R> outcome(List<RawRecord> batch) {
    var done = new ArrayList<Done<R>>(batch.size());
    try {
      for (RawRecord raw : batch) {
        ArchiveRecord record = reader.apply(raw);
        done.add(new Done<>(work.apply(record), raw.readTo(), record.result().isRead()));
      }
    } catch (Throwable e) { // comes out of the stream, after what was done
      return new Worked<>(done, e);
    }
    return new Worked<>(done, null);
  }

  /** Waits for a batch; when that is interrupted, the batch can be waited for once more. */
  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException("Reading an archive was interrupted");
      interrupted.initCause(e);
      throw new UncheckedIOException(interrupted);
    } catch (CancellationException e) {
      throw closedByNow();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A batch throws nothing: our own fault", e);
    }
  }

  @Override
  public void close() {
    for (Runnable waiting : threads.shutdownNow()) {
      ((Future<?>) waiting).cancel(false);
    }
  }
}
