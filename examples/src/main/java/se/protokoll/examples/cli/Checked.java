package se.protokoll.examples.cli;

import java.util.Objects;
import se.protokoll.Meeting;
import se.protokoll.validation.finding.Report;

/**
 * A meeting that has been read and checked.
 *
 * @param file the file as typed, with the line for a record of an archive
 * @param meeting the meeting
 * @param report what the rules found
 */
record Checked(String file, Meeting meeting, Report report) {
  Checked {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(report, "report");
  }
}
