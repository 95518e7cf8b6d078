package se.protokoll.json;

import java.util.List;
import java.util.stream.Stream;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.SchemaWriter;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.SwedishTerms;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.shape.ReaderShapes;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.shape.ValidationShapes;
import se.protokoll.json.token.utf8.Utf8Sink;

/** Describes every record of the format as a schema and in Markdown, from the tables. */
final class FormatDocument {
  static final String MARK = "<!-- generated from here on -->\n";

  private FormatDocument() {}

  private static final SourceDocumentation DOCUMENTATION = new SourceDocumentation();

  /** Returns the schema of minutes, from the tables and the documentation of the records. */
  static String schema() {
    return schema(
        MinutesSchema.ID,
        "The minutes of a Swedish public body (protokoll)",
        List.of(Shapes.MEETING));
  }

  /** Returns the schema of a report. */
  static String reportSchema() {
    return schema(
        "urn:protokoll:report:1",
        "What the rules found in some minutes (granskningsrapport)",
        ValidationShapes.report());
  }

  /** Returns the schema of a request. */
  static String requestSchema() {
    return schema(
        "urn:protokoll:request:1",
        "What a file can ask for about divided money (fördelningsuppdrag)",
        List.of(Shapes.request()));
  }

  /** Returns the schema of what comes of a division. */
  static String distributionSchema() {
    return schema(
        "urn:protokoll:distribution:1",
        "What comes of a division of money (fördelning)",
        Shapes.results());
  }

  /** Returns the schema of what comes of reading and comparing. */
  static String problemSchema() {
    return schema(
        "urn:protokoll:problem:1",
        "What is wrong with a document (fel i ett dokument)",
        Shapes.problems());
  }

  /** Returns the schema of a rule book. */
  static String profileSchema() {
    return schema(
        "urn:protokoll:profile:1", "A rule book as data (profil)", ValidationShapes.ruleBook());
  }

  /** Returns the schema of a layout. */
  static String layoutSchema() {
    return schema(
        "urn:protokoll:layout:1",
        "How minutes of one kind are printed (layout)",
        ReaderShapes.layout());
  }

  private static String schema(String id, String title, List<Shape<?>> shapes) {
    try (var out = new Utf8Sink(true, Limits.STANDARD)) {
      var schema = new SchemaWriter(out, DOCUMENTATION);
      out.startObject();
      schema
          .text("$schema", "https://json-schema.org/draft/2020-12/schema")
          .text("$id", id)
          .text("title", title);
      shapes.get(0).describe(schema);
      shapes.forEach(schema::include);
      schema.defineAll();
      out.endObject();
      out.endLine();
      return out.toText();
    }
  }

  static String generated() {
    var text = new StringBuilder(tables(Shapes.records()));
    text.append("\n## Requests about divided money\n");
    text.append(tables(Shapes.requests()));
    text.append("\n## Divided money\n");
    text.append(tables(Shapes.results()));
    text.append("\n## Problems and differences\n");
    text.append(tables(Shapes.problems()));
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

  /** Returns the tables of a report and of a rule book. */
  static String ofValidation() {
    return "\n## Reports\n"
        + tables(ValidationShapes.report())
        + "\n## Profiles\n"
        + tables(ValidationShapes.ruleBook());
  }

  /** Returns the tables of a layout. */
  static String ofReader() {
    return "\n## Properties\n" + tables(ReaderShapes.layout());
  }

  private static String tables(List<Shape<?>> shapes) {
    List<Shape<?>> linkable =
        Stream.of(shapes, Shapes.records()).flatMap(List::stream).distinct().toList();
    var text = new StringBuilder();
    for (Shape<?> shape : shapes) {
      text.append("\n### ").append(shape.name()).append("\n\n");
      text.append(DOCUMENTATION.of(shape)).append("\n\n");
      text.append("| property | value | meaning |\n|---|---|---|\n");
      for (Field<?, ?> field : shape.fields()) {
        text.append("| `").append(field.name()).append('`');
        text.append(field.isRequired() ? " **required**" : "");
        text.append(" | ").append(linked(field.label(), linkable));
        text.append(" | ")
            .append(DOCUMENTATION.of(shape.type(), field).replace("|", "\\|"))
            .append(" |\n");
      }
      if (shape.keepsExtra()) {
        text.append("| `prefix:name` | any JSON | an own property of an application |\n");
      }
      if (shape.type().getSimpleName().equals("FundSplit")) {
        text.append("\nExactly one of `weights`, `percent`, `equal` and `values`.\n");
      }
    }
    return text.toString();
  }

  /** Makes the name of a record a link to its table. */
  private static String linked(String label, List<Shape<?>> shapes) {
    String name = label.substring(label.lastIndexOf(' ') + 1);
    boolean record = shapes.stream().anyMatch(shape -> shape.name().equals(name));
    if (name.equals("Actor")) {
      return label.replace("Actor", "[Actor](#actor)");
    }
    return record
        ? label.replace(name, "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")")
        : label;
  }
}
