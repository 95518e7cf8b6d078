package se.protokoll.json.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.json.codec.Field.Occurrence;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;

/**
 * The writing of all properties of one record, joined into one method handle.
 *
 * <p>In a loop over a table each accessor is a call of unknown code, for every property of every
 * object, most of which are absent. The virtual machine makes code of its own for a method handle
 * that is used often, in which it knows every accessor and can put it in place: that took a quarter
 * off the writing. It is worth the making for tables in steady use only.
 */
final class FieldWriters {
  private static final MethodType WRITES =
      MethodType.methodType(void.class, Object.class, Sink.class);
  private static final MethodType WRITES_HELD =
      MethodType.methodType(void.class, Object.class, NameTable.class, Sink.class);

  private final MethodHandle all;

  private FieldWriters(MethodHandle all) {
    this.all = all;
  }

  /**
   * Joins the properties of a record, in order; empty where methods are not found by their names,
   * as in a native image.
   *
   * @param lookup looks in this package
   */
  static Optional<FieldWriters> find(
      List<? extends Field<?, ?>> fields, NameTable names, Lookup lookup) {
    try {
      return Optional.of(new FieldWriters(join(fields, names, lookup)));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static MethodHandle join(
      List<? extends Field<?, ?>> fields, NameTable names, Lookup lookup)
      throws ReflectiveOperationException {
    int count = fields.size();
    if (count == 0) {
      return MethodHandles.empty(WRITES);
    }
    if (count == 1) {
      return one(fields.get(0), names, lookup);
    }
    List<? extends Field<?, ?>> first = fields.subList(0, count / 2);
    List<? extends Field<?, ?>> last = fields.subList(count / 2, count);
    return MethodHandles.foldArguments(join(last, names, lookup), join(first, names, lookup));
  }

  private static MethodHandle one(Field<?, ?> field, NameTable names, Lookup lookup)
      throws ReflectiveOperationException {
    MethodHandle get =
        lookup
            .findVirtual(Function.class, "apply", MethodType.methodType(Object.class, Object.class))
            .bindTo(field.getter());
    MethodHandle write = lookup.findVirtual(Field.class, nameFor(field.occurrence()), WRITES_HELD);
    return MethodHandles.filterArguments(
        MethodHandles.insertArguments(write.bindTo(field), 1, names), 0, get);
  }

  private static String nameFor(Occurrence occurrence) {
    return switch (occurrence) {
      case REQUIRED, WRITTEN -> "writePresent";
      case OPTIONAL -> "writeOptional";
      case LIST -> "writeList";
      case UNUSUAL -> "writeUnusual";
    };
  }

  /** Writes the properties of a record. */
  void write(Object source, Sink out) {
    try {
      all.invokeExact(source, out);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("An accessor throws what it does not declare", e);
    }
  }
}
