package se.protokoll.json.token;

import se.protokoll.language.JsonPointer;

/**
 * The segments of pointers into a document that may be hostile: a name is cut when it is so long
 * that nobody could have meant it, because messages do not carry what stands in a document.
 */
public final class Segments {
  private static final int SHOWN = 100;

  private Segments() {}

  /** Returns a name as a segment: cut after 100 UTF-16 units, with "..." behind, and escaped. */
  public static String of(String name) {
    if (name.length() <= SHOWN) {
      return JsonPointer.segment(name);
    }
    int end = Character.isHighSurrogate(name.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return JsonPointer.segment(name.substring(0, end)) + "...";
  }

  /** Returns the pointer that segments make. */
  public static String joined(Iterable<String> segments) {
    var pointer = new StringBuilder();
    segments.forEach(segment -> pointer.append('/').append(segment));
    return pointer.toString();
  }
}
