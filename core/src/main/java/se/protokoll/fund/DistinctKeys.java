package se.protokoll.fund;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a key of one level has been seen before: the keys of a few parts are compared with
 * one another, those of many are looked up by hash in one array, which takes a fraction of the time
 * and memory of a set of nodes.
 */
final class DistinctKeys {
  private static final int FEW = 8;
  private static final int MOST_PROBES = 16;
  private static final int GOLDEN_RATIO = 0x9E3779B9; // spreads hashes over the upper bits

  private static final int[] NONE = {};

  private final List<Part> parts;

  /** The upper bits of the hash, and the place + 1, of each key; zero is a free slot. */
  private final int[] slots;

  private final int placeMask;
  private final int shift;
  private long probes;

  /** All keys, when too many have the same hash; null until then. */
  private @Nullable Set<String> set;

  DistinctKeys(List<Part> parts) {
    int size = parts.size();
    this.parts = parts;
    this.slots = size <= FEW ? NONE : new int[slots(size)];
    this.placeMask = slots.length - 1;
    this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    this.probes = (long) MOST_PROBES * size;
  }

  /** Returns the power of two at which at most three quarters of the slots are taken. */
  private static int slots(int size) {
    int slots = Integer.highestOneBit(size) * 2;
    return size <= slots / 4 * 3 ? slots : slots * 2;
  }

  /** Returns whether no part before one has its key. */
  boolean add(String key, int i) {
    if (slots.length == 0) {
      return addToFew(key, i);
    }
    return set == null ? addToSlots(key, i) : set.add(key);
  }

  private boolean addToFew(String key, int i) {
    for (int j = 0; j < i; j++) {
      if (key(j).equals(key)) {
        return false;
      }
    }
    return true;
  }

  private boolean addToSlots(String key, int i) {
    int hash = key.hashCode();
    int slot = (hash * GOLDEN_RATIO) >>> shift;
    for (int other = slots[slot]; other != 0; other = slots[slot]) {
      if (((other ^ hash) & ~placeMask) == 0 && key((other & placeMask) - 1).equals(key)) {
        return false;
      }
      if (--probes < 0) {
        return addToSet(key, i); // keys that were chosen to have the same hash
      }
      slot = (slot + 1) & placeMask;
    }
    slots[slot] = (hash & ~placeMask) | (i + 1);
    return true;
  }

  private boolean addToSet(String key, int size) {
    Set<String> all = new HashSet<>();
    for (int j = 0; j < size; j++) {
      all.add(key(j));
    }
    set = all;
    return all.add(key);
  }

  private String key(int i) {
    return parts.get(i).holder().key();
  }
}
