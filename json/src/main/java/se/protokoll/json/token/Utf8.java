package se.protokoll.json.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks that bytes are UTF-8, and notes on the way whether a text can hold half a pair. */
public final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;

  private final int firstBad;
  private final boolean surrogateEscapes;

  private Utf8(int firstBad, boolean surrogateEscapes) {
    this.firstBad = firstBad;
    this.surrogateEscapes = surrogateEscapes;
  }

  /** Checks the bytes from one index up to another. */
  public static Utf8 check(byte[] bytes, int from, int end) {
    boolean escapes = false;
    int i = from;
    while (i < end) {
      if (end - i >= Long.BYTES) {
        long eight = (long) LONGS.get(bytes, i);
        long backslashes = eight ^ BACKSLASHES;
        long special = (eight | ((backslashes - ONES) & ~backslashes)) & HIGH_BITS;
        if (special == 0) {
          i += Long.BYTES;
          continue;
        }
        i += Long.numberOfTrailingZeros(special) / Byte.SIZE; // plain ASCII up to there
      }
      byte b = bytes[i];
      if (b >= 0) {
        escapes |= b == '\\' && escapesSurrogate(bytes, i + 1, end);
        i++;
      } else {
        int length = lengthOf(bytes, i, end);
        if (length == 0) {
          return new Utf8(i, escapes);
        }
        i += length;
      }
    }
    return new Utf8(-1, escapes);
  }

  private static boolean escapesSurrogate(byte[] bytes, int at, int end) {
    return at + 2 < end
        && bytes[at] == 'u'
        && (bytes[at + 1] | 0x20) == 'd'
        && bytes[at + 2] >= '8';
  }

  /** Returns how many bytes the character at an index has, 0 when it is malformed. */
  private static int lengthOf(byte[] bytes, int at, int end) {
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

  /** Returns the index of the first byte that is not UTF-8, -1 when there is none. */
  public int firstBad() {
    return firstBad;
  }

  /**
   * Says whether there is an escape such as <code>&#92;ud800</code>, the only way to half a pair.
   */
  public boolean hasSurrogateEscapes() {
    return surrogateEscapes;
  }
}
