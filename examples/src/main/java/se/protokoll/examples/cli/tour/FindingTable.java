package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;

/** What the rules found, the gravest first; the same finding in many paragraphs is told once. */
final class FindingTable {

  private FindingTable() {}

  private record Told(Severity severity, String rule, String what, String source) {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("findings.heading"));
    Report report = tour.report();
    if (report.isEmpty()) {
      tour.page().paragraph(2, tour.say("tour.none"));
      return;
    }
    tour.page().paragraph(2, tour.labels().counts(List.of(report)) + ".");
    var bySeverity = new TreeMap<Severity, Map<Told, List<Finding>>>();
    for (Finding finding : report.findings()) {
      bySeverity
          .computeIfAbsent(finding.severity(), severity -> new LinkedHashMap<>())
          .computeIfAbsent(told(tour, finding), told -> new ArrayList<>())
          .add(finding);
    }
    var table = new Table(2, Align.LEFT, Align.WRAP);
    bySeverity
        .values()
        .forEach(told -> told.forEach((one, findings) -> row(tour, table, one, findings)));
    tour.page().table(table);
  }

  private static Told told(TourMeeting tour, Finding finding) {
    var language = tour.voice().language();
    return new Told(
        finding.severity(), finding.ruleId(), finding.what(language), finding.source(language));
  }

  private static void row(TourMeeting tour, Table table, Told told, List<Finding> findings) {
    List<String> where =
        findings.stream()
            .map(finding -> finding.place().section().orElse(tour.say("findings.meeting")))
            .distinct()
            .toList();
    table.row(
        tour.say("severity", told.severity()),
        tour.voice().list(where)
            + ": "
            + told.what()
            + ".\n"
            + told.source()
            + " ["
            + told.rule()
            + "]");
  }
}
