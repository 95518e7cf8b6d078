package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.protokoll.Meeting;
import se.protokoll.json.ArchiveRecord;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.language.Language;

/** Reads meetings from files; what cannot be read gets a line for each problem. */
final class MeetingFiles {

  private final PrintWriter err;
  private final Language language;
  private boolean unreadable;

  MeetingFiles(PrintWriter err, Language language) {
    this.err = err;
    this.language = language;
  }

  /**
   * Returns the meeting in a file, empty when it cannot be read; every problem is then reported.
   */
  Optional<Meeting> read(String file) {
    var read = new AtomicReference<Optional<Meeting>>(Optional.empty());
    open(file, path -> read.set(told(file, MinutesJson.standard().tryRead(path))));
    return read.get();
  }

  /**
   * Reads an archive with as many threads as there are processors, and passes on the meetings in
   * its order; a record that cannot be read is reported, and the next one is read.
   *
   * @param file the archive
   * @param bar what shows how far it has come
   * @param work what is done with the line and meeting of each record, by any thread
   * @param then what is done with what came of the work, in order
   */
  <R> void archive(
      String file, ProgressBar bar, BiFunction<Integer, Meeting, R> work, Consumer<R> then) {
    int threads = Runtime.getRuntime().availableProcessors();
    var archive = MinutesArchive.standard().withProgress(bar);
    open(
        file,
        path -> {
          try (Stream<Done<R>> records =
              archive.readParallel(path, threads, record -> Done.of(record, work))) {
            records.forEachOrdered(
                done -> {
                  if (!done.problems().isEmpty() || done.result().isPresent()) {
                    bar.clear();
                  }
                  done.problems()
                      .forEach(problem -> complain(ErrorLines.line(file, problem, language)));
                  done.result().ifPresent(then);
                });
          } finally {
            bar.clear();
          }
        });
  }

  private record Done<R>(Optional<R> result, List<Problem> problems) {

    static <R> Done<R> of(ArchiveRecord record, BiFunction<Integer, Meeting, R> work) {
      return new Done<>(
          record.result().value().map(meeting -> work.apply(record.line(), meeting)),
          record.result().problems());
    }
  }

  private Optional<Meeting> told(String file, ReadResult<Meeting> result) {
    result.problems().forEach(problem -> complain(ErrorLines.line(file, problem, language)));
    return result.value();
  }

  private interface Reading {
    void of(Path path) throws IOException;
  }

  private void open(String file, Reading reading) {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        complain(file, InputProblem.ofFile("input.directory"));
      } else {
        reading.of(path);
      }
    } catch (InvalidPathException e) {
      complain(file, InputProblem.ofFile("input.file-name", "reason", e.getReason()));
    } catch (IOException e) {
      complain(file, ErrorLines.unreadable(e));
    } catch (UncheckedIOException e) {
      complain(
          file, ErrorLines.unreadable(Objects.requireNonNull(e.getCause(), "it always has one")));
    }
  }

  /** Says whether anything could not be read. */
  boolean anyUnreadable() {
    return unreadable;
  }

  private void complain(String file, InputProblem problem) {
    complain(ErrorLines.line(file, problem, language));
  }

  private void complain(String line) {
    unreadable = true;
    err.print(line + "\n");
    err.flush();
  }
}
