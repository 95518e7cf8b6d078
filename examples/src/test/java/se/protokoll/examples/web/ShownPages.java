package se.protokoll.examples.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.Meeting;
import se.protokoll.examples.InventedMeetings;
import se.protokoll.examples.RealMeetings;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.pages.DistributionPage;
import se.protokoll.pages.MinutesPage;
import se.protokoll.pages.PageLinks;
import se.protokoll.pages.ReportPage;
import se.protokoll.pages.ReportedMeeting;
import se.protokoll.pages.RulePage;
import se.protokoll.pages.SeriesPage;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;

/**
 * The pages that are looked at: the minutes of all meetings told here, and one of each other kind.
 */
public final class ShownPages {
  private static final Map<String, String> PAGES = made();

  private ShownPages() {}

  /** Returns the pages by name. */
  public static Map<String, String> all() {
    return PAGES;
  }

  private static Map<String, String> made() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("sample", SamplePage.of(SamplePage.CONTENT));
    List<ReportedMeeting> reported = new ArrayList<>();
    for (String name : RealMeetings.names()) {
      minutes(name, RealMeetings.named(name), pages, reported);
    }
    for (String name : InventedMeetings.names()) {
      minutes(name, InventedMeetings.named(name), pages, reported);
    }
    ReportedMeeting first = reported.get(0);
    pages.put("minutes-english", MinutesPage.of(first.meeting(), Language.EN));
    pages.put("report", ReportPage.of(first.meeting(), first.report(), Language.SV, first.links()));
    pages.put(
        "report-english",
        ReportPage.of(first.meeting(), first.report(), Language.EN, PageLinks.NONE));
    pages.put("series", SeriesPage.of(reported, Language.SV));
    pages.put(
        "rule", RulePage.of(RuleBook.standard().rule("quorum-namnd").orElseThrow(), Language.SV));
    Distribution before = divided("70", "30");
    Distribution after = divided("65.5", "34.5");
    pages.put("distribution", DistributionPage.of(before, Language.SV));
    pages.put("distributions", DistributionPage.comparing(before, after, Language.SV));
    return Collections.unmodifiableMap(pages);
  }

  private static Distribution divided(String kommunerna, String regionen) {
    return FundSplit.percent(
            Part.percent(Holder.of("kommunerna"), kommunerna),
            Part.percent(Holder.of("regionen"), regionen))
        .distribute(Money.parse("1 234 567,89 kr"));
  }

  private static void minutes(
      String name, Meeting meeting, Map<String, String> pages, List<ReportedMeeting> reported) {
    pages.put(name, MinutesPage.of(meeting, Language.SV));
    reported.add(
        new ReportedMeeting(
            meeting,
            MinutesValidator.standard().validate(meeting),
            PageLinks.NONE
                .withMinutes(URI.create(name + ".html"))
                .withReport(URI.create(name + "-report.html"))
                .withRules(URI.create("rules/"))));
  }
}
