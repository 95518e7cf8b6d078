package se.protokoll.examples.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.protokoll.language.Language;
import se.protokoll.pages.MinutesPage;
import se.protokoll.pages.PageLinks;
import se.protokoll.pages.ReportPage;
import se.protokoll.pages.ReportedMeeting;
import se.protokoll.pages.RulePage;
import se.protokoll.pages.SeriesPage;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.RuleOutcome;

/**
 * Writes a folder of pages that link to each other: index.html with the overview, for each file or
 * record of an archive its minutes and its report, and a page for each rule in the folder rules.
 * What the overview shows of each meeting is kept until the end.
 */
final class CheckFolder implements CheckWriter {

  private final PageFolder folder;
  private final Language language;
  private final PageNames names = new PageNames();
  private final List<ReportedMeeting> meetings = new ArrayList<>();
  private final Set<Rule> rules = new LinkedHashSet<>();

  CheckFolder(PageFolder folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  @Override
  public boolean isShown(CheckResult checked) {
    return true;
  }

  /**
   * Writes the pages of a meeting.
   *
   * @throws LostOutputException when they cannot be written
   */
  @Override
  public void write(CheckResult checked) {
    String name = names.of(checked.file(), checked.line());
    URI minutes = URI.create(name + ".html");
    URI report = URI.create(name + PageNames.REPORT + ".html");
    PageLinks links =
        PageLinks.NONE.withMinutes(minutes).withReport(report).withRules(URI.create("rules/"));
    folder.page(minutes.toString(), MinutesPage.of(checked.meeting(), language));
    folder.page(
        report.toString(), ReportPage.of(checked.meeting(), checked.report(), language, links));
    meetings.add(new ReportedMeeting(checked.meeting(), checked.report(), links));
    checked.report().outcomes().all().stream().map(RuleOutcome::rule).forEach(rules::add);
  }

  @Override
  public void flush() {
    // Each page is written at once.
  }

  /** Says whether no minutes could be read, so that there are no pages. */
  boolean isEmpty() {
    return meetings.isEmpty();
  }

  /**
   * Writes the overview and the rules, unless no file could be read.
   *
   * @throws LostOutputException when they cannot be written
   */
  @Override
  public void end() {
    if (!meetings.isEmpty()) {
      rules.forEach(
          rule -> folder.page("rules/" + rule.id() + ".html", RulePage.of(rule, language)));
      folder.page("index.html", SeriesPage.of(meetings, language));
    }
  }
}
