package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Digits;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Amounts as the sentences of a reason tell them, in kronor. What is paid back has no sign, because
 * words say it; only what goes against the total has one.
 *
 * @param repaid whether the total is negative
 * @param name what is counted instead of money, one for each öre; null for money
 */
record AmountWords(MoneyUnit unit, boolean repaid, @Nullable UnitName name) {
  private static final int DECIMALS = 4;
  private static final long KRONA = MoneyUnit.KRONA.ore();

  /** Returns an exact number of units with at most four decimals, cut off and not rounded. */
  Object exact(Ratio units) {
    Fraction kronor =
        Fraction.of(units).times(Fraction.of(unit.ore())).dividedBy(name == null ? KRONA : 1);
    BigDecimal number = new BigDecimal(kronor.numerator());
    BigDecimal divisor = new BigDecimal(kronor.denominator());
    BigDecimal cut = number.divide(divisor, DECIMALS, RoundingMode.DOWN);
    boolean isCut = cut.multiply(divisor).compareTo(number) != 0;
    return name == null ? kronor(cut, isCut) : counted(cut.stripTrailingZeros(), isCut);
  }

  /** Returns a number and what is counted. */
  private Text counted(BigDecimal number, boolean isCut) {
    UnitName counted = Objects.requireNonNull(name);
    BigDecimal shown = number.scale() < 0 ? number.setScale(0) : number;
    boolean isOne = number.compareTo(BigDecimal.ONE) == 0 && !isCut;
    return FundTexts.TABLE.text(
        "amount.counted",
        MessageTable.arguments(
            "number",
            shown,
            "cut",
            isCut ? "\u2026" : "",
            "unit",
            isOne ? counted.single() : counted.many()));
  }

  /** Returns a whole number of units. */
  Object units(long count) {
    if (name != null) {
      return counted(BigDecimal.valueOf(count), false);
    }
    return kronor(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(unit.ore(), 2)), false);
  }

  /** Returns an amount in öre. */
  Object ore(long ore) {
    if (name != null) {
      return counted(BigDecimal.valueOf(ore), false);
    }
    return kronor(BigDecimal.valueOf(ore, 2), false);
  }

  /** Returns a number of units left over: one in words, a few öre as öre, all else in kronor. */
  Object sum(long count) {
    if (Math.abs(count) == 1) {
      return one();
    }
    return name == null && unit.equals(MoneyUnit.ORE) && count < KRONA
        ? FundTexts.TABLE.text("amount.ore", Map.of("number", count))
        : units(repaid ? -count : count);
  }

  /** Returns one unit: "one krona". */
  Text one() {
    return name == null ? FundTexts.oneUnit(unit) : name.one();
  }

  /** Returns what a share is rounded up to the next of: "krona". */
  Object step() {
    if (name != null) {
      return name.single();
    }
    String own = "step." + unit.word();
    return FundTexts.has(own) ? FundTexts.TABLE.text(own, Map.of()) : units(repaid ? -1 : 1);
  }

  /** Returns kronor with two decimals or more, or none where only whole kronor are paid. */
  private String kronor(BigDecimal amount, boolean isCut) {
    BigDecimal shortest = amount.stripTrailingZeros();
    int least = shortest.scale() <= 0 && !isCut && unit.ore() % KRONA == 0 ? 0 : 2;
    String digits = Digits.swedish(repaid ? shortest.negate() : shortest, least);
    return digits + (isCut ? "\u2026" : "") + "\u00a0kr";
  }
}
