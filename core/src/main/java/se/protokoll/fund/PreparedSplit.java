package se.protokoll.fund;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.money.Money;

/**
 * A split that has been looked through once and divides any number of totals.
 *
 * <p>{@link FundSplit#distribute(Money)} prepares and divides in one step. To divide often by the
 * same split, such as each month's payment by population, prepare it once: each distribution then
 * costs one division per holder. It may be shared between threads.
 */
public final class PreparedSplit implements HasNoJsonForm {
  private final FundSplit split;
  private final Rounding requested;
  private final CompiledLevel root;
  private final Leaves leaves;
  private final List<Assumption> compiled;
  private final boolean isBoundByPaid;
  private volatile @Nullable List<Assumption> assumptions;
  private volatile @Nullable Map<List<String>, Holder> groups;

  PreparedSplit(FundSplit split, Rounding requested) {
    this(split, requested, null);
  }

  /** Prepares a split for an instalment, where what has been paid binds. */
  PreparedSplit(FundSplit split, Rounding requested, @Nullable PaidBounds paid) {
    SplitCompiler.Compiled compiled = SplitCompiler.compile(split, requested, paid);
    if (compiled.root() == null) {
      throw new DivisionRefusedException(compiled.problems().get(0));
    }
    this.split = split;
    this.requested = requested;
    this.root = compiled.root();
    this.leaves = compiled.leaves();
    this.compiled = compiled.assumptions();
    this.isBoundByPaid = paid != null;
  }

  /** Returns the split. */
  public FundSplit split() {
    return split;
  }

  /** Returns the rounding of the outermost level, with everything stated. */
  public Rounding rounding() {
    return root.rounding.toRounding();
  }

  /** Returns what was assumed because nobody stated it. */
  public List<Assumption> assumptions() {
    List<Assumption> known = assumptions;
    if (known == null) {
      known = new ArrayList<>(compiled);
      SumRow.in(split).map(Assumption::sumRow).ifPresent(known::add);
      known = List.copyOf(known);
      assumptions = known;
    }
    return known;
  }

  /** Returns the rounding that was asked for, which goes before what the split says. */
  Rounding requested() {
    return requested;
  }

  /**
   * Returns whether what has been paid before binds, so that the split alone gives less or more.
   */
  boolean isBoundByPaid() {
    return isBoundByPaid;
  }

  /**
   * Divides a total.
   *
   * <p>A negative total gives the exact mirror of the positive one: what is left below one unit,
   * fixed amounts, floors and caps are mirrored too.
   *
   * @throws DivisionRefusedException when this total cannot be divided so: fixed amounts or floors
   *     above it, caps below it without the policy {@code undistributed}, a tie where the rule is
   *     to refuse
   */
  public Distribution distribute(Money total) {
    long[] amounts = new long[leaves.size()];
    DivisionTrace trace = DivisionTrace.ofSums();
    divide(total, amounts, trace);
    return new Distribution(this, total, amounts, remainder(total, trace), trace.forBearer);
  }

