package se.protokoll.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Encodes text that may hold half a surrogate pair, so that the half is found when it is read. */
final class Surrogates {
  private Surrogates() {}

  /** Returns the text as UTF-8, with the byte 0xED in place of half a pair. */
  static byte[] encode(String text) {
    var bytes = new ByteArrayOutputStream(text.length() + text.length() / 8);
    int whole = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        bytes.writeBytes(text.substring(whole, i).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xED);
        whole = next;
      }
      i = next;
    }
    bytes.writeBytes(text.substring(whole).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
