package se.protokoll.json.token;

import java.util.List;

/**
 * Finds out which of some names stands in a document, without making a {@code String} of it: by its
 * first eight bytes in a table, in which all that is needed to be certain stands side by side.
 */
final class NameFinder {
  /** For each place: the first eight bytes, index and length, the second and the last eight. */
  private static final int WORDS = 4;

  private static final int SECOND = 2;
  private static final int LAST = 3;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final List<String> names;
  private final long[] table;
  private final int shift;

  /** Makes a finder of names in ASCII, none of them empty. */
  NameFinder(List<String> names) {
    this.names = names;
    shift = Long.numberOfLeadingZeros(4L * names.size());
    table = new long[WORDS << (Long.SIZE - shift)];
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int length = name.length();
      int at = place(eight(name, 0));
      while (table[at + 1] != 0) {
        at = next(at);
      }
      table[at] = eight(name, 0);
      table[at + 1] = ((long) i << Integer.SIZE) | length;
      table[at + SECOND] = eight(name, Long.BYTES);
      table[at + LAST] = eight(name, Math.max(0, length - Long.BYTES));
    }
  }

  /** Returns eight characters from an index, zero beyond the end. */
  private static long eight(String name, int from) {
    long eight = 0;
    for (int i = Math.min(from + Long.BYTES, name.length()) - 1; i >= from; i--) {
      eight = (eight << Byte.SIZE) | name.charAt(i);
    }
    return eight;
  }

  private int place(long first) {
    return (int) ((first * MIX) >>> shift) * WORDS;
  }

  private int next(int at) {
    return (at + WORDS) & (table.length - 1);
  }

  /**
   * Finds a name in a document.
   *
   * @param bytes the document
   * @param from where the name begins, after its opening quote
   * @param end where the document ends
   * @return the index of the name; -1 when it is none of them, is written with escapes, or stands
   *     so near the end that it cannot be told
   */
  int find(byte[] bytes, int from, int end) {
    if (from + Long.BYTES > end) {
      return -1;
    }
    long first = EightBytes.get(bytes, from);
    long quotes = EightBytes.quotes(first);
    if (quotes != 0) {
      first = EightBytes.beginning(first, quotes);
    }
    for (int at = place(first); table[at + 1] != 0; at = next(at)) {
      if (table[at] == first && isAt(at, bytes, from, end)) {
        return (int) (table[at + 1] >>> Integer.SIZE);
      }
    }
    return -1;
  }

  /** Says whether a name, of which the first eight bytes are there, is there as a whole. */
  private boolean isAt(int at, byte[] bytes, int from, int end) {
    int length = (int) table[at + 1];
    int to = from + length;
    if (to >= end || bytes[to] != '"') {
      return false;
    }
    if (length > Long.BYTES && EightBytes.get(bytes, to - Long.BYTES) != table[at + LAST]) {
      return false;
    }
    if (length > 2 * Long.BYTES && EightBytes.get(bytes, from + Long.BYTES) != table[at + SECOND]) {
      return false;
    }
    return length <= 3 * Long.BYTES || restIsAt(at, bytes, from);
  }

  private boolean restIsAt(int at, byte[] bytes, int from) {
    String name = names.get((int) (table[at + 1] >>> Integer.SIZE));
    for (int i = 2 * Long.BYTES; i < name.length(); i++) {
      if (name.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
