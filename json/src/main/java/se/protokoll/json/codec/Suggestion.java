package se.protokoll.json.codec;

import java.util.List;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
final class Suggestion {
  private static final int LONGEST = 40;

  private Suggestion() {}

  /**
   * Returns the candidate that fewest typing errors lead to (letters put in, left out, changed, or
   * two swapped), the first of several; for a Swedish term what the format calls it. Empty when
   * none is near.
   */
  static Optional<String> to(String written, List<String> candidates) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    for (String name : SwedishTerms.namesOf(written)) {
      if (candidates.contains(name)) {
        return Optional.of(name);
      }
    }
    int best = Math.max(1, written.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      int distance = distance(written, candidate);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int same = Character.toLowerCase(x) == Character.toLowerCase(y) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + same, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
