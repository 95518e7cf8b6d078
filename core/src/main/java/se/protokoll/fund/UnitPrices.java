package se.protokoll.fund;

import java.math.BigInteger;
import java.util.List;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Tables where the amount for one unit of weight was cut off and then multiplied. */
final class UnitPrices {
  private final BigInteger unit;
  private final BigInteger priceUnit;
  private final long[] leaves;
  private int next;

  private UnitPrices(int leaves, MoneyUnit unit, MoneyUnit priceUnit) {
    this.leaves = new long[leaves];
    this.unit = BigInteger.valueOf(unit.ore());
    this.priceUnit = BigInteger.valueOf(priceUnit.ore());
  }

  /** Returns whether a price cut to the unit of payment, or to a krona, gives the table. */
  static boolean give(
      AuditedTable table, FundSplit split, PreparedSplit plan, Money total, MoneyUnit unit) {
    return hasPrice(split)
        && (isGiven(table, split, plan, total, unit, unit)
            || isGiven(table, split, plan, total, unit, MoneyUnit.KRONA));
  }

  private static boolean isGiven(
      AuditedTable table,
      FundSplit split,
      PreparedSplit plan,
      Money total,
      MoneyUnit unit,
      MoneyUnit priceUnit) {
    var prices = new UnitPrices(plan.size(), unit, priceUnit);
    Fraction whole = Fraction.of(Math.abs(total.ore()));
    if (!prices.fill(split, whole)) {
      return false;
    }
    if (total.isNegative()) {
      for (int i = 0; i < prices.leaves.length; i++) {
        prices.leaves[i] = -prices.leaves[i];
      }
    }
    return table.isGivenBy(prices.leaves);
  }

  /** Returns whether some level counts things, of which each has its price. */
  private static boolean hasPrice(FundSplit split) {
    return counts(split)
        || split.parts().stream()
            .anyMatch(part -> part.split().filter(UnitPrices::hasPrice).isPresent());
  }

  private static boolean counts(FundSplit split) {
    return split.kind() == SplitKind.WEIGHTS
        && split.parts().stream()
            .allMatch(
                part ->
                    part.split().isEmpty()
                        && part.weight().filter(UnitPrices::isWhole).isPresent()
                        && !Bounds.isBounded(part));
  }

  private static boolean isWhole(Ratio weight) {
    return weight.denominator().equals(BigInteger.ONE);
  }

  /** Fills the leaves of a split in its order; false where it cannot be done so. */
  private boolean fill(FundSplit split, Fraction ore) {
    List<Part> parts = split.parts();
    if (parts.stream().anyMatch(part -> part.fixed().isPresent() || Bounds.isBounded(part))) {
      return false;
    }
    Measures measures = new LevelScan(split).measures;
    Fraction sum = measures.sum();
    if (sum.signum() == 0 || split.restTo().isPresent()) {
      return false;
    }
    Fraction one =
        new Fraction(
            ore.numerator().multiply(sum.denominator()),
            ore.denominator().multiply(sum.numerator()));
    boolean counts = counts(split);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).split().isPresent()) {
        if (!fill(parts.get(i).split().get(), one.times(measures.get(i)))) {
          return false;
        }
      } else {
        BigInteger amount =
            counts
                ? price(one).multiply(measures.get(i).floor())
                : ExactTable.nearestWhole(over(one.times(measures.get(i)), unit)).multiply(unit);
        if (amount.bitLength() >= Long.SIZE) {
          return false;
        }
        leaves[next++] = amount.longValueExact();
      }
    }
    return true;
  }

  private BigInteger price(Fraction one) {
    return over(one, priceUnit).floor().multiply(priceUnit);
  }

  private static Fraction over(Fraction ore, BigInteger unit) {
    return new Fraction(ore.numerator(), ore.denominator().multiply(unit));
  }
}
