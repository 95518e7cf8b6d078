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

  private static List<BitSet> transposed(List<BitSet> masks, int paragraphs) {
    List<BitSet> able = new ArrayList<>();
    for (int p = 0; p < paragraphs; p++) {
      able.add(new BitSet());
    }
    for (int i = 0; i < masks.size(); i++) {
      BitSet mask = masks.get(i);
      for (int p = mask.nextSetBit(0); p >= 0; p = mask.nextSetBit(p + 1)) {
        able.get(p).set(i);
      }
    }
    return able;
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
    int[] lacking = new int[able.size()];
    List<List<Integer>> covers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      covers.add(new ArrayList<>());
    }
    for (int p = 0; p < lacking.length; p++) {
      lacking[p] = required;
      int paragraph = p;
      able.get(p).stream().forEach(i -> covers.get(i).add(paragraph));
    }
    record Candidate(int person, int gain) {}
    var candidates =
        new PriorityQueue<>(
            Comparator.comparingInt(Candidate::gain).reversed().thenComparing(Candidate::person));
    for (int i = 0; i < people; i++) {
      candidates.add(new Candidate(i, covers.get(i).size()));
    }
    var chosen = new BitSet();
    while (!candidates.isEmpty() && candidates.peek().gain > 0) {
      Candidate best = candidates.remove();
      // what anybody gains only becomes less, so the first who still gains as much is the best
      int gain = (int) covers.get(best.person).stream().filter(p -> lacking[p] > 0).count();
      if (gain == best.gain) {
        chosen.set(best.person);
        covers.get(best.person).forEach(p -> lacking[p]--);
      } else {
        candidates.add(new Candidate(best.person, gain));
      }
    }
    return chosen;
  }
}
