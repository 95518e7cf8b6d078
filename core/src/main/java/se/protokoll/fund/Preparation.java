package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/**
 * Looks a split through, finds everything that can never work, and prepares its levels.
 *
 * <p>Problems that depend on the total are found when it is divided.
 */
final class Preparation {
  static final String SPLIT = "/split";

  private static final Ratio HUNDRED = Ratio.of(100);

  private final List<Refusal> problems = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Part> leaves = new ArrayList<>();
  private final List<List<String>> leafWithin = new ArrayList<>();
  private final FundSplit whole;
  private final @Nullable Guard guard;
  private final boolean nested;

  private Preparation(FundSplit split, @Nullable Guard guard) {
    this.whole = split;
    this.guard = guard;
    this.nested = isNested(split);
  }

  /** Everything a prepared split knows. */
  record Result(
      @Nullable Level root,
      List<Part> leaves,
      List<List<String>> within,
      List<Assumption> assumptions,
      List<Refusal> problems) {}

  static Result of(FundSplit split, Rounding requested, @Nullable Guard guard) {
    Preparation preparation = new Preparation(split, guard);
    List<Terms.Stated> stated = new ArrayList<>();
    stated.add(new Terms.Stated(requested, ""));
    Level root = preparation.level(split, SPLIT, stated, List.of(), false);
    return new Result(
        preparation.problems.isEmpty() ? root : null,
        List.copyOf(preparation.leaves),
        List.copyOf(preparation.leafWithin),
        List.copyOf(preparation.assumptions),
        List.copyOf(preparation.problems));
  }

  private static boolean isNested(FundSplit split) {
    return split.parts().stream().anyMatch(part -> part.split().isPresent());
  }

  private @Nullable Level level(
      FundSplit split,
      String pointer,
      List<Terms.Stated> around,
      List<String> within,
      boolean insideLeafExact) {
    List<Terms.Stated> stated = new ArrayList<>(around);
    if (split.rounding().isPresent() && !insideLeafExact) {
      // the request stays first, the nearer split goes before the outer ones
      stated.add(1, new Terms.Stated(split.rounding().get(), pointer + "/rounding"));
    } else if (split.rounding().isPresent()) {
      assumptions.add(Assumptions.roundingInsideLeafExact(within));
    }
    Terms terms = Terms.of(stated);
    boolean hasInner = isNested(split);
    boolean leafExact =
        insideLeafExact
            || (hasInner && split.nesting().orElse(Nesting.LEVEL_BY_LEVEL) == Nesting.LEAF_EXACT);
    if (within.isEmpty()) {
      nameAssumptions(terms, hasInner, split);
    }
    List<Part> parts = split.parts();
    String entries = pointer + "/" + split.kind().property();
    checkTerms(terms, split, leafExact);
    checkShape(split, pointer, entries);
    int before = problems.size();
    Fraction[] measures = measures(split, entries);
    if (problems.size() == before && !parts.isEmpty()) {
      checkSum(split, entries, measures);
    }
    int size = parts.size();
    int firstLeaf = leaves.size();
    int[] leafStart = new int[size];
    @Nullable Level[] inner = new @Nullable Level[size];
    long[] fixed = null;
    long[] floors = null;
    long[] caps = null;
    int bearer = terms.bearer().map(key -> indexOf(parts, key)).orElse(-1);
    checkBearer(terms, parts, bearer, entries);
    for (int i = 0; i < size; i++) {
      Part own = parts.get(i);
      Part guarded = guard == null ? own : guard.on(own);
      // in a leaf-exact split the guard is for the leaves alone, which become one level
      Part part = leafExact ? own : guarded;
      String place = entries + "/" + i;
      leafStart[i] = leaves.size();
      if (part.split().isPresent()) {
        List<String> inside = new ArrayList<>(within);
        inside.add(part.holder().key());
        inner[i] =
            level(part.split().get(), place + "/split", stated, List.copyOf(inside), leafExact);
      } else {
        leaves.add(guarded);
        leafWithin.add(within);
      }
      if (part.fixed().isPresent()) {
        fixed = fixed == null ? filled(size, -1) : fixed;
        fixed[i] = part.fixed().get().ore();
      }
      if (part.floor().isPresent() || part.cap().isPresent()) {
        floors = floors == null ? new long[size] : floors;
        caps = caps == null ? filled(size, Long.MAX_VALUE) : caps;
        bound(part, place, terms, floors, caps, i);
      }
      checkGroup(own, place, leafExact);
    }
    if (!problems.isEmpty()) {
      return null;
    }
    Weights weights = weights(measures, pointer);
    if (weights == null) {
      return null;
    }
    List<List<String>> sameWithin = Collections.nCopies(size, within);
    Level level =
        new Level(
            pointer,
            terms,
            parts,
            sameWithin,
            weights,
            fixed,
            floors,
            caps,
            inner,
            leafStart,
            null,
            bearer);
    return leafExact && !insideLeafExact ? flat(level, firstLeaf) : level;
  }

