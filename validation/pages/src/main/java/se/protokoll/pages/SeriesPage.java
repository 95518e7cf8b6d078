package se.protokoll.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.RuleOutcome;

/**
 * The overview of a review of many minutes (<i>granskningsöversikt</i>), as auditors hand it over:
 * what was found at each meeting, which rules found it, and what was asked of all.
 *
 * <p>It shows bodies, days, rules and numbers, and nothing else of the minutes.
 */
public final class SeriesPage {
  private final List<ReportedMeeting> meetings;
  private final PageLinks links;
  private final PageTexts texts;
  private final ReportWords words;
  private final Html html = new Html();

  private SeriesPage(List<ReportedMeeting> meetings, Language language) {
    this.meetings = meetings;
    this.links = meetings.isEmpty() ? PageLinks.NONE : meetings.get(0).links();
    this.texts = new PageTexts(language);
    this.words = new ReportWords(texts);
  }

  /**
   * Returns the overview of some meetings, a whole HTML document.
   *
   * @param meetings the meetings with their reports, of one or more bodies; shown in this order.
   *     Rules link to the pages that the first meeting's links lead to
   * @param language the language of the labels
   */
  public static String of(List<ReportedMeeting> meetings, Language language) {
    return new SeriesPage(List.copyOf(meetings), language).page();
  }

  private String page() {
    String title = texts.say("series.title", "meetings", meetings.size());
    html.line("h1", title);
    if (!meetings.isEmpty()) {
      facts();
      html.line("h2", texts.say("series.meetings"));
      meetings();
      var byBody = new LinkedHashMap<String, List<ReportedMeeting>>();
      for (ReportedMeeting one : meetings) {
        byBody.computeIfAbsent(body(one), name -> new ArrayList<>()).add(one);
      }
      for (boolean cannotJudge : new boolean[] {false, true}) {
        html.line("h2", texts.say(cannotJudge ? "series.cannot-judge" : "series.violated"));
        html.line("p", texts.say("series.cells"));
        byBody.forEach(
            (body, some) -> {
              if (byBody.size() > 1) {
                html.open("h3");
                words.swedish(html, "span", body);
                html.closeLine();
              }
              new RuleTable(html, words, links, cannotJudge).write(body, some);
            });
      }
      html.line("h2", texts.say("series.asked"));
      outcomes();
    }
    return PageFrame.page(texts.language(), title, html);
  }

  private static String body(ReportedMeeting one) {
    return one.meeting().body().name();
  }

  private void facts() {
    html.open("dl").markup("\n");
    html.element("dt", texts.say("series.bodies")).markup("\n");
    var bodies = new LinkedHashSet<String>(meetings.stream().map(SeriesPage::body).toList());
    for (String body : bodies) {
      words.swedish(html, "dd", body);
      html.markup("\n");
    }
    List<LocalDate> days =
        meetings.stream()
            .map(ReportedMeeting::meeting)
            .flatMap(one -> Stream.concat(one.firstDay().stream(), one.lastDay().stream()))
            .sorted()
            .toList();
    if (!days.isEmpty()) {
      html.element("dt", texts.say("series.days")).open("dd");
      texts.day(html, days.get(0));
      html.text("–");
      texts.day(html, days.get(days.size() - 1));
      html.closeLine();
    }
    html.closeLine();
  }

  private void meetings() {
    openTable(texts.say("series.counts"));
    head(html, texts, "day", "body", "paragraphs", "errors", "warnings", "notes", "cannot-judge");
    var all = new ArrayList<FindingCounts>();
    int paragraphs = 0;
    for (ReportedMeeting one : meetings) {
      FindingCounts counts = FindingCounts.of(one.report());
      all.add(counts);
      paragraphs += one.meeting().paragraphs().size();
      html.open("tr").open("th", "scope", "row", "class", "day");
      link(html, day(one.meeting(), texts), one.links().report());
      html.close().open("td");
      words.swedish(html, "span", body(one));
      if (one.links().minutes().isPresent()) {
        html.text(" (");
        link(html, texts.say("series.minutes"), one.links().minutes());
        html.text(")");
      }
      html.close();
      numbers(one.meeting().paragraphs().size(), counts);
    }
    html.closeLine().open("tfoot").open("tr");
    html.element("th", texts.say("series.sum"), "scope", "row", "colspan", "2");
    numbers(paragraphs, FindingCounts.sum(all));
    html.closeLine().closeLine().closeLine();
  }

  /** Writes the numbers of a row, and ends it. */
  private void numbers(int paragraphs, FindingCounts counts) {
    number(html, paragraphs);
    number(html, counts.errors());
    number(html, counts.warnings());
    number(html, counts.notes());
    number(html, counts.cannotJudge());
    html.closeLine();
  }

  /** Writes of each rule at how many meetings it had each outcome. */
  private void outcomes() {
    var rules = new LinkedHashMap<Rule, Map<Outcome, Integer>>();
    for (ReportedMeeting one : meetings) {
      for (RuleOutcome outcome : one.report().outcomes().all()) {
        rules
            .computeIfAbsent(outcome.rule(), rule -> new EnumMap<>(Outcome.class))
            .merge(outcome.outcome(), 1, Integer::sum);
      }
    }
    openTable(texts.say("series.outcomes"));
    head(html, texts, "rule", "violated", "not-judged", "met", "not-applicable");
    rules.forEach(
        (rule, counts) -> {
          html.open("tr").open("th", "scope", "row", "class", "rule");
          words.rule(html, rule, links);
          html.close();
          for (Outcome outcome : Outcome.values()) {
            number(html, counts.getOrDefault(outcome, 0));
          }
          html.closeLine();
        });
    html.closeLine().closeLine().closeLine();
  }

  static String day(Meeting meeting, PageTexts texts) {
    return meeting.lastDay().map(LocalDate::toString).orElse(texts.say("report.day-unknown"));
  }

  static void link(Html html, String text, Optional<URI> address) {
    if (address.isPresent()) {
      html.element("a", text, "href", address.get().toString());
    } else {
      html.text(text);
    }
  }

  private void openTable(String caption) {
    openTable(html, caption);
    html.line("caption", caption);
  }

  /** Opens a table that can be scrolled by itself; its caption comes next. */
  static void openTable(Html html, String label) {
    html.open("div", "class", "scroll", "role", "region", "aria-label", label, "tabindex", "0");
    html.open("table").markup("\n");
  }

  static void number(Html html, int number) {
    html.element("td", Integer.toString(number), "class", "n");
  }

  /** Writes the heads of columns, and opens the body of the table. */
  static void head(Html html, PageTexts texts, String... columns) {
    html.open("thead").open("tr");
    for (String column : columns) {
      html.element("th", texts.say("series.column." + column), "scope", "col");
    }
    html.close().closeLine().open("tbody").markup("\n");
  }
}
