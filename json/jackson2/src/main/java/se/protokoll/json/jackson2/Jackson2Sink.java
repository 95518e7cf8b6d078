package se.protokoll.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;

/** Writes through a generator of Jackson 2; what the generator throws comes out unchecked. */
final class Jackson2Sink extends Sink {
  private final JsonGenerator generator;

  Jackson2Sink(JsonGenerator generator) {
    this.generator = generator;
  }

  /** One call of the generator. */
  @FunctionalInterface
  private interface Call {
    void run() throws IOException;
  }

  private static void unchecked(Call call) {
    try {
      call.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void startObject() {
    unchecked(generator::writeStartObject);
  }

  @Override
  public void endObject() {
    unchecked(generator::writeEndObject);
  }

  @Override
  public void startArray() {
    unchecked(generator::writeStartArray);
  }

  @Override
  public void endArray() {
    unchecked(generator::writeEndArray);
  }

  @Override
  public void name(NameTable names, int index) {
    unchecked(() -> generator.writeFieldName(names.get(index)));
  }

  @Override
  public void name(String name) {
    unchecked(() -> generator.writeFieldName(name));
  }

  @Override
  public void text(String text) {
    unchecked(() -> generator.writeString(text));
  }

  @Override
  public void number(int number) {
    unchecked(() -> generator.writeNumber(number));
  }

  @Override
  public void literal(String literal) {
    switch (literal) {
      case "true" -> unchecked(() -> generator.writeBoolean(true));
      case "false" -> unchecked(() -> generator.writeBoolean(false));
      case "null" -> unchecked(generator::writeNull);
      default -> unchecked(() -> generator.writeNumber(literal));
    }
  }
}
