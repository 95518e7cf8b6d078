package se.protokoll.fund;

import java.util.List;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** The assumptions a distribution may rest on. */
final class Assumptions {
  static final Assumption STANDARD_UNIT =
      new Assumption(
          "standard-unit",
          new Sentence(
              "Minsta belopp som betalas är ett öre, för inget annat är angivet.",
              "The smallest amount paid is one öre, for nothing else is stated."));

  static final Assumption STANDARD_POLICY =
      new Assumption(
          "standard-policy",
          new Sentence(
              "Resten fördelas efter största rest, för inget annat är angivet.",
              "What is left goes to the largest remainders, for nothing else is stated."));

  static final Assumption STANDARD_TIE_BREAK =
      new Assumption(
          "standard-tie-break",
          new Sentence(
              "Lika rester skiljs åt i nyckelordning, för inget annat är angivet.",
              "Ties are broken by key, for nothing else is stated."));

  static final Assumption STANDARD_NESTING =
      new Assumption(
          "standard-nesting",
          new Sentence(
              "Fördelningen görs nivå för nivå, för inget annat är angivet.",
              "The division is made level by level, for nothing else is stated."));

  private Assumptions() {}

  static Assumption tieBreakWithoutEffect(TieBreak tieBreak, RemainderPolicy policy) {
    return new Assumption(
        "tie-break-without-effect",
        new Sentence(
            "Särskiljningsregeln "
                + Names.kebab(tieBreak)
                + " har ingen verkan, för restregeln "
                + Names.kebab(policy)
                + " har inga lika fall.",
            "The tie rule "
                + Names.kebab(tieBreak)
                + " has no effect, for the policy "
                + Names.kebab(policy)
                + " has no ties."));
  }

  static Assumption roundingInsideLeafExact(List<String> within) {
    String group = Names.shortened(String.join(", ", within));
    return new Assumption(
        "inner-rounding-without-effect",
        new Sentence(
            "Avrundningen som fördelningen inom "
                + group
                + " anger har ingen verkan, för allt avrundas en gång, i löven.",
            "The rounding stated by the split within "
                + group
                + " has no effect, for all is rounded once, at the leaves."));
  }

  static Assumption boundToWholeUnits(Holder holder, MoneyUnit unit) {
    return new Assumption(
        "bound-to-whole-units",
        new Sentence(
            "Golv och tak för "
                + Names.holder(holder)
                + " är inte hela belopp om "
                + Names.oneUnit(unit).swedish()
                + "; golvet höjs och taket sänks till närmaste sådana.",
            "The floor and cap of "
                + Names.holder(holder)
                + " are not whole amounts of "
                + Names.oneUnit(unit).english()
                + "; the floor is raised and the cap lowered to the nearest."));
  }

  static Assumption bearerElsewhere(String bearer, long ore) {
    String amount = Money.ofOre(ore).toSwedish();
    return new Assumption(
        "bearer-outside-group",
        new Sentence(
            "Restbäraren "
                + Names.shortened(bearer)
                + " får också "
                + amount
                + " som blev över i grupper som den inte är med i.",
            "The bearer "
                + Names.shortened(bearer)
                + " also gets "
                + amount
                + " left in groups that it is not in."));
  }
}
