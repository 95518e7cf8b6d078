package se.protokoll.validation.law;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Chooses people so that each of some paragraphs has as many as it takes.
 *
 * <p>A smallest choice is searched for with a bounded number of steps, which is always enough for
 * 12 people and 12 paragraphs. Beyond that, the person who covers most of what is lacking is taken
 * until nothing lacks; that is at most 1 + ln(paragraphs) times the smallest choice.
 */
final class JusterareCover {

  /**
   * As many as 12 people and 12 paragraphs can take: 13 sizes, 4 096 choices, 144 looks at each.
   */
  private static final long MOST_LOOKS = 13L * 4_096 * 144;

  private final int people;
  private final int required;

  /** Who may certify each paragraph; paragraphs with the same people are one. */
  private final List<BitSet> able;

  /** The number of the first person who may certify the same paragraphs as each. */
  private final int[] alike;

  private long looks;

  /**
   * @param masks the places of the paragraphs that each person may certify, the most wanted first
   * @param required how many each paragraph takes
   */
  JusterareCover(List<BitSet> masks, int paragraphs, int required) {
    this.people = masks.size();
    this.required = required;
    this.able = List.copyOf(new LinkedHashSet<>(transposed(masks, paragraphs)));
    this.alike = new int[people];
    Map<BitSet, Integer> first = new HashMap<>();
    for (int i = 0; i < people; i++) {
      Integer known = first.putIfAbsent(masks.get(i), i);
      alike[i] = known == null ? i : known;
    }
  }

  /** Returns the rows of a table as its columns. */
  private static List<BitSet> transposed(List<BitSet> rows, int size) {
    List<BitSet> columns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      columns.add(new BitSet());
    }
    for (int i = 0; i < rows.size(); i++) {
      BitSet row = rows.get(i);
      for (int j = row.nextSetBit(0); j >= 0; j = row.nextSetBit(j + 1)) {
        columns.get(j).set(i);
      }
    }
    return columns;
  }

  /** Says whether all people together are enough. */
  boolean isPossible() {
    return able.stream().allMatch(one -> one.cardinality() >= required);
  }

  /**
   * Returns the smallest choice, and of several the first when people are tried in order; null when
   * it was not found in so many steps.
   */
  @Nullable BitSet smallest() {
    for (int size = 0; size <= people && looks <= MOST_LOOKS; size++) {
      var chosen = new BitSet();
      if (choose(chosen, new BitSet(), size)) {
        return chosen;
      }
    }
    return null;
  }

  /**
   * Adds up to so many people until nothing lacks; says whether that could be done.
   *
   * @param excluded those who have been tried: no choice with them is enough
   */
  private boolean choose(BitSet chosen, BitSet excluded, int left) {
    BitSet hardest = null;
    int fewest = Integer.MAX_VALUE;
    for (BitSet one : able) {
      looks += people;
      int lacking = required - common(one, chosen);
      if (lacking > 0) {
        int free = one.cardinality() - common(one, chosen) - common(one, excluded);
        if (lacking > left || free < lacking || looks > MOST_LOOKS) {
          return false;
        }
        if (free - lacking < fewest) {
          fewest = free - lacking;
          hardest = one;
        }
      }
    }
    if (hardest == null) {
      return true;
    }
    BitSet tried = (BitSet) excluded.clone();
    for (int i = hardest.nextSetBit(0); i >= 0; i = hardest.nextSetBit(i + 1)) {
      if (!chosen.get(i) && !tried.get(i)) {
        chosen.set(i);
        if (choose(chosen, tried, left - 1)) {
          return true;
        }
        chosen.clear(i);
        exclude(i, chosen, tried);
      }
    }
    return false;
  }

  /** Excludes a person and all who may certify the same and are not chosen. */
  private void exclude(int person, BitSet chosen, BitSet excluded) {
    for (int i = person; i < people; i++) {
      if (alike[i] == alike[person] && !chosen.get(i)) {
        excluded.set(i);
      }
    }
  }

  private static int common(BitSet one, BitSet other) {
    int common = 0;
    for (int i = other.nextSetBit(0); i >= 0; i = other.nextSetBit(i + 1)) {
      common += one.get(i) ? 1 : 0;
    }
    return common;
  }

  /** Returns a choice in which each person covered most of what was lacking until then. */
  BitSet greedy() {
    List<BitSet> covers = transposed(able, people);
    int[] count = new int[able.size()];
    var lacking = new BitSet();
    lacking.set(0, required > 0 ? able.size() : 0);
    record Gain(int person, int paragraphs) {}
    var gains =
        new PriorityQueue<>(
            Comparator.comparingInt(Gain::paragraphs).reversed().thenComparing(Gain::person));
    for (int i = 0; i < people; i++) {
      gains.add(new Gain(i, covers.get(i).cardinality()));
    }
    var chosen = new BitSet();
    while (!lacking.isEmpty() && !gains.isEmpty()) {
      Gain best = gains.remove();
      // what anybody gains only becomes less, so the first who still gains as much is the best
      var gained = (BitSet) covers.get(best.person).clone();
      gained.and(lacking);
      if (gained.cardinality() < best.paragraphs) {
        gains.add(new Gain(best.person, gained.cardinality()));
      } else {
        chosen.set(best.person);
        for (int p = gained.nextSetBit(0); p >= 0; p = gained.nextSetBit(p + 1)) {
          count[p]++;
          lacking.set(p, count[p] < required);
        }
      }
    }
    return chosen;
  }
}
