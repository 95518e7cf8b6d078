package se.protokoll.fund;

import java.util.Map;
import java.util.Objects;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.money.AmountRounding;
import se.protokoll.money.ExactAmount;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * A table of amounts raised by one factor, row by row, so that the rows add up to the raised total
 * (<i>uppräkning</i>): a budget by 2,3 percent.
 *
 * <p>The total is raised and rounded to the nearest unit of payment, a half away from zero, and
 * then divided in proportion to the amounts before. A row is therefore less than one and a half
 * units from what it would be alone, and the reason of its share says why.
 *
 * @param factor what the amounts are multiplied by, 0 or more: "1.023" for 2,3 percent more
 */
public record Indexation(Ratio factor) implements HasNoJsonForm {
  public Indexation {
    Objects.requireNonNull(factor, "factor");
    if (factor.signum() < 0) {
      throw new IllegalArgumentException("A factor is 0 or more, not " + factor);
    }
  }

  /** Returns the raising by a factor such as "1.023"; {@link Ratio#parse}. */
  public static Indexation of(String factor) {
    return new Indexation(Ratio.parse(factor));
  }

  /**
   * Raises a table, rounded by the standard; see {@link #distribute(Map, Rounding)}.
   *
   * @throws DivisionRefusedException as there
   * @throws ArithmeticException as there
   */
  public Distribution distribute(Map<Holder, Money> table) {
    return distribute(table, Rounding.UNSTATED);
  }

  /**
   * Raises a table, with the rows in the order of the map.
   *
   * @param table the amounts before, none of them negative or none of them positive
   * @param rounding how the rows are rounded; what it does not state is the standard
   * @throws DivisionRefusedException when the table is empty or all zero, has amounts of both signs
   *     or a key twice, or cannot be rounded so
   * @throws ArithmeticException when the sum, or the raised sum, is more than an amount can hold
   */
  public Distribution distribute(Map<Holder, Money> table, Rounding rounding) {
    if (table.values().stream().anyMatch(Money::isNegative)
        && table.values().stream().anyMatch(amount -> amount.ore() > 0)) {
      throw new DivisionRefusedException(Refusals.tableHasBothSigns());
    }
    Part[] rows =
        table.entrySet().stream()
            .map(row -> row(row.getKey(), row.getValue()))
            .toArray(Part[]::new);
    Money before = Money.sum(table.values());
    MoneyUnit unit = rounding.unit().orElse(MoneyUnit.ORE);
    Money total = before.exactly().times(factor).rounded(AmountRounding.NEAREST, unit);
    Distribution raised;
    try {
      raised = FundSplit.weights(rows).distribute(total, rounding);
    } catch (DivisionRefusedException e) {
      throw new DivisionRefusedException(e.refusal().within("/split/weights", "/index/amounts"));
    }
    return raised.assuming(Assumption.indexedTotal(before, factor, total, unit));
  }

  private static Part row(Holder holder, Money amount) {
    Ratio ore = ExactAmount.of(amount).ore();
    return Part.builder()
        .holder(holder)
        .weight(new Ratio(ore.numerator().abs(), ore.denominator(), true).times(Ratio.of(1, 100)))
        .build();
  }
}
