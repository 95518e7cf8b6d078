package se.protokoll.json.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;

/** A list, and how its elements look. */
final class ListCodec<E> extends Codec<List<E>> {
  private final Codec<E> element;

  ListCodec(Codec<E> element) {
    this.element = element;
  }

  @Override
  public @Nullable List<E> read(OpenDocument in) {
    in.tokens().next();
    return current(in);
  }

  @Override
  public @Nullable List<E> current(OpenDocument in) {
    if (in.tokens().token() != Tokens.START_ARRAY) {
      return in.wrongType(Phrase.of("array"));
    }
    in.enter();
    int problems = in.problemCount();
    int height = in.stackTop();
    while (true) {
      int before = in.problemCount();
      E value = element.read(in);
      if (value != null) {
        in.push(value);
      } else if (in.problemCount() == before) {
        break; // nothing was wrong, so it was the end
      }
      in.countElement();
    }
    in.leave();
    List<E> values = in.pop(height);
    return in.problemCount() == problems ? values : null;
  }

  @Override
  public void write(List<E> values, Sink out) {
    out.countElements(values.size());
    out.startArray();
    for (int i = 0; i < values.size(); i++) {
      element.write(values.get(i), out);
    }
    out.endArray();
  }

  @Override
  void compare(List<E> before, List<E> after, Comparison out) {
    out.compareLists(before, after, element);
  }

  @Override
  public String label() {
    return "list of " + element.label();
  }

  @Override
  public void describe(SchemaWriter out) {
    out.text("type", "array");
    out.out().name("items");
    out.out().startObject();
    element.describe(out);
    out.out().endObject();
  }
}
