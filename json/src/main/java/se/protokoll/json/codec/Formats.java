package se.protokoll.json.codec;

/** Which formats of mappers have our forms: all but XML, which knows no lists and no numbers. */
public final class Formats {
  /** Why nothing is written and read there. */
  public static final String NO_XML =
      "Minutes and divided money have no form in XML, because what is written there could not be"
          + " read back; use a mapper of JSON";

  private Formats() {}

  /** Returns whether a format is the one without our forms, by its name in Jackson. */
  public static boolean isXml(String name) {
    return name.equals("XML");
  }
}
