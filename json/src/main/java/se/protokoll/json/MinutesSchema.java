package se.protokoll.json;

import se.protokoll.json.codec.SchemaWriter;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.utf8.Utf8Sink;

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
  /** The name of the schema, which is no address. */
  public static final String ID = "urn:protokoll:minutes:1";

  private MinutesSchema() {}

  /** Returns the schema, indented by two spaces; the same text each time. */
  public static String text() {
    try (var out = new Utf8Sink(true, null)) {
      var schema = new SchemaWriter(out);
      out.startObject();
      schema
          .text("$schema", "https://json-schema.org/draft/2020-12/schema")
          .text("$id", ID)
          .text("title", "The minutes of a Swedish public body (protokoll)");
      Shapes.MEETING.describe(schema);
      schema.defineAll();
      out.endObject();
      out.endLine();
      return out.toText();
    }
  }
}
