package se.protokoll.validation.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import se.protokoll.ParagraphSpans;

/**
 * Who was the first to claim each paragraph. All claims together take time in line with the number
 * of stretches, unless many claim what many others have.
 *
 * @param <T> who claims
 */
public final class PlaceOwners<T> {

  private final TreeMap<Integer, Stretch<T>> stretches = new TreeMap<>();

  /** A stretch up to, not including, a place. */
  private record Stretch<T>(int to, T owner) {}

  /**
   * Is told of stretches of places that somebody has.
   *
   * @param <T> who has them
   */
  public interface Taken<T> {
    /** Is told who has the places from one up to, not including, another. */
    void accept(T owner, int from, int to);
  }

  /**
   * Gives somebody the places that nobody has.
   *
   * @param taken is told of each stretch that is taken already
   */
  public void claim(ParagraphSpans spans, T owner, Taken<T> taken) {
    Map<Integer, Stretch<T>> free = new LinkedHashMap<>();
    for (int i = 0; i < spans.count(); i++) {
      int from = spans.from(i);
      int to = spans.to(i);
      Map.Entry<Integer, Stretch<T>> near = stretches.floorEntry(from);
      if (near == null || near.getValue().to() <= from) {
        near = stretches.higherEntry(from);
      }
      for (; near != null && near.getKey() < to; near = stretches.higherEntry(near.getKey())) {
        if (from < near.getKey()) {
          free.put(from, new Stretch<>(near.getKey(), owner));
        }
        Stretch<T> there = near.getValue();
        taken.accept(there.owner(), Math.max(from, near.getKey()), Math.min(to, there.to()));
        from = there.to();
      }
      if (from < to) {
        free.put(from, new Stretch<>(to, owner));
      }
    }
    stretches.putAll(free);
  }
}
