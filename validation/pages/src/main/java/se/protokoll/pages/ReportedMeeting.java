package se.protokoll.pages;

import java.util.Objects;
import se.protokoll.Meeting;
import se.protokoll.validation.finding.Report;

/**
 * A meeting with what the rules found in its minutes (<i>granskat möte</i>), and where its pages
 * are.
 *
 * @param meeting the meeting
 * @param report what the rules found in its minutes
 * @param links where its pages are, seen from the page that shows it
 */
public record ReportedMeeting(Meeting meeting, Report report, PageLinks links) {
  public ReportedMeeting {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(links, "links");
  }
}
