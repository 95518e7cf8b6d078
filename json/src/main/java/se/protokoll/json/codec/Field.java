package se.protokoll.json.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;

/**
 * One property of a record.
 *
 * <p>All kinds of property are of this one class, so that going through a table does not call
 * unknown code for each property, most of which are absent.
 *
 * @param <T> the record
 * @param <V> what the record holds: an {@code Optional} or a list where the property may be absent
 */
public final class Field<T, V> {
  private final String name;
  private final int index;
  private final Occurrence occurrence;
  private final Codec<Object> codec;
  private final Function<T, V> getter;
  private final @Nullable V absent;
  private String meaning = "";
  private @Nullable Function<T, V> compared;

  /** Whether a property is there, and how a record says so. */
  enum Occurrence {
    /** In the document and in the record. */
    REQUIRED,
    /** Always written, and need not be there to be read. */
    WRITTEN,
    /** Held as an {@code Optional}. */
    OPTIONAL,
    /** Held as a list, which may be empty. */
    LIST,
    /** Left out when the record holds what is usual. */
    UNUSUAL
  }

  Field(
      String name,
      int index,
      Occurrence occurrence,
      Codec<?> codec,
      Function<T, V> getter,
      @Nullable V absent) {
    this.name = name;
    this.index = index;
    this.occurrence = occurrence;
    this.codec = cast(codec);
    this.getter = getter;
    this.absent = absent;
    this.compared = getter;
  }

  @SuppressWarnings("unchecked") // a field gives its codec only what its getter or codec gave
  private static Codec<Object> cast(Codec<?> codec) {
    return (Codec<Object>) codec;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /**
   * Says what the property means where the record has no component of its name, whose {@code
   * @param} says it for all others; a fragment without full stop.
   */
  public void meaning(String text) {
    meaning = text;
  }

  /** Returns what the property means, empty where the component of the record says it. */
  public String meaning() {
    return meaning;
  }

  /**
   * Says that the property is not compared with what is worked out again: an explanation, which
   * another version of the library may give in other words.
   */
  public void notCompared() {
    compared = null;
  }

  /**
   * Says what is compared, where what is written also explains, which would be costly to work out.
   */
  public void comparedAs(Function<T, V> facts) {
    compared = facts;
  }

  /** Compares what was read with what a record holds that was worked out again. */
  void compare(Object read, T again, Comparison out) {
    if (compared != null) {
      int before = out.enter(name);
      compareHeld(read, compared.apply(again), out);
      out.leave(before);
    }
  }

  /** Compares what two records hold. */
  void compareRecords(T before, T after, Comparison out) {
    if (compared != null) {
      int back = out.enter(name);
      compareHeld(compared.apply(before), compared.apply(after), out);
      out.leave(back);
    }
  }

  private void compareHeld(Object before, Object after, Comparison out) {
    if (occurrence != Occurrence.OPTIONAL) {
      codec.compare(before, after, out);
      return;
    }
    Optional<?> one = (Optional<?>) before;
    Optional<?> other = (Optional<?>) after;
    if (one.isPresent() && other.isPresent()) {
      codec.compare(one.get(), other.get(), out);
    } else if (one.isPresent() || other.isPresent()) {
      out.differ(one.map(codec::json), other.map(codec::json));
    }
  }

  /** Returns what a record holds as JSON, null when it holds nothing. */
  @Nullable String json(T source) {
    Object held = get(source);
    if (occurrence != Occurrence.OPTIONAL) {
      return codec.json(held);
    }
    return ((Optional<?>) held).map(codec::json).orElse(null);
  }

  int index() {
    return index;
  }

  /** Says whether a document must have the property. */
  public boolean isRequired() {
    return occurrence == Occurrence.REQUIRED;
  }

  /** Returns what the record holds when the property is not there, null when it has to be. */
  @Nullable V absent() {
    return absent;
  }

  /**
   * Reads the property as the record holds it; the current token is its name. Null when a problem
   * was noted.
   */
  @Nullable Object read(OpenDocument in) {
    Object value = codec.read(in);
    return occurrence == Occurrence.OPTIONAL && value != null ? Optional.of(value) : value;
  }

  Occurrence occurrence() {
    return occurrence;
  }

  Function<T, V> getter() {
    return getter;
  }

  /** Returns what a record holds. */
  V get(T source) {
    return getter.apply(source);
  }

  /** Writes what a record holds, unless that is nothing. */
  void write(Object held, NameTable names, Sink out) {
    switch (occurrence) {
      case REQUIRED, WRITTEN -> writePresent(held, names, out);
      case OPTIONAL -> writeOptional(held, names, out);
      case LIST -> writeList(held, names, out);
      case UNUSUAL -> writeUnusual(held, names, out);
    }
  }

  void writeOptional(Object held, NameTable names, Sink out) {
    Optional<?> value = (Optional<?>) held;
    if (value.isPresent()) {
      writePresent(value.get(), names, out);
    }
  }

  void writeList(Object held, NameTable names, Sink out) {
    if (!((List<?>) held).isEmpty()) {
      writePresent(held, names, out);
    }
  }

  void writeUnusual(Object held, NameTable names, Sink out) {
    if (!held.equals(absent)) {
      writePresent(held, names, out);
    }
  }

  void writePresent(Object value, NameTable names, Sink out) {
    out.name(names, index);
    codec.write(value, out);
  }

  /** Describes the values in a schema. */
  public void describe(SchemaWriter out) {
    codec.describe(out);
  }

  /** Says in a few words what the values are. */
  public String label() {
    return codec.label();
  }
}
