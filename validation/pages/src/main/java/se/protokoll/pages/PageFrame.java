package se.protokoll.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.protokoll.language.Language;

/** What all pages have around their content: language, title, style, and a link past the head. */
final class PageFrame {
  private static final String STYLE = style();

  private PageFrame() {}

  /**
   * Returns a whole page.
   *
   * @param title what the window and a list of pages call it
   * @param content what stands in {@code main}, from its {@code h1} on
   */
  static String page(Language language, String title, Html content) {
    var html = new Html();
    html.markup("<!DOCTYPE html>\n").open("html", "lang", language.code()).markup("\n");
    html.open("head").markup("\n").empty("meta", "charset", "utf-8").markup("\n");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.markup("\n").empty("meta", "name", "description", "content", title).markup("\n");
    html.plain("title", title).markup("\n");
    html.open("style").markup(STYLE).closeLine();
    html.closeLine().open("body").markup("\n");
    html.line("a", new PageTexts(language).say("page.skip"), "class", "skip", "href", "#main");
    html.open("main", "id", "main").markup("\n").append(content).closeLine();
    return html.closeLine().closeLine().toString();
  }

  private static String style() {
    try (InputStream file = PageFrame.class.getResourceAsStream("page.css")) {
      if (file == null) {
        throw new IllegalStateException("page.css is missing from the library");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("page.css cannot be read", failure);
    }
  }
}
