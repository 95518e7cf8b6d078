package se.protokoll.fund;

import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.money.MoneyUnit;
import se.protokoll.record.Facts;

/**
 * How shares become payable amounts (<i>avrundning</i>); every component that is absent takes the
 * standard.
 *
 * @param unit the smallest amount paid, absent for öre
 * @param policy what happens to the units left over, absent for largest remainder
 * @param tieBreak who goes first at a tie, absent for by key
 * @param bearer the key of the holder who bears the remainder or goes first at a tie
 * @param seed the published seed of a lot
 */
@Value.Builder
public record Rounding(
    Optional<MoneyUnit> unit,
    Optional<RemainderPolicy> policy,
    Optional<TieBreak> tieBreak,
    Optional<String> bearer,
    Optional<String> seed)
    implements WithRounding {
  /** A rounding that states nothing, so that the standard applies. */
  public static final Rounding UNSTATED = builder().build();

  public Rounding {
    Facts.requireAll(unit, policy, tieBreak, bearer);
    Facts.requireAll(seed);
  }

  /** Returns a rounding that states a unit and a policy. */
  public static Rounding of(MoneyUnit unit, RemainderPolicy policy) {
    return builder().unit(unit).policy(policy).build();
  }

  /** Returns a rounding that states a policy. */
  public static Rounding of(RemainderPolicy policy) {
    return builder().policy(policy).build();
  }

  /**
   * Returns a new builder; it is the supported way in, for a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Rounding}. */
  public static final class Builder extends RoundingBuilder {
    Builder() {}
  }
}
