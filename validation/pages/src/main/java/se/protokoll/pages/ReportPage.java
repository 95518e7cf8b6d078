package se.protokoll.pages;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.NotApplicable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Report;

/**
 * The page of a report (<i>granskningsrapport</i>): the findings by paragraph with their law and
 * what to do, what cannot be judged and what is lacking, and what came of every rule.
 *
 * <p>Paragraphs have the same anchors here as on the page of the minutes. Of a secret paragraph it
 * shows the number and what the findings say, and no title: a sentence that has the title in it is
 * replaced by a mark. But a finding names persons, amounts and days, and can quote 60 characters of
 * the minutes, also where they are secret: a report on minutes with secret paragraphs is for those
 * who may read them, and the page says so.
 */
public final class ReportPage {
  private final Meeting meeting;
  private final Report report;
  private final PageLinks links;
  private final Disclosure disclosure;
  private final PageTexts texts;
  private final ReportWords words;
  private final Html html = new Html();

  private ReportPage(Meeting meeting, Report report, Language language, PageLinks links) {
    this.meeting = meeting;
    this.report = report;
    this.links = links;
    this.disclosure = new Disclosure(meeting);
    this.texts = new PageTexts(language);
    this.words = new ReportWords(texts);
  }

  /**
   * Returns the page of a report, a whole HTML document.
   *
   * @param meeting the meeting
   * @param report what the rules found in its minutes
   * @param language the language of labels and sentences; what stands in the minutes is shown as it
   *     is
   * @param links where the page of the minutes and those of the rules are
   */
  public static String of(Meeting meeting, Report report, Language language, PageLinks links) {
    return new ReportPage(meeting, report, language, links).page();
  }

  private String page() {
    String name = meeting.body().name();
    html.open("h1").text(texts.say("report.title") + " ");
    words.swedish(html, "span", name);
    html.closeLine();
    facts();
    summary();
    var writer = new FindingWriter(html, meeting, disclosure, words, links);
    html.line("h2", texts.say("report.findings"));
    if (FindingCounts.of(report).found() == 0) {
      html.line("p", texts.say("report.no-findings"));
    }
    writer.byPlace(findings(false), true);
    List<Finding> cannotJudge = findings(true);
    if (!cannotJudge.isEmpty()) {
      html.line("h2", texts.say("report.cannot-judge"));
      html.line("p", texts.say("report.cannot-judge-note"));
      writer.byPlace(cannotJudge, false);
    }
    html.line("h2", texts.say("report.asked"));
    new OutcomeWriter(html, disclosure, words, links).all(report.outcomes());
    String title = texts.say("report.title") + " " + name + ", " + words.days(meeting);
    return PageFrame.page(texts.language(), title, html);
  }

  private List<Finding> findings(boolean cannotJudge) {
    return report.findings().stream().filter(one -> one.isCannotJudge() == cannotJudge).toList();
  }

  private void facts() {
    html.open("dl").markup("\n");
    words.fact(html, "report.day", words.days(meeting));
    if (!meeting.paragraphs().isEmpty()) {
      words.fact(html, "report.paragraphs", range());
    }
    words.fact(html, "report.judged-as", words.kind(report.bodyKind()));
    words.fact(html, "report.stage", texts.word(report.stage()));
    html.closeLine();
    if (links.minutes().isPresent()) {
      html.open("p")
          .element("a", texts.say("report.to-minutes"), "href", links.minutes().get().toString())
          .closeLine();
    }
  }

  private String range() {
    var first = meeting.paragraphs().get(0);
    var last = meeting.paragraphs().get(meeting.paragraphs().size() - 1);
    return meeting.paragraphs().size() == 1
        ? first.section()
        : "§§ "
            + ParagraphSet.numbered(first.number(), first.suffix())
            + "–"
            + ParagraphSet.numbered(last.number(), last.suffix());
  }

  private void summary() {
    FindingCounts counts = FindingCounts.of(report);
    Outcomes outcomes = report.outcomes();
    int notApplicable = outcomes.count(Outcome.NOT_APPLICABLE);
    html.line("h2", texts.say("report.summary"));
    html.open("ul").markup("\n");
    html.line(
        "li",
        texts.say(
            "report.counts",
            "errors",
            counts.errors(),
            "warnings",
            counts.warnings(),
            "notes",
            counts.notes(),
            "cannotJudge",
            counts.cannotJudge()));
    html.line(
        "li",
        texts.say(
            "report.outcomes",
            "asked",
            outcomes.all().size() - notApplicable,
            "met",
            outcomes.count(Outcome.MET),
            "violated",
            outcomes.count(Outcome.VIOLATED),
            "cannotJudge",
            outcomes.count(Outcome.CANNOT_JUDGE),
            "notApplicable",
            notApplicable));
    html.closeLine();
    for (String reservation : reservations(outcomes)) {
      html.open("p").element("strong", texts.say("report.note")).text(" " + reservation);
      html.closeLine();
    }
  }

  private List<String> reservations(Outcomes outcomes) {
    var said = new ArrayList<String>();
    if (!disclosure.isComplete()) {
      said.add(texts.say("report.secret"));
    }
    if (report.bodyKind().isEmpty()) {
      int rules = outcomes.count(NotApplicable.BODY);
      said.add(texts.say("report.body-unknown", "rules", rules));
    }
    if (meeting.lastDay().isEmpty()) {
      said.add(texts.say("report.by-law-of-today"));
    }
    int notOfTheDay = outcomes.count(NotApplicable.DAY) + outcomes.count(NotApplicable.LAW_UNKNOWN);
    if (notOfTheDay > 0) {
      said.add(texts.say("report.law-unknown", "rules", notOfTheDay));
    }
    return said;
  }
}
