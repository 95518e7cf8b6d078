package se.protokoll.examples.cli.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of bytes, and how they had to be decoded.
 *
 * @param text the text, without a byte order mark
 * @param encoding the encoding that was taken because the bytes are not UTF-8; absent otherwise
 */
record DecodedText(String text, Optional<String> encoding) {
  private static final Charset OLD = Charset.forName("windows-1252");

  /** As many characters of text as there are for each that is none, at least. */
  private static final int TEXT_FOR_EACH_CONTROL = 50;

  DecodedText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(encoding, "encoding");
  }

  /**
   * Decodes bytes by their byte order mark, as UTF-8, or where they are not that, as Windows-1252.
   *
   * @throws UnreadableTextException when this is not text
   */
  static DecodedText of(byte[] bytes) throws UnreadableTextException {
    DecodedText decoded = decoded(bytes);
    if (!isText(decoded.text)) {
      throw new UnreadableTextException("read.not-text");
    }
    return decoded;
  }

  private static DecodedText decoded(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return new DecodedText(text(bytes, 3, StandardCharsets.UTF_8), Optional.empty());
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return new DecodedText(text(bytes, 2, StandardCharsets.UTF_16BE), Optional.of("UTF-16"));
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return new DecodedText(text(bytes, 2, StandardCharsets.UTF_16LE), Optional.of("UTF-16"));
    }
    return isUtf8(bytes)
        ? new DecodedText(text(bytes, 0, StandardCharsets.UTF_8), Optional.empty())
        : new DecodedText(text(bytes, 0, OLD), Optional.of("Windows-1252"));
  }

  /** Says whether bytes are UTF-8. */
  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String text(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        return false;
      }
      if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        controls++;
      }
    }
    return (long) controls * TEXT_FOR_EACH_CONTROL <= text.length();
  }
}
