package se.protokoll.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema of minutes, in draft 2020-12.
 *
 * <p>It comes from the same tables as the reader, and says what they say: every document that is
 * read is valid, and a document that is not valid is not read. Some things no schema can say, and
 * are left to the reader: a property that is there twice, days that are not in the calendar, sets
 * of paragraphs, and what properties mean together.
 *
 * <p>The same text lies in the jar, as the resource {@code se/protokoll/json/minutes.schema.json}.
 */
public final class MinutesSchema {
  /** The name of the schema, which is not an address. */
  public static final String ID = "urn:protokoll:minutes:1";

  private MinutesSchema() {}

  /** Returns the schema, indented by two spaces; the same text each time. */
  public static String text() {
    return read("minutes.schema.json");
  }

  /**
   * Returns the schema of a report of the module {@code validation}, as it is written; each part
   * has a definition of its own, such as {@code #/$defs/Finding}.
   */
  public static String ofReport() {
    return read("report.schema.json");
  }

  /** Returns the schema of a rule book of the module {@code validation}, a profile. */
  public static String ofProfile() {
    return read("profile.schema.json");
  }

  /** Returns the schema of a layout of the module {@code reader}. */
  public static String ofLayout() {
    return read("layout.schema.json");
  }

  /**
   * Returns the schema of a request about divided money: {@link
   * se.protokoll.json.request.DivisionRequest}.
   */
  public static String ofRequest() {
    return read("request.schema.json");
  }

  /**
   * Returns the schema of what comes of a division: a distribution, and each other answer as a
   * definition of its own, such as {@code #/$defs/Instalment}.
   */
  public static String ofDistribution() {
    return read("distribution.schema.json");
  }

  /**
   * Returns the schema of a problem of reading; a difference between two documents is a definition
   * of its own, {@code #/$defs/Difference}.
   */
  public static String ofProblem() {
    return read("problem.schema.json");
  }

  private static String read(String file) {
    try (InputStream schema = MinutesSchema.class.getResourceAsStream(file)) {
      if (schema == null) {
        throw new IllegalStateException("The schema is missing from the library");
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("The schema cannot be read", failure);
    }
  }
}
