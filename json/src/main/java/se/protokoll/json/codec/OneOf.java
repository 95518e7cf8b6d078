package se.protokoll.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.TokenBuffer;
import se.protokoll.json.token.Tokens;

/**
 * A value that is one of several records, told apart by a property that may stand anywhere in the
 * object and is written first.
 *
 * @param <T> what the records have in common
 */
public final class OneOf<T> extends Codec<T> {
  private static final long TAG_READ = 1;

  private final String name;
  private final String property;
  private final NameTable propertyOnly;
  private final List<Shape<? extends T>> shapes = new ArrayList<>();
  private final NameTable tags;
  private final Phrase expected;

  private OneOf(String name, String property, Map<String, Shape<? extends T>> shapes) {
    this.name = name;
    this.property = property;
    propertyOnly = new NameTable(List.of(property));
    shapes.forEach(
        (tag, shape) -> {
          Shape<? extends T> tagged = shape.tagged(property, tag, name, true);
          this.shapes.add(tagged);
        });
    tags = new NameTable(List.copyOf(shapes.keySet()));
    expected = Phrase.of("one-of", "words", Phrase.listed(tags.all()));
  }

  /**
   * Writes down a choice.
   *
   * @param type what the records have in common
   * @param property the name of the property that tells them apart
   * @param shapes the shape for each text of that property, in order
   */
  public static <T> OneOf<T> of(
      Class<T> type, String property, Map<String, Shape<? extends T>> shapes) {
    return new OneOf<>(type.getSimpleName(), property, shapes);
  }

  /**
   * Returns the form that one of the records has by itself, where nothing says which of them it is:
   * written with its tag, so that it can be read as any of them, and read with or without.
   */
  public static <R> Shape<R> alone(Shape<R> shape, String property, String tag, String name) {
    return shape.tagged(property, tag, name, false);
  }

  /** Returns the shapes, in order. */
  public List<Shape<? extends T>> shapes() {
    return List.copyOf(shapes);
  }

  @Override
  public @Nullable T read(OpenDocument in) {
    in.tokens().next();
    return current(in);
  }

  @Override
  public @Nullable T current(OpenDocument in) {
    Tokens tokens = in.tokens();
    if (tokens.token() != Tokens.START_OBJECT) {
      return in.wrongType(Phrase.of("object-with", "names", Quoting.quoted(property)));
    }
    long start = tokens.position();
    in.enter();
    T value;
    int first = tokens.nextName(propertyOnly);
    if (first == 0) {
      Shape<? extends T> shape = shape(in);
      if (shape == null) {
        in.skipRest();
        value = null;
      } else {
        value = shape.members(in, start, TAG_READ);
      }
    } else if (first == Tokens.END) {
      value = missing(in, start);
    } else {
      value = tagLater(in, start);
    }
    in.leave();
    return value;
  }

  private @Nullable T tagLater(OpenDocument in, long start) {
    Tokens tokens = in.tokens();
    String ofName = tokens.pointer();
    String base = ofName.substring(0, ofName.lastIndexOf('/'));
    var buffer = new TokenBuffer(tokens, base, in.limits().elements(), in.levelsLeft());
    if (buffer.isTooDeep()) {
      throw in.tooDeep();
    }
    if (!buffer.isWhole()) {
      in.stop(
          ProblemKind.LIMIT,
          Phrase.of("many-tokens"),
          Phrase.of("first", "name", Quoting.quoted(property)));
    }
    if (!buffer.goTo(property)) {
      return missing(in, start);
    }
    in.swap(buffer);
    try {
      Shape<? extends T> shape = shape(in);
      if (shape == null) {
        return null;
      }
      buffer.rewind();
      return shape.members(in, start, 0);
    } finally {
      in.swap(tokens);
    }
  }

  private @Nullable Shape<? extends T> shape(OpenDocument in) {
    if (in.tokens().next() != Tokens.TEXT) {
      return in.wrongType(expected);
    }
    int index = in.tokens().wordAmong(tags);
    if (index >= 0) {
      return shapes.get(index);
    }
    String tag = in.tokens().text();
    Optional<String> meant = Suggestion.to(tag, tags.all());
    return in.problem(ProblemKind.VALUE, Phrase.written(Quoting.quoted(tag)), expected, meant);
  }

  private @Nullable T missing(OpenDocument in, long start) {
    return in.problemOfObject(
        ProblemKind.MISSING,
        start,
        Phrase.of("no-property", "name", Quoting.quoted(property)),
        Phrase.of("in-every", "record", name));
  }

  @Override
  public void write(T value, Sink out) {
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i).type() == value.getClass()) {
        write(shapes.get(i), value, out);
        return;
      }
    }
    throw new IllegalArgumentException("A " + name + " of an unknown kind");
  }

  @Override
  void compare(T before, T after, Comparison out) {
    if (before.getClass() != after.getClass()) {
      super.compare(before, after, out);
      return;
    }
    for (Shape<? extends T> shape : shapes) {
      if (shape.type() == before.getClass()) {
        compare(shape, before, after, out);
      }
    }
  }

  @SuppressWarnings("unchecked") // the shape was found by the class of the value
  private <S extends T> void compare(Shape<S> shape, T before, T after, Comparison out) {
    shape.compare((S) before, (S) after, out);
  }

  @SuppressWarnings("unchecked") // the shape was found by the class of the value
  private <S extends T> void write(Shape<S> shape, T value, Sink out) {
    shape.write((S) value, out);
  }

  @Override
  public String label() {
    return name;
  }

  /** Returns the name of what the records have in common. */
  public String name() {
    return name;
  }

  /** Returns the name of the property that tells the records apart. */
  public String property() {
    return property;
  }

  @Override
  public void describe(SchemaWriter out) {
    out.out().name("oneOf");
    out.out().startArray();
    for (Shape<? extends T> shape : shapes) {
      out.out().startObject();
      out.refer(shape);
      out.out().endObject();
    }
    out.out().endArray();
  }
}
