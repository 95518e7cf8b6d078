package se.protokoll.fund;

import java.util.EnumSet;
import java.util.Set;
import se.protokoll.language.Text;
import se.protokoll.language.Word;

/**
 * What happens to the units that whole shares leave over (<i>restregel</i>).
 *
 * <p>The axioms of each are data, {@link #keeps}; {@code docs/dividing-money.md} has the table with
 * a counterexample for every one that is broken.
 */
public enum RemainderPolicy implements Word {
  /**
   * Every share is rounded down, and the units left go one each to those with the largest remainder
   * (<i>största rest</i>, Hamilton's method); the standard, for one decision and one pot.
   *
   * <p>Keeps: the whole is given out, quota, exact when divisible, nothing for zero, equals within
   * one unit, larger weight not less, independent of list order, scale, mirror. Breaks: house
   * monotony (3 units by weights 1, 3, 3 give 1, 1, 1, but 4 units give 0, 2, 2), population
   * monotony (14 by 68, 107, 5 give 5, 8, 1; by 55, 105, 5 they give 5, 9, 0) and coherence (3 by
   * 1, 1, 3 give 1, 0, 2, and the last two alone share 2 as 1, 1).
   */
  LARGEST_REMAINDER(
      true,
      EnumSet.of(
          Feature.FIXED, Feature.FLOORS, Feature.CAPS, Feature.LEVEL_BY_LEVEL, Feature.LEAF_EXACT),
      EnumSet.of(Axiom.HOUSE_MONOTONE, Axiom.POPULATION_MONOTONE, Axiom.COHERENT)),

  /**
   * Unit after unit to the largest weight by 1, 3, 5 ... (<i>uddatalsmetoden</i> with first divisor
   * 1, Webster's method); for shares that are divided again inside groups, and for a pot that
   * grows.
   *
   * <p>Keeps: all but quota. Breaks quota, rarely: 100 units by 5117, 4400, 162, 161, 160 give 51,
   * 43, 2, 2, 2, although the second one's exact share is 44.
   */
  SAINTE_LAGUE(true, EnumSet.of(Feature.FIXED, Feature.LEVEL_BY_LEVEL), EnumSet.of(Axiom.QUOTA)),

  /**
   * Every share is rounded down, and one named holder takes all units left (<i>restbärare</i>):
   * "the region takes the odd öre".
   *
   * <p>A level of a nested split that the bearer is not on passes its units on to the bearer.
   * Keeps: the whole is given out, exact when divisible, independent of list order, scale, mirror.
   * Breaks for the bearer: quota, nothing for zero, equals within one unit, larger weight not less,
   * house and population monotony (3 units by 1, 1, 1, 1 give the bearer 3, and 4 give 1) and
   * coherence.
   */
  BEARER(
      false,
      EnumSet.of(
          Feature.FIXED, Feature.FLOORS, Feature.CAPS, Feature.LEVEL_BY_LEVEL, Feature.LEAF_EXACT),
      EnumSet.of(
          Axiom.QUOTA,
          Axiom.NOTHING_FOR_ZERO,
          Axiom.EQUALS_WITHIN_ONE,
          Axiom.ORDER_PRESERVING,
          Axiom.HOUSE_MONOTONE,
          Axiom.POPULATION_MONOTONE,
          Axiom.COHERENT)),

  /**
   * Every share is rounded, a half away from zero, and the whole difference, also a negative one,
   * goes to the largest weight (<i>avrundning, differensen till den största</i>): what many
   * published tables do.
   *
   * <p>To reproduce and to audit. Keeps: the whole is given out, exact when divisible, nothing for
   * zero, independent of list order, scale, mirror. Breaks: quota (5 units by ten equal weights
   * give the first -4 and the others 1), equals within one unit, larger weight not less, house and
   * population monotony, coherence.
   */
  ROUNDED_DIFFERENCE_TO_LARGEST(
      true,
      EnumSet.of(Feature.FIXED),
      EnumSet.of(
          Axiom.QUOTA,
          Axiom.EQUALS_WITHIN_ONE,
          Axiom.ORDER_PRESERVING,
          Axiom.HOUSE_MONOTONE,
          Axiom.POPULATION_MONOTONE,
          Axiom.COHERENT)),

  /**
   * Every share is rounded, a half away from zero, and the whole difference, also a negative one,
   * goes to the first listed, whatever its weight (<i>avrundning, differensen till den första</i>).
   *
   * <p>To reproduce and to audit. Keeps: the whole is given out, exact when divisible, scale,
   * mirror. Breaks: independence of list order, and all that {@link #ROUNDED_DIFFERENCE_TO_LARGEST}
   * breaks, and nothing for zero.
   */
  ROUNDED_DIFFERENCE_TO_FIRST(
      false,
      EnumSet.of(Feature.FIXED),
      EnumSet.of(
          Axiom.QUOTA,
          Axiom.NOTHING_FOR_ZERO,
          Axiom.EQUALS_WITHIN_ONE,
          Axiom.ORDER_PRESERVING,
          Axiom.ANONYMOUS,
          Axiom.HOUSE_MONOTONE,
          Axiom.POPULATION_MONOTONE,
          Axiom.COHERENT)),

