package se.protokoll.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;

/** Writes through a generator of Jackson 2; what the generator throws comes out unchecked. */
final class Jackson2Sink extends Sink {
  private final JsonGenerator generator;

  Jackson2Sink(JsonGenerator generator, Limits limits) {
    super(limits);
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
  protected void openObject() {
    unchecked(generator::writeStartObject);
  }

  @Override
  protected void closeObject() {
    unchecked(generator::writeEndObject);
  }

  @Override
  protected void openArray() {
    unchecked(generator::writeStartArray);
  }

  @Override
  protected void closeArray() {
    unchecked(generator::writeEndArray);
  }

  @Override
  public void name(NameTable names, int index) {
    unchecked(() -> generator.writeFieldName(names.get(index)));
  }

  @Override
  public void name(String name) {
    whole(name);
    unchecked(() -> generator.writeFieldName(name));
  }

  @Override
  public void text(String text) {
    unchecked(() -> generator.writeString(whole(text)));
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
      default -> unchecked(() -> write(literal));
    }
  }

  /** A buffer, from which a tree is made, would take a number that is text for a double. */
  private void write(String number) throws IOException {
    if (generator instanceof TokenBuffer) {
      write(typed(number));
    } else {
      generator.writeNumber(number);
    }
  }

  private void write(Number number) throws IOException {
    if (number instanceof Integer small) {
      generator.writeNumber(small);
    } else if (number instanceof Long whole) {
      generator.writeNumber(whole);
    } else if (number instanceof BigInteger huge) {
      generator.writeNumber(huge);
    } else {
      generator.writeNumber((BigDecimal) number);
    }
  }
}
