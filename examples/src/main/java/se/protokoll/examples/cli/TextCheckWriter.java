package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;

/** Writes findings for people: by paragraph, the gravest first, each with its source. */
final class TextCheckWriter implements CheckWriter {

  private final PrintWriter out;
  private final Page page;
  private final Voice voice;
  private final Labels labels;
  private final Map<Severity, Long> counts = new LinkedHashMap<>();
  private int meetings;

  TextCheckWriter(PrintWriter out, Language language) {
    this.out = out;
    this.page = new Page(out);
    this.voice = new Voice(language);
    this.labels = new Labels(voice);
  }

  /** Writes all findings; of a record of an archive, notes are only counted. */
  @Override
  public void write(Checked checked) {
    meetings++;
    Report report = checked.report();
    for (Severity severity : Severity.values()) {
      counts.merge(severity, (long) report.of(severity).size(), Long::sum);
    }
    if (checked.line().isPresent() && report.of(Severity.INFO).size() == report.findings().size()) {
      return;
    }
    page.blank();
    page.heading(name(checked));
    page.paragraph(
        0, labels.meeting(checked.meeting()) + ", " + labels.range(checked.meeting().paragraphs()));
    page.paragraph(0, judgedAs(report) + labels.counts(List.of(report)) + ".");
    byPlace(checked).forEach(this::group);
  }

  private String name(Checked checked) {
    return checked.file()
        + checked.line().map(line -> voice.say(", rad ", ", line ") + line).orElse("");
  }

  private String judgedAs(Report report) {
    String kind =
        report
            .bodyKind()
            .map(labels::kind)
            .orElse(voice.say("organ av okänt slag", "a body of unknown kind"));
    return voice.say("Granskat som ", "Judged as ")
        + kind
        + ", "
        + labels.stage(report.stage())
        + ": ";
  }

  private Map<String, List<Finding>> byPlace(Checked checked) {
    var groups = new LinkedHashMap<String, List<Finding>>();
    for (Finding finding : checked.report().findings()) {
      if (checked.line().isPresent() && finding.severity() == Severity.INFO) {
        continue;
      }
      String place =
          finding.place().section().orElse(voice.say("Mötet i sin helhet", "The whole meeting"));
      groups.computeIfAbsent(place, key -> new ArrayList<>()).add(finding);
    }
    groups.values().forEach(group -> group.sort(Comparator.comparing(Finding::severity)));
    return groups;
  }

  private void group(String place, List<Finding> findings) {
    page.section(place);
    Language language = voice.language();
    for (Finding finding : findings) {
      page.item(2, labels.severity(finding.severity()), finding.what(language) + ".");
      page.fact(4, voice.say("Varför", "Why"), finding.why(language));
      page.fact(4, voice.say("Källa", "Source"), finding.source(language));
      page.fact(4, voice.say("Gör så här", "Do"), finding.advice(language));
      page.fact(4, voice.say("Regel", "Rule"), rule(finding));
    }
  }

  private static String rule(Finding finding) {
    String pointer = finding.place().pointer();
    return pointer.isEmpty() ? finding.ruleId() : finding.ruleId() + ", " + pointer;
  }

  @Override
  public void end() {
    if (meetings > 1) {
      page.blank();
      page.rule("═");
      page.paragraph(
          0,
          voice.count(meetings, voice.say("möte", "meeting"), voice.say("möten", "meetings"))
              + ": "
              + labels.counts(counts)
              + ".");
    }
    out.flush();
  }
}
