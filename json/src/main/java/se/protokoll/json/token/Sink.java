package se.protokoll.json.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;

/**
 * Where the tokens of a document are written to. What is beyond the limits is refused with a {@link
 * MinutesWriteException}, and counted as it is when it is read.
 */
public abstract class Sink {
  /** So many characters always fit into a {@code long}. */
  private static final int LONGEST_LONG = 18;

  /** For what is not a document of its own. */
  protected static final Limits ANY =
      Limits.STANDARD
          .withBytes(Integer.MAX_VALUE)
          .withDepth(250)
          .withTextLength(Integer.MAX_VALUE)
          .withNameLength(Integer.MAX_VALUE)
          .withParsedLength(Integer.MAX_VALUE)
          .withDigits(Integer.MAX_VALUE)
          .withElements(Integer.MAX_VALUE);

  private final Limits limits;
  private int depth;
  private long elements;

  /** For subclasses. */
  protected Sink(Limits limits) {
    this.limits = limits;
  }

  /** Returns the limits for what is written. */
  public final Limits limits() {
    return limits;
  }

  /** Forgets what has been counted, for another document. */
  protected final void startOver() {
    depth = 0;
    elements = 0;
  }

  /** Returns how many objects and arrays are open. */
  protected final int depth() {
    return depth;
  }

  /** Counts elements and own properties that are about to be written. */
  public final void countElements(int more) {
    elements += more;
    if (elements > limits.elements()) {
      throw refused(Phrase.of("elements", "most", limits.elements()), Phrase.of("fewer-elements"));
    }
  }

  /** Opens an object. */
  public final void startObject() {
    depth++;
    openObject();
    checkDepth();
  }

  /** Closes the object. */
  public final void endObject() {
    depth--;
    closeObject();
  }

  /** Opens an array. */
  public final void startArray() {
    depth++;
    openArray();
    checkDepth();
  }

  /** Closes the array. */
  public final void endArray() {
    depth--;
    closeArray();
  }

  private void checkDepth() {
    if (depth > limits.depth()) {
      throw refused(Phrase.of("levels", "most", limits.depth()), Phrase.of("less-nesting"));
    }
  }

  /** Opens an object, which has been counted. */
  protected abstract void openObject();

  /** Closes an object, which is no longer counted. */
  protected abstract void closeObject();

  /** Opens an array, which has been counted. */
  protected abstract void openArray();

  /** Closes an array, which is no longer counted. */
  protected abstract void closeArray();

  /** Writes a known name. */
  public abstract void name(NameTable names, int index);

  /** Writes any other name. */
  public abstract void name(String name);

  /**
   * Writes a text.
   *
   * @throws MinutesWriteException when it holds half a surrogate pair, which UTF-8 cannot carry
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

  /** Is called before a name is refused: the place is that of the object. */
  protected void leaveProperty() {
    // only a sink that keeps track of places has left anything
  }

  /** Writes a name that is not among the known ones, unless it is too long. */
  public final void limitedName(String name) {
    if (name.length() > limits.nameLength()) {
      leaveProperty();
      throw refused(Phrase.of("name-units", "count", name.length()), atMost(limits.nameLength()));
    }
    name(name);
  }

  /** Writes a text, unless it is too long. */
  public final void limitedText(String text) {
    if (text.length() > limits.textLength()) {
      text(""); // so that the place is that of the text
      throw refused(Phrase.of("text-units", "count", text.length()), atMost(limits.textLength()));
    }
    text(text);
  }

  /** Writes a number just as it is written, unless it is too long. */
  public final void limitedNumber(String number) {
    if (number.length() > limits.digits()) {
      number(0); // as for texts
      throw refused(
          Phrase.of("number-characters", "count", number.length()), atMost(limits.digits()));
    }
    literal(number);
  }

  /**
   * Returns a number that is text as Jackson's own trees hold it: an Integer, a Long, a BigInteger
   * or a BigDecimal. What builds a tree takes no number that is text, or takes it for a double.
   */
  protected static Number typed(String number) {
    if (!number.matches("-?[0-9]+")) {
      return new BigDecimal(number);
    }
    if (number.length() > LONGEST_LONG) {
      return new BigInteger(number);
    }
    long whole = Long.parseLong(number);
    if (whole == (int) whole) {
      return (int) whole;
    }
    return whole;
  }

  private static Phrase atMost(int most) {
    return Phrase.of("at-most", "most", most);
  }

  /** Refuses what is beyond the limits. */
  protected static MinutesWriteException refused(Phrase found, Phrase expected) {
    return new MinutesWriteException(ProblemKind.LIMIT, found, expected);
  }

  /** Returns a text, which must not hold half a surrogate pair. */
  public static String whole(String text) {
    if (HalfPairs.isIn(text)) {
      throw new MinutesWriteException(
          ProblemKind.ENCODING, Phrase.of("half-pair"), Phrase.of("whole-characters"));
    }
    return text;
  }
}
