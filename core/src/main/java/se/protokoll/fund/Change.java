package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.money.Money;

/**
 * One recipient in two distributions (<i>jämförelse</i>).
 *
 * @param holder the recipient, as the later distribution has it where both do
 * @param within the keys of the groups around it, the outermost first
 * @param before the amount before, absent for a recipient who was not there
 * @param after the amount after, absent for a recipient who is no longer there
 */
public record Change(
    Holder holder, List<String> within, Optional<Money> before, Optional<Money> after) {
  public Change {
    Objects.requireNonNull(holder, "holder");
    within = List.copyOf(within);
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Returns how much more the recipient gets, negative when it is less. */
  public Money difference() {
    return after.orElse(Money.ZERO).minus(before.orElse(Money.ZERO));
  }
}
