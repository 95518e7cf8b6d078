package se.protokoll.json.token;

/** The segments of JSON pointers (RFC 6901). */
public final class JsonPointers {
  private JsonPointers() {}

  /** Returns a property name as a segment, with "~" and "/" escaped. */
  public static String segment(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
