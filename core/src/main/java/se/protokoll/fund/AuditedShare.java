package se.protokoll.fund;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import se.protokoll.money.Money;

/**
 * One amount of an audited table beside its exact share.
 *
 * @param holder whose share it is
 * @param within the keys of the groups around it, the outermost first
 * @param published the amount as published
 * @param exact the exact share in units, in lowest terms
 * @param difference published less exact, in units and in lowest terms: positive when the holder
 *     got too much
 */
public record AuditedShare(
    Holder holder, List<String> within, Money published, Ratio exact, Ratio difference) {
  public AuditedShare {
    Objects.requireNonNull(holder, "holder");
    within = List.copyOf(within);
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(difference, "difference");
  }

  /** Returns whether the amount is less than one unit from the exact share. */
  public boolean isWithinOneUnit() {
    BigInteger distance = difference.numerator().abs();
    return distance.compareTo(difference.denominator()) < 0;
  }
}
