package se.protokoll.fund;

import java.math.BigInteger;
import se.protokoll.money.Money;

/** What each row of an audited table would be before any rounding, in öre. */
final class ExactTable {
  private final AuditedTable table;
  private final Fraction[] ore;
  private final Fraction[] leafOre;
  private final BigInteger[] rounded;
  private final long[] unit;

  ExactTable(AuditedTable table, PreparedSplit plan, ShareExplainer explanation) {
    this.table = table;
    this.ore = new Fraction[table.size()];
    this.leafOre = new Fraction[plan.size()];
    this.rounded = new BigInteger[table.size()];
    this.unit = new long[table.size()];
    for (int i = 0; i < ore.length; i++) {
      ore[i] = Fraction.ZERO;
      rounded[i] = BigInteger.ZERO;
      for (int leaf : table.rows.get(i).leaves()) {
        BigInteger leafUnit = BigInteger.valueOf(explanation.unit(leaf));
        Fraction units = Fraction.of(explanation.exact(leaf));
        Fraction exact = units.times(new Fraction(leafUnit, BigInteger.ONE));
        leafOre[leaf] = exact;
        ore[i] = ore[i].plus(exact);
        rounded[i] =
            rounded[i].add(
                plan.leaf(leaf).fixed().isPresent()
                    ? exact.numerator()
                    : nearestWhole(units).multiply(leafUnit));
        unit[i] = Math.max(unit[i], explanation.unit(leaf));
      }
    }
  }

  /** Returns the exact amount of a row, in öre, with the sign of the total. */
  Fraction ore(int row) {
    return ore[row];
  }

  /** Returns the exact amount of one share of a row, in öre, with the sign of the total. */
  Fraction leafOre(int leaf) {
    return leafOre[leaf];
  }

  /** Returns the amount of a row when each of its shares is rounded by itself, in öre. */
  BigInteger rounded(int row) {
    return rounded[row];
  }

  /** Returns the unit of payment of a row, in öre; the largest where its shares have several. */
  long unit(int row) {
    return unit[row];
  }

  /** Returns whether rounding each share of a row can make it differ so much, in öre. */
  boolean allows(int row, Fraction off) {
    BigInteger most = BigInteger.valueOf(unit[row]).multiply(BigInteger.valueOf(leaves(row)));
    return off.abs().compareTo(new Fraction(most, BigInteger.ONE)) < 0;
  }

  boolean allows(int row, BigInteger amount) {
    return allows(row, new Fraction(amount, BigInteger.ONE).minus(ore[row]));
  }

  private int leaves(int row) {
    return table.rows.get(row).leaves().length;
  }

  /** Returns an amount of öre as money, a half away from zero. */
  static Money nearest(Fraction ore) {
    return Money.ofOre(nearestWhole(ore).longValueExact());
  }

  static BigInteger nearestWhole(Fraction number) {
    return number.signum() < 0
        ? number.negated().plus(Fraction.HALF).floor().negate()
        : number.plus(Fraction.HALF).floor();
  }
}
