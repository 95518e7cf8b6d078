package se.protokoll.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of an archive with several threads and gives them in order. The thread that
 * asks cuts the archive into records, which is quick; a few batches at a time are read by the
 * others.
 */
final class ParallelReading<R> implements Iterator<R>, AutoCloseable {
  private static final int BATCHES_PER_THREAD = 3;
  private static final int BATCH_RECORDS = 64;
  private static final int BATCH_BYTES = 256 << 10;

  private final RecordSplitter splitter;
  private final Function<RawRecord, ArchiveRecord> reader;
  private final Function<ArchiveRecord, R> work;
  private final MinutesArchive.Reporter reporter;
  private final ExecutorService threads;
  private final int mostBatches;
  private final Deque<Future<List<Done<R>>>> underWay = new ArrayDeque<>();
  private Iterator<Done<R>> ready = List.<Done<R>>of().iterator();

  /** What came of one record. */
  private record Done<R>(R result, long readTo, boolean isRead) {}

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
    mostBatches = threadCount * BATCHES_PER_THREAD;
    threads =
        Executors.newFixedThreadPool(
            threadCount,
            task -> {
              var thread = new Thread(task, "protokoll-archive");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext()) {
      fill();
      Future<List<Done<R>>> first = underWay.poll();
      if (first == null) {
        return false;
      }
      ready = await(first).iterator();
      fill();
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

  private void fill() {
    while (underWay.size() < mostBatches) {
      List<RawRecord> batch = batch();
      if (batch.isEmpty()) {
        return;
      }
      underWay.add(threads.submit(() -> done(batch)));
    }
  }

  private List<RawRecord> batch() {
    var batch = new ArrayList<RawRecord>();
    int bytes = 0;
    while (batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
      @Nullable RawRecord record = MinutesArchive.nextOf(splitter);
      if (record == null) {
        break;
      }
      batch.add(record);
      bytes += record.end();
    }
    return batch;
  }

  private List<Done<R>> done(List<RawRecord> batch) {
    var done = new ArrayList<Done<R>>();
    for (RawRecord raw : batch) {
      ArchiveRecord record = reader.apply(raw);
      done.add(new Done<>(work.apply(record), raw.readTo(), record.result().isRead()));
    }
    return done;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading an archive was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException("Reading an archive failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
