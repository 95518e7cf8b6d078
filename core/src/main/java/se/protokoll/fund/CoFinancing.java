package se.protokoll.fund;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.record.Facts;

/**
 * Support for a part of the eligible cost, up to a ceiling, where others share the rest
 * (<i>medfinansiering</i>).
 *
 * @param rate the part of the cost that is supported, from 0 to 1: "0.5" or "1/2"
 * @param ceiling the most that is given as support, absent when there is no ceiling
 * @param rest how the rest of the cost is shared
 */
public record CoFinancing(Ratio rate, Optional<Money> ceiling, FundSplit rest)
    implements HasNoJsonForm {

  /**
   * A cost that is divided between support and those who share the rest.
   *
   * @param cost the eligible cost
   * @param support what is given as support
   * @param exactSupport the rate times the cost in units, before ceiling and rounding
   * @param ceilingReached whether the ceiling lowered the support
   * @param rest how the rest is shared
   */
  public record Result(
      Money cost, Money support, Ratio exactSupport, boolean ceilingReached, Distribution rest)
      implements NeedsJsonModule {
    public Result {
      Objects.requireNonNull(cost, "cost");
      Objects.requireNonNull(support, "support");
      Objects.requireNonNull(exactSupport, "exactSupport");
      if (!support.plus(rest.total()).equals(cost)) {
        throw new IllegalArgumentException(
            "Support and rest are not the cost of " + cost.toDecimal() + " kronor");
      }
    }

    /** Returns the assumptions that the division of the rest makes. */
    public List<Assumption> assumptions() {
      return rest.assumptions();
    }
  }

  public CoFinancing {
    Objects.requireNonNull(rate, "rate");
    Facts.requireAll(ceiling);
    Objects.requireNonNull(rest, "rest");
    if (rate.signum() < 0 || rate.compareTo(Ratio.of(1)) > 0) {
      throw new IllegalArgumentException("A rate is from 0 to 1, not " + rate);
    }
    if (ceiling.isPresent() && ceiling.get().isNegative()) {
      throw new IllegalArgumentException(
          "A ceiling is 0 or more, not " + ceiling.get().toDecimal() + " kronor");
    }
  }

  /**
   * Returns support without a ceiling.
   *
   * @throws IllegalArgumentException when the rate is not from 0 to 1
   */
  public static CoFinancing of(Ratio rate, FundSplit rest) {
    return new CoFinancing(rate, Optional.empty(), rest);
  }

  /**
   * Returns support up to a ceiling.
   *
   * @throws IllegalArgumentException when the rate is not from 0 to 1, or the ceiling is negative
   */
  public static CoFinancing of(Ratio rate, Money ceiling, FundSplit rest) {
    return new CoFinancing(rate, Optional.of(ceiling), rest);
  }

  /**
   * Divides a cost, rounded as the split says and otherwise by the standard, which the result names
   * among its assumptions.
   *
   * @param cost the eligible cost
   * @throws DivisionRefusedException when the rest cannot be divided by its split
   */
  public Result distribute(Money cost) {
    return distribute(cost, Rounding.UNSTATED);
  }

  /**
   * Divides a cost.
   *
   * <p>The support is rounded down to a whole unit, so that it is never more than the rate and the
   * ceiling allow; what rounding leaves is shared with the rest. A negative cost, as when costs are
   * lowered afterwards, is the exact mirror.
   *
   * @param cost the eligible cost
   * @param rounding what goes before the rounding of the split
   * @throws DivisionRefusedException when the rest cannot be divided by its split
   */
  public Result distribute(Money cost, Rounding rounding) {
    PreparedSplit plan = rest.prepare(rounding);
    if (cost.ore() == Long.MIN_VALUE) {
      throw new DivisionRefusedException(Refusals.totalTooLarge(cost));
    }
    MoneyUnit unit = plan.rounding().unit().orElseThrow();
    Fraction exact = Fraction.of(cost.ore()).times(Fraction.of(rate)).dividedBy(unit.ore());
    BigInteger units = exact.numerator().abs().divide(exact.denominator());
    long most = ceiling.map(Money::ore).orElse(Long.MAX_VALUE) / unit.ore();
    boolean reached = units.compareTo(BigInteger.valueOf(most)) > 0;
    long given = (reached ? most : units.longValueExact()) * unit.ore();
    Money support = Money.ofOre(cost.isNegative() ? -given : given);
    return new Result(
        cost, support, exact.toRatio(), reached, plan.distribute(cost.minus(support)));
  }
}
