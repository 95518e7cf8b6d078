package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Whole units that are not money, such as seats, given out by a split (<i>fördelning av
 * mandat</i>), with the columns in which the Election Authority (<i>Valmyndigheten</i>) prints
 * fixed seats.
 *
 * @param units the units to give out, zero or more
 * @param name what they are called
 * @param allotments what each gets, in the order of the split
 * @param assumptions what was assumed because nobody stated it
 */
public record Apportionment(
    long units, UnitName name, List<Allotment> allotments, List<Assumption> assumptions)
    implements NeedsJsonModule {
  /**
   * What one holder gets.
   *
   * @param holder who gets it
   * @param within the keys of the groups around it, the outermost first
   * @param firstRound the whole units of the exact share
   * @param remainder what the exact share has beyond them, 0 or more and less than 1
   * @param secondRound what the policy gives or takes beyond the first round
   * @param why one sentence that says why
   */
  public record Allotment(
      Holder holder,
      List<String> within,
      long firstRound,
      Ratio remainder,
      long secondRound,
      Text why)
      implements NeedsJsonModule {
    public Allotment {
      Objects.requireNonNull(holder, "holder");
      within = List.copyOf(within);
      Objects.requireNonNull(remainder, "remainder");
      Objects.requireNonNull(why, "why");
    }

    /** Returns the exact share of what was given out on its level. */
    public Ratio exact() {
      return Ratio.of(firstRound).plus(remainder);
    }

    /** Returns all that it gets. */
    public long units() {
      return firstRound + secondRound;
    }

    static Allotment of(Share share, AmountWords words) {
      Reason reason = share.reason();
      Rounds.OfShare rounds = Rounds.OfShare.of(share, reason);
      return new Allotment(
          rounds.holder(),
          rounds.within(),
          rounds.first().ore(),
          rounds.remainder(),
          rounds.second().ore(),
          reason.told(words));
    }
  }

  public Apportionment {
    Objects.requireNonNull(name, "name");
    allotments = List.copyOf(allotments);
    assumptions = List.copyOf(assumptions);
  }

  /** Returns all that the first round gives. */
  public long firstRound() {
    return allotments.stream().mapToLong(Allotment::firstRound).sum();
  }

  /**
   * Returns all that the second round gives or takes; with the first round it is all units, but for
   * those that the policy gives to nobody.
   */
  public long secondRound() {
    return allotments.stream().mapToLong(Allotment::secondRound).sum();
  }

  /** Divides one öre for each unit. */
  static Apportionment of(FundSplit split, long units, UnitName name, Rounding rounding) {
    if (units < 0) {
      throw new IllegalArgumentException("The units to give out are zero or more, not " + units);
    }
    requireNoAmounts(split, "/split");
    Distribution distribution =
        split.distribute(Money.ofOre(units), rounding.withUnit(MoneyUnit.ORE));
    AmountWords words = new AmountWords(MoneyUnit.ORE, false, name);
    return new Apportionment(
        units,
        name,
        distribution.shares().stream().map(share -> Allotment.of(share, words)).toList(),
        distribution.assumptions().stream().map(one -> one.told(words)).toList());
  }

  private static void requireNoAmounts(FundSplit split, String pointer) {
    for (Part part : split.parts()) {
      if (part.fixed().isPresent() || Bounds.isBounded(part)) {
        throw new DivisionRefusedException(Refusals.unitsWithAmounts(pointer, part.holder()));
      }
      part.split().ifPresent(inner -> requireNoAmounts(inner, pointer));
    }
  }
}
