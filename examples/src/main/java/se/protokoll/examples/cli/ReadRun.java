package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import se.protokoll.examples.cli.text.PublishedText;
import se.protokoll.examples.cli.text.UnreadableTextException;
import se.protokoll.json.Progress;
import se.protokoll.reader.Layout;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.Reading;

/**
 * One run of the reader: it reads several files at a time, and passes on what was read in the order
 * of the files.
 */
final class ReadRun {

  /** The most of a file that is read. */
  private static final int MOST_BYTES = 64 << 20;

  /** How many files, for each processor, are read before what came of them is written. */
  private static final int AHEAD = 4;

  private final Inputs inputs;
  private final Optional<Layout> layout;
  private final FileByFile files;
  private boolean errors;
  private int done;
  private int written;

  /** A file, and what will come of it. */
  private record Started(String file, Future<ReadFile> reading) {}

  /**
   * Makes a run.
   *
   * @param inputs what opens files
   * @param layout the layout of all of them, absent when it is to be recognised
   * @param told of what is wrong with a file
   */
  ReadRun(Inputs inputs, Optional<Layout> layout, FileByFile.Told told) {
    this.inputs = inputs;
    this.layout = layout;
    this.files = new FileByFile(told);
  }

  /**
   * Reads files, and those in folders.
   *
   * @return the exit code
   */
  int each(List<String> named, ReadWriter writer, ProgressBar bar) {
    List<String> all = new ArrayList<>();
    for (String one : named) {
      files.on(one, file -> all.addAll(inFolder(file)));
    }
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, processors));
    try {
      Deque<Started> started = new ArrayDeque<>();
      for (String file : all) {
        if (started.size() == AHEAD * processors) {
          finish(started.remove(), writer, bar, all.size());
        }
        started.add(new Started(file, threads.submit(work(file))));
      }
      while (!started.isEmpty()) {
        finish(started.remove(), writer, bar, all.size());
      }
    } finally {
      threads.shutdownNow();
      bar.clear();
    }
    writer.end();
    return files.exitCode(errors ? Protokoll.FINDINGS : Protokoll.FINE);
  }

  /** Returns a file, or the files of a folder that have the names of published minutes. */
  private static List<String> inFolder(String file) throws RefusedFileException, IOException {
    if (Inputs.isStandard(file) || !Files.isDirectory(Inputs.named(file))) {
      return List.of(file);
    }
    try (Stream<Path> found = Files.walk(Inputs.named(file))) {
      List<String> inside =
          found
              .filter(Files::isRegularFile)
              .map(Path::toString)
              .filter(PublishedText::isNamed)
              .sorted()
              .toList();
      if (inside.isEmpty()) {
        throw new RefusedFileException("read.empty-folder");
      }
      return inside;
    }
  }

  /** Returns what reads a file; standard input is taken at once, so that the order decides. */
  private Callable<ReadFile> work(String file) {
    if (!Inputs.isStandard(file)) {
      return () -> read(file, bytes(file));
    }
    try {
      byte[] bytes = bytes(file);
      return () -> read(file, bytes);
    } catch (RefusedFileException | IOException e) {
      return () -> {
        throw e;
      };
    }
  }

  private byte[] bytes(String file) throws RefusedFileException, IOException {
    try (InputStream in = inputs.open(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new RefusedFileException("read.too-large", "most", MOST_BYTES >> 20);
      }
      return bytes;
    }
  }

  private ReadFile read(String file, byte[] bytes) throws RefusedFileException {
    try {
      PublishedText text = PublishedText.of(file, bytes);
      Reading reading =
          layout
              .map(one -> PublishedMinutes.read(text.text(), one))
              .orElseGet(() -> PublishedMinutes.read(text.text()));
      return new ReadFile(file, reading, text.encoding());
    } catch (UnreadableTextException e) {
      throw new RefusedFileException(e.code());
    }
  }

  private void finish(Started one, ReadWriter writer, ProgressBar bar, int all) {
    files.on(
        one.file(),
        file -> {
          ReadFile read = result(one.reading());
          bar.clear();
          errors |= writer.write(read);
          written++;
          if (bar.isShown()) {
            writer.flush();
          }
        });
    done++;
    bar.onProgress(new Progress(done, all, done, done - written));
  }

  /** Waits for what came of a file, and throws here what was thrown there. */
  private static ReadFile result(Future<ReadFile> reading)
      throws RefusedFileException, IOException {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RefusedFileException refused) {
        throw refused;
      }
      if (cause instanceof IOException unreadable) {
        throw unreadable;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      if (cause instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    }
  }
}
