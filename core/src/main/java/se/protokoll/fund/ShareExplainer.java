package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** How one total was divided, level by level; made when somebody asks for a reason. */
final class ShareExplainer {
  private final CompiledLevel root;
  private final Map<CompiledLevel, DivisionTrace.OfLevel> notes;
  private final boolean negative;
  private final CompiledLevel[] levelOf;
  private final int[] partOf;
  private final Map<CompiledLevel, long[]> sortedRanks = new LinkedHashMap<>();
  private final Map<CompiledLevel, Fraction[]> claims = new HashMap<>();
  private final Fraction @Nullable [] exactOre;

  ShareExplainer(
      CompiledLevel root,
      Map<CompiledLevel, DivisionTrace.OfLevel> notes,
      int leafCount,
      boolean negative) {
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
    return reason(levelOf[leaf], partOf[leaf]);
  }

  /** Returns what was rounded and why for a part of a level, also one that is divided further. */
  Reason reason(CompiledLevel level, int part) {
    DivisionTrace.OfLevel note = note(level);
    Fraction exact = exactOnLevel(level, part);
    boolean fixed = level.parts.isFixed(part);
    long whole = fixed ? 0 : exact.floor().longValueExact();
    long given = note.given[part];
    Reason.Kind kind = fixed ? Reason.Kind.FIXED : kind(level, note, part, exact, given - whole);
    return new Reason(
        kind,
        level.rounding.policy(),
        level.rounding.unit(),
        level.parts.within.get(part),
        Money.ofOre(negative ? -note.ore : note.ore),
        signed(exact).toRatio(),
        signed(exact.remainder()).toRatio(),
        negative ? -whole : whole,
        negative ? -(given - whole) : given - whole,
        position(level, note, part),
        note.quotas == null ? 0 : note.quotas.left,
        tie(level, note, part));
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

  /** Returns the tie rule if it decided whether this part got a unit. */
  private Optional<TieBreak> tie(CompiledLevel level, DivisionTrace.OfLevel note, int part) {
    if (note.quotas == null || level.parts.isFixed(part)) {
      return Optional.empty();
    }
    boolean decided =
        switch (level.rounding.policy()) {
          case LARGEST_REMAINDER -> isTiedByRemainder(level, note.quotas, part);
          case SAINTE_LAGUE -> isTiedByClaim(level, note, part);
          case ROUNDED_DIFFERENCE_TO_LARGEST -> isTiedByWeight(level, note, part);
          default -> false;
        };
    return decided ? Optional.of(level.rounding.tieBreak()) : Optional.empty();
  }

  private boolean isTiedByRemainder(CompiledLevel level, Quotas quotas, int part) {
    long[] sorted = Objects.requireNonNull(sortedRanks.get(level));
    if (quotas.left == 0) {
      return false;
    }
    int cut = sorted.length - (int) quotas.left;
    return sorted[cut] == sorted[cut - 1] && quotas.rank[part] == sorted[cut];
  }

  /**
   * Returns whether the last unit given out was claimed by others with the same right, and this
   * part was one of them.
   */
  private boolean isTiedByClaim(CompiledLevel level, DivisionTrace.OfLevel note, int part) {
    Fraction[] bounds = claims.computeIfAbsent(level, any -> claims(level, note));
    Weights weights = level.weights;
    return bounds[0].equals(bounds[1])
        && (bounds[0].equals(claim(weights, note, part, 1))
            || (note.given[part] > 0 && bounds[0].equals(claim(weights, note, part, -1))));
  }

  /** Returns the weakest claim that got its unit and the strongest that did not. */
  private static Fraction[] claims(CompiledLevel level, DivisionTrace.OfLevel note) {
    Fraction weakest = null;
    Fraction strongest = Fraction.ZERO;
    for (int i = 0; i < note.given.length; i++) {
      if (level.weights.isZero(i)) {
        continue;
      }
      Fraction next = claim(level.weights, note, i, 1);
      strongest = next.compareTo(strongest) > 0 ? next : strongest;
      if (note.given[i] > 0) {
        Fraction last = claim(level.weights, note, i, -1);
        weakest = weakest == null || last.compareTo(weakest) < 0 ? last : weakest;
      }
    }
    // without a unit given nobody was passed over
    return new Fraction[] {weakest == null ? Fraction.of(-1) : weakest, strongest};
  }

  /** Returns weight by the odd number of the next unit (1) or of the last one had (-1). */
  private static Fraction claim(Weights weights, DivisionTrace.OfLevel note, int i, int offset) {
    return new Fraction(
        weights.get(i),
        BigInteger.valueOf(note.given[i]).shiftLeft(1).add(BigInteger.valueOf(offset)));
  }

  /** Returns whether the difference went by the tie rule to one of several largest weights. */
  private static boolean isTiedByWeight(CompiledLevel level, DivisionTrace.OfLevel note, int part) {
    Weights weights = level.weights;
    Quotas quotas = Objects.requireNonNull(note.quotas);
    boolean difference = false;
    int heaviest = 0;
    for (int i = 0; i < weights.size(); i++) {
      long nearest = quotas.rank[i] >= quotas.halfRank ? 1 : 0;
      Fraction exact = note.exactUnits(i);
      difference |=
          !level.parts.isFixed(i) && note.given[i] != exact.floor().longValueExact() + nearest;
      heaviest = weights.compare(i, heaviest) > 0 ? i : heaviest;
    }
    int largest = heaviest;
    long equals =
        IntStream.range(0, weights.size()).filter(i -> weights.compare(i, largest) == 0).count();
    return difference && equals > 1 && weights.compare(part, largest) == 0;
  }
}
