package se.protokoll.fund;

import java.util.Map;

/**
 * That something cannot be divided as asked; it carries the {@link Refusal}.
 *
 * <p>The message is the English sentence and the place.
 */
public final class DivisionRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  DivisionRefusedException(Refusal refusal) {
    super(refusal.sentence().english() + " (" + refusal.pointer() + ")");
    this.refusal = refusal;
  }

  /** Returns the refusal to divide by a split that is not stated. */
  public static DivisionRefusedException noSplit() {
    return new DivisionRefusedException(Refusals.noSplit());
  }

  /** Returns why, as data. */
  public Refusal refusal() {
    return refusal;
  }

  /** Returns what is wrong, in lower kebab-case. */
  public String code() {
    return refusal.code();
  }

  /** Returns where, as a JSON pointer; {@link Refusal#pointer()}. */
  public String pointer() {
    return refusal.pointer();
  }

  /** Returns the values that the sentence names. */
  public Map<String, String> arguments() {
    return refusal.arguments();
  }

  /** Returns the sentence in Swedish and English. */
  public Sentence sentence() {
    return refusal.sentence();
  }
}
