package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.json.ArchiveRecord;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;

/** Reads meetings from files. */
final class MeetingFiles {

  private final Inputs inputs;
  private final FileByFile files;

  /**
   * Makes a reader.
   *
   * @param inputs what opens the files
   * @param files told of what is wrong with records of archives
   */
  MeetingFiles(Inputs inputs, FileByFile files) {
    this.inputs = inputs;
    this.files = files;
  }

  /**
   * Returns the meeting in a file.
   *
   * @throws RefusedFileException with every problem, when there is one
   * @throws IOException when the file cannot be read
   */
  Meeting read(String file) throws RefusedFileException, IOException {
    try (InputStream in = inputs.open(file)) {
      ReadResult<Meeting> result = MinutesJson.standard().tryRead(in);
      if (result.value().isEmpty()) {
        throw new RefusedFileException(result.problems());
      }
      return result.value().get();
    }
  }

  /**
   * Reads an archive and passes on the meetings in its order; a record that cannot be read is told
   * of, and the next one is read. A file is read with as many threads as there are processors.
   *
   * @param file the archive
   * @param bar what shows how far it has come
   * @param work what is done with each record and its meeting, by any thread
   * @param then what is done with what came of the work, in order
   * @throws RefusedFileException when there cannot be such a file
   * @throws IOException when the file cannot be read
   */
  <R> void archive(
      String file, ProgressBar bar, BiFunction<ArchiveRecord, Meeting, R> work, Consumer<R> then)
      throws RefusedFileException, IOException {
    try {
      if (Inputs.isStandard(file)) {
        try (InputStream in = inputs.open(file)) {
          pass(file, bar, archive(bar).read(in).map(record -> Done.of(record, work)), then);
        }
      } else {
        int threads = Runtime.getRuntime().availableProcessors();
        var path = Inputs.path(file);
        pass(
            file,
            bar,
            archive(bar).readParallel(path, threads, record -> Done.of(record, work)),
            then);
      }
    } finally {
      bar.clear();
    }
  }

  private static MinutesArchive archive(ProgressBar bar) {
    return MinutesArchive.standard().withProgress(bar);
  }

  private <R> void pass(String file, ProgressBar bar, Stream<Done<R>> stream, Consumer<R> then) {
    try (Stream<Done<R>> records = stream) {
      records.forEachOrdered(
          done -> {
            if (!done.problems().isEmpty() || done.fault() != null) {
              bar.clear();
            }
            if (!done.problems().isEmpty()) {
              files.refuse(file, List.copyOf(done.problems()));
            }
            if (done.fault() != null) {
              files.fault(file, done.fault());
            }
            done.result().ifPresent(then);
          });
    }
  }

  /** What came of a record: a result, problems, or a fault of the work. */
  private record Done<R>(Optional<R> result, List<Problem> problems, @Nullable InputProblem fault) {

    static <R> Done<R> of(ArchiveRecord record, BiFunction<ArchiveRecord, Meeting, R> work) {
      try {
        return new Done<>(
            record.result().value().map(meeting -> work.apply(record, meeting)),
            record.result().problems(),
            null);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        InputProblem fault = ErrorLines.faultOfRecord(record.line(), e);
        return new Done<>(Optional.empty(), record.result().problems(), fault);
      }
    }
  }
}
