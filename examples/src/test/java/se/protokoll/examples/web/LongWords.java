package se.protokoll.examples.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.protokoll.Meeting;
import se.protokoll.examples.InventedMeetings;
import se.protokoll.examples.RealMeetings;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.pages.AnswerPage;
import se.protokoll.pages.DistributionPage;
import se.protokoll.pages.IndexPage;
import se.protokoll.pages.MinutesPage;
import se.protokoll.pages.PageLinks;
import se.protokoll.pages.PageTable;
import se.protokoll.pages.ReportPage;
import se.protokoll.pages.ReportedMeeting;
import se.protokoll.pages.SeriesPage;
import se.protokoll.validation.MinutesValidator;

/** Pages with a word of 300 letters in every name, title and text. */
final class LongWords {
  private static final String WORD = "sammanträdesprotokollsutdrag".repeat(11).substring(0, 300);

  /** Every text that is not a key, a number, a day or the word of an enum. */
  private static final Pattern TEXT =
      Pattern.compile(
          "\"(name|title|text|party|office|abbreviation|unit|purpose|source|what|recurs|place|how"
              + "|plannedPlace|marker|heading|group|post|label|number|caseNumbers|reference|board"
              + "|dateAsPrinted|methodAsPublished|amountAsPublished|storedAt|condition|reasons)\":(\\[?)\"");

  private LongWords() {}

  static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    Map<String, Meeting> meetings =
        Map.of(
            "assembly", InventedMeetings.named("ekvalla-2024-05-13"),
            "group", RealMeetings.named("svom-2022-02-25"));
    for (String name : List.of("assembly", "group")) {
      Meeting meeting = withLongWords(meetings.get(name));
      var reported =
          new ReportedMeeting(
              meeting,
              MinutesValidator.standard().validate(meeting),
              PageLinks.NONE.withMinutes(URI.create("minutes.html")));
      pages.put(name, MinutesPage.of(meeting, Language.SV));
      pages.put(
          name + "-report",
          ReportPage.of(meeting, reported.report(), Language.SV, reported.links()));
      pages.put(name + "-series", SeriesPage.of(List.of(reported, reported), Language.SV));
      pages.put(
          name + "-index",
          IndexPage.of(
              List.of(IndexPage.ListedMeeting.of(URI.create("minutes.html"), meeting)),
              Language.SV));
    }
    FundSplit inner = FundSplit.weights(Part.weight(holder("c"), 1), Part.weight(holder("d"), 2));
    var before =
        FundSplit.weights(Part.weight(holder("a"), 3), Part.weight(holder("b"), 4).withSplit(inner))
            .distribute(Money.ofKronor(1_000_000));
    var after = before.split().distribute(Money.ofKronor(2_000_000));
    pages.put("distribution", DistributionPage.of(before, Language.SV));
    pages.put("distributions", DistributionPage.comparing(before, after, Language.SV));
    pages.put(
        "table",
        new AnswerPage(Language.SV)
            .add(
                WORD + ".csv",
                WORD,
                List.of(
                    new PageTable(
                        WORD,
                        List.of(
                            new PageTable.Column(WORD, false), new PageTable.Column(WORD, true)),
                        List.of(List.of(WORD, "1"), List.of("a", "9".repeat(300))),
                        List.of("Summa", "1"))),
                List.of(WORD))
            .toHtml());
    return pages;
  }

  private static Holder holder(String key) {
    return Holder.of(key, key + " " + WORD);
  }

  private static Meeting withLongWords(Meeting meeting) {
    String json = MinutesJson.standard().write(meeting);
    String longer = TEXT.matcher(json).replaceAll("\"$1\":$2\"" + WORD + " ");
    return MinutesJson.standard().read(longer);
  }
}
