package se.protokoll.examples.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Rounds;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** The two rounds in which amounts came about, as columns. */
final class RoundColumns {
  private static final int SHOWN_DECIMALS = 5;
  private static final int DECIMALS = 10;

  private RoundColumns() {}

  /** Returns what a share has after the first round, the remainder, and the second round. */
  static List<Cell> of(Rounds.OfShare share) {
    return List.of(
        DivisionTable.money(share.first()), remainder(share.remainder()), second(share.second()));
  }

  private static Cell second(Money second) {
    return signed(DivisionTable.money(second));
  }

  /** Returns what the second round gives as tables print it: +1, or nothing for zero. */
  static Cell signed(Cell amount) {
    int sign = amount.number().orElseThrow().signum();
    return sign > 0
        ? Cell.number("+" + amount.shown(), amount.number().get())
        : sign < 0 ? amount : Cell.EMPTY;
  }

  /** Returns a remainder, shown with five decimals as the Election Authority prints it. */
  static Cell remainder(Ratio remainder) {
    if (remainder.signum() == 0) {
      return Cell.EMPTY;
    }
    BigDecimal above = new BigDecimal(remainder.numerator().abs());
    BigDecimal below = new BigDecimal(remainder.denominator());
    BigDecimal nearest = above.divide(below, SHOWN_DECIMALS, RoundingMode.HALF_UP);
    // a remainder is less than one, and one that is very near is not shown as a whole
    BigDecimal shown =
        nearest.compareTo(BigDecimal.ONE) < 0
            ? nearest
            : above.divide(below, SHOWN_DECIMALS, RoundingMode.DOWN);
    return Cell.number(
        shown.stripTrailingZeros().toPlainString().replace('.', ','),
        above.divide(below, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }

  /** Returns the cells of the sum. */
  static List<Cell> sum(Rounds rounds) {
    return List.of(
        DivisionTable.money(rounds.first()), Cell.EMPTY, DivisionTable.money(rounds.second()));
  }

  /** Says what the two rounds are. */
  static String told(Distribution distribution, Voice voice) {
    return voice.say(
        distribution.total().isNegative() ? "table.rounds.repaid" : "table.rounds",
        "unit",
        Money.ofOre(distribution.rounding().unit().orElseThrow().ore()));
  }
}
