package se.protokoll.examples.cli.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page as it is seen: lines where blocks end, and the cells of tables next to
 * each other. What is not shown, and what leads around the site, is left out.
 */
final class WebPageText implements NodeFilter {
  private static final String OLD = "windows-1252";
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "canvas",
          "iframe",
          "object",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "dialog");
  private static final Set<String> APART =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "dl",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "blockquote",
          "pre",
          "figure");

  private final Deque<TextLines> places = new ArrayDeque<>();
  private final Deque<AlignedColumns> tables = new ArrayDeque<>();
  private final Deque<Numbers> lists = new ArrayDeque<>();

  private WebPageText() {
    places.push(new TextLines());
  }

  /** Returns the text of a page, decoded as it says itself, as UTF-8, or as Windows-1252. */
  static PublishedText of(byte[] bytes) {
    Document page = parsed(bytes, null);
    Optional<String> encoding = Optional.empty();
    if (page.charset().equals(StandardCharsets.UTF_8)
        && !new TextEncoding(StandardCharsets.UTF_8, 0).isValid(bytes)) {
      page = parsed(bytes, OLD);
      encoding = Optional.of("Windows-1252");
    }
    var text = new WebPageText();
    NodeTraversor.filter(text, page.body());
    return new PublishedText(text.places.element().text(), encoding);
  }

  private static Document parsed(byte[] bytes, @Nullable String charset) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TextLines here() {
    return places.element();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      here().add(text.getWholeText(), text.parentNode() instanceof Element in && isPre(in));
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (NOT_SHOWN.contains(name) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    begin(element, name);
    return FilterResult.CONTINUE;
  }

  private void begin(Element element, String name) {
    switch (name) {
      case "br" -> here().endLine();
      case "hr" -> here().blankLine();
      case "table" -> {
        here().blankLine();
        tables.push(new AlignedColumns());
      }
      case "tr" -> {
        if (isInTable(element)) {
          tables.element().startRow();
        }
      }
      case "td", "th" -> {
        if (isInTable(element)) {
          places.push(new TextLines());
        }
      }
      case "ul" -> {
        here().blankLine();
        lists.push(new Numbers(0, 0));
      }
      case "ol" -> {
        here().blankLine();
        lists.push(new Numbers(number(element, "start", 1), 1));
      }
      case "li" -> {
        here().endLine();
        here().add(mark(element), false);
      }
      default -> block(element, name);
    }
  }

  private void block(Element element, String name) {
    if (APART.contains(name)) {
      here().blankLine();
    } else if (element.isBlock()) {
      here().endLine();
    }
  }

  private String mark(Element item) {
    if (lists.isEmpty() || lists.element().step() == 0) {
      return "- ";
    }
    Numbers list = lists.pop();
    int number = number(item, "value", list.next());
    lists.push(new Numbers(number + 1, 1));
    return number + ". ";
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void end(Element element, String name) {
    switch (name) {
      case "td", "th" -> {
        if (isInTable(element)) {
          TextLines cell = places.pop();
          tables
              .element()
              .add(cell.lines(), number(element, "colspan", 1), number(element, "rowspan", 1));
        }
      }
      case "table" -> {
        AlignedColumns table = tables.pop();
        here().addLines(table.lines());
        here().blankLine();
      }
      case "ul", "ol" -> {
        lists.pop();
        here().blankLine();
      }
      default -> block(element, name);
    }
  }

  /** Says whether a row or cell is in a table, which the parser of pages sees to. */
  private boolean isInTable(Element element) {
    return !tables.isEmpty() && element.closest("table") != null;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private static boolean isPre(Element element) {
    return element.closest("pre") != null;
  }

  /** Returns the number of an attribute, within what a page can mean by it. */
  private static int number(Element element, String attribute, int otherwise) {
    String text = element.attr(attribute).strip();
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
  }

  /**
   * A list that is open.
   *
   * @param next the number of its next item
   * @param step 1 for a list with numbers, 0 for one without
   */
  private record Numbers(int next, int step) {}
}
