package se.protokoll.validation.rule;

import java.util.Arrays;

/**
 * Where keys stand in a list: a small hash table that holds nothing but numbers, because it is made
 * anew for every meeting that is validated.
 */
final class KeyTable {

  private final String[] keys;
  private final int[] slots;
  private int size;

  /**
   * Returns an empty table.
   *
   * @param most how many keys it will hold at most
   */
  KeyTable(int most) {
    int slotCount = Integer.highestOneBit(Math.max(2, most + most / 2)) * 2;
    this.keys = new String[most];
    this.slots = new int[slotCount];
    Arrays.fill(slots, -1);
  }

  /** Adds a key, and returns its number; the number it has already when it is not new. */
  int add(String key) {
    int slot = slot(key);
    if (slots[slot] < 0) {
      slots[slot] = size;
      keys[size++] = key;
    }
    return slots[slot];
  }

  /** Returns the number of a key, in the order of addition; -1 when it is not there. */
  int find(String key) {
    return slots[slot(key)];
  }

  private int slot(String key) {
    int hash = key.hashCode();
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    while (slots[slot] >= 0 && !keys[slots[slot]].equals(key)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
