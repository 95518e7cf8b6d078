package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;

/** Makes the instalment that follows on what has been paid, by recipient. */
final class InstalmentMaker {
  private static final String PAID = "/paid";

  private final PreparedSplit plain;
  private final Map<String, List<Integer>> recipients;
  private final Map<String, Money> paid;
  private final long already;

  /**
   * @param paid what each has been paid before, by key
   * @throws DivisionRefusedException when a key is unknown or all is more than an amount can be
   */
  InstalmentMaker(PreparedSplit plain, Map<String, Money> paid) {
    this.plain = plain;
    this.recipients = plain.placesByKey();
    this.paid = paid;
    BigInteger sum = BigInteger.ZERO;
    for (String key : paid.keySet().stream().sorted().toList()) {
      if (!recipients.containsKey(key)) {
        throw new DivisionRefusedException(Refusals.publishedUnknown(PAID, key));
      }
      sum = sum.add(BigInteger.valueOf(paid(key).ore()));
    }
    boolean mixed = hasBothSigns();
    if (!mixed && sum.abs().bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.paidTooLarge(PAID));
    }
    this.already = mixed ? 0 : sum.longValueExact();
  }

  private Money paid(String key) {
    return paid.getOrDefault(key, Money.ZERO);
  }

  private boolean hasBothSigns() {
    return paid.values().stream().anyMatch(Money::isNegative)
        && paid.values().stream().anyMatch(amount -> amount.ore() > 0);
  }

  /** Returns the instalment after which a pot has been divided. */
  Instalment next(Money pot, Correction correction) {
    if (correction == Correction.REGULATED) {
      return regulated(pot);
    }
    requireOneSign(pot);
    if (isCloserToZero(pot.ore(), already)) {
      throw new DivisionRefusedException(Refusals.potBelowPaid(pot, Money.ofOre(already)));
    }
    return pot.isZero() ? reversal(plain.assumptions()) : guarded(pot, true);
  }

  /** Returns the instalment that takes an amount back. */
  Instalment repay(Money amount) {
    requireOneSign(amount);
    Money before = Money.ofOre(already);
    if (isCloserToZero(already, amount.ore())) {
      throw new DivisionRefusedException(Refusals.repayAbovePaid(amount, before));
    }
    Money left = before.minus(amount);
    return left.isZero() ? reversal(plain.assumptions()) : guarded(left, false);
  }

  private void requireOneSign(Money amount) {
    if (hasBothSigns() || (amount.isNegative() ? already > 0 : amount.ore() > 0 && already < 0)) {
      throw new DivisionRefusedException(Refusals.mixedSigns(PAID));
    }
  }

  /** Compares on the negative side, where every amount has its place. */
  private static boolean isCloserToZero(long one, long other) {
    return Math.min(one, -one) > Math.min(other, -other);
  }

  private Instalment regulated(Money pot) {
    List<Assumption> assumptions = new ArrayList<>(plain.assumptions());
    assumptions.add(Assumption.REGULATED);
    if (pot.isZero()) {
      return reversal(assumptions);
    }
    Distribution entitled = plain.distribute(pot);
    assumptions = new ArrayList<>(entitled.assumptions());
    assumptions.add(Assumption.REGULATED);
    return instalment(entitled, entitled, assumptions);
  }

  private Instalment guarded(Money pot, boolean grows) {
    Distribution unguarded;
    Distribution entitled;
    if (plain.rounding().policy().orElseThrow() == RemainderPolicy.SAINTE_LAGUE) {
      unguarded = plain.distribute(pot);
      entitled = unguarded;
    } else {
      unguarded = withTiesByKey(pot);
      PaidBounds bounds = new PaidBounds(laid(unguarded), grows);
      entitled = new PreparedSplit(plain.split(), plain.requested(), bounds).distribute(pot);
    }
    Instalment instalment = instalment(unguarded, entitled, entitled.assumptions());
    instalment.payments().forEach(payment -> checkGuard(payment, pot, grows));
    return instalment;
  }

  /** Divides also where a tie is refused: what has been paid may leave none. */
  private Distribution withTiesByKey(Money pot) {
    try {
      return plain.distribute(pot);
    } catch (DivisionRefusedException refused) {
      if (!refused.code().equals("tie")) {
        throw refused;
      }
      Rounding byKey = plain.requested().withTieBreak(TieBreak.BY_KEY);
      return plain.split().prepare(byKey).distribute(pot);
    }
  }

  /**
   * Lays what each recipient has been paid on its leaves in order: on each at most what it gets
   * unguarded, and the rest on the last.
   */
  private List<BigInteger> laid(Distribution unguarded) {
    List<BigInteger> laid = new ArrayList<>(Collections.nCopies(plain.size(), BigInteger.ZERO));
    recipients.forEach(
        (key, places) -> {
          BigInteger left = BigInteger.valueOf(paid(key).ore()).abs();
          for (int place : places.subList(0, places.size() - 1)) {
            BigInteger most = BigInteger.valueOf(unguarded.ore(place)).abs();
            laid.set(place, left.min(most));
            left = left.subtract(laid.get(place));
          }
          laid.set(places.get(places.size() - 1), left);
        });
    return laid;
  }

  private void checkGuard(Payment payment, Money pot, boolean grows) {
    int direction = payment.toPay().compareTo(Money.ZERO) * (pot.isNegative() ? -1 : 1);
    if (grows ? direction >= 0 : direction <= 0) {
      return;
    }
    List<Integer> places = Objects.requireNonNull(recipients.get(payment.holder().key()));
    boolean fixed = places.stream().allMatch(i -> plain.leaf(i).fixed().isPresent());
    throw new DivisionRefusedException(
        Refusals.notGuarded(
            fixed
                ? grows ? "fixed-below-paid" : "fixed-above-paid"
                : grows ? "instalment-asks-back" : "repayment-pays-more",
            payment));
  }

  private Instalment reversal(List<Assumption> assumptions) {
    List<Payment> payments =
        recipients.keySet().stream().map(key -> payment(key, Money.ZERO, Fraction.ZERO)).toList();
    return new Instalment(
        Money.ZERO,
        payments,
        new Remainder(Remainder.Kind.BELOW_ONE_UNIT, Money.ZERO),
        true,
        assumptions,
        Optional.empty());
  }

  private Instalment instalment(
      Distribution unguarded, Distribution entitled, List<Assumption> assumptions) {
    List<Payment> payments = new ArrayList<>();
    Fraction[] exact = new Fraction[plain.size()];
    boolean within = true;
    for (int i = 0; i < exact.length; i++) {
      Fraction unit = Fraction.of(unguarded.explanation().unit(i));
      exact[i] = Fraction.of(unguarded.explanation().exact(i)).times(unit);
      Fraction distance = Fraction.of(entitled.ore(i)).minus(exact[i]);
      within &= distance.abs().compareTo(unit) < 0;
    }
    recipients.forEach(
        (key, places) -> {
          Fraction sum =
              places.stream().map(i -> exact[i]).reduce(Fraction::plus).orElse(Fraction.ZERO);
          payments.add(payment(key, entitled.sum(places), sum));
        });
    return new Instalment(
        entitled.total(),
        payments,
        entitled.remainder(),
        within,
        assumptions,
        Optional.of(entitled));
  }

  private Payment payment(String key, Money entitled, Fraction exact) {
    List<Integer> places = Objects.requireNonNull(recipients.get(key));
    int first = places.get(0);
    Optional<Holder> payee = plain.leaf(first).payee();
    boolean onePayee = places.stream().allMatch(i -> plain.leaf(i).payee().equals(payee));
    BigInteger toPay =
        BigInteger.valueOf(entitled.ore()).subtract(BigInteger.valueOf(paid(key).ore()));
    if (toPay.bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.paidTooLarge(PAID));
    }
    return new Payment(
        plain.leaf(first).holder(),
        onePayee ? payee : Optional.empty(),
        places.size() == 1 ? plain.within(first) : List.of(),
        paid(key),
        entitled,
        exact.toRatio());
  }
}
