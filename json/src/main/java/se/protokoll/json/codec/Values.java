package se.protokoll.json.codec;

/** What was read of one object, for the function that makes a record of it. */
public final class Values {
  private final Reading in;
  private int base;

  Values(Reading in) {
    this.in = in;
  }

  void moveTo(int index) {
    base = index;
  }

  /** Returns what was read for a field of the same table. */
  public <V> V get(Field<?, V> field) {
    return field.value(in.get(base + field.index()));
  }
}
