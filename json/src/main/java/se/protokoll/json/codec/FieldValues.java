package se.protokoll.json.codec;

import org.jspecify.annotations.Nullable;

/** What was read of one object, for the function that makes a record of it. */
public final class FieldValues {
  private @Nullable Object[] values = {};
  private int base;

  FieldValues() {}

  void moveTo(@Nullable Object[] array, int index) {
    values = array;
    base = index;
  }

  /** Returns what was read for a field of the same table, or what stands for its absence. */
  @SuppressWarnings({"unchecked", "NullAway"}) // each field has put there what it gives
  public <V> V get(Field<?, V> field) {
    return (V) values[base + field.index()];
  }
}
