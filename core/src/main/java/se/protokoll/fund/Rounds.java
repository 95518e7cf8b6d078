package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * How the amounts of a distribution came about, as a table (<i>omgångar</i>): the first round gives
 * everybody the whole units of the exact share, the second what the policy adds or takes.
 *
 * <p>It has the columns in which the Election Authority (<i>Valmyndigheten</i>) prints fixed seats.
 * Only some policies work in these two rounds ({@link FundSplit#worksInRounds}). For others the
 * table is as true, but the second round is just the rest, and can be negative.
 *
 * @param shares the rows, in the order of the shares
 */
public record Rounds(List<OfShare> shares) implements NeedsJsonModule {
  /**
   * One share in the two rounds; amounts have the sign of the total.
   *
   * @param holder whose share it is
   * @param within the keys of the groups around it, the outermost first
   * @param first the whole units of the exact share; all of a fixed amount
   * @param remainder what the exact share has beyond them, in units of payment: 0 or more and less
   *     than 1, with the sign of the total
   * @param second what the second round gives or takes, zero for many
   */
  public record OfShare(
      Holder holder, List<String> within, Money first, Ratio remainder, Money second)
      implements NeedsJsonModule {
    public OfShare {
      Objects.requireNonNull(holder, "holder");
      within = List.copyOf(within);
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(remainder, "remainder");
      Objects.requireNonNull(second, "second");
    }

    /** Returns the share: both rounds together. */
    public Money sum() {
      return first.plus(second);
    }

    static OfShare of(Share share, Reason reason) {
      boolean isFixed = reason.kind() == Reason.Kind.FIXED;
      Money first =
          isFixed
              ? share.amount()
              : Money.ofOre(Math.multiplyExact(reason.whole(), reason.unit().ore()));
      return new OfShare(
          share.holder(),
          share.within(),
          first,
          isFixed ? Ratio.of(0) : reason.remainder(),
          share.amount().minus(first));
    }
  }

  public Rounds {
    shares = List.copyOf(shares);
  }

  /** Returns all that the first round gives. */
  public Money first() {
    return Money.sum(shares.stream().map(OfShare::first).toList());
  }

  /** Returns all that the second round gives or takes. */
  public Money second() {
    return Money.sum(shares.stream().map(OfShare::second).toList());
  }

  /** Says whether the second round gives or takes anything. */
  public boolean isAnythingLeft() {
    return shares.stream().anyMatch(one -> !one.second().isZero());
  }

  /** Returns both together: the total without the named remainder. */
  public Money sum() {
    return first().plus(second());
  }

  static Rounds of(Distribution distribution) {
    return new Rounds(
        distribution.shares().stream().map(one -> OfShare.of(one, one.reason())).toList());
  }
}
