package se.protokoll.json.codec;

import org.jspecify.annotations.Nullable;

/** What was read of one object, for the function that makes a record of it. */
public final class Values {
  private final @Nullable Object[] read;

  Values(@Nullable Object[] read) {
    this.read = read;
  }

  /** Returns what was read for a field of the same table. */
  public <V> V get(Field<?, V> field) {
    return field.value(read[field.index()]);
  }
}
