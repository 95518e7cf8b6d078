package se.protokoll.json.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.utf8.Utf8Sink;

/**
 * How values of one type are read and written.
 *
 * @param <T> the type
 */
public abstract class Codec<T> {
  /** For subclasses. */
  protected Codec() {}

  /**
   * Reads the value at the current token.
   *
   * @return the value, null when a problem was noted, or when the token is the end of a list
   */
  public abstract @Nullable T current(OpenDocument in);

  /**
   * Goes to the next token and reads the value there, as {@link #current} does. Those that are read
   * most often have their own, so that it is not one call of unknown code more.
   */
  public @Nullable T read(OpenDocument in) {
    in.tokens().next();
    return current(in);
  }

  /** Writes a value. */
  public abstract void write(T value, Sink out);

  /** Notes where two values differ. */
  void compare(T before, T after, Comparison out) {
    if (!before.equals(after)) {
      out.differ(Optional.of(json(before)), Optional.of(json(after)));
    }
  }

  /** Returns what tells a value from others of its list, null when nothing does. */
  @Nullable String key(T value) {
    return json(value);
  }

  /** Returns a value as JSON, or as text where the format does not have it. */
  String json(T value) {
    try (var out = new Utf8Sink()) {
      write(value, out);
      return out.toText();
    } catch (MinutesWriteException notInTheFormat) {
      return value.toString();
    }
  }

  /** Describes the values in a schema. */
  public abstract void describe(SchemaWriter out);

  /** Says in a few words what the values are, for the description of the format. */
  public abstract String label();

  /** Returns a codec that is looked up when it is first used, for tables that refer in circles. */
  public static <T> Codec<T> later(Supplier<Codec<T>> supplier) {
    return new Later<>(supplier);
  }

  /** Returns the codec of an array, also an empty one. */
  public static <T> Codec<List<T>> listOf(Codec<T> element) {
    return new ListCodec<>(element);
  }

  /**
   * Returns the codec of what is written in the form of something else, and never read.
   *
   * @param name what it is called where somebody wants to read it
   * @param instead what can be read instead
   */
  public static <T, F> Codec<T> writtenAs(
      String name, Phrase instead, Function<T, F> form, Codec<F> codec) {
    return new WrittenAs<>(name, instead, form, codec);
  }

  private static final class WrittenAs<T, F> extends Codec<T> {
    private final String name;
    private final Phrase instead;
    private final Function<T, F> form;
    private final Codec<F> codec;

    WrittenAs(String name, Phrase instead, Function<T, F> form, Codec<F> codec) {
      this.name = name;
      this.instead = instead;
      this.form = form;
      this.codec = codec;
    }

    @Override
    public @Nullable T current(OpenDocument in) {
      in.stopOnlyWritten(name, instead);
      return null;
    }

    @Override
    public void write(T value, Sink out) {
      codec.write(form.apply(value), out);
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

  private static final class Later<T> extends Codec<T> {
    private final Supplier<Codec<T>> supplier;

    Later(Supplier<Codec<T>> supplier) {
      this.supplier = supplier;
    }

    @Override
    public @Nullable T current(OpenDocument in) {
      return supplier.get().current(in);
    }

    @Override
    public @Nullable T read(OpenDocument in) {
      return supplier.get().read(in);
    }

    @Override
    public void write(T value, Sink out) {
      supplier.get().write(value, out);
    }

    @Override
    void compare(T before, T after, Comparison out) {
      supplier.get().compare(before, after, out);
    }

    @Override
    @Nullable String key(T value) {
      return supplier.get().key(value);
    }

    @Override
    public void describe(SchemaWriter out) {
      supplier.get().describe(out);
    }

    @Override
    public String label() {
      return supplier.get().label();
    }
  }
}
