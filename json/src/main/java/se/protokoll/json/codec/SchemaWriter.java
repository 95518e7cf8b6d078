package se.protokoll.json.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import se.protokoll.json.token.Sink;

/** Writes schema fragments, and remembers which shapes they refer to. */
public final class SchemaWriter {
  private final Sink out;
  private final Map<String, Shape<?>> definitions = new LinkedHashMap<>();

  /** Writes to a sink. */
  public SchemaWriter(Sink out) {
    this.out = out;
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

  /** Refers to a shape, which is then defined once at the end. */
  public void refer(Shape<?> shape) {
    definitions.putIfAbsent(shape.name(), shape);
    text("$ref", "#/$defs/" + shape.name());
  }

  /** Returns the shapes referred to, in the order of the first reference. */
  public Map<String, Shape<?>> definitions() {
    return definitions;
  }
}
