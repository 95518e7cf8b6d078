package se.protokoll.json.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the library, which the build writes down for the modules of both Jacksons. */
public final class LibraryVersion {
  private LibraryVersion() {}

  /** Returns the version, such as "1.0.0". */
  public static String text() {
    var properties = new Properties();
    try (InputStream in = LibraryVersion.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The version cannot be read", failure);
    }
    return properties.getProperty("version", "");
  }
}
