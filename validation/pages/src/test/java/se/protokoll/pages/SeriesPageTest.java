package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.fixtures.Broken;
import se.protokoll.language.Language;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.Severity;

class SeriesPageTest {
  private static final String BODY = "Kulturnämnden <i>";

  /** Meetings of one body that break a rule each, some of them the same one. */
  private static List<ReportedMeeting> meetings(int count) {
    List<String> rules =
        List.of("quorum-namnd", "vote-majority", "justering-deadline", "acclamation-without-votes");
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Meeting meeting = Broken.example(rules.get(i % rules.size()), i);
              PublicBody body = meeting.body().withName(BODY);
              return reported(
                  meeting.withBody(i % 3 == 1 ? body.withStandingOrders(Optional.empty()) : body),
                  i);
            })
        .toList();
  }

  private static ReportedMeeting reported(Meeting meeting, int i) {
    PageLinks links =
        PageLinks.NONE
            .withReport(URI.create(i + "-report.html"))
            .withMinutes(URI.create(i + ".html"))
            .withRules(URI.create("rules/"));
    return new ReportedMeeting(meeting, MinutesValidator.standard().validate(meeting), links);
  }

  private static PageMarkup page(List<ReportedMeeting> meetings) {
    for (Language language : Language.values()) {
      new PageMarkup(SeriesPage.of(meetings, language)).isSound();
    }
    return new PageMarkup(SeriesPage.of(meetings, Language.EN));
  }

  /** Returns the cells of the rows of a table, without its head. */
  private static List<List<String>> rows(PageMarkup page, String caption) {
    var table =
        Pattern.compile("(?s)<caption>" + Pattern.quote(caption) + "</caption>(.*?)</table>")
            .matcher(page.html().replaceAll("</?span[^>]*>", ""));
    assertThat(table.find()).as(caption).isTrue();
    var rows = new ArrayList<List<String>>();
    for (String row : table.group(1).split("<tr>", -1)) {
      rows.add(
          new PageMarkup(row.replace("<th ", "<td ").replace("</th>", "</td>")).elements("td"));
    }
    return rows.subList(2, rows.size());
  }

  @Test
  void eachMeetingHasItsCounts() {
    List<ReportedMeeting> meetings = meetings(6);
    List<List<String>> rows = rows(page(meetings), "Findings at each meeting");
    assertThat(rows).hasSize(7);
    int findings = 0;
    for (int i = 0; i < 6; i++) {
      Report report = meetings.get(i).report();
      List<String> row = rows.get(i);
      assertThat(row.get(0)).isEqualTo(meetings.get(i).meeting().lastDay().get().toString());
      assertThat(row.get(2)).isEqualTo("" + meetings.get(i).meeting().paragraphs().size());
      assertThat(row.get(3)).isEqualTo("" + report.withSeverity(Severity.ERROR).size());
      assertThat(row.get(4)).isEqualTo("" + report.withSeverity(Severity.WARNING).size());
      assertThat(number(row, 5) + number(row, 6))
          .isEqualTo(report.withSeverity(Severity.INFO).size());
      findings += report.findings().size();
    }
    List<String> sum = rows.get(6);
    assertThat(IntStream.range(2, 6).map(i -> number(sum, i)).sum()).isEqualTo(findings);
  }

  private static int number(List<String> row, int cell) {
    return Integer.parseInt(row.get(cell));
  }

  @Test
  void eachRuleThatFoundSomethingHasItsCountAtEachMeeting() {
    List<ReportedMeeting> meetings = meetings(6);
    PageMarkup page = page(meetings);
    int all = 0;
    for (boolean cannotJudge : new boolean[] {false, true}) {
      String caption =
          (cannotJudge ? "Rules that cannot be judged: " : "Rules that are violated: ")
              + "Kulturnämnden &lt;i&gt;";
      List<List<String>> rows = rows(page, caption);
      int first = cannotJudge ? 1 : 2;
      for (List<String> row : rows.subList(0, rows.size() - 1)) {
        String rule = row.get(0).replaceAll(":.*", "");
        for (int i = 0; i < 6; i++) {
          Report report = meetings.get(i).report();
          long found =
              report.byRule(rule).stream()
                  .filter(one -> one.isCannotJudge() == cannotJudge)
                  .count();
          boolean asked = report.outcomes().of(rule).get().outcome() != Outcome.NOT_APPLICABLE;
          assertThat(row.get(first + i)).isEqualTo(asked ? "" + found : "–");
        }
      }
      List<String> sum = rows.get(rows.size() - 1);
      all += number(sum, sum.size() - 1);
    }
    assertThat(all)
        .isEqualTo(meetings.stream().mapToInt(one -> one.report().findings().size()).sum());
  }

  @Test
  void theGravestRulesComeFirst() {
    List<List<String>> rows =
        rows(page(meetings(6)), "Rules that are violated: Kulturnämnden &lt;i&gt;");
    List<String> severities =
        rows.subList(0, rows.size() - 1).stream().map(row -> row.get(1)).toList();
    assertThat(severities).contains("Error", "Warning").doesNotContain("Note", "Cannot be judged");
    assertThat(severities).isSorted();
  }

  @Test
  void itTellsAtHowManyMeetingsEachRuleWasAsked() {
    List<ReportedMeeting> meetings = meetings(6);
    List<List<String>> rows = rows(page(meetings), "Number of meetings by outcome");
    List<Rule> rules =
        meetings.get(0).report().outcomes().all().stream().map(RuleOutcome::rule).toList();
    assertThat(rows).hasSameSizeAs(rules);
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      assertThat(rows.get(i).get(0)).isEqualTo(rule.id() + ": " + rule.demand(Language.EN));
      for (Outcome outcome : Outcome.values()) {
        long count =
            meetings.stream()
                .filter(one -> one.report().outcomes().of(rule.id()).get().outcome() == outcome)
                .count();
        assertThat(number(rows.get(i), outcome.ordinal() + 1)).isEqualTo((int) count);
      }
    }
  }

  @Test
  void everyMeetingLinksToItsPagesAndEveryRuleToItsOwn() {
    assertThat(page(meetings(2)).attributes("href"))
        .contains("0-report.html", "1-report.html", "0.html", "1.html", "rules/quorum-namnd.html");
  }

  @Test
  void manyMeetingsOfABodyStandInSeveralTables() {
    assertThat(page(meetings(42)).elements("caption"))
        .contains(
            "Rules that are violated: " + BODY + ", meetings 1–20",
            "Rules that are violated: " + BODY + ", meetings 21–40",
            "Rules that are violated: " + BODY + ", meetings 41–42");
  }

  @Test
  void eachOfSeveralBodiesHasTablesOfItsOwn() {
    List<ReportedMeeting> two =
        List.of(
            reported(Broken.example("quorum-namnd", 1), 0),
            reported(Broken.example("quorum-fullmaktige", 1), 1));
    PageMarkup page = page(two);
    for (ReportedMeeting one : two) {
      String body = one.meeting().body().name();
      assertThat(page.elements("h3")).contains(body);
      assertThat(page.elements("caption")).contains("Rules that are violated: " + body);
    }
  }

  @Test
  void nothingOfTheMinutesButBodyAndDayIsOnIt() {
    Meeting meeting = Broken.example("vote-majority", 1);
    Meeting marked =
        meeting.withParagraphs(
            meeting.paragraphs().stream().map(one -> one.withTitle("TITELN")).toList());
    assertThat(page(List.of(reported(marked, 1))).text()).doesNotContain("TITELN");
  }

  @Test
  void theSwedishNameOfABodyIsMarkedOnAnEnglishPage() {
    PageMarkup page = page(meetings(2));
    assertThat(page.html()).contains("<caption>Rules that are violated: <span lang=\"sv\">");
    assertThat(SeriesPage.of(meetings(2), Language.SV)).doesNotContain("<span lang");
  }

  @Test
  void noMeetingsAreAPageToo() {
    assertThat(page(List.of()).elements("h1")).containsExactly("Review of 0 sets of minutes");
  }
}
