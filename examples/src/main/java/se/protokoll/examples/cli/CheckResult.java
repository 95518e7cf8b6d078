package se.protokoll.examples.cli;

import java.util.Objects;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.validation.finding.Report;

/**
 * A meeting that has been read and checked.
 *
 * @param file the file as typed
 * @param line the line a record of an archive begins on, absent for a file of its own
 * @param meeting the meeting
 * @param report what the rules found
 */
record CheckResult(String file, Optional<Integer> line, Meeting meeting, Report report) {
  CheckResult {
    Objects.requireNonNull(file, "file");
    line = line == null ? Optional.empty() : line;
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(report, "report");
  }
}
