package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/**
 * Finds out what is right and wrong with a published table, and which policies can have made it.
 */
final class Auditor {
  private final Money total;
  private final FundSplit split;
  private final Rounding rounding;
  private final PreparedSplit plan;
  private final AuditedTable table;
  private final boolean negative;

  private Auditor(
      Money total, FundSplit split, Rounding rounding, PreparedSplit plan, AuditedTable table) {
    this.total = total;
    this.split = split;
    this.rounding = rounding;
    this.plan = plan;
    this.table = table;
    this.negative = total.isNegative();
  }

  static Audit audit(Money total, FundSplit split, Rounding rounding, List<Audit.Published> table) {
    PreparedSplit plan = split.prepare(rounding);
    return new Auditor(total, split, rounding, plan, AuditedTable.of(plan, table)).audit();
  }

  private Audit audit() {
    BigInteger difference = table.sum().subtract(BigInteger.valueOf(total.ore()));
    if (difference.bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.publishedTooLarge("/published"));
    }
    ExactTable exact = new ExactTable(table, plan, explanation());
    List<Audit.AuditedShare> shares =
        IntStream.range(0, table.size()).mapToObj(i -> share(exact, i)).toList();
    return new Audit(
        difference.signum() == 0,
        Money.ofOre(difference.longValueExact()),
        shares.stream().allMatch(Audit.AuditedShare::isWithinOneUnit),
        Arrays.stream(RemainderPolicy.values()).filter(this::gives).toList(),
        Arrays.stream(TableMethod.values()).filter(method -> gives(method, exact)).toList(),
        new Suspicions(total, split, plan, table, exact).all(),
        shares,
        assumptions());
  }

  private List<Assumption> assumptions() {
    List<Assumption> all = new ArrayList<>(plan.assumptions(total, null));
    table
        .sumRow
        .map(row -> Assumption.publishedSum(row.key(), row.amount(), Money.ofOre(sum())))
        .ifPresent(all::add);
    return all;
  }

  private long sum() {
    return table.sum().longValueExact();
  }

  private Audit.AuditedShare share(ExactTable exact, int row) {
    AuditedTable.TableLine recipient = table.rows.get(row);
    int[] leaves = recipient.leaves();
    Fraction off = Fraction.of(table.published[row]).minus(exact.ore(row));
    return new Audit.AuditedShare(
        recipient.holder(),
        leaves.length == 1 ? plan.within(leaves[0]) : List.of(),
        table.amount(row),
        MoneyUnit.of(Money.ofOre(exact.unit(row))),
        exact.ore(row).dividedBy(exact.unit(row)).toRatio(),
        off.dividedBy(exact.unit(row)).toRatio(),
        ExactTable.nearest(off),
        exact.allows(row, off));
  }

  /**
   * Divides as asked for; where that refuses a tie, with ties by key, which exact shares do not
   * depend on.
   */
  private ShareExplainer explanation() {
    try {
      return plan.explain(total);
    } catch (DivisionRefusedException perhapsTie) {
      try {
        return split.prepare(rounding.withTieBreak(TieBreak.BY_KEY)).explain(total);
      } catch (DivisionRefusedException leavesSomething) {
        // an audit is possible although nobody takes the rest; everything else is refused here too
        return prepared(RemainderPolicy.UNDISTRIBUTED, "").explain(total);
      }
    }
  }

  private boolean gives(TableMethod method, ExactTable exact) {
    return switch (method) {
      case EACH_ROUNDED ->
          IntStream.range(0, table.size())
              .allMatch(i -> exact.rounded(i).equals(BigInteger.valueOf(table.published[i])));
      case UNIT_PRICE_TRUNCATED ->
          UnitPrices.give(table, split, plan, total, plan.root().rounding.unit());
    };
  }

  private boolean gives(RemainderPolicy policy) {
    try {
      return switch (policy) {
        case LARGEST_REMAINDER, SAINTE_LAGUE, ROUNDED_DIFFERENCE_TO_LARGEST ->
            isGiven(policy)
                || (table.isByLeaf()
                    && fits(prepared(policy, "").root(), mirrored(total.ore()), policy));
        case BEARER -> someBearerGives();
        case ROUNDED_DIFFERENCE_TO_FIRST, LIST_ORDER, UNDISTRIBUTED, CUMULATIVE ->
            isTable(prepared(policy, ""));
      };
    } catch (DivisionRefusedException cannot) {
      return false;
    }
  }

  /** Tries ties by key and by the rule asked for; either may leave a group less than its floors. */
  private boolean isGiven(RemainderPolicy policy) {
    PreparedSplit byKey = prepared(policy, "");
    return isTableOf(() -> byKey) || isTableOf(() -> split.prepare(rounding.withPolicy(policy)));
  }

  private boolean isTableOf(Supplier<PreparedSplit> way) {
    try {
      return isTable(way.get());
    } catch (DivisionRefusedException cannot) {
      return false;
    }
  }

  private PreparedSplit prepared(RemainderPolicy policy, String bearer) {
    Rounding asked = rounding.withPolicy(policy).withTieBreak(TieBreak.BY_KEY);
    return split.prepare(bearer.isEmpty() ? asked : asked.withBearer(bearer));
  }

  private boolean isTable(PreparedSplit other) {
    return table.isGivenBy(amounts(other.distribute(total)));
  }

  private long[] amounts(Distribution distribution) {
    return IntStream.range(0, plan.size()).mapToLong(distribution::ore).toArray();
  }

  /**
   * Tries as bearer those who got more than the exact share rounded down, and then the others: in
   * nested splits the bearer's group can get more and the bearer nothing of it.
   */
  private boolean someBearerGives() {
    List<Integer> unfixed =
        IntStream.range(0, table.size()).filter(this::isNotFixed).boxed().toList();
    IntPredicate more = gotMore();
    List<Integer> candidates = new ArrayList<>(unfixed.stream().filter(more::test).toList());
    boolean oneLevel = !plan.root().parts.hasInner();
    if (oneLevel && candidates.size() > 1) {
      return false;
    }
    if (!oneLevel || candidates.isEmpty()) {
      int[] parts = outermostParts();
      int[] raised =
          candidates.stream()
              .mapToInt(row -> parts[row])
              .filter(part -> part >= 0)
              .distinct()
              .toArray();
      unfixed.stream().filter(row -> !more.test(row)).forEach(candidates::add);
      if (raised.length > 0) {
        // on the outermost level only the part that holds the bearer gets more; a bearer who is in
        // several parts can also raise others inside each of them
        candidates.removeIf(
            row -> parts[row] >= 0 && (raised.length > 1 || parts[row] != raised[0]));
      }
    }
    for (int candidate : candidates) {
      try {
        String bearer = table.rows.get(candidate).holder().key();
        boolean given = isTable(prepared(RemainderPolicy.BEARER, bearer));
        if (given || oneLevel) {
          return given;
        }
      } catch (DivisionRefusedException above) {
        // this one cannot bear the rest, but another may
      }
    }
    return false;
  }

  /** Returns of each row which part of the outermost level it is in, -1 when in several. */
  private int[] outermostParts() {
    int[] partOf = new int[plan.size()];
    int leaf = 0;
    for (int part = 0; part < split.parts().size(); part++) {
      int end = leaf + split.parts().get(part).leafCount();
      Arrays.fill(partOf, leaf, end, part);
      leaf = end;
    }
    return table.rows.stream()
        .mapToInt(row -> onlyOne(IntStream.of(row.leaves()).map(i -> partOf[i]).distinct()))
        .toArray();
  }

  private static int onlyOne(IntStream parts) {
    int[] all = parts.toArray();
    return all.length == 1 ? all[0] : -1;
  }

  private boolean isNotFixed(int row) {
    return IntStream.of(table.rows.get(row).leaves()).anyMatch(i -> plan.leaf(i).fixed().isEmpty());
  }

  /** Nobody is known to have more where rounding down leaves a group too little. */
  private IntPredicate gotMore() {
    try {
      Distribution down = prepared(RemainderPolicy.UNDISTRIBUTED, "").distribute(total);
      return row -> gotMore(row, down);
    } catch (DivisionRefusedException tooLittle) {
      return row -> false;
    }
  }

  private boolean gotMore(int row, Distribution down) {
    BigInteger least = BigInteger.ZERO;
    for (int leaf : table.rows.get(row).leaves()) {
      least = least.add(BigInteger.valueOf(mirrored(down.ore(leaf))));
    }
    return BigInteger.valueOf(mirrored(table.published[row])).compareTo(least) > 0;
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
      return BigInteger.valueOf(mirrored(table.published[level.parts.leaf(part)]));
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
    int[] different =
        IntStream.range(0, units.length)
            .filter(
                i -> units[i] != note.exactUnits(i).plus(Fraction.HALF).floor().longValueExact())
            .toArray();
    return different.length == 0
        || (different.length == 1
            && IntStream.range(0, units.length)
                .allMatch(i -> weights.compare(i, different[0]) <= 0));
  }
}
