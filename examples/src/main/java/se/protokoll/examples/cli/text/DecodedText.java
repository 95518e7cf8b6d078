package se.protokoll.examples.cli.text;

import java.nio.charset.Charset;
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
    TextEncoding encoding =
        TextEncoding.of(bytes).orElseThrow(() -> new UnreadableTextException("read.not-text"));
    String text = encoding.text(bytes);
    if (!isText(text)) {
      throw new UnreadableTextException("read.not-text");
    }
    return new DecodedText(text, named(encoding.charset()));
  }

  /** Returns how an encoding is called, empty for UTF-8, which needs no word. */
  private static Optional<String> named(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return Optional.empty();
    }
    return Optional.of(charset.name().startsWith("UTF-16") ? "UTF-16" : "Windows-1252");
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
