package se.protokoll.money;

import java.util.Map;
import se.protokoll.language.MessageException;
import se.protokoll.language.MessageTable;

/**
 * A text is not an exact amount of Swedish money (<i>belopp</i>). It says why in both languages;
 * {@link #getMessage} is the English text.
 *
 * <p>The code is one of these:
 *
 * <ul>
 *   <li>"approximate": the text says that the amount is not exact, "drygt 24 miljoner", "ca 5 mkr";
 *   <li>"broken-grouping": its digits are not grouped in threes, "42 045981";
 *   <li>"missing-space": the unit follows the digits without a space, "5 573kronor";
 *   <li>"fraction-of-an-ore": it is finer than one öre, "0,001 kr";
 *   <li>"too-large": it is more than a {@code long} of öre holds;
 *   <li>"too-long": it has more characters than any amount;
 *   <li>"decimal-point": it has a decimal point and no comma, "41.9";
 *   <li>"not-an-amount": it has another form altogether;
 *   <li>"not-a-unit": it is not an amount above zero that can be a {@link MoneyUnit}.
 * </ul>
 */
public final class AmountTextException extends MessageException {
  private static final long serialVersionUID = 1L;
  static final MessageTable TEXTS =
      MessageTable.read(AmountTextException.class.getResourceAsStream("amount.properties"));

  AmountTextException(String code, Map<String, Object> arguments) {
    super(TEXTS, code, arguments);
  }

  @Override
  protected MessageTable texts() {
    return TEXTS;
  }
}
