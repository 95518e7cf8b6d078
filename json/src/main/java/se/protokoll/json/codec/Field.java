package se.protokoll.json.codec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.Names;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;

/**
 * One property of a record.
 *
 * @param <T> the record
 * @param <V> what the record holds: an {@code Optional} or a list where the property may be absent
 */
public abstract class Field<T, V> {
  private final String name;
  private final String doc;
  private final int index;

  Field(String name, String doc, int index) {
    this.name = name;
    this.doc = doc;
    this.index = index;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns what it means, as a fragment without full stop. */
  public String doc() {
    return doc;
  }

  int index() {
    return index;
  }

  /** Says whether a document must have the property. */
  public boolean isRequired() {
    return false;
  }

  /** Reads the property; the current token is its name. Null when a problem was noted. */
  abstract @Nullable Object read(Reading in);

  /** Makes what the record holds from what was read, null when the property was not there. */
  abstract V value(@Nullable Object read);

  /** Writes the property of a record, unless it is absent. */
  abstract void write(T source, Names names, Sink out);

  /** Describes the values in a schema. */
  public abstract void describe(SchemaWriter out);

  /** Says in a few words what the values are. */
  public abstract String label();

  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // each field gets back what it has read itself
  private static <V> V cast(Object read) {
    return (V) read;
  }

  static final class Required<T, V> extends Field<T, V> {
    private final Codec<V> codec;
    private final Function<T, V> getter;

    Required(String name, String doc, int index, Codec<V> codec, Function<T, V> getter) {
      super(name, doc, index);
      this.codec = codec;
      this.getter = getter;
    }

    @Override
    public boolean isRequired() {
      return true;
    }

    @Override
    @Nullable Object read(Reading in) {
      return codec.read(in);
    }

    @Override
    V value(@Nullable Object read) {
      return cast(Objects.requireNonNull(read));
    }

    @Override
    void write(T source, Names names, Sink out) {
      out.name(names, index());
      codec.write(getter.apply(source), out);
    }

    @Override
    public void describe(SchemaWriter out) {
      codec.describe(out);
    }

    @Override
    public String label() {
      return codec.label();
    }
  }

  static final class Maybe<T, V> extends Field<T, Optional<V>> {
    private final Codec<V> codec;
    private final Function<T, Optional<V>> getter;

    Maybe(String name, String doc, int index, Codec<V> codec, Function<T, Optional<V>> getter) {
      super(name, doc, index);
      this.codec = codec;
      this.getter = getter;
    }

    @Override
    @Nullable Object read(Reading in) {
      return codec.read(in);
    }

    @Override
    Optional<V> value(@Nullable Object read) {
      return read == null ? Optional.empty() : Optional.of(Field.<V>cast(read));
    }

    @Override
    void write(T source, Names names, Sink out) {
      Optional<V> value = getter.apply(source);
      if (value.isPresent()) {
        out.name(names, index());
        codec.write(value.get(), out);
      }
    }

    @Override
    public void describe(SchemaWriter out) {
      codec.describe(out);
    }

    @Override
    public String label() {
      return codec.label();
    }
  }

  static final class Many<T, V> extends Field<T, List<V>> {
    private final ListCodec<V> codec;
    private final Function<T, List<V>> getter;

    Many(String name, String doc, int index, Codec<V> element, Function<T, List<V>> getter) {
      super(name, doc, index);
      this.codec = new ListCodec<>(element);
      this.getter = getter;
    }

    @Override
    @Nullable Object read(Reading in) {
      return codec.read(in);
    }

    @Override
    List<V> value(@Nullable Object read) {
      return read == null ? List.of() : cast(read);
    }

    @Override
    void write(T source, Names names, Sink out) {
      List<V> values = getter.apply(source);
      if (!values.isEmpty()) {
        out.name(names, index());
        codec.write(values, out);
      }
    }

    @Override
    public void describe(SchemaWriter out) {
      codec.describe(out);
    }

    @Override
    public String label() {
      return codec.label();
    }
  }

  /** A property that is left out when it has its usual value. */
  static final class Usually<T, V> extends Field<T, V> {
    private final Codec<V> codec;
    private final V usual;
    private final Function<T, V> getter;

    Usually(String name, String doc, int index, Codec<V> codec, V usual, Function<T, V> getter) {
      super(name, doc, index);
      this.codec = codec;
      this.usual = usual;
      this.getter = getter;
    }

    @Override
    @Nullable Object read(Reading in) {
      return codec.read(in);
    }

    @Override
    V value(@Nullable Object read) {
      return read == null ? usual : cast(read);
    }

    @Override
    void write(T source, Names names, Sink out) {
      V value = getter.apply(source);
      if (!value.equals(usual)) {
        out.name(names, index());
        codec.write(value, out);
      }
    }

    @Override
    public void describe(SchemaWriter out) {
      codec.describe(out);
    }

    @Override
    public String label() {
      return codec.label();
    }
  }

  static final class Flag<T> extends Field<T, Boolean> {
    private final Predicate<T> getter;

    Flag(String name, String doc, int index, Predicate<T> getter) {
      super(name, doc, index);
      this.getter = getter;
    }

    @Override
    @Nullable Object read(Reading in) {
      return Scalars.FLAG.read(in);
    }

    @Override
    Boolean value(@Nullable Object read) {
      return read != null && (Boolean) read;
    }

    @Override
    void write(T source, Names names, Sink out) {
      if (getter.test(source)) {
        out.name(names, index());
        out.flag(true);
      }
    }

    @Override
    public void describe(SchemaWriter out) {
      Scalars.FLAG.describe(out);
    }

    @Override
    public String label() {
      return Scalars.FLAG.label();
    }
  }

  /** A property that always has the same text: which format, or which of several shapes. */
  static final class Constant<T> extends Field<T, String> {
    private final String text;
    private final String[] alone;
    private final boolean required;
    private final ProblemKind kind;

    Constant(String name, String doc, int index, String text, boolean required, ProblemKind kind) {
      super(name, doc, index);
      this.text = text;
      this.alone = new String[] {text};
      this.required = required;
      this.kind = kind;
    }

    @Override
    public boolean isRequired() {
      return required;
    }

    @Override
    @Nullable Object read(Reading in) {
      if (in.tokens().next() != Tokens.TEXT) {
        return in.wrongType("the text \"" + text + "\"");
      }
      if (in.tokens().wordAmong(alone) == 0) {
        return text;
      }
      String other = Found.quoted(in.tokens().text());
      if (kind == ProblemKind.FORMAT) {
        in.stop(kind, other, '"' + text + '"');
      }
      return in.problem(kind, other, '"' + text + '"');
    }

    @Override
    String value(@Nullable Object read) {
      return text;
    }

    @Override
    void write(T source, Names names, Sink out) {
      out.name(names, index());
      out.text(text);
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("const", text);
    }

    @Override
    public String label() {
      return '"' + text + '"';
    }
  }
}
