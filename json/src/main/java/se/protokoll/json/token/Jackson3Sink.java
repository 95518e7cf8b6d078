package se.protokoll.json.token;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes through a generator of Jackson 3, with the settings it was made with. */
public final class Jackson3Sink extends Sink {
  private final JsonGenerator generator;

  /** Writes through a generator, which is not closed. */
  public Jackson3Sink(JsonGenerator generator) {
    this.generator = generator;
  }

  @Override
  public void startObject() {
    generator.writeStartObject();
  }

  @Override
  public void endObject() {
    generator.writeEndObject();
  }

  @Override
  public void startArray() {
    generator.writeStartArray();
  }

  @Override
  public void endArray() {
    generator.writeEndArray();
  }

  @Override
  public void name(NameTable names, int index) {
    generator.writeName(names.serialized(index));
  }

  @Override
  public void name(String name) {
    generator.writeName(new SerializedString(name));
  }

  @Override
  public void text(String text) {
    generator.writeString(text);
  }

  @Override
  public void number(int number) {
    generator.writeNumber(number);
  }

  @Override
  public void literal(String literal) {
    switch (literal) {
      case "true" -> generator.writeBoolean(true);
      case "false" -> generator.writeBoolean(false);
      case "null" -> generator.writeNull();
      default -> generator.writeNumber(literal);
    }
  }
}
