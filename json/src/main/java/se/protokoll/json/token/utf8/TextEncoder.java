package se.protokoll.json.token.utf8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.EightBytes;

/**
 * Writes texts as JSON has them in UTF-8. A long one becomes Latin-1 first, for which processors
 * have instructions, and then UTF-8 eight bytes at a time; from its first other character on, and
 * when it is short, it goes character by character.
 */
final class TextEncoder {
  /** The longest text that can be written at a time, in UTF-16 units. */
  static final int LONGEST = 4 << 10;

  /** How many bytes a UTF-16 unit can take. */
  static final int MOST_BYTES = 6;

  private static final int WORTH_LATIN = 24;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** The escape of each ASCII character: 0 for none, 1 for the long form, else its letter. */
  private static final byte[] ESCAPES = escapes();

  private final char[] chars = new char[LONGEST];
  private final CharBuffer input = CharBuffer.wrap(chars);
  private final byte[] latin = new byte[LONGEST];
  private final ByteBuffer output = ByteBuffer.wrap(latin);
  private final CharsetEncoder toLatin = StandardCharsets.ISO_8859_1.newEncoder();

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    Arrays.fill(escapes, 0, 0x20, (byte) 1);
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
  }

  /**
   * Writes a part of a text, of at most {@link #LONGEST} units.
   *
   * @param b where to, with room for {@link #MOST_BYTES} for each unit and eight more
   * @param at the index of the first byte
   * @return the index after the last byte
   * @throws MinutesWriteException when it holds half a surrogate pair
   */
  int encode(String text, int from, int to, byte[] b, int at) {
    text.getChars(from, to, chars, 0);
    int length = to - from;
    if (length < WORTH_LATIN) {
      return characters(0, length, b, at);
    }
    input.clear().limit(length);
    output.clear();
    toLatin.reset().encode(input, output, true);
    int n = latin(input.position(), b, at);
    return characters(input.position(), length, b, n);
  }

  /** Writes characters that have become Latin-1. */
  private int latin(int length, byte[] b, int at) {
    int n = at;
    int i = 0;
    while (i + Long.BYTES <= length) {
      long eight = EightBytes.get(latin, i);
      EightBytes.set(b, n, eight);
      long special = EightBytes.special(eight);
      if (special == 0) {
        i += Long.BYTES;
        n += Long.BYTES;
      } else {
        int plain = EightBytes.before(special);
        i += plain;
        n = character((char) (latin[i++] & 0xFF), b, n + plain);
      }
    }
    while (i < length) {
      n = character((char) (latin[i++] & 0xFF), b, n);
    }
    return n;
  }

  private int characters(int from, int to, byte[] b, int at) {
    int n = at;
    int i = from;
    while (i < to) {
      int run = ascii(i, to, b, n);
      i += run;
      n += run;
      if (i < to) {
        char c = chars[i++];
        if (Character.isSurrogate(c)) {
          n = pair(c, i < to ? chars[i++] : 0, b, n);
        } else {
          n = character(c, b, n);
        }
      }
    }
    return n;
  }

  /** Copies ASCII that needs no escape, and returns how much there was of it. */
  private int ascii(int from, int to, byte[] b, int at) {
    int shift = at - from;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= 0x80 || ESCAPES[c] != 0) {
        return i - from;
      }
      b[i + shift] = (byte) c;
    }
    return to - from;
  }

  private static int character(char c, byte[] b, int at) {
    int n = at;
    if (c < 0x80) {
      return ESCAPES[c] == 0 ? plain(c, b, n) : escape(c, b, n);
    } else if (c < 0x800) {
      b[n++] = (byte) (0xC0 | (c >> 6));
    } else {
      b[n++] = (byte) (0xE0 | (c >> 12));
      b[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    b[n++] = (byte) (0x80 | (c & 0x3F));
    return n;
  }

  private static int plain(char c, byte[] b, int at) {
    b[at] = (byte) c;
    return at + 1;
  }

  private static int escape(char c, byte[] b, int at) {
    int n = at;
    b[n++] = '\\';
    if (ESCAPES[c] == 1) {
      b[n++] = 'u';
      b[n++] = '0';
      b[n++] = '0';
      b[n++] = HEX[c >> 4];
      b[n++] = HEX[c & 0xF];
    } else {
      b[n++] = ESCAPES[c];
    }
    return n;
  }

  private static int pair(char high, char low, byte[] b, int at) {
    if (!Character.isHighSurrogate(high) || !Character.isLowSurrogate(low)) {
      throw new MinutesWriteException(
          ProblemKind.ENCODING, Phrase.of("half-pair"), Phrase.of("whole-characters"));
    }
    int n = at;
    int point = Character.toCodePoint(high, low);
    b[n++] = (byte) (0xF0 | (point >> 18));
    b[n++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    b[n++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    b[n++] = (byte) (0x80 | (point & 0x3F));
    return n;
  }
}
