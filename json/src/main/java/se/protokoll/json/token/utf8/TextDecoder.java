package se.protokoll.json.token.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.token.EightBytes;

/**
 * Makes Strings of the texts of a document in UTF-8: in one pass, and without characters of two
 * bytes in between unless a text needs them. Refuses what is not UTF-8 and what JSON does not allow
 * in a text with a {@link MalformedException}.
 */
final class TextDecoder {
  private static final int FIRST_LATIN = 1_000;
  private static final int FIRST_WIDE = 400;

  private static final int KEPT = 64 << 10;

  private static final byte[] NO_LATIN = {};
  private static final char[] NO_WIDE = {};
  private static final SpareMemory<DecoderMemory> SPARE = new SpareMemory<>();

  private final byte[] bytes;
  private final int end;

  /** What it works in, taken when the first text needs it. */
  private byte[] latin = NO_LATIN;

  private char[] wide = NO_WIDE;
  private int after;
  private boolean surrogateEscapes;

  /** What a decoder works in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record DecoderMemory(byte[] latin, char[] wide) {}

  /** Makes a decoder of the bytes from index 0 up to an end. */
  TextDecoder(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** Gives the memory back for the next document. */
  void release() {
    if (latin.length > 0 && latin.length <= KEPT && wide.length <= KEPT) {
      SPARE.give(new DecoderMemory(latin, wide));
    }
    latin = NO_LATIN;
    wide = NO_WIDE;
  }

  /** Returns the index after the closing quote of the text decoded last. */
  int after() {
    return after;
  }

  /** Says whether there has been an escape such as <code>&#92;ud800</code>. */
  boolean hasSurrogateEscapes() {
    return surrogateEscapes;
  }

  /** Returns the text from an index, after the opening quote, up to its closing quote. */
  String decode(int from) {
    int i = from;
    while (i + Long.BYTES <= end) {
      long special = EightBytes.special(EightBytes.get(bytes, i));
      if (special != 0) {
        i += EightBytes.before(special);
        break;
      }
      i += Long.BYTES;
    }
    while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    if (i < end && bytes[i] == '"') {
      after = i + 1;
      return i == from ? "" : new String(bytes, from, i - from, StandardCharsets.ISO_8859_1);
    }
    return latin(from, i);
  }

  /** Returns a text of which all before an index is ASCII, and most of the rest may be Latin-1. */
  private String latin(int from, int asciiTo) {
    int i = asciiTo;
    int n = i - from;
    byte[] b = latinRoom(n + Long.BYTES);
    System.arraycopy(bytes, from, b, 0, n);
    while (true) {
      if (n + Long.BYTES > b.length) {
        b = latinRoom(b.length * 2);
      }
      if (i + Long.BYTES <= end) {
        long eight = EightBytes.get(bytes, i);
        EightBytes.set(b, n, eight);
        long special = EightBytes.special(eight);
        if (special == 0) {
          i += Long.BYTES;
          n += Long.BYTES;
          continue;
        }
        int plain = EightBytes.before(special);
        i += plain;
        n += plain;
      } else if (i >= end) {
        throw refused(end, "closing-quote");
      }
      byte c = bytes[i];
      if (c == '"') {
        after = i + 1;
        return new String(b, 0, n, StandardCharsets.ISO_8859_1);
      } else if ((c & 0xFE) == 0xC2 && i + 1 < end && (bytes[i + 1] & 0xC0) == 0x80) {
        b[n++] = (byte) ((c << 6) | (bytes[i + 1] & 0x3F)); // U+0080 to U+00FF
        i += 2;
      } else if (c == '\\') {
        char escaped = escaped(i);
        if (escaped > 0xFF) {
          return wide(i, n);
        }
        b[n++] = (byte) escaped;
        i += escapeLength(i);
      } else if (c < 0) {
        return wide(i, n);
      } else if (c < ' ') {
        throw refused(i, "escaped-controls");
      } else {
        b[n++] = c;
        i++;
      }
    }
  }

  private byte[] latinRoom(int length) {
    if (latin.length == 0) {
      DecoderMemory spare = SPARE.take();
      latin = spare == null ? new byte[Math.max(FIRST_LATIN, length)] : spare.latin();
      wide = spare == null ? NO_WIDE : spare.wide();
    }
    if (latin.length < length) {
      latin = Arrays.copyOf(latin, Math.max(latin.length * 2, length));
    }
    return latin;
  }

  /**
   * Returns a text of any characters.
   *
   * @param from the index of the first byte that has not been decoded
   * @param done how many characters have been, to Latin-1
   */
  private String wide(int from, int done) {
    int i = from;
    int n = done;
    char[] c = wideRoom(Math.max(FIRST_WIDE, 2 * n));
    for (int k = 0; k < n; k++) {
      c[k] = (char) (latin[k] & 0xFF);
    }
    while (i < end) {
      if (n + 2 > c.length) {
        c = wideRoom(c.length * 2);
      }
      byte b = bytes[i];
      if (b == '"') {
        after = i + 1;
        return new String(c, 0, n);
      } else if (b == '\\') {
        c[n++] = escaped(i);
        i += escapeLength(i);
      } else if (b >= ' ') {
        c[n++] = (char) b;
        i++;
      } else {
        int length = b < 0 ? Utf8.lengthOf(bytes, i, end) : 0;
        if (length == 0) {
          throw b < 0 ? refused(i, "utf-8") : refused(i, "escaped-controls");
        }
        n += Character.toChars(point(i, length), c, n);
        i += length;
      }
    }
    throw refused(end, "closing-quote");
  }

  private char[] wideRoom(int length) {
    if (wide.length < length) {
      wide = Arrays.copyOf(wide, length);
    }
    return wide;
  }

  /** Returns the character of some bytes at an index; it is not ASCII. */
  private int point(int from, int length) {
    int point = bytes[from] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      point = (point << 6) | (bytes[from + i] & 0x3F);
    }
    return point;
  }

  private static MalformedException refused(int index, String code) {
    return new MalformedException(index, Phrase.of(code));
  }

  private int escapeLength(int backslash) {
    return bytes[backslash + 1] == 'u' ? 6 : 2;
  }

  private char escaped(int backslash) {
    int letter = backslash + 1 < end ? bytes[backslash + 1] : 0;
    return switch (letter) {
      case '"', '\\', '/' -> (char) letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal(backslash + 2);
      default -> throw refused(Math.min(backslash + 1, end), "escape");
    };
  }

  private char hexadecimal(int from) {
    int number = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < end ? Character.digit(bytes[i], 16) : -1;
      if (digit < 0) {
        throw refused(Math.min(i, end), "hexadecimal");
      }
      number = (number << 4) | digit;
    }
    surrogateEscapes |= Character.isSurrogate((char) number);
    return (char) number;
  }
}
