package se.protokoll.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.codec.Field.Occurrence;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.text.Extra;

/**
 * The table of a record while it is written down: its properties in order.
 *
 * @param <T> the record
 */
public final class Table<T> {
  private final List<Field<T, ?>> fields = new ArrayList<>();
  private @Nullable Field<T, Extra> extra;
  private long exactlyOne;
  private final List<Combination> combinations = new ArrayList<>();

  Table() {}

  /** Adds a property that must be there. */
  public <V> Field<T, V> required(String name, Codec<V> codec, Function<T, V> getter) {
    return add(new Field<>(name, fields.size(), Occurrence.REQUIRED, codec, getter, null));
  }

  /** Adds a property that may be absent. */
  public <V> Field<T, Optional<V>> optional(
      String name, Codec<V> codec, Function<T, Optional<V>> getter) {
    return add(
        new Field<>(name, fields.size(), Occurrence.OPTIONAL, codec, getter, Optional.empty()));
  }

  /** Adds a property that is an array, and is left out when it is empty. */
  public <V> Field<T, List<V>> list(String name, Codec<V> element, Function<T, List<V>> getter) {
    var codec = new ListCodec<>(element);
    return add(new Field<>(name, fields.size(), Occurrence.LIST, codec, getter, List.of()));
  }

  /** Adds a property that is left out when it has its usual value. */
  public <V> Field<T, V> usually(String name, Codec<V> codec, V usual, Function<T, V> getter) {
    return add(new Field<>(name, fields.size(), Occurrence.UNUSUAL, codec, getter, usual));
  }

  /** Adds a property that is true, or left out. */
  public Field<T, Boolean> flag(String name, Function<T, Boolean> getter) {
    return usually(name, Scalars.FLAG, false, getter);
  }

  /** Adds the format that a document says it has. */
  public Field<T, String> format(String name, String text) {
    return constant(name, text, Occurrence.WRITTEN, ProblemKind.FORMAT);
  }

  /** Adds a property that has one text whenever it is there, and is always written. */
  public Field<T, String> always(String name, String text) {
    return constant(name, text, Occurrence.WRITTEN, ProblemKind.VALUE);
  }

  /** Adds a property that must be there with one text. */
  Field<T, String> constant(String name, String text) {
    return constant(name, text, Occurrence.REQUIRED, ProblemKind.VALUE);
  }

  private Field<T, String> constant(
      String name, String text, Occurrence occurrence, ProblemKind kind) {
    var codec = new Constant(text, kind);
    return add(new Field<>(name, fields.size(), occurrence, codec, source -> text, text));
  }

  /** Says that own properties of an application are kept, after all others. */
  public Field<T, Extra> extra(Function<T, Extra> getter) {
    extra =
        new Field<>(
            "extra", fields.size(), Occurrence.UNUSUAL, OwnProperties.CODEC, getter, Extra.NONE);
    return extra;
  }

  /** Says that an object has exactly one of some properties. */
  @SafeVarargs
  public final void exactlyOneOf(Field<T, ?>... alternatives) {
    for (Field<T, ?> field : alternatives) {
      exactlyOne |= 1L << field.index();
    }
  }

  /** Returns how many properties there are so far. */
  public int size() {
    return fields.size();
  }

  /** Returns the names of the properties from a place on. */
  public List<String> namesFrom(int first) {
    List<String> names = new ArrayList<>();
    fields.subList(first, fields.size()).forEach(field -> names.add(field.name()));
    return names;
  }

  /**
   * Says that an object may have these properties and no others; which properties there are says
   * which combination it is.
   *
   * @param meaning what the object is then: a fragment without full stop
   * @param sign the property that says so, empty where no other sign is there
   * @param required the properties that must be there, the sign included
   * @param optional those that may be there
   */
  public void combination(
      String meaning, String sign, List<String> required, List<String> optional) {
    long needed = bits(required);
    combinations.add(
        new Combination(
            meaning, sign.isEmpty() ? 0 : bits(List.of(sign)), needed, needed | bits(optional)));
  }

  private long bits(List<String> names) {
    long bits = 0;
    for (Field<T, ?> field : fields) {
      bits |= names.contains(field.name()) ? 1L << field.index() : 0;
    }
    if (Long.bitCount(bits) != names.size()) {
      throw new IllegalArgumentException("Not all are properties: " + names);
    }
    return bits;
  }

  List<Combination> combinations() {
    return List.copyOf(combinations);
  }

  long exactlyOneBits() {
    return exactlyOne;
  }

  private <F extends Field<T, ?>> F add(F field) {
    if (extra != null) {
      throw new IllegalStateException("Own properties come last, but " + field.name() + " follows");
    }
    fields.add(field);
    return field;
  }

  List<Field<T, ?>> fields() {
    return List.copyOf(fields);
  }

  @Nullable Field<T, Extra> extraField() {
    return extra;
  }
}
