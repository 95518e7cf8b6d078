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
      stop(reports.size(), Stop.at(meeting, report, page, voice));
    }
    conclusion(reports);
    return List.copyOf(reports);
  }

  private void introduction(List<Meeting> meetings) {
    page.title(
        voice.say(
            "protokoll: fyra verkliga möten, lästa, granskade och med pengarna fördelade",
            "protokoll: four real meetings, read, checked, and their money divided"));
    page.blank();
    page.paragraph(
        0,
        voice.say(
            "Mötena är hämtade ur publicerade protokoll och återberättade med egna ord."
                + " Programmet läser dem som JSON, prövar dem mot lag och praxis och delar"
                + " pengarna på öret.",
            "The meetings come from published minutes, retold in our own words. The program reads"
                + " them as JSON, checks them against law and practice, and divides the money to"
                + " the öre."));
    page.blank();
    var labels = new Labels(voice);
    for (int i = 0; i < meetings.size(); i++) {
      Meeting meeting = meetings.get(i);
      page.item(
          2, i + 1 + ".", labels.meeting(meeting) + ", " + labels.range(meeting.paragraphs()));
    }
  }

  private void stop(int number, Stop stop) {
    page.blank();
    page.heading(number + ". " + stop.labels().meeting(stop.meeting()));
    Overview.write(stop);
    WhoDecided.write(stop);
    QuorumTable.write(stop);
    Certified.write(stop);
    Findings.write(stop);
    GrantTable.write(stop);
    Outstanding.write(stop);
    Division.write(stop);
  }

  private void conclusion(List<Report> reports) {
    page.blank();
    page.heading(voice.say("Sammanfattning", "In short"));
    page.paragraph(
        0,
        voice.count(reports.size(), voice.say("möte", "meeting"), voice.say("möten", "meetings"))
            + ": "
            + new Labels(voice).counts(reports)
            + ".");
    page.paragraph(
        0,
        reports.stream().noneMatch(Report::hasErrors)
            ? voice.say(
                "Inget av mötena bryter mot lagen på ett sätt som publiceringen bevisar.",
                "None of the meetings is at fault by law in a way that the publication proves.")
            : voice.say(
                "Minst ett möte bryter mot lagen; se iakttagelserna.",
                "At least one meeting is at fault by law; see the findings."));
    page.blank();
    page.paragraph(0, voice.say("Pröva själv:", "Try it yourself:"));
    page.table(
        new Table(2, Align.LEFT, Align.WRAP)
            .row("check FILE...", voice.say("granskar protokoll", "checks minutes"))
            .row("distribute FILE...", voice.say("delar en summa", "divides a total"))
            .row("schema", voice.say("visar formatet som JSON Schema", "shows the JSON Schema"))
            .row("--help", voice.say("visar allt", "shows everything")));
  }
}
