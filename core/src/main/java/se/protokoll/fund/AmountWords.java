package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import se.protokoll.language.Text;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Amounts as the sentences of a reason tell them, in kronor. What is paid back has no sign, because
 * words say it; only what goes against the total has one.
 *
 * @param repaid whether the total is negative
 */
record AmountWords(MoneyUnit unit, boolean repaid) {
  private static final int DECIMALS = 4;
  private static final long KRONA = MoneyUnit.KRONA.ore();

  /** Returns an exact number of units with at most four decimals, cut off and not rounded. */
  String exact(Ratio units) {
    Fraction kronor = Fraction.of(units).times(Fraction.of(unit.ore())).dividedBy(KRONA);
    BigDecimal number = new BigDecimal(kronor.numerator());
    BigDecimal divisor = new BigDecimal(kronor.denominator());
    BigDecimal cut = number.divide(divisor, DECIMALS, RoundingMode.DOWN);
    boolean isCut = cut.multiply(divisor).compareTo(number) != 0;
    return kronor(cut, isCut);
  }

  /** Returns a whole number of units. */
  String units(long count) {
    return kronor(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(unit.ore(), 2)), false);
  }

  /** Returns an amount in öre. */
  String ore(long ore) {
    return kronor(BigDecimal.valueOf(ore, 2), false);
  }

  /** Returns a number of units left over: a few öre as öre, all else in kronor. */
  Object sum(long count) {
    return unit.equals(MoneyUnit.ORE) && count < KRONA
        ? FundTexts.TABLE.text("amount.ore", Map.of("number", count))
        : units(repaid ? -count : count);
  }

  /** Returns one unit: "one krona". */
  Text one() {
    return FundTexts.oneUnit(unit);
  }

  /** Returns what a share is rounded up to the next of: "krona". */
  Object step() {
    String own = "step." + unit.word();
    return FundTexts.has(own) ? FundTexts.TABLE.text(own, Map.of()) : units(repaid ? -1 : 1);
  }

  /** Returns kronor with two decimals or more, or none where only whole kronor are paid. */
  private String kronor(BigDecimal amount, boolean isCut) {
    BigDecimal shortest = amount.abs().stripTrailingZeros();
    boolean negative = amount.signum() == (repaid ? 1 : -1);
    int least = shortest.scale() <= 0 && !isCut && unit.ore() % KRONA == 0 ? 0 : 2;
    String plain = shortest.setScale(Math.max(least, shortest.scale())).toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    String whole = plain.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    String decimals = plain.substring(point) + (isCut ? "\u2026" : "");
    String sign = negative ? "\u2212" : "";
    return sign + whole + decimals.replace('.', ',') + "\u00a0kr";
  }
}
