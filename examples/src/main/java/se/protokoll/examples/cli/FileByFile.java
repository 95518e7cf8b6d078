package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.language.Diagnostic;

/** Work on one file after the other: what is wrong with one never stops the others. */
final class FileByFile {

  private final Told told;
  private boolean refused;
  private boolean faulty;

  /** What is done with a file. */
  interface Work {
    void on(String file) throws RefusedFileException, IOException;
  }

  /** What is done with everything that is wrong with a file. */
  interface Told {
    void of(String file, List<Diagnostic> reasons);
  }

  FileByFile(Told told) {
    this.told = told;
  }

  /**
   * Works on a file, and tells what is wrong with it.
   *
   * @throws LostOutputException when the results cannot be written
   */
  void on(String file, Work work) {
    try {
      work.on(file);
    } catch (RefusedFileException e) {
      refuse(file, e.reasons());
    } catch (IOException e) {
      refuse(file, List.of(ErrorLines.unreadable(e)));
    } catch (UncheckedIOException e) {
      refuse(
          file, List.of(ErrorLines.unreadable(Objects.requireNonNull(e.getCause(), "it has one"))));
    } catch (MinutesWriteException e) {
      refuse(file, List.of(e));
    } catch (LostOutputException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      fault(file, ErrorLines.fault(e));
    }
  }

  /** Tells that a file, or something in it, cannot be used. */
  void refuse(String file, List<Diagnostic> reasons) {
    refused = true;
    told.of(file, reasons);
  }

  /** Tells that this program is at fault. */
  void fault(String file, Diagnostic reason) {
    faulty = true;
    told.of(file, List.of(reason));
  }

  /** Returns the exit code: of a fault, else of a refused file, else the one given. */
  int exitCode(int otherwise) {
    if (faulty) {
      return Protokoll.FAULT;
    }
    return refused ? Protokoll.UNREADABLE : otherwise;
  }
}
