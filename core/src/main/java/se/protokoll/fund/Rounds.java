package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * How the amounts of a distribution came about, as a table (<i>omgångar</i>): the first round gives
 * everybody the whole units of the exact share, the second what the policy adds or takes.
 *
 * <p>It has the columns in which the Election Authority (<i>Valmyndigheten</i>) prints fixed seats.
 * Only largest remainder, list order and the bearer work in these two rounds. For other policies
 * the table is as true, but the second round is just the rest, and can be negative.
 *
 * @param shares the rows, in the order of the shares
 * @param first all that the first round gives
 * @param second all that the second round gives or takes
 * @param sum both together: the total without the named remainder
 */
public record Rounds(List<OfShare> shares, Money first, Money second, Money sum) {
  /**
   * One share in the two rounds; amounts have the sign of the total.
   *
   * @param holder whose share it is
   * @param within the keys of the groups around it, the outermost first
   * @param first the whole units of the exact share; all of a fixed amount
   * @param remainder what the exact share has beyond them, in units of payment: 0 or more and less
   *     than 1, with the sign of the total
   * @param second what the second round gives or takes, zero for many
   * @param sum the share
   */
  public record OfShare(
      Holder holder, List<String> within, Money first, Ratio remainder, Money second, Money sum) {
    public OfShare {
      Objects.requireNonNull(holder, "holder");
      within = List.copyOf(within);
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(remainder, "remainder");
      Objects.requireNonNull(second, "second");
      Objects.requireNonNull(sum, "sum");
    }

    static OfShare of(Share share) {
      Reason reason = share.reason();
      Money sum = share.amount();
      Money first =
          reason.kind() == Reason.Kind.FIXED
              ? sum
              : Money.ofOre(Math.multiplyExact(reason.whole(), reason.unit().ore()));
      return new OfShare(
          share.holder(),
          share.within(),
          first,
          reason.kind() == Reason.Kind.FIXED ? Ratio.of(0) : reason.remainder(),
          sum.minus(first),
          sum);
    }
  }

  public Rounds {
    shares = List.copyOf(shares);
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(sum, "sum");
  }

  static Rounds of(Distribution distribution) {
    List<OfShare> shares = distribution.shares().stream().map(OfShare::of).toList();
    Money first = Money.sum(shares.stream().map(OfShare::first).toList());
    Money sum = distribution.total().minus(distribution.remainder().amount());
    return new Rounds(shares, first, sum.minus(first), sum);
  }
}
