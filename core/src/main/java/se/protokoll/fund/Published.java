package se.protokoll.fund;

import java.util.Objects;
import se.protokoll.money.Money;

/**
 * One amount of a published table.
 *
 * @param key the key of a holder that is not divided further
 * @param amount the amount as published
 */
public record Published(String key, Money amount) {
  public Published {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(amount, "amount");
  }
}
