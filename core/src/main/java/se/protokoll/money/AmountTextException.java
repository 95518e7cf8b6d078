package se.protokoll.money;

/** That a text is no exact amount of Swedish money; it carries the text and what is wrong. */
public final class AmountTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What keeps a text from being an exact amount. */
  public enum Reason {
    /** It says that the amount is not exact: "drygt 24 miljoner", "ca 5 mkr". */
    APPROXIMATE,

    /** Its digits are not grouped in threes: "42 045981". */
    BROKEN_GROUPING,

    /** The unit follows the digits without a space: "5 573kronor". */
    MISSING_SPACE,

    /** It is finer than one öre: "0,001 kr". */
    FRACTION_OF_AN_ORE,

    /** It is more than a {@code long} of öre holds. */
    TOO_LARGE,

    /** It has another form altogether. */
    NOT_AN_AMOUNT
  }

  private final String text;
  private final Reason reason;

  AmountTextException(String text, Reason reason, String advice) {
    super("\"" + shown(text) + "\" is no exact amount: " + advice);
    this.text = text;
    this.reason = reason;
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }

  /** Returns the text as it was given. */
  public String text() {
    return text;
  }

  /** Returns what is wrong with it. */
  public Reason reason() {
    return reason;
  }
}
