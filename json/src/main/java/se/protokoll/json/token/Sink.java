package se.protokoll.json.token;

/** Where the tokens of a document are written to. */
public abstract class Sink {
  /** For subclasses. */
  protected Sink() {}

  /** Opens an object. */
  public abstract void startObject();

  /** Closes the object. */
  public abstract void endObject();

  /** Opens an array. */
  public abstract void startArray();

  /** Closes the array. */
  public abstract void endArray();

  /** Writes a known name. */
  public abstract void name(NameTable names, int index);

  /** Writes any other name. */
  public abstract void name(String name);

  /**
   * Writes a text.
   *
   * @throws IllegalArgumentException when it holds half a surrogate pair, which UTF-8 cannot carry
   */
  public abstract void text(String text);

  /** Writes a whole number. */
  public abstract void number(int number);

  /** Writes a number just as it is written, and also the literals true, false and null. */
  public abstract void literal(String literal);

  /** Writes true or false. */
  public final void flag(boolean value) {
    literal(value ? "true" : "false");
  }
}
