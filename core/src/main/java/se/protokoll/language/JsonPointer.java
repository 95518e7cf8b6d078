package se.protokoll.language;

/** The segments of JSON pointers (RFC 6901), which say where something is wrong. */
public final class JsonPointer {
  private JsonPointer() {}

  /** Returns a property name as a segment, with "~" and "/" escaped. */
  public static String segment(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
