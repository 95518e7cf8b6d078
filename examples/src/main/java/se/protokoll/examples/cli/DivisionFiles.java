package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.ComparisonRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.language.Text;

/** Reads requests from files: one JSON request, or one table, as CSV or an Excel workbook. */
final class DivisionFiles {
  /** A million recipients fit. */
  private static final Limits LIMITS = Limits.STANDARD.withBytes(256 << 20).withElements(8_000_000);

  private static final int BEGINNING = 64;

  private final Inputs inputs;
  private final DivisionOptions options;
  private final JobOptions job;

  DivisionFiles(Inputs inputs, DivisionOptions options, JobOptions job) {
    this.inputs = inputs;
    this.options = options;
    this.job = job;
  }

  /** Returns which options contradict one another, empty when none does. */
  Optional<InputProblem> contradiction() {
    return job.contradiction(options);
  }

  Requested<? extends DivisionRequest> request(String file)
      throws RefusedFileException, IOException {
    Requested<? extends DivisionRequest> asked =
        alone(file, options.areForTable() || job.areForTable());
    if (job.before().isEmpty()) {
      return asked;
    }
    String earlier = job.before().get();
    Requested<? extends DivisionRequest> before;
    try {
      before = alone(earlier, false);
    } catch (RefusedFileException e) {
      throw new RefusedFileException(
          e.reasons().stream().map(one -> InputProblem.before(earlier, one)).toList());
    } catch (IOException e) {
      throw new RefusedFileException(
          List.of(InputProblem.before(earlier, ErrorLines.unreadable(e))));
    }
    if (asked.request() instanceof DistributionRequest now
        && before.request() instanceof DistributionRequest then) {
      return new Requested<>(
          new ComparisonRequest(then, now),
          Stream.concat(asked.notes().stream(), before.notes().stream()).toList());
    }
    throw new RefusedFileException(List.of(InputProblem.ofFile("option.before-only")));
  }

  private Requested<? extends DivisionRequest> alone(String file, boolean hasTableOptions)
      throws RefusedFileException, IOException {
    try (InputStream in = inputs.open(file)) {
      if (isJson(file, in)) {
        return new Requested<>(json(in, DivisionRequest.class), unused(hasTableOptions));
      }
      return job.isTwoWay() ? TwoWaySheet.read(in, options) : CsvTable.request(in, options, job);
    }
  }

  Requested<AuditRequest> audit(String file) throws RefusedFileException, IOException {
    try (InputStream in = inputs.open(file)) {
      return isJson(file, in)
          ? new Requested<>(json(in, AuditRequest.class), unused(options.areForTable()))
          : CsvTable.audit(in, options);
    }
  }

  /** Says that options have no effect where the file is a request, which says everything. */
  private static List<Remark> unused(boolean hasTableOptions) {
    return hasTableOptions ? List.of(Remark.of("table.json-says-all")) : List.of();
  }

  /** Says what is in a file: its name says it, or where that says nothing its first character. */
  private static boolean isJson(String file, InputStream in) throws IOException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".xlsx")) {
      return false;
    }
    if (name.endsWith(".json")) {
      return true;
    }
    in.mark(BEGINNING);
    String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).strip();
    in.reset();
    return beginning.startsWith("{") || beginning.startsWith("[");
  }

  private static <T> T json(InputStream in, Class<T> type)
      throws RefusedFileException, IOException {
    byte[] bytes = in.readNBytes(LIMITS.bytes() + 1);
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
        Text.of(problem::textWithoutPlace));
  }
}
