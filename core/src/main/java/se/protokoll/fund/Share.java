package se.protokoll.fund;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * One holder's part of a divided total (<i>andel</i>).
 *
 * <p>Dividing 100 öre equally among three holders gives 34, 33 and 33; the tie rule, not the order
 * of the list, says who gets the 34. Two shares are equal when holder, payee, place and amount are.
 */
public final class Share implements NeedsJsonModule {
  /**
   * What one criterion contributes to a share.
   *
   * @param criterion the criterion
   * @param exact the contribution before rounding, in units of payment and in lowest terms
   * @param amount the contribution, with the sign of the total
   */
  public record CriterionPart(Criterion criterion, Ratio exact, Money amount)
      implements NeedsJsonModule {
    public CriterionPart {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(exact, "exact");
      Objects.requireNonNull(amount, "amount");
    }

    /** Returns what each criterion contributes to several shares, by its name and in order. */
    public static Map<String, Money> sums(List<Share> shares) {
      Map<String, Money> sums = new LinkedHashMap<>();
      for (Share share : shares) {
        for (CriterionPart part : share.parts()) {
          sums.merge(part.criterion().name(), part.amount(), Money::plus);
        }
      }
      return sums;
    }
  }

  private final Distribution distribution;
  private final int index;

  Share(Distribution distribution, int index) {
    this.distribution = distribution;
    this.index = index;
  }

  /** Returns whose share it is. */
  public Holder holder() {
    return distribution.plan().leaf(index).holder();
  }

  /** Returns who is paid for the holder; absent when that is the holder, or is not stated. */
  public Optional<Holder> payee() {
    return distribution.plan().leaf(index).payee();
  }

  /** Returns the keys of the holders whose part this is a part of, the outermost first. */
  public List<String> within() {
    return distribution.plan().within(index);
  }

  /** Returns the holders whose part this is a part of, the outermost first, with their names. */
  public List<Holder> groups() {
    return distribution.plan().groupsAround(index);
  }

  /** Returns the amount, with the sign of the total. */
  public Money amount() {
    return distribution.amount(index);
  }

  /**
   * Returns the exact share before any rounding, in units of payment, in lowest terms: {@code
   * 100/3}.
   *
   * <p>It is a share of the whole units of the total. Through several levels the fractions are
   * multiplied, with nothing rounded between; a share may therefore differ from it by more than one
   * unit where levels were rounded one by one.
   */
  public Ratio exact() {
    return distribution.explanation().exact(index);
  }

  /**
   * Returns what each criterion of a split by criteria contributes to the share, in the order of
   * the criteria; empty in any other split, and for a fixed amount.
   *
   * <p>The amounts add up to the share to the öre. Each is rounded down to whole units of payment,
   * and what is left goes to the largest remainders, at a tie to the criterion listed first. A
   * share at its floor or cap is divided in the same proportions; a floor of somebody whose values
   * are all zero is divided by the percentages of the criteria.
   */
  public List<CriterionPart> parts() {
    return distribution.criterionShares().of(this, index, distribution.explanation().unit(index));
  }

  /** Returns what was rounded and why, on the level that the share stands on. */
  public Reason reason() {
    return distribution.explanation().reason(index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Share that
        && holder().equals(that.holder())
        && payee().equals(that.payee())
        && within().equals(that.within())
        && amount().equals(that.amount());
  }

  @Override
  public int hashCode() {
    return Objects.hash(holder(), within(), amount());
  }

  /** Returns the key and the amount. */
  @Override
  public String toString() {
    return holder().key() + " " + amount().toSwedish();
  }
}
