package se.protokoll.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The titles of secret paragraphs, to be found in longer texts. A title counts as whole words,
 * whatever stands between them, and not where it is part of the title of an open paragraph, which
 * is on the page anyway.
 */
final class SecretTitles {
  private final Step start = new Step();

  /** Where the words so far lead: a tree in which titles share the words that they begin with. */
  private static final class Step {
    private final Map<String, Step> next = new HashMap<>();
    private boolean endsSecret;
    private boolean endsOpen;
  }

  /** Adds the title of a secret paragraph. */
  void addSecret(String title) {
    Step last = step(title);
    last.endsSecret = last != start;
  }

  /** Adds a title that is shown. */
  void addOpen(String title) {
    step(title).endsOpen = true;
  }

  private Step step(String title) {
    Step step = start;
    for (String word : TextWords.of(title)) {
      step = step.next.computeIfAbsent(word, one -> new Step());
    }
    return step;
  }

  /** Says whether a text has the title of a secret paragraph in it. */
  boolean areIn(String text) {
    List<String> words = TextWords.of(text);
    int openTo = 0;
    for (int from = 0; from < words.size(); from++) {
      int secretTo = 0;
      Step step = start.next.get(words.get(from));
      for (int to = from + 1; step != null; to++) {
        secretTo = step.endsSecret ? to : secretTo;
        openTo = step.endsOpen ? Math.max(openTo, to) : openTo;
        step = to < words.size() ? step.next.get(words.get(to)) : null;
      }
      if (secretTo > openTo) {
        return true;
      }
    }
    return false;
  }
}
