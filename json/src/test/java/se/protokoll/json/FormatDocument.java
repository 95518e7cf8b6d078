package se.protokoll.json;

import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.SchemaWriter;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.SwedishTerms;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.utf8.Utf8Sink;

/** Describes every record of the format as a schema and in Markdown, from the tables. */
final class FormatDocument {
  static final String MARK = "<!-- generated from here on -->\n";

  private FormatDocument() {}

  private static final SourceDocumentation DOCUMENTATION = new SourceDocumentation();

  /** Returns the schema, from the tables and the documentation of the records. */
  static String schema() {
    try (var out = new Utf8Sink(true, Limits.STANDARD)) {
      var schema = new SchemaWriter(out, DOCUMENTATION);
      out.startObject();
      schema
          .text("$schema", "https://json-schema.org/draft/2020-12/schema")
          .text("$id", MinutesSchema.ID)
          .text("title", "The minutes of a Swedish public body (protokoll)");
      Shapes.MEETING.describe(schema);
      schema.defineAll();
      out.endObject();
      out.endLine();
      return out.toText();
    }
  }

  static String generated() {
    var text = new StringBuilder();
    for (Shape<?> shape : Shapes.records()) {
      text.append("\n### ").append(shape.name()).append("\n\n");
      text.append(DOCUMENTATION.of(shape.type())).append("\n\n");
      text.append("| property | value | meaning |\n|---|---|---|\n");
      for (Field<?, ?> field : shape.fields()) {
        text.append("| `").append(field.name()).append('`');
        text.append(field.isRequired() ? " **required**" : "");
        text.append(" | ").append(linked(field.label()));
        text.append(" | ")
            .append(DOCUMENTATION.of(shape.type(), field).replace("|", "\\|"))
            .append(" |\n");
      }
      if (shape.keepsExtra()) {
        text.append("| `prefix:name` | any JSON | an own property of an application |\n");
      }
      if (shape.type().getSimpleName().equals("FundSplit")) {
        text.append("\nExactly one of `weights`, `percent` and `equal`.\n");
      }
    }
    text.append("\n## Swedish terms\n\n");
    text.append(
        "What a term of Swedish minutes is called here: the property, or the word of a list.\n\n");
    text.append("| Swedish | property or word |\n|---|---|\n");
    for (var term : SwedishTerms.all().entrySet()) {
      text.append("| ").append(term.getKey()).append(" | `");
      text.append(String.join("`, `", term.getValue())).append("` |\n");
    }
    return text.toString();
  }

  /** Makes the name of a record a link to its table. */
  private static String linked(String label) {
    String name = label.substring(label.lastIndexOf(' ') + 1);
    boolean record = Shapes.records().stream().anyMatch(shape -> shape.name().equals(name));
    if (name.equals("Actor")) {
      return label.replace("Actor", "[Actor](#actor)");
    }
    return record
        ? label.replace(name, "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")")
        : label;
  }
}