  /** Returns the level of all leaves of a leaf-exact split. */
  private @Nullable Level flat(Level tree, int firstLeaf) {
    int size = leaves.size() - firstLeaf;
    List<Part> parts = List.copyOf(leaves.subList(firstLeaf, leaves.size()));
    List<List<String>> within = List.copyOf(leafWithin.subList(firstLeaf, leaves.size()));
    Fraction[] nominal = new Fraction[size];
    long[] fixed = filled(size, -1);
    boolean[] depends = {false};
    nominal(
        tree,
        new Fraction(BigInteger.ONE, BigInteger.ONE),
        firstLeaf,
        nominal,
        fixed,
        depends,
        true);
    Weights weights = weights(nominal, tree.pointer);
    if (weights == null) {
      return null;
    }
    int[] leafStart = new int[size];
    int bearer = tree.terms.bearer().map(key -> indexOf(parts, key)).orElse(-1);
    Arrays.setAll(leafStart, i -> firstLeaf + i);
    long[] floors = null;
    long[] caps = null;
    if (guard != null) {
      floors = new long[size];
      caps = new long[size];
      for (int i = 0; i < size; i++) {
        bound(parts.get(i), tree.pointer, tree.terms, floors, caps, i);
      }
      if (!problems.isEmpty()) {
        return null;
      }
    }
    return new Level(
        tree.pointer,
        tree.terms,
        parts,
        within,
        weights,
        fixed,
        floors,
        caps,
        new @Nullable Level[size],
        leafStart,
        depends[0] ? tree : null,
        bearer);
  }

  private static void nominal(
      Level level,
      Fraction whole,
      int firstLeaf,
      Fraction[] nominal,
      long[] fixed,
      boolean[] depends,
      boolean top) {
    depends[0] |= level.floors != null || (!top && level.fixed != null);
    for (int i = 0; i < level.parts.size(); i++) {
      Fraction share =
          level.weights.sum().signum() == 0
              ? Fraction.ZERO
              : whole.times(new Fraction(level.weights.get(i), level.weights.sum()));
      Level inner = level.inner[i];
      int leaf = level.leafStart[i] - firstLeaf;
      if (inner != null) {
        nominal(inner, share, firstLeaf, nominal, fixed, depends, false);
      } else {
        nominal[leaf] = share;
        fixed[leaf] = level.isFixed(i) ? Objects.requireNonNull(level.fixed)[i] : -1;
      }
    }
  }

