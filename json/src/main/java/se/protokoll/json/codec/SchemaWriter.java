package se.protokoll.json.codec;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.json.token.Sink;

/** Writes schema fragments, and remembers which shapes they refer to. */
public final class SchemaWriter {
  private final Sink out;
  private final Documentation documentation;
  private final Map<String, Shape<?>> definitions = new LinkedHashMap<>();

  /** Says what records and their properties mean. */
  public interface Documentation {
    /** Returns what a record is: a phrase with a full stop. */
    String of(Shape<?> shape);

    /** Returns what a property means: a fragment without full stop. */
    String of(Class<?> type, Field<?, ?> property);
  }

  /** Writes to a sink. */
  public SchemaWriter(Sink out, Documentation documentation) {
    this.out = out;
    this.documentation = documentation;
  }

  /** Returns what says what records and their properties mean. */
  Documentation documentation() {
    return documentation;
  }

  /** Returns where the fragments go. */
  public Sink out() {
    return out;
  }

  /** Writes {@code "keyword": "text"}. */
  public SchemaWriter text(String keyword, String text) {
    out.name(keyword);
    out.text(text);
    return this;
  }

  /** Writes {@code "keyword": number}. */
  public SchemaWriter number(String keyword, int number) {
    out.name(keyword);
    out.number(number);
    return this;
  }

  /** Defines a shape at the end, also when nothing refers to it. */
  public void include(Shape<?> shape) {
    definitions.putIfAbsent(shape.name(), shape);
  }

  /** Refers to a shape, which is then defined once at the end. */
  public void refer(Shape<?> shape) {
    include(shape);
    text("$ref", "#/$defs/" + shape.name());
  }

  /** Writes the definitions of all shapes referred to, by name in the order of first reference. */
  public void defineAll() {
    out.name("$defs");
    out.startObject();
    var defined = new HashSet<String>();
    while (defined.size() < definitions.size()) {
      for (Shape<?> shape : List.copyOf(definitions.values())) {
        if (defined.add(shape.name())) {
          out.name(shape.name());
          shape.define(this);
        }
      }
    }
    out.endObject();
  }
}
