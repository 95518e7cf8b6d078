package se.protokoll.fund;

import java.util.Map;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;

/**
 * That something cannot be divided as asked; it carries the {@link Refusal}.
 *
 * <p>The message is the English text and the place.
 */
public final class DivisionRefusedException extends IllegalArgumentException implements Diagnostic {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  DivisionRefusedException(Refusal refusal) {
    super(refusal.text(Language.EN) + " (" + refusal.pointer() + ")");
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

  @Override
  public String code() {
    return refusal.code();
  }

  @Override
  public String pointer() {
    return refusal.pointer();
  }

  @Override
  public Map<String, Object> arguments() {
    return refusal.arguments();
  }

  @Override
  public String text(Language language) {
    return refusal.text(language);
  }
}
