package se.protokoll.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.language.Language;

/** A list of minutes with links to their pages (<i>förteckning över protokoll</i>). */
public final class IndexPage {
  private IndexPage() {}

  /**
   * One line of the list.
   *
   * @param page the address of the page of the minutes, as it stands in a link
   * @param body the name of the body that met
   * @param number the number of the minutes, absent when they have none
   * @param day the first day of the meeting, absent when it is unknown
   * @param paragraphs how many paragraphs there are, 0 or more
   */
  public record ListedMeeting(
      URI page, String body, Optional<String> number, Optional<LocalDate> day, int paragraphs) {
    public ListedMeeting {
      Objects.requireNonNull(page, "page");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(day, "day");
    }

    /** Returns the line of a meeting. */
    public static ListedMeeting of(URI page, Meeting meeting) {
      return new ListedMeeting(
          page,
          meeting.body().name(),
          meeting.number(),
          meeting.firstDay(),
          meeting.paragraphs().size());
    }
  }

  /**
   * Returns the page as HTML.
   *
   * @param minutes the minutes, shown in this order
   * @param language the language of headings and labels
   */
  public static String of(List<ListedMeeting> minutes, Language language) {
    var texts = new PageTexts(language);
    var html = new Html();
    String title = texts.say("index.title");
    html.line("h1", title);
    html.open("div", "class", "scroll", "role", "region", "aria-labelledby", "t1", "tabindex", "0");
    html.open("table").markup("\n");
    html.line("caption", texts.say("index.caption", "minutes", minutes.size()), "id", "t1");
    html.open("thead").open("tr");
    for (String column : List.of("index.body", "index.day", "index.number", "index.paragraphs")) {
      html.element("th", texts.say(column), "scope", "col");
    }
    html.close().closeLine().open("tbody").markup("\n");
    for (ListedMeeting line : minutes) {
      line(line, html, texts);
    }
    html.closeLine().closeLine().closeLine();
    return PageFrame.page(language, title, html);
  }

  private static void line(ListedMeeting line, Html html, PageTexts texts) {
    boolean swedish = texts.language() == Language.SV;
    String[] none = {};
    String[] lang = swedish ? none : new String[] {"lang", "sv"};
    html.open("tr").open("th", "scope", "row").open("a", "href", line.page().toString());
    html.open("span", lang).text(line.body()).close().close().close().open("td");
    line.day().ifPresent(day -> texts.day(html, day));
    html.close().open("td", lang).text(line.number().orElse("")).close();
    html.element("td", texts.number(line.paragraphs()), "class", "n").closeLine();
  }
}
