package se.protokoll.json.codec;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.token.Sink;

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
  public abstract @Nullable T current(Reading in);

  /**
   * Goes to the next token and reads the value there, as {@link #current} does. Those that are read
   * most often have their own, so that it is not one call of unknown code more.
   */
  public @Nullable T read(Reading in) {
    in.tokens().next();
    return current(in);
  }

  /** Writes a value. */
  public abstract void write(T value, Sink out);

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

  private static final class Later<T> extends Codec<T> {
    private final Supplier<Codec<T>> supplier;

    Later(Supplier<Codec<T>> supplier) {
      this.supplier = supplier;
    }

    @Override
    public @Nullable T current(Reading in) {
      return supplier.get().current(in);
    }

    @Override
    public @Nullable T read(Reading in) {
      return supplier.get().read(in);
    }

    @Override
    public void write(T value, Sink out) {
      supplier.get().write(value, out);
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
