package se.protokoll.validation.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.BodyKind;

/**
 * Everything the rules found in one meeting's minutes (<i>granskningsrapport</i>).
 *
 * <p>Findings come in the order of the document: the meeting as a whole first, then by paragraph;
 * in each by rule id. The same minutes and rule book always give the same report.
 *
 * @param bodyKind the kind of body it was judged as, absent when unknown: then only the rules that
 *     bind every kind have run
 * @param stage the stage it was judged at
 * @param findings the findings; empty when there is nothing to say
 * @param outcomes what came of every rule of the book, also of those that found nothing
 */
public record Report(
    Optional<BodyKind> bodyKind, Stage stage, List<Finding> findings, Outcomes outcomes)
    implements NeedsJsonModule {

  private static final Comparator<Finding> ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.place().paragraph().orElse(0))
          .thenComparing(finding -> finding.place().suffix().orElse(""))
          .thenComparing(Finding::ruleId);

  public Report {
    Objects.requireNonNull(bodyKind, "bodyKind");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(outcomes, "outcomes");
    findings =
        findings.size() < 2 ? List.copyOf(findings) : findings.stream().sorted(ORDER).toList();
  }

  /** Says whether nothing was found. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Says whether anything of severity error was found. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Returns the findings of one severity. */
  public List<Finding> withSeverity(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /** Returns the findings of one rule. */
  public List<Finding> byRule(String ruleId) {
    return findings.stream().filter(finding -> finding.ruleId().equals(ruleId)).toList();
  }
}
