package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;

/** Reads meetings from files; what cannot be read is told, a line for each problem. */
final class MeetingFiles {

  private final PrintWriter err;
  private boolean unreadable;

  MeetingFiles(PrintWriter err) {
    this.err = err;
  }

  /** Returns the meeting in a file, empty when it cannot be read, which has then been told. */
  Optional<Meeting> read(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        complain(Errors.oneLine(file + ": this is a directory, not a file"));
        return Optional.empty();
      }
      ReadResult<Meeting> result = MinutesJson.standard().tryRead(path);
      for (Problem problem : result.problems()) {
        complain(Errors.line(file, problem));
      }
      return result.value();
    } catch (InvalidPathException e) {
      complain(Errors.oneLine(file + ": no file can have this name: " + e.getReason()));
    } catch (IOException e) {
      complain(Errors.line(file, e));
    }
    return Optional.empty();
  }

  /** Says whether anything could not be read. */
  boolean anyUnreadable() {
    return unreadable;
  }

  private void complain(String line) {
    unreadable = true;
    err.print(line + "\n");
    err.flush();
  }
}
