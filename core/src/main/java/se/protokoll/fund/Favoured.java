package se.protokoll.fund;

import java.io.Serializable;
import java.util.Objects;
import se.protokoll.money.Ratio;

/**
 * How much more than its exact shares one recipient has been given so far (<i>gynnad hittills</i>).
 *
 * <p>Half of 1 öre each gives a recipient 1 öre or nothing, so afterwards one is favoured by 1/2
 * öre and the other by -1/2. {@link Distribution#favoured()} adds this up over time, and {@link
 * Rounding.TieBreak#LEAST_FAVOURED} evens it out.
 *
 * @param key the key of the recipient
 * @param ore the amounts given less the exact shares, in öre; negative for one who has been given
 *     less, zero for one who is not listed
 */
public record Favoured(String key, Ratio ore) implements Serializable {
  public Favoured {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(ore, "ore");
    if (key.isBlank()) {
      throw new IllegalArgumentException("A history needs the key of a recipient");
    }
  }
}
