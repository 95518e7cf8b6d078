package se.protokoll.json.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comparison of any two records that have a form, for somebody who looks at what differs. */
public final class RecordComparison extends Comparison {
  private final Differing out;

  private RecordComparison(Differing out) {
    this.out = out;
  }

  /** Takes the differences. */
  @FunctionalInterface
  public interface Differing {

    /**
     * Takes one.
     *
     * @param pointer where it is
     * @param before the first value as JSON, empty when there is none
     * @param after the second one
     */
    void add(String pointer, Optional<String> before, Optional<String> after);
  }

  /** Compares two values and gives what differs, in order. */
  public static <T> void compare(Codec<T> codec, T before, T after, Differing out) {
    codec.compare(before, after, new RecordComparison(out));
  }

  @Override
  void differ(Optional<String> before, Optional<String> after) {
    out.add(pointer(), before, after);
  }

  /**
   * Passes what is equal at both ends. Between them, elements with the same key are one element
   * where no other has that key and their order is kept; those between two such elements are
   * compared in order, and what is left over is there on one side only.
   */
  @Override
  <E> void compareLists(List<E> before, List<E> after, Codec<E> element) {
    int least = Math.min(before.size(), after.size());
    int start = 0;
    while (start < least && before.get(start).equals(after.get(start))) {
      start++;
    }
    int same = 0;
    while (same < least - start
        && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
      same++;
    }
    int beforeEnd = before.size() - same;
    int afterEnd = after.size() - same;
    int[] partners = partners(before, after, start, beforeEnd, afterEnd, element);
    int there = start;
    int here = start;
    for (int i = start; i < beforeEnd; i++) {
      if (partners[i - start] >= 0) {
        compareBetween(before, there, i, after, here, partners[i - start], element);
        there = i;
        here = partners[i - start];
      }
    }
    compareBetween(before, there, beforeEnd, after, here, afterEnd, element);
  }

  private <E> void compareBetween(
      List<E> before, int there, int beforeEnd, List<E> after, int here, int end, Codec<E> codec) {
    int both = Math.min(beforeEnd - there, end - here);
    for (int i = 0; i < both; i++) {
      compareElements(here + i, before.get(there + i), after.get(here + i), codec);
    }
    for (int i = there + both; i < beforeEnd; i++) {
      differAt(Integer.toString(i), Optional.of(codec.json(before.get(i))), Optional.empty());
    }
    for (int i = here + both; i < end; i++) {
      differAt(Integer.toString(i), Optional.empty(), Optional.of(codec.json(after.get(i))));
    }
  }

  /** Returns the index after of each element before, negative where it has none by its key. */
  private static <E> int[] partners(
      List<E> before, List<E> after, int start, int beforeEnd, int afterEnd, Codec<E> codec) {
    Map<String, Integer> indexOf = uniqueKeys(after, start, afterEnd, codec);
    int[] partners = new int[beforeEnd - start];
    Arrays.fill(partners, -1);
    uniqueKeys(before, start, beforeEnd, codec)
        .forEach(
            (key, i) -> {
              if (i >= 0) {
                partners[i - start] = indexOf.getOrDefault(key, -1);
              }
            });
    int last = -1;
    for (int partner : partners) {
      if (partner >= 0 && partner < last) {
        Arrays.fill(partners, -1);
        return partners;
      }
      last = Math.max(last, partner);
    }
    return partners;
  }

  /** Returns the index of the element of each key, negative where several have it. */
  private static <E> Map<String, Integer> uniqueKeys(
      List<E> elements, int start, int end, Codec<E> codec) {
    var indexOf = new HashMap<String, Integer>();
    for (int i = start; i < end; i++) {
      @Nullable String key = codec.key(elements.get(i));
      if (key != null) {
        indexOf.merge(key, i, (one, other) -> -1);
      }
    }
    return indexOf;
  }
}
