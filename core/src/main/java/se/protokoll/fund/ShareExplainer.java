package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** How one total was divided, level by level; made when somebody asks for a reason. */
final class ShareExplainer {
  /**
   * Who was equal where the tie rule of a level decided.
   *
   * @param parts the parts of the level that were equal; empty where no tie was decided
   * @param all their holders
   * @param first the holders among them that the rule put first
   */
  private record Tie(BitSet parts, List<Holder> all, List<Holder> first) {
    static final Tie NONE = new Tie(new BitSet(), List.of(), List.of());

    static Tie of(CompiledLevel level, IntPredicate tied, IntPredicate first) {
      BitSet parts = new BitSet();
      IntStream.range(0, level.parts.size()).filter(tied).forEach(parts::set);
      return new Tie(
          parts, holders(level, parts::get), holders(level, i -> parts.get(i) && first.test(i)));
    }
  }

  private final CompiledLevel root;
  private final Map<CompiledLevel, DivisionTrace.OfLevel> notes;
  private final boolean negative;
  private final CompiledLevel[] levelOf;
  private final int[] partOf;
  private final Map<CompiledLevel, long[]> sortedRanks = new LinkedHashMap<>();
  private final Map<CompiledLevel, Tie> ties = new HashMap<>();
  private final Map<CompiledLevel, List<Holder>> receivers = new HashMap<>();
  private final Map<CompiledLevel, List<String>> around = new HashMap<>();
  private final Map<List<String>, Holder> groups;
  private final Map<Integer, Long> elsewhere;
  private final Fraction @Nullable [] exactOre;

  /**
   * @param elsewhere the öre that groups left to bearers who are not in them, by leaf
   */
  ShareExplainer(
      CompiledLevel root,
      Map<CompiledLevel, DivisionTrace.OfLevel> notes,
      int leafCount,
      boolean negative,
      Map<List<String>, Holder> groups,
      Map<Integer, Long> elsewhere) {
    this.groups = groups;
    this.elsewhere = elsewhere;
    this.root = root;
    this.notes = notes;
    this.negative = negative;
    this.levelOf = new CompiledLevel[leafCount];
    this.partOf = new int[leafCount];
    find(root);
    this.exactOre = root.parts.hasInner() ? throughAllLevels(leafCount) : null;
    notes.forEach(
        (level, note) -> {
          if (note.quotas != null) {
            long[] sorted = note.quotas.rank.clone();
            Arrays.sort(sorted);
            sortedRanks.put(level, sorted);
          }
        });
  }

  private void find(CompiledLevel level) {
    for (int i = 0; i < level.parts.size(); i++) {
      CompiledLevel inner = level.parts.inner(i);
      if (inner != null) {
        find(inner);
      } else {
        levelOf[level.parts.leaf(i)] = level;
        partOf[level.parts.leaf(i)] = i;
      }
    }
  }

  private Fraction @Nullable [] throughAllLevels(int leafCount) {
    Fraction whole =
        Fraction.of(note(root).units)
            .times(Fraction.of(root.rounding.unit().ore()))
            .plus(new Fraction(root.parts.fixedSum, BigInteger.ONE));
    try {
      return ExactShares.ofTree(root, whole, leafCount);
    } catch (DivisionRefusedException unrounded) {
      // a floor that only a rounded level can hold: each level then has its own exact shares
      return null;
    }
  }

  private DivisionTrace.OfLevel note(CompiledLevel level) {
    return Objects.requireNonNull(notes.get(level));
  }

  /** Returns the level that a leaf was rounded on. */
  CompiledLevel level(int leaf) {
    return levelOf[leaf];
  }

  /** Returns the unit of payment of a leaf, in öre. */
  long unit(int leaf) {
    return levelOf[leaf].rounding.unit().ore();
  }

  Ratio exact(int leaf) {
    CompiledLevel level = levelOf[leaf];
    Fraction exact =
        exactOre != null
            ? exactOre[leaf].dividedBy(level.rounding.unit().ore())
            : exactOnLevel(level, partOf[leaf]);
    return signed(exact).toRatio();
  }

  private static Fraction fixed(CompiledLevel level, int part) {
    return Fraction.of(level.parts.fixed(part)).dividedBy(level.rounding.unit().ore());
  }

  private Fraction exactOnLevel(CompiledLevel level, int part) {
    return level.parts.isFixed(part) ? fixed(level, part) : note(level).exactUnits(part);
  }

  private Fraction signed(Fraction exact) {
    return negative ? exact.negated() : exact;
  }

  Reason reason(int leaf) {
    return reason(levelOf[leaf], partOf[leaf], elsewhere.getOrDefault(leaf, 0L));
  }

