package se.protokoll.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;

/** Writes which rules found something at which meetings of a body: rules by meetings. */
final class RuleTable {
  private static final int MOST_COLUMNS = 20;

  private final Html html;
  private final ReportWords words;
  private final PageTexts texts;
  private final PageLinks links;
  private final boolean cannotJudge;

  /**
   * Makes a writer.
   *
   * @param cannotJudge whether it counts where rules cannot be judged, else where they are violated
   */
  RuleTable(Html html, ReportWords words, PageLinks links, boolean cannotJudge) {
    this.html = html;
    this.words = words;
    this.texts = words.texts();
    this.links = links;
    this.cannotJudge = cannotJudge;
  }

  /** Writes the meetings of a body, several tables when they are too many for one. */
  void write(String body, List<ReportedMeeting> meetings) {
    for (int from = 0; from < meetings.size(); from += MOST_COLUMNS) {
      int to = Math.min(from + MOST_COLUMNS, meetings.size());
      String part =
          meetings.size() > MOST_COLUMNS
              ? ", " + texts.say("series.part", "from", from + 1, "to", to)
              : "";
      table(body, part, meetings.subList(from, to));
    }
  }

  private void table(String body, String part, List<ReportedMeeting> meetings) {
    String title = texts.say(cannotJudge ? "series.cannot-judge" : "series.violated") + ": ";
    List<Map<Rule, Integer>> found = meetings.stream().map(this::found).toList();
    Map<Rule, Severity> rules = gravest(meetings);
    if (rules.isEmpty()) {
      html.open("p").text(title);
      words.swedish(html, "span", body);
      html.text(part + ": " + texts.say("series.none")).closeLine();
      return;
    }
    SeriesPage.openTable(html, title + body + part);
    html.open("caption").text(title);
    words.swedish(html, "span", body);
    html.text(part).closeLine();
    head(meetings);
    rules.forEach(
        (rule, severity) -> {
          html.open("tr").open("th", "scope", "row", "class", "rule");
          words.rule(html, rule, links);
          html.close();
          if (!cannotJudge) {
            html.element("td", texts.word(severity));
          }
          int sum = 0;
          for (int i = 0; i < meetings.size(); i++) {
            int count = found.get(i).getOrDefault(rule, 0);
            sum += count;
            boolean asked = count > 0 || isAsked(rule, meetings.get(i).report());
            html.element("td", asked ? "" + count : "–", "class", "n");
          }
          SeriesPage.number(html, sum);
          html.closeLine();
        });
    html.closeLine();
    sums(found);
    html.closeLine().closeLine();
  }

  private void head(List<ReportedMeeting> meetings) {
    html.open("thead").open("tr");
    html.element("th", texts.say("series.column.rule"), "scope", "col");
    if (!cannotJudge) {
      html.element("th", texts.say("rule.severity"), "scope", "col");
    }
    var times = new HashMap<String, Integer>();
    for (ReportedMeeting one : meetings) {
      String day = SeriesPage.day(one.meeting(), texts);
      int time = times.merge(day, 1, Integer::sum);
      html.open("th", "scope", "col", "class", "day");
      SeriesPage.link(html, time == 1 ? day : day + " (" + time + ")", one.links().report());
      html.close();
    }
    html.element("th", texts.say("series.sum"), "scope", "col");
    html.close().closeLine().open("tbody").markup("\n");
  }

  private void sums(List<Map<Rule, Integer>> found) {
    html.open("tfoot").open("tr");
    html.element("th", texts.say("series.sum"), "scope", "row", "colspan", cannotJudge ? "1" : "2");
    int all = 0;
    for (Map<Rule, Integer> one : found) {
      int sum = one.values().stream().mapToInt(Integer::intValue).sum();
      all += sum;
      SeriesPage.number(html, sum);
    }
    SeriesPage.number(html, all);
    html.close().closeLine();
  }

  /** Returns how many findings each rule has in a report. */
  private Map<Rule, Integer> found(ReportedMeeting one) {
    var counts = new HashMap<Rule, Integer>();
    for (Finding finding : one.report().findings()) {
      if (finding.isCannotJudge() == cannotJudge) {
        counts.merge(finding.rule(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Returns the rules that found something, each with its gravest severity, the gravest first. */
  private Map<Rule, Severity> gravest(List<ReportedMeeting> meetings) {
    var rules = new LinkedHashMap<Rule, Severity>();
    for (Severity severity : Severity.values()) {
      for (ReportedMeeting one : meetings) {
        for (Finding finding : one.report().findings()) {
          if (finding.isCannotJudge() == cannotJudge && finding.severity() == severity) {
            rules.putIfAbsent(finding.rule(), severity);
          }
        }
      }
    }
    return rules;
  }

  private static boolean isAsked(Rule rule, Report report) {
    return report
        .outcomes()
        .of(rule.id())
        .filter(one -> one.outcome() != Outcome.NOT_APPLICABLE)
        .isPresent();
  }
}
