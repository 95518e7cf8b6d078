package se.protokoll.json.token.utf8;

import se.protokoll.json.token.EightBytes;

/** Checks that bytes are UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /** Returns the index of the first byte before an end that is not UTF-8, -1 when there is none. */
  public static int firstBad(byte[] bytes, int end) {
    int i = 0;
    while (i < end) {
      if (end - i >= Long.BYTES) {
        long high = EightBytes.beyondAscii(EightBytes.get(bytes, i));
        if (high == 0) {
          i += Long.BYTES;
          continue;
        }
        i += EightBytes.before(high);
      }
      int length = bytes[i] >= 0 ? 1 : lengthOf(bytes, i, end);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** Returns how many bytes the character at an index has, 0 when it is malformed. */
  static int lengthOf(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean surrogate = first == 0xED && second >= 0xA0;
    boolean tooHigh = first == 0xF4 && second >= 0x90;
    return overlong || surrogate || tooHigh ? 0 : length;
  }
}
