package se.protokoll.pages;

import java.util.Collection;
import java.util.List;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;

/** How many findings of each kind there are; each finding is counted once. */
record FindingCounts(int errors, int warnings, int notes, int cannotJudge) {

  static FindingCounts of(Report report) {
    return of(report.findings());
  }

  static FindingCounts of(List<Finding> findings) {
    return new FindingCounts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFO),
        (int) findings.stream().filter(Finding::isCannotJudge).count());
  }

  static FindingCounts sum(Collection<FindingCounts> all) {
    return all.stream()
        .reduce(
            new FindingCounts(0, 0, 0, 0),
            (one, other) ->
                new FindingCounts(
                    one.errors + other.errors,
                    one.warnings + other.warnings,
                    one.notes + other.notes,
                    one.cannotJudge + other.cannotJudge));
  }

  int found() {
    return errors + warnings + notes;
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int)
        findings.stream()
            .filter(finding -> !finding.isCannotJudge() && finding.severity() == severity)
            .count();
  }
}