  /**
   * Every share is rounded down, and the units left go one each in the order listed, also to a
   * weight of zero (<i>i listans ordning</i>): what most libraries do.
   *
   * <p>To reproduce and to audit. Keeps: the whole is given out, exact when divisible, equals
   * within one unit, scale, mirror. Breaks: quota and larger weight not less (2 units by 2, 1, 1
   * give 2, 0, 0), nothing for zero (1 unit by 0, 1, 1 gives 1, 0, 0), independence of list order,
   * house and population monotony, coherence.
   */
  LIST_ORDER(
      false,
      EnumSet.of(Feature.FIXED),
      EnumSet.of(
          Axiom.QUOTA,
          Axiom.NOTHING_FOR_ZERO,
          Axiom.ORDER_PRESERVING,
          Axiom.ANONYMOUS,
          Axiom.HOUSE_MONOTONE,
          Axiom.POPULATION_MONOTONE,
          Axiom.COHERENT)),

  /**
   * Every share is rounded down, and what is left stays, as the named remainder (<i>ofördelad
   * rest</i>).
   *
   * <p>Keeps: quota, exact when divisible, nothing for zero, equals within one unit, larger weight
   * not less, independent of list order, house and population monotony, scale, mirror. Breaks: the
   * whole is given out, and coherence.
   */
  UNDISTRIBUTED(
      false,
      EnumSet.of(
          Feature.FIXED, Feature.FLOORS, Feature.CAPS, Feature.LEVEL_BY_LEVEL, Feature.LEAF_EXACT),
      EnumSet.of(Axiom.WHOLE, Axiom.COHERENT)),

  /**
   * Every running sum in the order listed is rounded, a half away from zero, and a share is the
   * difference of two that are neighbours (<i>avrundade löpande summor</i>): a year's money by
   * month, where what has been paid so far is never more than half a unit from its exact amount.
   *
   * <p>Fixed amounts are set aside first, and are not part of the running sums. Keeps: the whole is
   * given out, quota, exact when divisible, nothing for zero, equals within one unit, scale,
   * mirror. Breaks: independence of list order and larger weight not less (1 unit by 2, 2, 3 gives
   * 0, 1, 0), house monotony (2 units by 1, 1, 1 give 1, 0, 1), population monotony and coherence.
   */
  CUMULATIVE(
      false,
      EnumSet.of(
          Feature.FIXED, Feature.FLOORS, Feature.CAPS, Feature.LEVEL_BY_LEVEL, Feature.LEAF_EXACT),
      EnumSet.of(
          Axiom.ORDER_PRESERVING,
          Axiom.ANONYMOUS,
          Axiom.HOUSE_MONOTONE,
          Axiom.POPULATION_MONOTONE,
          Axiom.COHERENT));

  /** Something a split may have that not every {@link RemainderPolicy} can take into account. */
  public enum Feature implements Word {
    /** Fixed amounts that are set aside first (<i>fasta belopp</i>). */
    FIXED,

    /** The least that a holder gets (<i>golv</i>). */
    FLOORS,

    /** The most that a holder gets (<i>tak</i>). */
    CAPS,

    /** Splits inside, {@link FundSplit.Nesting#LEVEL_BY_LEVEL}. */
    LEVEL_BY_LEVEL,

    /** Splits inside, {@link FundSplit.Nesting#LEAF_EXACT}. */
    LEAF_EXACT;

    /** Returns what it is called. */
    public Text label() {
      return FundTexts.name("feature", this);
    }
  }

  private final boolean hasTies;

  // copied on construction and never handed out, so the enum is immutable
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Feature> features;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Axiom> broken;

  RemainderPolicy(boolean hasTies, Set<Feature> features, Set<Axiom> broken) {
    this.hasTies = hasTies;
    this.features = Set.copyOf(features);
    this.broken = Set.copyOf(broken);
  }

  /** Returns what it is called. */
  public Text label() {
    return FundTexts.name("policy", this);
  }

  /** Returns whether two holders may ever be tied, so that a tie rule has an effect. */
  public boolean hasTies() {
    return hasTies;
  }

  /**
   * Returns whether the policy works in two rounds: everybody gets the whole units of the exact
   * share, and what is left is given after that.
   */
  public boolean worksInRounds() {
    return this == LARGEST_REMAINDER || this == LIST_ORDER || this == BEARER;
  }

  /** Returns whether the policy divides splits that have this; others are refused by name. */
  public boolean combinesWith(Feature feature) {
    return features.contains(feature);
  }

  /** Returns whether the policy keeps an axiom for every split and total. */
  public boolean keeps(Axiom axiom) {
    return !broken.contains(axiom);
  }
}
