package se.protokoll.json.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import se.protokoll.json.problem.Limits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes through a generator of Jackson 3, with the settings it was made with. */
public final class Jackson3Sink extends Sink {
  private final JsonGenerator generator;
  private final boolean areNumbersTyped;

  /**
   * Writes through a generator, which is not closed.
   *
   * @param generator the generator
   * @param limits how large a document may become; its bytes are not counted
   */
  public Jackson3Sink(JsonGenerator generator, Limits limits) {
    this(generator, limits, false);
  }

  /**
   * Writes through a generator, which is not closed.
   *
   * @param generator the generator
   * @param limits how large a document may become; its bytes are not counted
   * @param areNumbersTyped whether the generator refuses numbers that are text, as one that builds
   *     a tree does
   */
  public Jackson3Sink(JsonGenerator generator, Limits limits, boolean areNumbersTyped) {
    super(limits);
    this.generator = generator;
    this.areNumbersTyped = areNumbersTyped;
  }

  @Override
  protected void openObject() {
    generator.writeStartObject();
  }

  @Override
  protected void closeObject() {
    generator.writeEndObject();
  }

  @Override
  protected void openArray() {
    generator.writeStartArray();
  }

  @Override
  protected void closeArray() {
    generator.writeEndArray();
  }

  @Override
  public void name(NameTable names, int index) {
    generator.writeName(names.serialized(index));
  }

  @Override
  public void name(String name) {
    generator.writeName(new SerializedString(whole(name)));
  }

  @Override
  public void text(String text) {
    generator.writeString(whole(text));
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
      default -> {
        if (areNumbersTyped) {
          write(typed(literal));
        } else {
          generator.writeNumber(literal);
        }
      }
    }
  }

  private void write(Number number) {
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
