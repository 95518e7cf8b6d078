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
final class Findings {

  private Findings() {}

  private record Told(Severity severity, String rule, String what, String source) {}

  static void write(Stop stop) {
    stop.page().section(stop.say("Iakttagelser", "Findings"));
    Report report = stop.report();
    if (report.isEmpty()) {
      stop.page().paragraph(2, stop.say("Inga.", "None."));
      return;
    }
    stop.page().paragraph(2, stop.labels().counts(List.of(report)) + ".");
    var bySeverity = new TreeMap<Severity, Map<Told, List<Finding>>>();
    for (Finding finding : report.findings()) {
      bySeverity
          .computeIfAbsent(finding.severity(), severity -> new LinkedHashMap<>())
          .computeIfAbsent(told(stop, finding), told -> new ArrayList<>())
          .add(finding);
    }
    var table = new Table(2, Align.LEFT, Align.WRAP);
    bySeverity
        .values()
        .forEach(told -> told.forEach((one, findings) -> row(stop, table, one, findings)));
    stop.page().table(table);
  }

  private static Told told(Stop stop, Finding finding) {
    var language = stop.voice().language();
    return new Told(
        finding.severity(), finding.ruleId(), finding.what(language), finding.source(language));
  }

  private static void row(Stop stop, Table table, Told told, List<Finding> findings) {
    List<String> where =
        findings.stream()
            .map(finding -> finding.place().section().orElse(stop.say("Mötet", "Meeting")))
            .distinct()
            .toList();
    table.row(
        stop.labels().severity(told.severity()),
        stop.voice().list(where)
            + ": "
            + told.what()
            + ".\n"
            + told.source()
            + " ["
            + told.rule()
            + "]");
  }
}
