package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.protokoll.money.Money;

/**
 * Finds out what is right and wrong with a published table, and which policies can have made it.
 */
final class Auditor {
  private final DistributionRequest request;
  private final Rounding rounding;
  private final PreparedSplit plan;
  private final long[] published;
  private final boolean negative;

  private Auditor(DistributionRequest request, PreparedSplit plan, long[] published) {
    this.request = request;
    this.rounding = request.rounding();
    this.plan = plan;
    this.published = published;
    this.negative = request.total().isNegative();
  }

  static Audit audit(DistributionRequest request, List<Published> table) {
    PreparedSplit plan = request.split().prepare(request.rounding());
    long[] published = inOrder(plan, table);
    return new Auditor(request, plan, published).audit();
  }

  /** Returns the amounts in öre in the order of the leaves. */
  private static long[] inOrder(PreparedSplit plan, List<Published> table) {
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
    BigInteger difference = sum.subtract(BigInteger.valueOf(request.total().ore()));
    if (difference.bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.publishedTooLarge("/published"));
    }
    List<AuditedShare> shares = shares();
    List<RemainderPolicy> policies = new ArrayList<>();
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      if (gives(policy)) {
        policies.add(policy);
      }
    }
    return new Audit(
        difference.signum() == 0,
        Money.ofOre(difference.longValueExact()),
        shares.stream().allMatch(AuditedShare::isWithinOneUnit),
        policies,
        shares,
        plan.assumptions());
  }

  private List<AuditedShare> shares() {
    // with ties by key no tie is refused, and exact shares do not depend on the tie rule
    Explanation explanation =
        request.split().prepare(rounding.withTieBreak(TieBreak.BY_KEY)).explain(request.total());
    List<AuditedShare> shares = new ArrayList<>();
    for (int i = 0; i < published.length; i++) {
      Ratio exact = explanation.exact(i);
      Fraction difference =
          Fraction.of(published[i]).dividedBy(explanation.unit(i)).minus(Fraction.of(exact));
      shares.add(
          new AuditedShare(
              plan.leaf(i).holder(),
              plan.within(i),
              Money.ofOre(published[i]),
              exact,
              difference.toRatio()));
    }
    return shares;
  }

  private boolean gives(RemainderPolicy policy) {
    try {
      return switch (policy) {
        case LARGEST_REMAINDER, SAINTE_LAGUE, ROUNDED_DIFFERENCE_TO_LARGEST ->
            fits(prepared(policy, "").root(), mirrored(request.total().ore()), policy);
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
    return request.split().prepare(bearer.isEmpty() ? asked : asked.withBearer(bearer));
  }

  private boolean isTable(PreparedSplit other) {
    Distribution distribution = other.distribute(request.total());
    for (int i = 0; i < published.length; i++) {
      if (distribution.ore(i) != published[i]) {
        return false;
      }
    }
    return true;
  }

  /** Tries as bearer whoever got more than the exact share rounded down, or else anybody. */
  private boolean someBearerGives() {
    Distribution down = prepared(RemainderPolicy.UNDISTRIBUTED, "").distribute(request.total());
    boolean flat = !plan.root().hasInner();
    List<Integer> candidates = new ArrayList<>();
    int unfixed = -1;
    for (int i = 0; i < published.length; i++) {
      boolean fixed = plan.leaf(i).fixed().isPresent();
      unfixed = unfixed < 0 && !fixed ? i : unfixed;
      if (mirrored(published[i]) > mirrored(down.ore(i)) && !fixed) {
        candidates.add(i);
      } else if (flat && published[i] != down.ore(i)) {
        return false;
      }
    }
    if (flat && candidates.size() > 1) {
      return false;
    }
    if (candidates.isEmpty() && unfixed >= 0) {
      candidates.add(unfixed);
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
  private boolean fits(Level level, long ore, RemainderPolicy policy) {
    int size = level.parts.size();
    long unit = level.terms.unit().ore();
    long[] amounts = new long[size];
    for (int i = 0; i < size; i++) {
      amounts[i] = publishedBelow(level, i);
    }
    LevelDivision note = level.look(ore);
    long[] units = new long[size];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      if (level.isFixed(i)) {
        if (amounts[i] != Objects.requireNonNull(level.fixed)[i]) {
          return false;
        }
        continue;
      }
      if (amounts[i] % unit != 0) {
        return false;
      }
      units[i] = amounts[i] / unit;
      sum = sum.add(BigInteger.valueOf(units[i]));
    }
    if (!sum.equals(BigInteger.valueOf(note.units)) || !fits(level, note, units, policy)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      Level inner = level.inner[i];
      if (inner != null && !fits(inner, amounts[i], policy)) {
        return false;
      }
    }
    return true;
  }

  private long publishedBelow(Level level, int part) {
    Level inner = level.inner[part];
    if (inner == null) {
      return mirrored(published[level.leafStart[part]]);
    }
    long sum = 0;
    for (int i = 0; i < inner.parts.size(); i++) {
      sum = Math.addExact(sum, publishedBelow(inner, i));
    }
    return sum;
  }

  private static boolean fits(
      Level level, LevelDivision note, long[] units, RemainderPolicy policy) {
    return switch (policy) {
      case LARGEST_REMAINDER -> fitsLargestRemainder(level, note, units);
      case SAINTE_LAGUE -> fitsSainteLague(level, units);
      default -> fitsDifferenceToLargest(level, note, units);
    };
  }

  /** Nobody without a unit more has a larger remainder than somebody with one. */
  private static boolean fitsLargestRemainder(Level level, LevelDivision note, long[] units) {
    Fraction smallestUp = Fraction.of(1);
    Fraction largestDown = Fraction.ZERO;
    for (int i = 0; i < units.length; i++) {
      if (level.isFixed(i)) {
        continue;
      }
      Fraction exact = note.exactUnits(i);
      long extra = units[i] - exact.floor().longValueExact();
      Fraction remainder = exact.remainder();
      if (extra == 1) {
        smallestUp = remainder.compareTo(smallestUp) < 0 ? remainder : smallestUp;
      } else if (extra == 0) {
        largestDown = remainder.compareTo(largestDown) > 0 ? remainder : largestDown;
      } else {
        return false;
      }
    }
    return smallestUp.compareTo(largestDown) >= 0;
  }

  /** Nobody's next unit has a better claim than somebody's last. */
  private static boolean fitsSainteLague(Level level, long[] units) {
    Fraction weakestLast = null;
    Fraction strongestNext = Fraction.ZERO;
    for (int i = 0; i < units.length; i++) {
      if (level.isFixed(i)) {
        continue;
      }
      if (units[i] < 0 || (level.weights.isZero(i) && units[i] != 0)) {
        return false;
      }
      BigInteger twice = BigInteger.valueOf(units[i]).shiftLeft(1);
      Fraction next = new Fraction(level.weights.get(i), twice.add(BigInteger.ONE));
      strongestNext = next.compareTo(strongestNext) > 0 ? next : strongestNext;
      if (units[i] > 0) {
        Fraction last = new Fraction(level.weights.get(i), twice.subtract(BigInteger.ONE));
        weakestLast = weakestLast == null || last.compareTo(weakestLast) < 0 ? last : weakestLast;
      }
    }
    return weakestLast == null || weakestLast.compareTo(strongestNext) >= 0;
  }

  /** All are rounded, but perhaps one of those with the largest weight. */
  private static boolean fitsDifferenceToLargest(Level level, LevelDivision note, long[] units) {
    Fraction half = new Fraction(BigInteger.ONE, BigInteger.TWO);
    int largest = -1;
    int different = -1;
    for (int i = 0; i < units.length; i++) {
      if (level.isFixed(i)) {
        continue;
      }
      if (largest < 0 || level.weights.compare(i, largest) > 0) {
        largest = i;
      }
      long rounded = note.exactUnits(i).plus(half).floor().longValueExact();
      if (units[i] != rounded) {
        if (different >= 0) {
          return false;
        }
        different = i;
      }
    }
    return different < 0 || level.weights.compare(different, largest) == 0;
  }
}