  /** Returns what was rounded and why for a part of a level, also one that is divided further. */
  Reason reason(CompiledLevel level, int part) {
    return reason(level, part, 0);
  }

  private Reason reason(CompiledLevel level, int part, long oreElsewhere) {
    DivisionTrace.OfLevel note = note(level);
    Fraction exact = exactOnLevel(level, part);
    boolean fixed = level.parts.isFixed(part);
    long whole = fixed ? 0 : exact.floor().longValueExact();
    long given = note.given[part];
    Tie tie = tie(level, note);
    boolean tied = tie.parts().get(part);
    List<String> within = around.computeIfAbsent(level, ShareExplainer::around);
    Reason.Kind kind = fixed ? Reason.Kind.FIXED : kind(level, note, part, exact, given - whole);
    if (kind == Reason.Kind.EXACT && oreElsewhere != 0) {
      kind = Reason.Kind.BEARER;
    }
    return new Reason(
        kind,
        level.rounding.policy(),
        level.rounding.unit(),
        within,
        Optional.ofNullable(groups.get(within)),
        Money.ofOre(negative ? -note.ore : note.ore),
        signed(exact).toRatio(),
        unbounded(level, note, part, kind).map(share -> signed(share).toRatio()),
        signed(exact.remainder()).toRatio(),
        negative ? -whole : whole,
        negative ? -(given - whole) : given - whole,
        position(level, note, part),
        note.quotas == null ? 0 : note.quotas.left,
        tied ? Optional.of(level.rounding.tieBreak()) : Optional.empty(),
        tied ? tie.all() : List.of(),
        tied ? tie.first() : receivers.computeIfAbsent(level, any -> receivers(level, note)),
        Money.ofOre(negative ? -oreElsewhere : oreElsewhere));
  }

  /** Returns the groups around all parts of a level: those of a leaf-exact one are in several. */
  private static List<String> around(CompiledLevel level) {
    List<String> common = level.parts.within.get(0);
    for (int i = 1; i < level.parts.size(); i++) {
      List<String> other = level.parts.within.get(i);
      int depth = 0;
      while (depth < Math.min(common.size(), other.size())
          && common.get(depth).equals(other.get(depth))) {
        depth++;
      }
      common = common.subList(0, depth);
    }
    return List.copyOf(common);
  }

  /** Returns a list that reasons keep as it is; one of {@code toList()} they would copy. */
  private static List<Holder> holders(CompiledLevel level, IntPredicate some) {
    return IntStream.range(0, level.parts.size())
        .filter(some)
        .mapToObj(i -> level.parts.list.get(i).holder())
        .collect(Collectors.toUnmodifiableList());
  }

  /** Returns what a part at its floor or cap would have without any on its level. */
  private static Optional<Fraction> unbounded(
      CompiledLevel level, DivisionTrace.OfLevel note, int part, Reason.Kind kind) {
    boolean bound = kind == Reason.Kind.FLOOR || kind == Reason.Kind.CAP;
    boolean fixedInside = level.tree != null && level.parts.hasFixed();
    if (!bound || fixedInside || level.weights.sum().signum() == 0) {
      return Optional.empty();
    }
    BigInteger share = BigInteger.valueOf(note.units).multiply(level.weights.get(part));
    return Optional.of(new Fraction(share, level.weights.sum()));
  }

  /** Returns who got the units that were left on a level where no tie decided. */
  private List<Holder> receivers(CompiledLevel level, DivisionTrace.OfLevel note) {
    Quotas quotas = note.quotas;
    if (quotas == null || quotas.left == 0) {
      return List.of();
    }
    return switch (level.rounding.policy()) {
      case LARGEST_REMAINDER -> {
        long[] sorted = Objects.requireNonNull(sortedRanks.get(level));
        long cut = sorted[sorted.length - (int) quotas.left];
        yield holders(
            level, i -> quotas.rank[i] > cut || (quotas.rank[i] == cut && gotMore(level, note, i)));
      }
      case BEARER -> holders(level, i -> i == level.bearer);
      default -> List.of();
    };
  }

  private boolean gotMore(CompiledLevel level, DivisionTrace.OfLevel note, int part) {
    return BigInteger.valueOf(note.given[part]).compareTo(exactOnLevel(level, part).floor()) > 0;
  }

