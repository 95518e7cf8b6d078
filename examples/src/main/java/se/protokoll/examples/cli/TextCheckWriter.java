package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;

/** Writes findings for people: by paragraph, the gravest first, each with its source. */
final class TextCheckWriter implements CheckWriter {

  private final PrintWriter out;
  private final Page page;
  private final Voice voice;
  private final Labels labels;
  private final Map<Severity, Long> counts = new LinkedHashMap<>();
  private final OutcomeText outcomes;
  private final boolean explains;
  private final Set<String> lacking = new HashSet<>();
  private int meetings;
  private int written;

  /**
   * Makes a writer.
   *
   * @param explains whether it tells of every rule what came of it
   */
  TextCheckWriter(PrintWriter out, Language language, boolean explains) {
    this.out = out;
    this.page = new Page(out);
    this.voice = new Voice(language);
    this.labels = new Labels(voice);
    this.outcomes = new OutcomeText(page, voice);
    this.explains = explains;
  }

  @Override
  public boolean isShown(CheckResult checked) {
    Report report = checked.report();
    return checked.line().isEmpty()
        || explains
        || report.withSeverity(Severity.INFO).size() < report.findings().size();
  }

  /** Writes all findings; of a record of an archive, notes are only counted. */
  @Override
  public void write(CheckResult checked) {
    meetings++;
    Report report = checked.report();
    for (Severity severity : Severity.values()) {
      counts.merge(severity, (long) report.withSeverity(severity).size(), Long::sum);
    }
    report.findings().forEach(finding -> lacking.addAll(finding.lacking()));
    if (!isShown(checked)) {
      return;
    }
    written++;
    page.blank();
    page.heading(name(checked));
    page.paragraph(
        0, labels.meeting(checked.meeting()) + ", " + labels.range(checked.meeting().paragraphs()));
    page.paragraph(
        0,
        voice.say(
            "check.judged",
            "kind",
            labels.kind(report.bodyKind()),
            "stage",
            voice.say("stage", report.stage()),
            "counts",
            labels.counts(List.of(report))));
    byPlace(checked).forEach(this::group);
    if (explains) {
      outcomes.details(report);
    }
    outcomes.summary(report, checked.meeting().lastDay().isPresent());
  }

  private String name(CheckResult checked) {
    String file = Inputs.shown(checked.file(), voice);
    return checked
        .line()
        .map(line -> voice.say("check.record", "file", file, "line", "" + line))
        .orElse(file);
  }

  private Map<String, List<Finding>> byPlace(CheckResult checked) {
    var groups = new LinkedHashMap<String, List<Finding>>();
    for (Finding finding : checked.report().findings()) {
      if (checked.line().isPresent() && finding.severity() == Severity.INFO) {
        continue;
      }
      String place = finding.place().section().orElse(voice.say("check.whole-meeting"));
      groups.computeIfAbsent(place, key -> new ArrayList<>()).add(finding);
    }
    groups.values().forEach(group -> group.sort(Comparator.comparing(Finding::severity)));
    return groups;
  }

  private void group(String place, List<Finding> findings) {
    page.section(place);
    Language language = voice.language();
    for (Finding finding : findings) {
      page.item(2, voice.say("severity", finding.severity()), finding.what(language) + ".");
      page.fact(4, voice.say("check.why"), finding.why(language));
      page.fact(4, voice.say("check.source"), finding.source(language));
      page.fact(4, voice.say("check.do"), finding.advice(language));
      page.fact(4, voice.say("check.rule"), rule(finding));
    }
  }

  private static String rule(Finding finding) {
    String pointer = finding.place().pointer();
    return pointer.isEmpty() ? finding.ruleId() : finding.ruleId() + ", " + pointer;
  }

  /** Returns the options that give what rules could not judge without. */
  private String options() {
    return Parameter.all().stream()
        .filter(parameter -> lacking.contains(parameter.name()))
        .map(parameter -> GivenParameter.option(parameter, voice))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end() {
    if (meetings > 1 || meetings > written) {
      page.blank();
      page.rule("═");
      page.paragraph(
          0, voice.say("check.meetings", "meetings", meetings, "counts", labels.counts(counts)));
    }
    if (!lacking.isEmpty()) {
      page.blank();
      page.paragraph(0, voice.say("check.lacking", "options", options()));
    }
    flush();
  }
}
