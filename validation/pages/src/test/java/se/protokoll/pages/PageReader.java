package se.protokoll.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a page strictly: every element is closed in order and stands where it may, headings nest,
 * ids are unique and links have targets. Anything else is an {@link AssertionError}.
 */
final class PageReader {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)>|<!DOCTYPE html>");
  private static final Pattern LOOSE_SIGN = Pattern.compile("§ (?=\\d)|(?<=\\d) (?=§)");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
  private static final Set<String> EMPTY = Set.of("meta", "br", "img", "link");
  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "dl", "div", "table", "nav", "section", "h1", "h2", "h3", "h4", "h5");
  private static final Set<String> LINES =
      Set.of(
          "p", "span", "a", "h1", "h2", "h3", "h4", "h5", "caption", "dt", "time", "code", "bdi");
  private static final Map<String, Set<String>> PARENTS =
      Map.of(
          "li", Set.of("ul", "ol"),
          "dt", Set.of("dl"),
          "dd", Set.of("dl"),
          "caption", Set.of("table"),
          "thead", Set.of("table"),
          "tbody", Set.of("table"),
          "tr", Set.of("thead", "tbody"),
          "th", Set.of("tr"),
          "td", Set.of("tr"));
  private static final Set<String> NEVER_EMPTY =
      Set.of("dl", "tbody", "tr", "th", "p", "h1", "h2", "h3", "h4", "h5", "caption");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> targets = new ArrayList<>();
  private final Set<String> times = new HashSet<>();
  private final Map<String, String> languages = new HashMap<>();
  private int level;

  private PageReader() {}

  static PageReader read(String page) {
    var reader = new PageReader();
    reader.readAll(page);
    return reader;
  }

  /** Returns the text of the page as it is shown, each run of white space as one space. */
  String text() {
    return normal(text.toString());
  }

  /** Returns a text with each run of white space as one space. */
  static String normal(String text) {
    return text.replaceAll("[ \u00a0\\t\\n\\r]+", " ");
  }

  /** Returns the days and times that programs can read. */
  Set<String> times() {
    return times;
  }

  private void readAll(String page) {
    Matcher tag = TAG.matcher(page);
    int end = 0;
    while (end < page.length()) {
      int next = page.indexOf('<', end);
      shown(page.substring(end, next < 0 ? page.length() : next));
      if (next < 0) {
        break;
      }
      if (!tag.find(next) || tag.start() != next) {
        throw new AssertionError("Not a tag: " + near(page, next));
      }
      end = tag.end();
      if (tag.group(2) != null) {
        tag(tag.group(1).isEmpty(), tag.group(2), tag.group(3), page, next);
      }
    }
    check(open.isEmpty(), "Open at the end: " + open);
    for (String target : targets) {
      check(ids.contains(target), "No target of #" + target);
    }
  }

  private static String near(String page, int place) {
    return page.substring(Math.max(0, place - 80), Math.min(page.length(), place + 80));
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new AssertionError(fault);
    }
  }

  private void shown(String source) {
    if (open.contains("head")) {
      return;
    }
    check(!source.contains(">"), "A \">\" in a text: " + source);
    check(source.replaceAll("&(amp|lt|gt|quot);", "").indexOf('&') < 0, "A bare \"&\": " + source);
    source
        .codePoints()
        .forEach(
            c ->
                check(
                    c == '\n' || c == '\t' || c == '\r' || !Character.isISOControl(c),
                    "Control character " + c));
    check(!LOOSE_SIGN.matcher(source).find(), "A sign apart from its number: " + source);
    text.append(unescaped(source));
  }

  private static String unescaped(String source) {
    return source
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private void tag(boolean opens, String name, String attributes, String page, int place) {
    if (!opens) {
      check(name.equals(open.peek()), "Not closed in order: " + near(page, place));
      open.pop();
      boolean isEmpty = text.substring(starts.pop()).isBlank();
      check(!isEmpty || !NEVER_EMPTY.contains(name), "Empty " + name + ": " + near(page, place));
      if (BLOCKS.contains(name) || PARENTS.containsKey(name)) {
        text.append('\n');
      }
      return;
    }
    check(!"title".equals(open.peek()), "An element in the title: " + near(page, place));
    check(
        !BLOCKS.contains(name) || !LINES.contains(open.peek()),
        name + " in a line: " + near(page, place));
    Set<String> parents = PARENTS.get(name);
    check(parents == null || parents.contains(open.peek()), "Stray: " + near(page, place));
    if (name.equals("br")) {
      text.append('\n');
    }
    heading(name, page, place);
    attributes(attributes, name);
    if (!EMPTY.contains(name)) {
      open.push(name);
      starts.push(text.length());
    }
  }

  private void heading(String name, String page, int place) {
    if (name.matches("h[1-6]")) {
      int now = name.charAt(1) - '0';
      check(now <= level + 1, "A heading leaves out a level: " + near(page, place));
      check(now > 1 || level == 0, "A second h1");
      level = now;
    }
  }

  private void attributes(String attributes, String name) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      String value = unescaped(attribute.group(2));
      switch (attribute.group(1)) {
        case "id" -> check(ids.add(value), "Twice the id " + value);
        case "href" -> {
          check(value.startsWith("#"), "A link that leaves the page: " + value);
          targets.add(value.substring(1));
        }
        case "aria-labelledby" -> targets.add(value);
        case "datetime" -> times.add(value);
        case "lang" -> languages.put(name, value);
        default -> {}
      }
    }
  }

  /** Returns the languages that elements state, by the name of the element. */
  Map<String, String> languages() {
    return languages;
  }
}
