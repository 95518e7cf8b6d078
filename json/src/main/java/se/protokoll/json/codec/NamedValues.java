package se.protokoll.json.codec;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.token.Sink;
import se.protokoll.language.Spoken;
import se.protokoll.language.Text;
import se.protokoll.money.Money;

/**
 * What fills a sentence, by name: whole and decimal numbers, amounts, what has a text in each
 * language, and texts, which days are too. It is only written.
 */
public final class NamedValues extends Codec<Map<String, Object>> {
  private final Codec<Money> money;
  private final Codec<Text> text;

  /** Makes the codec, with the forms of an amount and of a text in both languages. */
  public NamedValues(Codec<Money> money, Codec<Text> text) {
    this.money = money;
    this.text = text;
  }

  @Override
  public @Nullable Map<String, Object> current(OpenDocument in) {
    return in.wrongType(Phrase.of("object")); // never asked: what has it is not read
  }

  @Override
  public void write(Map<String, Object> values, Sink out) {
    out.countElements(values.size());
    out.startObject();
    values.forEach(
        (name, value) -> {
          out.limitedName(name);
          put(value, out);
        });
    out.endObject();
  }

  private void put(Object value, Sink out) {
    if (value instanceof Integer || value instanceof Long) {
      out.limitedNumber(value.toString());
    } else if (value instanceof BigDecimal number) {
      out.limitedNumber(number.toPlainString());
    } else if (value instanceof Money amount) {
      money.write(amount, out);
    } else if (value instanceof Text both) {
      text.write(both, out);
    } else if (value instanceof Spoken spoken) {
      text.write(Text.of(spoken::text), out);
    } else {
      out.limitedText(value.toString());
    }
  }

  @Override
  public String label() {
    return "object of numbers, texts, amounts and texts in both languages";
  }

  @Override
  public void describe(SchemaWriter out) {
    out.text("type", "object");
    out.out().name("additionalProperties");
    out.out().startObject();
    out.out().name("type");
    out.out().startArray();
    out.out().text("number");
    out.out().text("string");
    out.out().text("object");
    out.out().endArray();
    out.out().endObject();
  }
}
