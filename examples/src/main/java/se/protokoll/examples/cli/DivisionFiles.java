package se.protokoll.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.language.Language;
import se.protokoll.language.Text;

/** Reads requests from files: one JSON request, or one CSV table. */
final class DivisionFiles {
  /** A million recipients fit. */
  private static final Limits LIMITS = Limits.STANDARD.withBytes(512 << 20).withElements(8_000_000);

  private final DivisionOptions options;

  DivisionFiles(DivisionOptions options) {
    this.options = options;
  }

  DistributionRequest distribution(String file) throws RefusedFileException {
    byte[] bytes = bytes(file);
    return isCsv(file)
        ? CsvTable.distribution(bytes, options)
        : json(bytes, DistributionRequest.class);
  }

  AuditRequest audit(String file) throws RefusedFileException {
    byte[] bytes = bytes(file);
    return isCsv(file) ? CsvTable.audit(bytes, options) : json(bytes, AuditRequest.class);
  }

  private static boolean isCsv(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static byte[] bytes(String file) throws RefusedFileException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new RefusedFileException("input.directory");
      }
      return Files.readAllBytes(path);
    } catch (InvalidPathException e) {
      throw new RefusedFileException("input.file-name", "reason", e.getReason());
    } catch (IOException e) {
      throw new RefusedFileException(List.of(ErrorLines.unreadable(e)));
    }
  }

  private static <T> T json(byte[] bytes, Class<T> type) throws RefusedFileException {
    ReadResult<T> result = MinutesJson.standard().withLimits(LIMITS).tryRead(bytes, type);
    if (result.value().isEmpty()) {
      throw new RefusedFileException(
          result.problems().stream().map(DivisionFiles::refused).toList());
    }
    return result.value().get();
  }

  private static InputProblem refused(Problem problem) {
    return InputProblem.at(
        problem.pointer(),
        "input.problem",
        "line",
        "" + problem.line(),
        "column",
        "" + problem.column(),
        "what",
        new Text(problem.textWithoutPlace(Language.SV), problem.textWithoutPlace(Language.EN)));
  }
}
