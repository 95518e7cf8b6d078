package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.fund.RemainderPolicy.Feature;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.MoneyUnit;

/**
 * Looks a split through once: finds everything that can never work, and makes the levels that any
 * total is divided on.
 *
 * <p>Problems that depend on the total are found when it is divided.
 */
final class SplitCompiler {
  private static final String SPLIT = "/split";
  private static final BigInteger PERCENT = BigInteger.valueOf(100);
  private static final Optional<Nesting> LEAF_EXACT = Optional.of(Nesting.LEAF_EXACT);

  private final List<Refusal> problems = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>(4);
  private final FundSplit whole;
  private final Rounding requested;
  private final @Nullable PaidBounds paid;
  private final Leaves leaves;

  /** Whether some part is divided further. */
  private final boolean nested;

  /** Whether all parts are leaves that nothing is fixed, bounded or paid for. */
  private final boolean plain;

  private SplitCompiler(LevelScan whole, Rounding requested, @Nullable PaidBounds paid) {
    this.whole = whole.split;
    this.requested = requested;
    this.paid = paid;
    this.nested = whole.nested;
    this.plain = whole.isPlain() && paid == null;
    this.leaves = plain ? Leaves.allOf(whole.split.parts()) : new Leaves();
  }

  /**
   * Everything a prepared split knows.
   *
   * @param root the outermost level, null when there are problems
   */
  record Compiled(
      @Nullable CompiledLevel root,
      Leaves leaves,
      List<Assumption> assumptions,
      List<Refusal> problems) {}

  /**
   * Compiles a split.
   *
   * @param requested the rounding that goes before what the split says
   * @param paid what has been paid, null when it does not matter
   */
  static Compiled compile(FundSplit split, Rounding requested, @Nullable PaidBounds paid) {
    LevelScan scan = new LevelScan(split);
    SplitCompiler compiler = new SplitCompiler(scan, requested, paid);
    compiler.checkHistory(requested, "");
    CompiledLevel root = compiler.level(scan, SPLIT, EffectiveRounding.STANDARD, List.of(), false);
    if (root != null) {
      compiler.assumeAbsent(root.rounding);
    }
    return new Compiled(
        compiler.problems.isEmpty() ? root : null,
        compiler.leaves,
        Collections.unmodifiableList(compiler.assumptions),
        Collections.unmodifiableList(compiler.problems));
  }

  /**
   * Compiles one level and all levels inside it.
   *
   * @param around what the splits around this one state
   * @param within the keys of the holders around it, the outermost first
   * @return the level, null when there are problems
   */
  private @Nullable CompiledLevel level(
      LevelScan scan,
      String pointer,
      EffectiveRounding around,
      List<String> within,
      boolean insideLeafExact) {
    FundSplit split = scan.split;
    boolean leafExact = insideLeafExact || (scan.nested && split.nesting().equals(LEAF_EXACT));
    EffectiveRounding stated = stated(split, pointer, around, within, insideLeafExact);
    EffectiveRounding rounding = stated.overriddenBy(requested, "");
    if (within.isEmpty()) {
      assumeStandard(rounding, scan.nested && split.nesting().isEmpty());
    }
    if (rounding.looksAtHistory() && rounding.favoured().isEmpty()) {
      assumeOnce(Assumption.NOBODY_FAVOURED);
    }
    LevelChecks checks = new LevelChecks(scan, pointer, rounding, problems);
    checks.checkRounding(nested ? nesting(leafExact) : null, paid);
    checks.checkParts();
    int bearer = rounding.bearerAmong(split.parts());
    checks.checkBearer(bearer, whole);
    Weights weights = scan.misfits ? null : weights(scan, pointer);
    int firstLeaf = leaves.size();
    LevelParts parts =
        plain
            ? LevelParts.ofPlainLeaves(split.parts(), leaves.within())
            : parts(split.parts(), checks, stated, rounding, within, leafExact);
    if (weights == null || !problems.isEmpty()) {
      return null;
    }
    if (scan.composed) {
      assumeIndicatorShares(scan, within);
    }
    CompiledLevel level = new CompiledLevel(pointer, rounding, parts, weights, bearer, null);
    return leafExact && !insideLeafExact ? flat(level, firstLeaf) : level;
  }

