package se.protokoll.examples.cli;

import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;

/** Reads amounts as people type them and tables hold them. */
final class AmountReader {

  private AmountReader() {}

  /**
   * Reads "1382000000.00", "1382000000,5" or any amount as Swedish minutes print it.
   *
   * @throws AmountTextException when it is not an exact amount
   */
  static Money parse(String text) {
    String decimal = text.replace(',', '.');
    return decimal.matches("-?[0-9]{1,16}(\\.[0-9]{1,2})?")
        ? Money.ofDecimal(decimal)
        : Money.parse(text);
  }
}
