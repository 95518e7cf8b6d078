package se.protokoll;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stretches of places that more and more are added to. All additions together take time in line
 * with the number of stretches added, because what lies close together becomes one.
 */
final class SpanUnion {

  /** The first place of each stretch, and the place after its last. */
  private final TreeMap<Integer, Integer> stretches = new TreeMap<>();

  /** The places of the last addition that were there already. */
  private int[] known = {};

  private int knownBounds;

  /** Adds some places; returns those of them that were there already. */
  ParagraphSpans add(ParagraphSpans spans) {
    known = new int[2];
    knownBounds = 0;
    for (int i = 0; i < spans.count(); i++) {
      add(spans.from(i), spans.to(i));
    }
    return ParagraphSpans.ofBounds(known, knownBounds);
  }

  private void add(int from, int to) {
    int first = from;
    int last = to;
    Map.Entry<Integer, Integer> near = stretches.floorEntry(from);
    if (near == null || near.getValue() < from) {
      near = stretches.ceilingEntry(from);
    }
    while (near != null && near.getKey() <= to) {
      keep(Math.max(from, near.getKey()), Math.min(to, near.getValue()));
      first = Math.min(first, near.getKey());
      last = Math.max(last, near.getValue());
      stretches.remove(near.getKey());
      near = stretches.higherEntry(near.getKey());
    }
    stretches.put(first, last);
  }

  private void keep(int from, int to) {
    if (from < to) {
      if (knownBounds == known.length) {
        known = Arrays.copyOf(known, 2 * knownBounds);
      }
      known[knownBounds++] = from;
      known[knownBounds++] = to;
    }
  }

  /** Returns all that has been added. */
  ParagraphSpans spans() {
    int[] bounds = new int[2 * stretches.size()];
    int top = 0;
    for (Map.Entry<Integer, Integer> stretch : stretches.entrySet()) {
      bounds[top++] = stretch.getKey();
      bounds[top++] = stretch.getValue();
    }
    return ParagraphSpans.ofBounds(bounds, top);
  }
}