  private static Feature nesting(boolean leafExact) {
    return leafExact ? Feature.LEAF_EXACT : Feature.LEVEL_BY_LEVEL;
  }

  /**
   * Returns what a split and those around it state; inside leaf-exact all is rounded as outside.
   */
  private EffectiveRounding stated(
      FundSplit split,
      String pointer,
      EffectiveRounding around,
      List<String> within,
      boolean insideLeafExact) {
    if (split.rounding().isEmpty()) {
      return around;
    }
    if (insideLeafExact) {
      assumptions.add(Assumption.roundingInsideLeafExact(groupName(within)));
      return around;
    }
    checkHistory(split.rounding().get(), pointer + "/rounding");
    return around.overriddenBy(split.rounding().get(), pointer + "/rounding");
  }

  private void checkHistory(Rounding rounding, String place) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < rounding.favoured().size(); i++) {
      String key = rounding.favoured().get(i).key();
      if (!keys.add(key)) {
        problems.add(Refusals.favouredTwice(place + "/favoured/" + i + "/key", key));
      }
    }
  }

  /** Names those with a history who are not recipients here; theirs has no effect. */
  private void assumeAbsent(EffectiveRounding rounding) {
    if (rounding.favoured().isEmpty()) {
      return;
    }
    Set<String> here = new HashSet<>();
    for (int i = 0; i < leaves.size(); i++) {
      here.add(leaves.part(i).holder().key());
    }
    List<String> absent =
        rounding.favoured().stream().map(Favoured::key).filter(key -> !here.contains(key)).toList();
    if (!absent.isEmpty()) {
      assumptions.add(Assumption.favouredAbsent(absent));
    }
  }

  /** Returns the innermost of the groups that keys lead to, as sentences name it. */
  private String groupName(List<String> within) {
    return FundTexts.holder(Objects.requireNonNull(PreparedSplit.groups(whole).get(within)));
  }

  private void assumeOnce(Assumption assumption) {
    if (!assumptions.contains(assumption)) {
      assumptions.add(assumption);
    }
  }

  private void assumeStandard(EffectiveRounding rounding, boolean nestingUnstated) {
    if (rounding.unitPlace().isEmpty()) {
      assumptions.add(Assumption.STANDARD_UNIT);
    }
    if (rounding.policyPlace().isEmpty()) {
      assumptions.add(Assumption.STANDARD_POLICY);
    }
    if (rounding.tieBreakPlace().isEmpty()) {
      assumptions.add(Assumption.STANDARD_TIE_BREAK);
    } else if (!rounding.policy().hasTies()) {
      assumptions.add(Assumption.tieBreakWithoutEffect(rounding.tieBreak(), rounding.policy()));
    }
    if (!rounding.favoured().isEmpty() && rounding.tieBreak() != TieBreak.LEAST_FAVOURED) {
      assumptions.add(Assumption.favouredWithoutEffect(rounding.tieBreak()));
    }
    if (nestingUnstated) {
      assumptions.add(Assumption.STANDARD_NESTING);
    }
  }

  private LevelParts parts(
      List<Part> parts,
      LevelChecks checks,
      EffectiveRounding stated,
      EffectiveRounding rounding,
      List<String> within,
      boolean leafExact) {
    int[] leafOf = new int[parts.size()];
    @Nullable CompiledLevel[] inner = new @Nullable CompiledLevel[parts.size()];
    List<Part> bounded = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Part own = parts.get(i);
      Part guarded = paid == null ? own : paid.on(own, leaves.size());
      leafOf[i] = leaves.size();
      if (own.split().isPresent()) {
        String place = checks.place(i) + "/split";
        LevelScan scan = new LevelScan(own.split().get());
        inner[i] = level(scan, place, stated, inside(own, within), leafExact);
        if (leafExact) {
          checks.checkLeafExactGroup(i);
        }
      } else {
        leaves.add(guarded, within);
      }
      // in a leaf-exact split what has been paid binds the leaves alone, which become one level
      Part part = leafExact ? own : guarded;
      bounded.add(part);
      if (Bounds.isBounded(part)) {
        checks.checkBounds(i, part);
        assumeWholeUnits(part, rounding.unit());
      }
    }
    return new LevelParts(
        parts,
        Collections.nCopies(parts.size(), within),
        leafOf,
        inner,
        Bounds.of(bounded, rounding.unit()));
  }

  private static List<String> inside(Part part, List<String> within) {
    List<String> inside = new ArrayList<>(within);
    inside.add(part.holder().key());
    return List.copyOf(inside);
  }

  /** Names the assumption once, though a leaf is bound in its group and among all leaves. */
  private void assumeWholeUnits(Part part, MoneyUnit unit) {
    if (!Bounds.isWhole(part, unit)) {
      assumeOnce(Assumption.boundToWholeUnits(part.holder(), unit));
    }
  }

  /** Says how much of the money each named indicator carries, where none carries all of it. */
  private void assumeIndicatorShares(LevelScan scan, List<String> within) {
    Map<String, Fraction> carried = new LinkedHashMap<>();
    for (Part part : scan.split.parts()) {
      for (Indicator indicator : part.indicators()) {
        Fraction term = Fraction.of(indicator.coefficient()).times(Fraction.of(indicator.value()));
        indicator.name().ifPresent(name -> carried.merge(name, term, Fraction::plus));
      }
    }
    Fraction all = scan.measures.sum();
    Optional<String> group = within.isEmpty() ? Optional.empty() : Optional.of(groupName(within));
    carried.forEach(
        (name, sum) -> {
          if (!sum.equals(all)) {
            BigDecimal percent =
                new BigDecimal(sum.numerator().multiply(all.denominator()).multiply(PERCENT))
                    .divide(
                        new BigDecimal(sum.denominator().multiply(all.numerator())),
                        2,
                        RoundingMode.HALF_UP);
            assumptions.add(Assumption.indicatorShare(name, percent, group, !scan.isUnbound()));
          }
        });
  }

  private @Nullable Weights weights(LevelScan scan, String pointer) {
    Measures measures = scan.measures;
    Optional<String> restTo = scan.split.restTo();
    if (restTo.isPresent() && scan.split.kind() == SplitKind.PERCENT && !measures.isSum(100)) {
      Fraction missing = LevelChecks.HUNDRED.minus(measures.sum());
      for (int i = 0; i < measures.size(); i++) {
        if (scan.split.parts().get(i).holder().key().equals(restTo.get())) {
          measures.set(i, measures.get(i).plus(missing));
        }
      }
    }
    return weights(measures, pointer);
  }

  private @Nullable Weights weights(Measures measures, String pointer) {
    try {
      return measures.weights();
    } catch (ArithmeticException noCommonDenominator) {
      problems.add(Refusals.noCommonDenominator(pointer));
      return null;
    }
  }

  /** Returns the level of all leaves of a leaf-exact split, null when there are problems. */
  private @Nullable CompiledLevel flat(CompiledLevel tree, int firstLeaf) {
    List<Part> parts = leaves.partsFrom(firstLeaf);
    MoneyUnit unit = tree.rounding.unit();
    Weights weights = weights(ExactShares.measures(tree, firstLeaf, parts.size()), tree.pointer);
    Bounds bounds = null;
    if (paid != null) {
      for (Part part : parts) {
        LevelChecks.checkBounds(part, unit, tree.pointer, problems);
        assumeWholeUnits(part, unit);
      }
      bounds = Bounds.of(parts, unit);
    }
    if (weights == null || !problems.isEmpty()) {
      return null;
    }
    return new CompiledLevel(
        tree.pointer,
        tree.rounding,
        LevelParts.ofLeaves(parts, leaves.withinFrom(firstLeaf), firstLeaf, bounds),
        weights,
        tree.rounding.bearerAmong(parts),
        ExactShares.dependOnTotal(tree) ? tree : null);
  }
}
