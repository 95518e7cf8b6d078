package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** How one total was divided, level by level; made when somebody asks for a reason. */
final class Explanation {
  private final Level root;
  private final Map<Level, LevelDivision> notes;
  private final boolean negative;
  private final Level[] levelOf;
  private final int[] partOf;
  private final Map<Level, long[]> sortedRanks = new LinkedHashMap<>();
  private final Fraction @Nullable [] exactOre;

  Explanation(Level root, Map<Level, LevelDivision> notes, int leafCount, boolean negative) {
    this.root = root;
    this.notes = notes;
    this.negative = negative;
    this.levelOf = new Level[leafCount];
    this.partOf = new int[leafCount];
    find(root);
    this.exactOre = root.hasInner() ? throughAllLevels(leafCount) : null;
    notes.forEach(
        (level, note) -> {
          if (note.quotas != null) {
            long[] sorted = note.quotas.rank.clone();
            Arrays.sort(sorted);
            sortedRanks.put(level, sorted);
          }
        });
  }

  private void find(Level level) {
    for (int i = 0; i < level.parts.size(); i++) {
      Level inner = level.inner[i];
      if (inner != null) {
        find(inner);
      } else {
        levelOf[level.leafStart[i]] = level;
        partOf[level.leafStart[i]] = i;
      }
    }
  }

  private Fraction @Nullable [] throughAllLevels(int leafCount) {
    Fraction whole =
        Fraction.of(note(root).units)
            .times(Fraction.of(root.terms.unit().ore()))
            .plus(new Fraction(root.fixedSum(), BigInteger.ONE));
    try {
      return ExactShares.ofTree(root, whole, leafCount);
    } catch (DivisionRefusedException unrounded) {
      // a floor that only a rounded level can hold: each level then has its own exact shares
      return null;
    }
  }

  private LevelDivision note(Level level) {
    return Objects.requireNonNull(notes.get(level));
  }

  /** Returns the unit of payment of a leaf, in öre. */
  long unit(int leaf) {
    return levelOf[leaf].terms.unit().ore();
  }

  Ratio exact(int leaf) {
    Level level = levelOf[leaf];
    Fraction exact =
        exactOre != null
            ? exactOre[leaf].dividedBy(level.terms.unit().ore())
            : exactOnLevel(level, partOf[leaf]);
    return signed(exact).toRatio();
  }

  private static Fraction fixed(Level level, int part) {
    return Fraction.of(Objects.requireNonNull(level.fixed)[part])
        .dividedBy(level.terms.unit().ore());
  }

  private Fraction exactOnLevel(Level level, int part) {
    return level.isFixed(part) ? fixed(level, part) : note(level).exactUnits(part);
  }

  private Fraction signed(Fraction exact) {
    return negative ? exact.negated() : exact;
  }

  Reason reason(int leaf) {
    Level level = levelOf[leaf];
    int part = partOf[leaf];
    LevelDivision note = note(level);
    Fraction exact = exactOnLevel(level, part);
    boolean fixed = level.isFixed(part);
    long whole = fixed ? 0 : exact.floor().longValueExact();
    long given = note.given[part];
    Reason.Kind kind = fixed ? Reason.Kind.FIXED : kind(level, note, part, exact, given - whole);
    return new Reason(
        kind,
        level.terms.policy(),
        level.terms.unit(),
        level.within.get(part),
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
      Level level, LevelDivision note, int part, Fraction exact, long extra) {
    Part entry = level.parts.get(part);
    RemainderPolicy policy = level.terms.policy();
    if (policy == RemainderPolicy.BEARER && extra > 0) {
      return Reason.Kind.BEARER;
    }
    MoneyUnit unit = level.terms.unit();
    if (entry
        .floor()
        .filter(floor -> exact.equals(Fraction.of(WholeUnits.above(floor, unit))))
        .isPresent()) {
      return Reason.Kind.FLOOR;
    }
    if (entry
        .cap()
        .filter(cap -> exact.equals(Fraction.of(WholeUnits.below(cap, unit))))
        .isPresent()) {
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
  private int position(Level level, LevelDivision note, int part) {
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
  private Optional<TieBreak> tie(Level level, LevelDivision note, int part) {
    long[] sorted = sortedRanks.get(level);
    if (level.terms.policy() != RemainderPolicy.LARGEST_REMAINDER
        || sorted == null
        || note.quotas == null
        || note.quotas.left == 0) {
      return Optional.empty();
    }
    int cut = sorted.length - (int) note.quotas.left;
    boolean tied = sorted[cut] == sorted[cut - 1] && note.quotas.rank[part] == sorted[cut];
    return tied ? Optional.of(level.terms.tieBreak()) : Optional.empty();
  }
}
