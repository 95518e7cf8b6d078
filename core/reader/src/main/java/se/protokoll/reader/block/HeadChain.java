package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * Chooses the lines that begin paragraphs among those that look so: the numbers ascend, a gap in
 * them is rare, and a paragraph has text. A list of contents has the same numbers with no text
 * between; a reference in running text has a number that does not fit.
 */
final class HeadChain {
  private static final int MOST_TEXT = 12;
  private static final int FOR_A_HEADING = 6;
  private static final int FOR_A_GAP = 5;
  private static final int FOR_A_BLANK_BEFORE = 2;
  private static final int FEWEST_WITHOUT_SIGN = 3;

  private HeadChain() {}

  /**
   * A line that may begin a paragraph.
   *
   * @param place where it stands among the lines
   * @param head what it says
   * @param weight how much like a paragraph it and what follows look
   */
  record PossibleHead(int place, ParagraphHead head, int weight) {}

  /**
   * Returns the lines that begin paragraphs without the sign §, all in one form: at least three,
   * numbered without a gap, and with a heading under most of them; otherwise none.
   */
  static List<PossibleHead> chooseWithoutSign(List<Line> lines, Vocabulary vocabulary) {
    List<PossibleHead> longest = List.of();
    for (HeadForms form : HeadForms.withoutSign()) {
      List<PossibleHead> chain = chooseWithoutSign(lines, form, vocabulary);
      longest = chain.size() > longest.size() ? chain : longest;
    }
    return longest;
  }

  private static List<PossibleHead> chooseWithoutSign(
      List<Line> lines, HeadForms form, Vocabulary vocabulary) {
    List<PossibleHead> chain = choose(lines, form, vocabulary);
    int headed = 0;
    for (int at = 0; at < chain.size(); at++) {
      if (at > 0 && chain.get(at).head().number() != chain.get(at - 1).head().number() + 1) {
        return List.of();
      }
      headed += chain.get(at).weight() > FOR_A_HEADING + FOR_A_BLANK_BEFORE ? 1 : 0;
    }
    return chain.size() >= FEWEST_WITHOUT_SIGN && headed * 2 > chain.size() ? chain : List.of();
  }

  /** Returns the chosen lines in order. */
  static List<PossibleHead> choose(List<Line> lines, HeadForms forms, Vocabulary vocabulary) {
    List<PossibleHead> candidates = candidates(lines, forms, vocabulary);
    // the best chain that ends with each number, and the best of all lower numbers, by number
    int highest = candidates.stream().mapToInt(one -> one.head().number()).max().orElse(0);
    int[] bestOf = new int[highest + 1];
    int[] lastOf = new int[highest + 1];
    int[] before = new int[candidates.size()];
    int[] total = new int[candidates.size()];
    java.util.Arrays.fill(lastOf, -1);
    Tree tree = new Tree(highest);
    int best = -1;
    for (int at = 0; at < candidates.size(); at++) {
      PossibleHead candidate = candidates.get(at);
      int number = candidate.head().number();
      int previous = -1;
      int sum = 0;
      for (int same : new int[] {number - 1, number}) {
        boolean suffixed = same == number;
        if (lastOf[same] >= 0
            && bestOf[same] > sum
            && (!suffixed || follows(candidates.get(lastOf[same]).head(), candidate.head()))) {
          sum = bestOf[same];
          previous = lastOf[same];
        }
      }
      int lower = tree.best(number - 1);
      if (lower >= 0 && total[lower] - FOR_A_GAP > sum) {
        sum = total[lower] - FOR_A_GAP;
        previous = lower;
      }
      total[at] = sum + candidate.weight();
      before[at] = previous;
      if (lastOf[number] < 0 || total[at] >= bestOf[number]) {
        bestOf[number] = total[at];
        lastOf[number] = at;
        tree.put(number, at, total);
      }
      if (best < 0 || total[at] >= total[best]) {
        best = at;
      }
    }
    List<PossibleHead> chain = new ArrayList<>();
    for (int at = best; at >= 0; at = before[at]) {
      chain.add(candidates.get(at));
    }
    Collections.reverse(chain);
    return chain;
  }

  private static boolean follows(ParagraphHead one, ParagraphHead next) {
    return next.suffix().isPresent()
        && one.suffix().orElse("").compareToIgnoreCase(next.suffix().get()) < 0;
  }

  private static List<PossibleHead> candidates(
      List<Line> lines, HeadForms forms, Vocabulary vocabulary) {
    List<PossibleHead> found = new ArrayList<>();
    int text = 0;
    int headings = 0;
    for (int at = lines.size() - 1; at >= 0; at--) {
      Line line = lines.get(at);
      Optional<ParagraphHead> head = forms.read(line);
      if (head.isPresent()) {
        boolean blankBefore = at == 0 || lines.get(at - 1).isBlank();
        int weight =
            Math.min(text, MOST_TEXT)
                + (headings > 0 ? FOR_A_HEADING : 0)
                + (blankBefore ? FOR_A_BLANK_BEFORE : 0)
                + 1;
        found.add(new PossibleHead(at, head.get(), weight));
        text = 0;
        headings = 0;
      } else if (!line.isBlank()) {
        text++;
        if (vocabulary.heading(line).isPresent()) {
          headings++;
        }
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** The best chain that ends with a number up to another (a Fenwick tree of maxima). */
  private static final class Tree {
    private final int[] at;
    private int[] total = {};

    Tree(int highest) {
      at = new int[highest + 1];
      java.util.Arrays.fill(at, -1);
    }

    void put(int number, int candidate, int[] totals) {
      total = totals;
      for (int i = number; i < at.length; i += i & -i) {
        if (at[i] < 0 || totals[candidate] >= totals[at[i]]) {
          at[i] = candidate;
        }
      }
    }

    int best(int number) {
      int found = -1;
      for (int i = number; i > 0; i -= i & -i) {
        if (at[i] >= 0 && (found < 0 || total[at[i]] > total[found])) {
          found = at[i];
        }
      }
      return found;
    }
  }
}
