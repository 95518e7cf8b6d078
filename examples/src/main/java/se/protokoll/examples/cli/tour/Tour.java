package se.protokoll.examples.cli.tour;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.protokoll.Meeting;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Report;

/** The tour: each meeting in turn, section by section, and what it all came to. */
public final class Tour {

  private final Page page;
  private final Voice voice;

  /** Makes a tour that is written on a writer, in a language. */
  public Tour(PrintWriter out, Language language) {
    this.page = new Page(out);
    this.voice = new Voice(language);
  }

  /**
   * Writes the tour.
   *
   * @param meetings the meetings
   * @param judge what checks a meeting
   * @return what was found in each meeting
   */
  public List<Report> write(List<Meeting> meetings, Function<Meeting, Report> judge) {
    introduction(meetings);
    var reports = new ArrayList<Report>();
    for (Meeting meeting : meetings) {
      Report report = judge.apply(meeting);
      reports.add(report);
      meeting(reports.size(), TourMeeting.of(meeting, report, page, voice));
    }
    conclusion(reports);
    return List.copyOf(reports);
  }

  private void introduction(List<Meeting> meetings) {
    page.title(voice.say("tour.title"));
    page.blank();
    page.paragraph(0, voice.say("tour.introduction"));
    page.blank();
    var labels = new Labels(voice);
    for (int i = 0; i < meetings.size(); i++) {
      Meeting meeting = meetings.get(i);
      page.item(
          2, i + 1 + ".", labels.meeting(meeting) + ", " + labels.range(meeting.paragraphs()));
    }
  }

  private void meeting(int number, TourMeeting tour) {
    page.blank();
    page.heading(number + ". " + tour.labels().meeting(tour.meeting()));
    Overview.write(tour);
    MatterTable.write(tour);
    DeciderTable.write(tour);
    QuorumTable.write(tour);
    JusteringSection.write(tour);
    FindingTable.write(tour);
    GrantTable.write(tour);
    OutstandingTable.write(tour);
    DivisionTable.write(tour);
  }

  private void conclusion(List<Report> reports) {
    page.blank();
    page.heading(voice.say("tour.conclusion"));
    page.paragraph(
        0,
        voice.say(
            "check.meetings",
            "meetings",
            reports.size(),
            "counts",
            new Labels(voice).counts(reports)));
    page.paragraph(
        0,
        reports.stream().noneMatch(Report::hasErrors)
            ? voice.say("tour.no-errors")
            : voice.say("tour.errors"));
    page.blank();
    page.paragraph(0, voice.say("tour.try"));
    page.table(
        new Table(2, Align.LEFT, Align.WRAP)
            .row("check FILE...", voice.say("tour.check"))
            .row("distribute FILE...", voice.say("tour.distribute"))
            .row("audit FILE...", voice.say("tour.audit"))
            .row("schema", voice.say("tour.schema"))
            .row("--help", voice.say("tour.help")));
  }
}
