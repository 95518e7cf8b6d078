package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * Finds out what is right and wrong with a published table, and which policies can have made it.
 */
final class Auditor {
  private final Money total;
  private final FundSplit split;
  private final Rounding rounding;
  private final PreparedSplit plan;
  private final long[] published;
  private final boolean negative;

  private Auditor(
      Money total, FundSplit split, Rounding rounding, PreparedSplit plan, long[] published) {
    this.total = total;
    this.split = split;
    this.rounding = rounding;
    this.plan = plan;
    this.published = published;
    this.negative = total.isNegative();
  }

  static Audit audit(Money total, FundSplit split, Rounding rounding, List<Audit.Published> table) {
    PreparedSplit plan = split.prepare(rounding);
    return new Auditor(total, split, rounding, plan, inOrder(plan, table)).audit();
  }

  /** Returns the amounts in öre in the order of the leaves. */
  private static long[] inOrder(PreparedSplit plan, List<Audit.Published> table) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < plan.size(); i++) {
      String key = plan.leaf(i).holder().key();
      if (places.put(key, i) != null) {
        throw new DivisionRefusedException(Refusals.ambiguousKey("/split", key));
      }
    }
    long[] published = new long[plan.size()];
    boolean[] found = new boolean[plan.size()];
    for (int i = 0; i < table.size(); i++) {
      String key = table.get(i).key();
      Integer place = places.get(key);
      if (place == null) {
        throw new DivisionRefusedException(
            Refusals.publishedUnknown("/published/" + i + "/key", key));
      }
      if (found[place]) {
        throw new DivisionRefusedException(
            Refusals.publishedTwice("/published/" + i + "/key", key));
      }
      found[place] = true;
      published[place] = table.get(i).amount().ore();
    }
    for (int i = 0; i < found.length; i++) {
      if (!found[i]) {
        throw new DivisionRefusedException(
            Refusals.notPublished("/published", plan.leaf(i).holder()));
      }
    }
    return published;
  }

  private Audit audit() {
    BigInteger sum = BigInteger.ZERO;
    for (long amount : published) {
      sum = sum.add(BigInteger.valueOf(amount));
    }
    BigInteger difference = sum.subtract(BigInteger.valueOf(total.ore()));
    if (difference.bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.publishedTooLarge("/published"));
    }
    List<Audit.AuditedShare> shares = shares();
    List<RemainderPolicy> policies = new ArrayList<>();
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      if (gives(policy)) {
        policies.add(policy);
      }
    }
    return new Audit(
        difference.signum() == 0,
        Money.ofOre(difference.longValueExact()),
        shares.stream().allMatch(Audit.AuditedShare::isWithinOneUnit),
        policies,
        shares,
        plan.assumptions());
  }

  private List<Audit.AuditedShare> shares() {
    ShareExplainer explanation = explanation();
    List<Audit.AuditedShare> shares = new ArrayList<>();
    for (int i = 0; i < published.length; i++) {
      Ratio exact = explanation.exact(i);
      Fraction difference =
          Fraction.of(published[i]).dividedBy(explanation.unit(i)).minus(Fraction.of(exact));
      shares.add(
          new Audit.AuditedShare(
              plan.leaf(i).holder(),
              plan.within(i),
              Money.ofOre(published[i]),
              exact,
              difference.toRatio()));
    }
    return shares;
  }

  /** Divides with ties by key, so that no tie is refused; exact shares do not depend on ties. */
  private ShareExplainer explanation() {
    Rounding byKey = rounding.withTieBreak(TieBreak.BY_KEY);
    try {
      return split.prepare(byKey).explain(total);
    } catch (DivisionRefusedException leavesSomething) {
      // an audit is possible although nobody takes the rest; everything else is refused here too
      return prepared(RemainderPolicy.UNDISTRIBUTED, "").explain(total);
    }
  }

  private boolean gives(RemainderPolicy policy) {
    try {
      return switch (policy) {
        case LARGEST_REMAINDER, SAINTE_LAGUE, ROUNDED_DIFFERENCE_TO_LARGEST ->
            isTable(prepared(policy, ""))
                || fits(prepared(policy, "").root(), mirrored(total.ore()), policy);
        case BEARER -> someBearerGives();
        case ROUNDED_DIFFERENCE_TO_FIRST, LIST_ORDER, UNDISTRIBUTED ->
            isTable(prepared(policy, ""));
      };
    } catch (DivisionRefusedException cannot) {
      return false;
    }
  }

  private PreparedSplit prepared(RemainderPolicy policy, String bearer) {
    Rounding asked = rounding.withPolicy(policy).withTieBreak(TieBreak.BY_KEY);
    return split.prepare(bearer.isEmpty() ? asked : asked.withBearer(bearer));
  }

  private boolean isTable(PreparedSplit other) {
    Distribution distribution = other.distribute(total);
    for (int i = 0; i < published.length; i++) {
      if (distribution.ore(i) != published[i]) {
        return false;
      }
    }
    return true;
  }

  /** Tries as bearer each who got more than the exact share rounded down, or else the first. */
  private boolean someBearerGives() {
    Distribution down = prepared(RemainderPolicy.UNDISTRIBUTED, "").distribute(total);
    List<Integer> unfixed =
        IntStream.range(0, published.length)
            .filter(i -> plan.leaf(i).fixed().isEmpty())
            .boxed()
            .toList();
    List<Integer> candidates =
        unfixed.stream().filter(i -> mirrored(published[i]) > mirrored(down.ore(i))).toList();
    if (candidates.isEmpty()) {
      candidates = unfixed.stream().limit(1).toList();
    } else if (candidates.size() > 1 && !plan.root().parts.hasInner()) {
      // on one level only the bearer gets more
      return false;
    }
    for (int candidate : candidates) {
      try {
        if (isTable(prepared(RemainderPolicy.BEARER, plan.leaf(candidate).holder().key()))) {
          return true;
        }
      } catch (DivisionRefusedException above) {
        // this one cannot bear the rest, but another may
      }
    }
    return false;
  }

  private long mirrored(long ore) {
    return negative ? -ore : ore;
  }

  /** Returns whether a level gives what was published below it, under some order of ties. */
  private boolean fits(CompiledLevel level, long ore, RemainderPolicy policy) {
    int size = level.parts.size();
    BigInteger unit = BigInteger.valueOf(level.rounding.unit().ore());
    long[] amounts = new long[size];
    long[] units = new long[size];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      BigInteger amount = publishedBelow(level, i);
      BigInteger[] parts = amount.divideAndRemainder(unit);
      boolean fixed = level.parts.isFixed(i);
      if (amount.bitLength() >= Long.SIZE || (!fixed && parts[1].signum() != 0)) {
        return false;
      }
      amounts[i] = amount.longValueExact();
      if (!fixed) {
        units[i] = parts[0].longValueExact();
        sum = sum.add(parts[0]);
      } else if (amounts[i] != level.parts.fixed(i)) {
        return false;
      }
    }
    DivisionTrace.OfLevel note = level.look(ore);
    return sum.equals(BigInteger.valueOf(note.units))
        && fits(level, note, units, policy)
        && IntStream.range(0, size)
            .allMatch(i -> fitsInside(level.parts.inner(i), amounts[i], policy));
  }

  private boolean fitsInside(@Nullable CompiledLevel inner, long ore, RemainderPolicy policy) {
    return inner == null || fits(inner, ore, policy);
  }

  private BigInteger publishedBelow(CompiledLevel level, int part) {
    CompiledLevel inner = level.parts.inner(part);
    if (inner == null) {
      return BigInteger.valueOf(mirrored(published[level.parts.leaf(part)]));
    }
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < inner.parts.size(); i++) {
      sum = sum.add(publishedBelow(inner, i));
    }
    return sum;
  }

  /** Fixed parts have neither weight nor units here, so they hinder nothing. */
  private static boolean fits(
      CompiledLevel level, DivisionTrace.OfLevel note, long[] units, RemainderPolicy policy) {
    return switch (policy) {
      case LARGEST_REMAINDER -> fitsLargestRemainder(note, units);
      case SAINTE_LAGUE -> fitsSainteLague(level.weights, units);
      default -> fitsDifferenceToLargest(level.weights, note, units);
    };
  }

  /** Nobody without a unit more has a larger remainder than somebody with one. */
  private static boolean fitsLargestRemainder(DivisionTrace.OfLevel note, long[] units) {
    Fraction smallestUp = Fraction.of(1);
    Fraction largestDown = Fraction.ZERO;
    for (int i = 0; i < units.length; i++) {
      Fraction exact = note.exactUnits(i);
      long extra = units[i] - exact.floor().longValueExact();
      Fraction remainder = exact.remainder();
      if (extra == 1) {
        smallestUp = Collections.min(List.of(smallestUp, remainder));
      } else if (extra == 0) {
        largestDown = Collections.max(List.of(largestDown, remainder));
      } else {
        return false;
      }
    }
    return smallestUp.compareTo(largestDown) >= 0;
  }

  /** Says whether every unit given has at least as good a claim as each next one not given. */
  private static boolean fitsSainteLague(Weights weights, long[] units) {
    List<Fraction> last = new ArrayList<>();
    List<Fraction> next = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      if (units[i] < 0) {
        return false;
      }
      BigInteger twice = BigInteger.valueOf(units[i]).shiftLeft(1);
      next.add(new Fraction(weights.get(i), twice.add(BigInteger.ONE)));
      if (units[i] > 0) {
        last.add(new Fraction(weights.get(i), twice.subtract(BigInteger.ONE)));
      }
    }
    return last.isEmpty() || Collections.min(last).compareTo(Collections.max(next)) >= 0;
  }

  /** All are rounded, but perhaps one of those with the largest weight. */
  private static boolean fitsDifferenceToLargest(
      Weights weights, DivisionTrace.OfLevel note, long[] units) {
    Fraction half = new Fraction(BigInteger.ONE, BigInteger.TWO);
    int[] different =
        IntStream.range(0, units.length)
            .filter(i -> units[i] != note.exactUnits(i).plus(half).floor().longValueExact())
            .toArray();
    return different.length == 0
        || (different.length == 1
            && IntStream.range(0, units.length)
                .allMatch(i -> weights.compare(i, different[0]) <= 0));
  }
}