  private void divide(Money total, long[] amounts, DivisionTrace trace) {
    long ore = total.ore();
    if (ore == Long.MIN_VALUE) {
      throw new DivisionRefusedException(Refusals.totalTooLarge(total));
    }
    trace.negative = ore < 0;
    root.divide(Math.abs(ore), amounts, trace);
    if (trace.forBearer != null) {
      trace.forBearer.forEach((bearer, rest) -> giveBearer(bearer, rest, amounts));
    }
    if (total.isNegative()) {
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] = -amounts[i];
      }
    }
  }

  private void giveBearer(String bearer, long rest, long[] amounts) {
    int place = place(bearer);
    amounts[place] = Math.addExact(amounts[place], rest);
    Part leaf = leaf(place);
    if (leaf.cap().isPresent() && leaf.cap().get().ore() < amounts[place]) {
      throw new DivisionRefusedException(
          Refusals.bearerAboveCap(root.pointer, leaf.holder(), leaf.cap().get()));
    }
    checkGroups(split, 0, place, amounts);
  }

  /** Checks that the groups around a bearer are paid no more than their caps or fixed amounts. */
  private void checkGroups(FundSplit level, int firstLeaf, int place, long[] amounts) {
    int first = firstLeaf;
    for (Part part : level.parts()) {
      int next = first + part.leafCount();
      if (place < next) {
        if (part.split().isPresent()) {
          Optional<Money> most = part.fixed().or(part::cap);
          long sum = Arrays.stream(amounts, first, next).reduce(0, Math::addExact);
          if (most.isPresent() && sum > most.get().ore()) {
            throw new DivisionRefusedException(
                Refusals.bearerAboveGroup(root.pointer, leaf(place).holder(), part, most.get()));
          }
          checkGroups(part.split().get(), first, place, amounts);
        }
        return;
      }
      first = next;
    }
  }

  private int place(String bearer) {
    return IntStream.range(0, size()).filter(i -> bears(i, bearer)).findFirst().orElseThrow();
  }

  private boolean bears(int i, String bearer) {
    return leaf(i).holder().key().equals(bearer) && leaf(i).fixed().isEmpty();
  }

  private static Remainder remainder(Money total, DivisionTrace trace) {
    long left = trace.below + trace.undistributed;
    return new Remainder(
        trace.undistributed > 0 ? Remainder.Kind.UNDISTRIBUTED : Remainder.Kind.BELOW_ONE_UNIT,
        Money.ofOre(total.isNegative() ? -left : left));
  }

  /** Returns what was assumed for one total: all of {@link #assumptions()}, and what went where. */
  List<Assumption> assumptions(Money total, @Nullable Map<String, Long> forBearer) {
    if (forBearer == null && !total.isNegative()) {
      return assumptions();
    }
    List<Assumption> all = new ArrayList<>(assumptions());
    if (total.isNegative()) {
      all.replaceAll(
          one -> one.equals(Assumption.STANDARD_POLICY) ? Assumption.STANDARD_POLICY_REPAID : one);
    }
    if (forBearer != null) {
      forBearer.forEach(
          (bearer, ore) ->
              all.add(
                  Assumption.bearerElsewhere(bearerName(bearer), total.isNegative() ? -ore : ore)));
    }
    return List.copyOf(all);
  }

  private String bearerName(String bearer) {
    return IntStream.range(0, size())
        .filter(i -> bears(i, bearer))
        .mapToObj(i -> FundTexts.holder(leaf(i).holder()))
        .findFirst()
        .orElse(bearer);
  }

  /** Divides a total again and keeps notes of everything, for those who ask for reasons. */
  ShareExplainer explain(Money total) {
    DivisionTrace trace = DivisionTrace.ofLevels();
    long[] amounts = new long[leaves.size()];
    divide(total, amounts, trace);
    Map<Integer, Long> elsewhere = new HashMap<>();
    if (trace.forBearer != null) {
      trace.forBearer.forEach((bearer, rest) -> elsewhere.put(place(bearer), rest));
    }
    return new ShareExplainer(
        root,
        Objects.requireNonNull(trace.levels),
        leaves.size(),
        total.isNegative(),
        groups(),
        elsewhere);
  }

  int size() {
    return leaves.size();
  }

  Part leaf(int i) {
    return leaves.part(i);
  }

  List<String> within(int i) {
    return leaves.within(i);
  }

  /** Returns the holder of each group, by its key and those of the groups around it. */
  Map<List<String>, Holder> groups() {
    Map<List<String>, Holder> known = groups;
    if (known == null) {
      known = groups(split);
      groups = known;
    }
    return known;
  }

  /** Returns the holder of each group of a split, by its key and those of the groups around it. */
  static Map<List<String>, Holder> groups(FundSplit split) {
    Map<List<String>, Holder> groups = new LinkedHashMap<>();
    addGroups(split, List.of(), groups);
    return groups;
  }

  /** Returns the holders of the groups around a leaf, the outermost first. */
  List<Holder> groupsAround(int i) {
    List<String> keys = within(i);
    return IntStream.rangeClosed(1, keys.size())
        .mapToObj(depth -> Objects.requireNonNull(groups().get(keys.subList(0, depth))))
        .toList();
  }

  private static void addGroups(
      FundSplit level, List<String> within, Map<List<String>, Holder> groups) {
    for (Part part : level.parts()) {
      if (part.split().isPresent()) {
        List<String> inside = new ArrayList<>(within);
        inside.add(part.holder().key());
        groups.put(inside, part.holder());
        addGroups(part.split().get(), inside, groups);
      }
    }
  }

  CompiledLevel root() {
    return root;
  }

  /** Returns the places of the leaves of each recipient, in order of first appearance. */
  Map<String, List<Integer>> placesByKey() {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      places.computeIfAbsent(leaf(i).holder().key(), key -> new ArrayList<>(1)).add(i);
    }
    return places;
  }
}
