package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.protokoll.money.Money;

/**
 * One of several payments by the same split (<i>delutbetalning</i>).
 *
 * <p>An instalment divides the pot so far, not the addition, so that rounding never piles up. While
 * the pot grows, what each has been paid is the least it gets: rounding never asks an öre back.
 * When the pot shrinks, what each has been paid is the most it gets: nobody is paid more in a
 * repayment. An advance (<i>förskott</i>) is the first of such payments. With {@link
 * RemainderPolicy#SAINTE_LAGUE} there is nothing to guard, because a larger pot never lowers a
 * share. When the whole pot is taken back, everybody pays back exactly what they were paid.
 *
 * @param pot all that has been divided so far, this instalment included
 * @param payments what each is paid, in the order of the split
 * @param remainder what of the pot goes to nobody
 * @param withinOneUnit whether everybody is less than one unit from the exact share of the pot;
 *     false after weights were corrected, and sometimes where rounding would otherwise ask an öre
 *     back
 * @param assumptions what was assumed because nobody stated it
 */
public record Instalment(
    Money pot,
    List<Payment> payments,
    Remainder remainder,
    boolean withinOneUnit,
    List<Assumption> assumptions) {
  /**
   * What one holder is paid, or pays back, in an instalment.
   *
   * @param holder whose share it is
   * @param payee who is paid for the holder, absent when that is the holder or is not stated
   * @param within the keys of the groups around it, the outermost first
   * @param paid what has been paid before
   * @param entitled the share of the pot so far
   */
  public record Payment(
      Holder holder, Optional<Holder> payee, List<String> within, Money paid, Money entitled) {
    public Payment {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(payee, "payee");
      within = List.copyOf(within);
      Objects.requireNonNull(paid, "paid");
      Objects.requireNonNull(entitled, "entitled");
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
  }

  /**
   * Returns the instalment that follows on a distribution by the same split and rounding.
   *
   * @param previous the pot before
   * @param pot all that is to have been divided after it
   * @throws DivisionRefusedException when the pot cannot be divided so
   */
  public static Instalment after(Distribution previous, Money pot) {
    Map<String, Money> paid = new HashMap<>();
    for (Share share : previous.shares()) {
      paid.put(share.holder().key(), share.amount());
    }
    return of(previous.split(), previous.plan().requested(), pot, paid);
  }

  /**
   * Returns an instalment.
   *
   * @param split how the pot is divided
   * @param rounding what goes before the rounding of the split
   * @param pot all that is to have been divided after it
   * @param paid what each has been paid before, by key; who is not there has been paid nothing
   * @throws DivisionRefusedException when a key is unknown or stands twice in the split, when some
   *     have been paid and others paid back, or when the pot cannot be divided so
   */
  public static Instalment of(
      FundSplit split, Rounding rounding, Money pot, Map<String, Money> paid) {
    PreparedSplit plain = split.prepare(rounding);
    long already = checkedSum(plain, paid);
    if (pot.isZero()) {
      return reversal(plain, paid);
    }
    if (pot.isNegative() ? already > 0 : already < 0) {
      throw new DivisionRefusedException(Refusals.mixedSigns("/paid"));
    }
    Distribution unguarded = plain.distribute(pot);
    Distribution entitled = unguarded;
    if (plain.rounding().policy().orElseThrow() != RemainderPolicy.SAINTE_LAGUE) {
      boolean grows = Math.abs(pot.ore()) >= Math.abs(already);
      entitled = new PreparedSplit(split, rounding, new PaidBounds(paid, grows)).distribute(pot);
    }
    return of(pot, unguarded, entitled, paid);
  }

  private static Instalment of(
      Money pot, Distribution unguarded, Distribution entitled, Map<String, Money> paid) {
    List<Payment> payments = new ArrayList<>();
    boolean within = true;
    for (int i = 0; i < entitled.shares().size(); i++) {
      Share share = entitled.shares().get(i);
      payments.add(payment(share, paid, share.amount()));
      Fraction exact = Fraction.of(unguarded.explanation().exact(i));
      Fraction distance =
          Fraction.of(share.amount().ore()).dividedBy(unguarded.explanation().unit(i)).minus(exact);
      within &= distance.numerator().abs().compareTo(distance.denominator()) < 0;
    }
    return new Instalment(pot, payments, entitled.remainder(), within, entitled.assumptions());
  }

  private static Payment payment(Share share, Map<String, Money> paid, Money entitled) {
    Money before = paid.getOrDefault(share.holder().key(), Money.ZERO);
    return new Payment(share.holder(), share.payee(), share.within(), before, entitled);
  }

  private static Instalment reversal(PreparedSplit plan, Map<String, Money> paid) {
    List<Payment> payments = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      Part leaf = plan.leaf(i);
      Money before = paid.getOrDefault(leaf.holder().key(), Money.ZERO);
      payments.add(new Payment(leaf.holder(), leaf.payee(), plan.within(i), before, Money.ZERO));
    }
    return new Instalment(
        Money.ZERO,
        payments,
        new Remainder(Remainder.Kind.BELOW_ONE_UNIT, Money.ZERO),
        true,
        plan.assumptions());
  }

  private static long checkedSum(PreparedSplit plan, Map<String, Money> paid) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < plan.size(); i++) {
      String key = plan.leaf(i).holder().key();
      if (!keys.add(key)) {
        throw new DivisionRefusedException(Refusals.ambiguousKey("/split", key));
      }
    }
    BigInteger sum = BigInteger.ZERO;
    boolean negative = false;
    boolean positive = false;
    List<String> inOrder = paid.keySet().stream().sorted().toList();
    for (String key : inOrder) {
      Money amount = Objects.requireNonNull(paid.get(key));
      if (!keys.contains(key)) {
        throw new DivisionRefusedException(Refusals.publishedUnknown("/paid", key));
      }
      negative |= amount.isNegative();
      positive |= amount.ore() > 0;
      sum = sum.add(BigInteger.valueOf(amount.ore()));
    }
    if (negative && positive) {
      throw new DivisionRefusedException(Refusals.mixedSigns("/paid"));
    }
    if (sum.abs().bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.paidTooLarge("/paid"));
    }
    return sum.longValueExact();
  }

  /** Returns what one holder is paid. */
  public Optional<Payment> payment(String key) {
    return payments.stream().filter(payment -> payment.holder().key().equals(key)).findFirst();
  }
}
