package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as a reader of its markup sees it. */
record PageMarkup(String html) {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"]*\")*)>");
  private static final Set<String> EMPTY = Set.of("meta", "br", "img", "link");

  /** Fails unless the elements nest, ids are unique, links within lead somewhere, headings too. */
  PageMarkup isSound() {
    String body =
        html.replaceFirst("^<!DOCTYPE html>\n", "").replaceAll("(?s)<style>.*</style>", "");
    assertThat(TAG.matcher(body).replaceAll("")).doesNotContain("<").doesNotContain(">");
    var open = new ArrayDeque<String>();
    for (MatchResult tag : TAG.matcher(body).results().toList()) {
      if (tag.group(1).isEmpty() && !EMPTY.contains(tag.group(2))) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
    assertThat(TAG.matcher(body).replaceAll("")).doesNotContainPattern("§ \\d|\\d §");
    assertThat(attributes("id")).doesNotHaveDuplicates();
    assertThat(attributes("aria-label")).doesNotHaveDuplicates();
    assertThat(
            attributes("href").stream()
                .filter(one -> one.startsWith("#"))
                .map(one -> one.substring(1)))
        .isSubsetOf(attributes("id"));
    int level = 0;
    for (MatchResult heading : Pattern.compile("<h([1-6])").matcher(body).results().toList()) {
      int next = Integer.parseInt(heading.group(1));
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(count("<h1>")).isEqualTo(1);
    return this;
  }

  List<String> attributes(String name) {
    return all(" " + name + "=\"([^\"]*)\"");
  }

  /**
   * Returns the text of each element of a name, with any space as a plain one, without what is
   * marked up in it.
   */
  List<String> elements(String tag) {
    return all("(?s)<" + tag + "(?: [^>]*)?>(.*?)</" + tag + ">").stream()
        .map(PageMarkup::plain)
        .toList();
  }

  private List<String> all(String pattern) {
    var found = new ArrayList<String>();
    Pattern.compile(pattern).matcher(html).results().forEach(one -> found.add(one.group(1)));
    return found;
  }

  int count(String part) {
    return (html.length() - html.replace(part, "").length()) / part.length();
  }

  /** Returns the text of the whole page, with any space as a plain one. */
  String text() {
    return plain(html);
  }

  private static String plain(String markup) {
    return TAG.matcher(markup)
        .replaceAll("")
        .replace('\u00a0', ' ')
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
