package se.protokoll.fund;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
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
 * @param favoured who has received more or less than the exact shares so far, for the tie rule that
 *     the least favoured goes first; each recipient at most once
 */
@Value.Builder
public record Rounding(
    Optional<MoneyUnit> unit,
    Optional<RemainderPolicy> policy,
    Optional<TieBreak> tieBreak,
    Optional<String> bearer,
    Optional<String> seed,
    List<Favoured> favoured)
    implements NeedsJsonModule, WithRounding, Serializable {
  /**
   * Who goes first when the policy cannot tell two holders apart (<i>särskiljningsregel</i>).
   *
   * <p>What a rule leaves tied goes by key. Half each of an odd amount is always a tie, so there
   * the tie rule is the whole rule.
   */
  public enum TieBreak implements Word {
    /** The lowest key first, by code point (<i>i nyckelordning</i>); the standard. */
    BY_KEY,

    /** The largest weight first (<i>störst vikt först</i>). */
    BY_LARGEST_WEIGHT,

    /** The smallest weight first (<i>minst vikt först</i>). */
    BY_SMALLEST_WEIGHT,

    /** The named bearer first, or the group that holds the bearer (<i>restbäraren först</i>). */
    BEARER,

    /**
     * A lot that everybody can check (<i>lottning</i>): the lowest SHA-256 over the UTF-8 bytes of
     * the published seed, a line feed (0x0A) and the key goes first, bytes compared as unsigned.
     */
    LOT,

    /**
     * The one that has been given least so far compared with its exact shares (<i>minst gynnad
     * hittills</i>), as {@link Rounding#favoured} says; who is not listed there is favoured by
     * nothing.
     *
     * <p>A group is favoured by what the recipients in it are together. What would be taken back
     * goes the other way: with a negative total, or a negative difference of rounding, the most
     * favoured goes first. A total and a history with all signs changed give the same amounts with
     * all signs changed.
     */
    LEAST_FAVOURED,

    /** No tie is broken; a total that comes to one is refused (<i>avvisa</i>). */
    REFUSE;

    /** Returns how ties are broken, as sentences say it: "lowest key first". */
    public Text label() {
      return FundTexts.name("tie-break", this);
    }
  }

  /** A rounding that states nothing, so that the standard applies. */
  public static final Rounding UNSTATED = builder().build();

  public Rounding {
    Facts.requireAll(unit, policy, tieBreak, bearer);
    Facts.requireAll(seed);
    favoured = Facts.listOf(favoured);
  }

  /** Returns a rounding that states a unit and a policy. */
  public static Rounding of(MoneyUnit unit, RemainderPolicy policy) {
    return builder().unit(unit).policy(policy).build();
  }

  /** Returns a rounding that states a policy. */
  public static Rounding of(RemainderPolicy policy) {
    return builder().policy(policy).build();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForms.RoundingForm(this);
  }

  /**
   * Returns a new builder; it is the supported way in, because a later version may add a component.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Rounding}. */
  public static final class Builder extends RoundingBuilder {
    Builder() {}
  }
}