  /** Returns the part that has a key, or else the first that holds it inside; -1 when none does. */
  private static int indexOf(List<Part> parts, String key) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).holder().key().equals(key)) {
        return i;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      Optional<FundSplit> inside = parts.get(i).split();
      if (inside.isPresent() && indexOf(inside.get().parts(), key) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void checkBearer(Terms terms, List<Part> parts, int bearer, String entries) {
    if (terms.asksForBearer().isEmpty() || terms.bearer().isEmpty()) {
      return;
    }
    String key = terms.bearer().get();
    if (bearer >= 0) {
      Part part = parts.get(bearer);
      if (part.fixed().isPresent() && terms.policy() == RemainderPolicy.BEARER) {
        problems.add(Refusals.bearerIsFixed(entries + "/" + bearer + "/fixed", part.holder()));
      }
    } else if (indexOf(whole.parts(), key) < 0) {
      problems.add(Refusals.bearerUnknown(terms.bearerPlace(), key));
    } else if (terms.policy() == RemainderPolicy.BEARER && !isLeaf(whole, key)) {
      problems.add(Refusals.bearerIsDivided(terms.bearerPlace(), key));
    }
  }

  private static boolean isLeaf(FundSplit split, String key) {
    return split.parts().stream()
        .anyMatch(
            part ->
                part.split().isPresent()
                    ? isLeaf(part.split().get(), key)
                    : part.holder().key().equals(key) && part.fixed().isEmpty());
  }

  private static long[] filled(int size, long value) {
    long[] filled = new long[size];
    Arrays.fill(filled, value);
    return filled;
  }

  private void nameAssumptions(Terms terms, boolean hasInner, FundSplit split) {
    if (terms.unitPlace().isEmpty()) {
      assumptions.add(Assumptions.STANDARD_UNIT);
    }
    if (terms.policyPlace().isEmpty()) {
      assumptions.add(Assumptions.STANDARD_POLICY);
    }
    if (terms.tieBreakPlace().isEmpty()) {
      assumptions.add(Assumptions.STANDARD_TIE_BREAK);
    } else if (!terms.policy().hasTies()) {
      assumptions.add(Assumptions.tieBreakWithoutEffect(terms.tieBreak(), terms.policy()));
    }
    if (hasInner && split.nesting().isEmpty()) {
      assumptions.add(Assumptions.STANDARD_NESTING);
    }
  }

  /** Looks for what is stated and cannot be; what nobody states combines with everything. */
  private void checkTerms(Terms terms, FundSplit split, boolean leafExact) {
    RemainderPolicy policy = terms.policy();
    boolean floored =
        (guard != null && guard.grows())
            || split.parts().stream().anyMatch(p -> p.floor().isPresent());
    boolean capped =
        (guard != null && !guard.grows())
            || split.parts().stream().anyMatch(p -> p.cap().isPresent());
    if (floored && !policy.combinesWith(Feature.FLOORS)) {
      problems.add(Refusals.pair(terms.policyPlace(), policy, Feature.FLOORS));
    }
    if (capped && !policy.combinesWith(Feature.CAPS)) {
      problems.add(Refusals.pair(terms.policyPlace(), policy, Feature.CAPS));
    }
    if (nested) {
      Feature nesting = leafExact ? Feature.LEAF_EXACT : Feature.LEVEL_BY_LEVEL;
      if (!policy.combinesWith(nesting)) {
        problems.add(Refusals.pair(terms.policyPlace(), policy, nesting));
      }
    }
    if (terms.bearer().isEmpty()) {
      terms.asksForBearer().map(Refusals::bearerMissing).ifPresent(problems::add);
    }
    if (terms.tieBreak() == TieBreak.LOT && terms.seed().isEmpty() && policy.hasTies()) {
      problems.add(Refusals.seedMissing(terms.tieBreakPlace()));
    }
  }

  private void checkShape(FundSplit split, String pointer, String entries) {
    if (split.parts().isEmpty()) {
      problems.add(Refusals.noHolders(entries));
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < split.parts().size(); i++) {
      Part part = split.parts().get(i);
      String key = part.holder().key();
      if (!keys.add(key)) {
        problems.add(Refusals.duplicateKey(entries + "/" + i + "/holder/key", key));
      }
    }
    if (split.restTo().isPresent()) {
      String rest = split.restTo().get();
      if (split.kind() != SplitKind.PERCENT) {
        problems.add(Refusals.restToWithoutPercent(pointer + "/restTo", rest));
      } else if (split.parts().stream()
          .noneMatch(p -> p.holder().key().equals(rest) && p.fixed().isEmpty())) {
        problems.add(Refusals.restToUnknown(pointer + "/restTo", rest));
      }
    }
  }

  /** Returns what each part is measured by, zero for a fixed one. */
  private Fraction[] measures(FundSplit split, String entries) {
    Fraction[] measures = new Fraction[split.parts().size()];
    for (int i = 0; i < measures.length; i++) {
      Part part = split.parts().get(i);
      measures[i] = measure(split, part, entries + "/" + i);
    }
    return measures;
  }

  private Fraction measure(FundSplit split, Part part, String place) {
    int stated =
        (part.weight().isPresent() ? 1 : 0)
            + (part.indicators().isEmpty() ? 0 : 1)
            + (part.percent().isPresent() ? 1 : 0);
    if (part.fixed().isPresent()) {
      if (stated > 0) {
        problems.add(Refusals.fixedAndMeasure(place, part.holder()));
      }
      if (part.fixed().get().isNegative()) {
        problems.add(Refusals.negativeAmount(place + "/fixed", part.holder(), part.fixed().get()));
      }
      if (part.floor().isPresent() || part.cap().isPresent()) {
        problems.add(Refusals.fixedWithBounds(place, part.holder()));
      }
      return Fraction.ZERO;
    }
    boolean mayLack =
        split.restTo().isPresent() && split.restTo().get().equals(part.holder().key());
    boolean fits =
        switch (split.kind()) {
          case EQUAL -> stated == 0;
          case PERCENT -> (stated == 1 && part.percent().isPresent()) || (stated == 0 && mayLack);
          case WEIGHTS -> stated == 1 && part.percent().isEmpty();
        };
    if (!fits) {
      problems.add(Refusals.measureMissing(place, part.holder(), split.kind()));
    }
    Fraction measure =
        switch (split.kind()) {
          case EQUAL -> Fraction.of(1);
          case PERCENT -> part.percent().map(Fraction::of).orElse(Fraction.ZERO);
          case WEIGHTS -> part.weight().map(Fraction::of).orElseGet(() -> composed(part));
        };
    if (measure.signum() < 0) {
      String name =
          split.kind() == SplitKind.PERCENT
              ? "/percent"
              : part.weight().isPresent() ? "/weight" : "/indicators";
      problems.add(Refusals.negativeWeight(place + name, part.holder(), measure.toRatio()));
    }
    return measure;
  }

  private static Fraction composed(Part part) {
    Fraction sum = Fraction.ZERO;
    for (Indicator indicator : part.indicators()) {
      sum = sum.plus(Fraction.of(indicator.coefficient()).times(Fraction.of(indicator.value())));
    }
    return sum;
  }

  /** Checks that percentages are 100 in all, and gives what is missing to whom it goes. */
  private void checkSum(FundSplit split, String entries, Fraction[] measures) {
    if (split.parts().stream().allMatch(p -> p.fixed().isPresent())) {
      return;
    }
    if (split.kind() == SplitKind.PERCENT) {
      Fraction sum = Fraction.ZERO;
      for (Fraction measure : measures) {
        sum = sum.plus(measure);
      }
      int compared = sum.toRatio().compareTo(HUNDRED);
      if (compared > 0 || (compared < 0 && split.restTo().isEmpty())) {
        problems.add(Refusals.percentNot100(entries, sum, openByDecimals(split)));
      } else if (compared < 0) {
        for (int i = 0; i < measures.length; i++) {
          if (split.parts().get(i).holder().key().equals(split.restTo().orElseThrow())) {
            measures[i] = measures[i].plus(Fraction.of(100).minus(sum));
          }
        }
      }
      return;
    }
    for (Fraction measure : measures) {
      if (measure.signum() != 0) {
        return;
      }
    }
    problems.add(Refusals.allWeightsZero(entries));
  }

  /** Returns half a unit of the last decimal printed, for all percentages together. */
  private static Fraction openByDecimals(FundSplit split) {
    Fraction open = Fraction.ZERO;
    for (Part part : split.parts()) {
      Ratio percent = part.percent().orElse(HUNDRED);
      if (percent.decimal() && !percent.denominator().equals(BigInteger.ONE)) {
        open = open.plus(new Fraction(BigInteger.ONE, percent.denominator().shiftLeft(1)));
      }
    }
    return open;
  }

  private void bound(Part part, String place, Terms terms, long[] floors, long[] caps, int i) {
    long floor = part.floor().map(Money::ore).orElse(0L);
    long cap = part.cap().map(Money::ore).orElse(Long.MAX_VALUE);
    if (floor < 0) {
      problems.add(Refusals.negativeAmount(place + "/floor", part.holder(), Money.ofOre(floor)));
    }
    if (cap < 0) {
      problems.add(Refusals.negativeAmount(place + "/cap", part.holder(), Money.ofOre(cap)));
    }
    if (floor < 0 || cap < 0) {
      return;
    }
    if (floor > cap) {
      problems.add(
          Refusals.floorAboveCap(
              place + "/floor", part.holder(), Money.ofOre(floor), Money.ofOre(cap)));
      return;
    }
    MoneyUnit unit = terms.unit();
    floors[i] = part.floor().map(bound -> WholeUnits.above(bound, unit)).orElse(0L);
    caps[i] = part.cap().map(bound -> WholeUnits.below(bound, unit)).orElse(Long.MAX_VALUE);
    if (floors[i] > caps[i]) {
      problems.add(
          Refusals.noWholeUnit(
              place + "/floor", part.holder(), Money.ofOre(floor), Money.ofOre(cap), unit));
    } else if (Stream.concat(part.floor().stream(), part.cap().stream())
        .anyMatch(bound -> bound.ore() % unit.ore() != 0)) {
      note(Assumptions.boundToWholeUnits(part.holder(), unit));
    }
  }

  /** Names an assumption once, though a leaf is bound in its group and among all leaves. */
  private void note(Assumption assumption) {
    if (!assumptions.contains(assumption)) {
      assumptions.add(assumption);
    }
  }

  private void checkGroup(Part part, String place, boolean leafExact) {
    boolean own = part.fixed().isPresent() || part.floor().isPresent() || part.cap().isPresent();
    if (leafExact && part.split().isPresent() && own) {
      problems.add(Refusals.leafExactGroupBounds(place, part.holder()));
    }
  }

  private @Nullable Weights weights(Fraction[] measures, String pointer) {
    long[] whole = new long[measures.length];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < measures.length; i++) {
      if (measures[i].denominator().equals(BigInteger.ONE)) {
        sum = sum.add(measures[i].numerator());
        whole[i] = measures[i].numerator().longValue();
      } else {
        sum = null;
        break;
      }
    }
    if (sum != null && sum.bitLength() < Long.SIZE) {
      return Weights.of(whole);
    }
    try {
      return Weights.of(measures);
    } catch (ArithmeticException e) {
      problems.add(Refusals.noCommonDenominator(pointer));
      return null;
    }
  }
}
