package se.protokoll.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as a test reads it; one whose elements do not nest is refused. */
record SeenPage(String html) {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^<>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"]*)\"");
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>");
  private static final Set<String> EMPTY = Set.of("meta", "br");

  SeenPage {
    String body =
        html.replaceFirst("(?s)^<!DOCTYPE html>", "").replaceFirst("(?s)<style>.*?</style>", "");
    Deque<String> open = new ArrayDeque<>();
    Set<String> ids = new HashSet<>();
    Set<String> named = new HashSet<>();
    Set<String> labels = new HashSet<>();
    int heading = 0;
    Matcher tag = TAG.matcher(body);
    while (tag.find()) {
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        if (!name.equals(open.poll())) {
          throw new AssertionError("</" + name + "> closes nothing");
        }
      } else if (!EMPTY.contains(name)) {
        open.push(name);
      }
      if (tag.group(1).isEmpty() && name.matches("h[1-6]")) {
        int level = name.charAt(1) - '0';
        if (level > heading + 1) {
          throw new AssertionError("h" + level + " comes after h" + heading);
        }
        heading = level;
      }
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        if (attribute.group(1).equals("id") && !ids.add(attribute.group(2))) {
          throw new AssertionError("twice: " + attribute.group(2));
        }
        if (attribute.group(1).equals("aria-labelledby") && !labels.add(attribute.group(2))) {
          throw new AssertionError("two are called " + attribute.group(2));
        }
        if (attribute.group(1).equals("aria-labelledby")) {
          named.addAll(List.of(attribute.group(2).split(" ")));
        }
      }
      if (!attribute.replaceAll("").isBlank()) {
        throw new AssertionError("not attributes: " + tag.group(3));
      }
    }
    if (!open.isEmpty() || TAG.matcher(body).replaceAll("").matches("(?s).*[<>].*")) {
      throw new AssertionError("elements or brackets are left open: " + open);
    }
    if (!ids.containsAll(named)) {
      throw new AssertionError("not all of these are on the page: " + named);
    }
  }

  /** Returns the text of all elements. */
  String text() {
    return text(html);
  }

  /** Returns a text without the invisible ends of isolates that the page adds. */
  private static String text(String html) {
    return TAG.matcher(html.replaceAll("\u2069+(?=(?:</span>)?</bdi>)", ""))
        .replaceAll("")
        .replace('\u00a0', ' ')
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** Returns the texts of elements of a name. */
  List<String> texts(String element) {
    Matcher found =
        Pattern.compile("(?s)<" + element + "(?: [^>]*)?>(.*?)</" + element + ">").matcher(html);
    var texts = new ArrayList<String>();
    while (found.find()) {
      texts.add(text(found.group(1)));
    }
    return texts;
  }

  /** Returns the rows of all tables, with bars between the cells. */
  List<String> rows() {
    return Pattern.compile("<tr[^>]*>(.*?)</tr>")
        .matcher(html)
        .results()
        .map(
            row ->
                CELL.matcher(row.group(1))
                    .results()
                    .map(cell -> text(cell.group(1)))
                    .collect(Collectors.joining(" | ")))
        .toList();
  }
}
