package se.protokoll.json.token;

/** The segments of JSON pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** Returns a property name as a segment, with "~" and "/" escaped. */
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
