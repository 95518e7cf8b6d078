package se.protokoll.json.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a text at a time, the first of them lowest in a {@code long}.
 *
 * <p>What looks for bytes marks them in their highest bit. Only the lowest mark is certain: the
 * arithmetic carries from a byte to the next, so those above may be wrong.
 */
public final class EightBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private EightBytes() {}

  /** Returns the eight bytes from an index on. */
  public static long get(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /** Sets the eight bytes from an index on. */
  public static void set(byte[] bytes, int index, long eight) {
    LONGS.set(bytes, index, eight);
  }

  /** Marks bytes that are not ASCII. */
  public static long beyondAscii(long eight) {
    return eight & HIGH_BITS;
  }

  /** Marks quotes. */
  public static long quotes(long eight) {
    long x = eight ^ QUOTES;
    return (x - ONES) & ~x & HIGH_BITS;
  }

  /** Marks what cannot stand in a text of JSON as it is, and what is not ASCII. */
  public static long special(long eight) {
    long quotes = eight ^ QUOTES;
    long backslashes = eight ^ BACKSLASHES;
    return (((quotes - ONES) & ~quotes)
            | ((backslashes - ONES) & ~backslashes)
            | (eight - SPACES)
            | eight)
        & HIGH_BITS;
  }

  /** Returns how many bytes stand before the lowest mark, of which there is one. */
  public static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** Returns the bytes before the lowest mark, of which there is one, and zero above them. */
  public static long beginning(long eight, long marks) {
    return eight & ((Long.lowestOneBit(marks) >>> 7) - 1);
  }
}
