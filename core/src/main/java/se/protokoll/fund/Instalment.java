package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * One of several payments by the same split (<i>delutbetalning</i>), made by {@link
 * FundSplit#instalment(Money, java.util.Map)}, {@link FundSplit#repay(Money, java.util.Map)} or
 * {@link Distribution#instalment(Money)}.
 *
 * <p>An instalment divides the pot so far, not the addition, so that rounding never piles up. While
 * the pot grows, what each has been paid is the least it gets: nobody is asked for an öre back. In
 * a repayment, what each has been paid is the most it gets: nobody is paid more. An advance
 * (<i>förskott</i>) is the first of such payments. {@link RemainderPolicy#SAINTE_LAGUE} is not
 * guarded, because a larger pot never lowers a share; where it would ask somebody for money back,
 * as after corrected weights, it is refused. When the whole pot is taken back, everybody pays back
 * exactly what they were paid. {@link Correction#REGULATED} corrects without a guard.
 *
 * @param pot all that has been divided so far, this instalment included
 * @param payments what each recipient is paid, in the order of the split; one payment for a
 *     recipient who stands in several groups
 * @param remainder what of the pot goes to nobody
 * @param withinOneUnit whether everybody is less than one unit from the exact share of the pot;
 *     false after weights were corrected, and sometimes where rounding would otherwise ask an öre
 *     back
 * @param assumptions what was assumed because nobody stated it
 * @param distribution how the pot is divided, with what has been paid as floors or caps; absent
 *     when the whole pot is taken back
 */
public record Instalment(
    Money pot,
    List<Payment> payments,
    Remainder remainder,
    boolean withinOneUnit,
    List<Assumption> assumptions,
    Optional<Distribution> distribution)
    implements NeedsJsonModule {
  /**
   * What one recipient is paid, or pays back, in an instalment.
   *
   * @param holder whose share it is
   * @param payee who is paid for the holder; absent when that is the holder, is not stated, or
   *     differs between the groups that the holder stands in
   * @param within the keys of the groups around it, the outermost first; empty when the holder
   *     stands in several groups
   * @param paid what has been paid before
   * @param entitled the share of the pot so far
   * @param exact the exact share of the pot so far in öre and in lowest terms, before rounding and
   *     whatever has been paid
   */
  public record Payment(
      Holder holder,
      Optional<Holder> payee,
      List<String> within,
      Money paid,
      Money entitled,
      Ratio exact)
      implements NeedsJsonModule {
    public Payment {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(payee, "payee");
      within = List.copyOf(within);
      Objects.requireNonNull(paid, "paid");
      Objects.requireNonNull(entitled, "entitled");
      Objects.requireNonNull(exact, "exact");
    }

    /**
     * Returns what is to be paid now; negative when it is to be paid back (<i>återbetalning</i>).
     */
    public Money toPay() {
      return entitled.minus(paid);
    }
  }

  public Instalment {
    Objects.requireNonNull(pot, "pot");
    payments = List.copyOf(payments);
    Objects.requireNonNull(remainder, "remainder");
    assumptions = List.copyOf(assumptions);
    Objects.requireNonNull(distribution, "distribution");
  }

  /** Returns what one holder is paid. */
  public Optional<Payment> payment(String key) {
    return payments.stream().filter(payment -> payment.holder().key().equals(key)).findFirst();
  }
}
