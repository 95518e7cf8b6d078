package se.protokoll.json.codec;

import java.util.HexFormat;

/** Words for what was found in a document, short enough for a message. */
final class Quoting {
  private static final int SHOWN = 40;

  private Quoting() {}

  /** Returns a text in quotes, cut when it is long, with control characters escaped. */
  static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  /** Returns a text, cut when it is long, with control characters and half pairs escaped. */
  static String cut(String text) {
    var shown = new StringBuilder();
    int end = Math.min(text.length(), SHOWN);
    for (int i = 0; i < end; ) {
      int point = text.codePointAt(i);
      boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (Character.isISOControl(point) || half) {
        shown.append("\\u" + HexFormat.of().toHexDigits((short) point));
      } else {
        shown.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return text.length() > SHOWN ? shown.append("...").toString() : shown.toString();
  }
}
