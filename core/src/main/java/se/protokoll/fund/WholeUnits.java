package se.protokoll.fund;

import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** How many whole units a floor or a cap is, which is not negative. */
final class WholeUnits {
  private WholeUnits() {}

  /** Returns the fewest units that are no less than a floor. */
  static long above(Money floor, MoneyUnit unit) {
    return -Math.floorDiv(-floor.ore(), unit.ore());
  }

  /** Returns the most units that are no more than a cap. */
  static long below(Money cap, MoneyUnit unit) {
    return cap.ore() / unit.ore();
  }
}