  private static Reason.Kind kind(
      CompiledLevel level, DivisionTrace.OfLevel note, int part, Fraction exact, long extra) {
    Part entry = level.parts.list.get(part);
    RemainderPolicy policy = level.rounding.policy();
    if (policy == RemainderPolicy.BEARER && extra > 0) {
      return Reason.Kind.BEARER;
    }
    MoneyUnit unit = level.rounding.unit();
    if (entry.floor().isPresent() && exact.equals(Fraction.of(Bounds.floor(entry, unit)))) {
      return Reason.Kind.FLOOR;
    }
    if (entry.cap().isPresent() && exact.equals(Fraction.of(Bounds.cap(entry, unit)))) {
      return Reason.Kind.CAP;
    }
    boolean rounding =
        policy == RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST
            || policy == RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST;
    if (rounding && note.quotas != null) {
      long nearest = note.quotas.rank[part] >= note.quotas.halfRank ? 1 : 0;
      if (extra != nearest) {
        return Reason.Kind.DIFFERENCE;
      }
    }
    if (extra > 0) {
      return Reason.Kind.ROUNDED_UP;
    }
    return extra == 0 && exact.remainder().signum() == 0
        ? Reason.Kind.EXACT
        : Reason.Kind.ROUNDED_DOWN;
  }

  /** Returns how many have a larger remainder, and one more. */
  private int position(CompiledLevel level, DivisionTrace.OfLevel note, int part) {
    long[] sorted = sortedRanks.get(level);
    if (sorted == null || note.quotas == null) {
      return 0;
    }
    return sorted.length - countUpTo(sorted, note.quotas.rank[part]) + 1;
  }

  private static int countUpTo(long[] sorted, long rank) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Tie tie(CompiledLevel level, DivisionTrace.OfLevel note) {
    Quotas quotas = note.quotas;
    if (quotas == null) {
      return Tie.NONE;
    }
    return ties.computeIfAbsent(
        level,
        any ->
            switch (level.rounding.policy()) {
              case LARGEST_REMAINDER -> byRemainder(level, note, quotas);
              case SAINTE_LAGUE -> byClaim(level, note);
              case ROUNDED_DIFFERENCE_TO_LARGEST -> byWeight(level, note, quotas);
              default -> Tie.NONE;
            });
  }

  private Tie byRemainder(CompiledLevel level, DivisionTrace.OfLevel note, Quotas quotas) {
    long[] sorted = Objects.requireNonNull(sortedRanks.get(level));
    int cut = sorted.length - (int) quotas.left;
    if (quotas.left == 0 || sorted[cut] != sorted[cut - 1]) {
      return Tie.NONE;
    }
    return Tie.of(level, i -> quotas.rank[i] == sorted[cut], i -> gotMore(level, note, i));
  }

  /** Finds who claimed the last unit given out with the same right. */
  private static Tie byClaim(CompiledLevel level, DivisionTrace.OfLevel note) {
    Weights weights = level.weights;
    Fraction weakest = null;
    Fraction strongest = Fraction.ZERO;
    for (int i = 0; i < note.given.length; i++) {
      if (weights.isZero(i)) {
        continue;
      }
      Fraction next = claim(weights, note, i, 1);
      strongest = next.compareTo(strongest) > 0 ? next : strongest;
      if (note.given[i] > 0) {
        Fraction last = claim(weights, note, i, -1);
        weakest = weakest == null || last.compareTo(weakest) < 0 ? last : weakest;
      }
    }
    // without a unit given nobody was passed over
    if (weakest == null || !weakest.equals(strongest)) {
      return Tie.NONE;
    }
    Fraction bound = strongest;
    IntPredicate got = i -> note.given[i] > 0 && bound.equals(claim(weights, note, i, -1));
    return Tie.of(level, i -> got.test(i) || bound.equals(claim(weights, note, i, 1)), got);
  }

  /** Returns weight by the odd number of the next unit (1) or of the last one had (-1). */
  private static Fraction claim(Weights weights, DivisionTrace.OfLevel note, int i, int offset) {
    return new Fraction(
        weights.get(i),
        BigInteger.valueOf(note.given[i]).shiftLeft(1).add(BigInteger.valueOf(offset)));
  }

  /** Finds the several largest weights of which one took the difference. */
  private static Tie byWeight(CompiledLevel level, DivisionTrace.OfLevel note, Quotas quotas) {
    Weights weights = level.weights;
    int heaviest = IntStream.range(0, weights.size()).boxed().max(weights::compare).orElseThrow();
    IntPredicate took =
        i ->
            !level.parts.isFixed(i)
                && note.given[i]
                    != note.exactUnits(i).floor().longValueExact()
                        + (quotas.rank[i] >= quotas.halfRank ? 1 : 0);
    Tie tie = Tie.of(level, i -> weights.compare(i, heaviest) == 0, took);
    return tie.all().size() > 1 && !tie.first().isEmpty() ? tie : Tie.NONE;
  }
}
