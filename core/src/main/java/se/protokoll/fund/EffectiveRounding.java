package se.protokoll.fund;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.MoneyUnit;

/**
 * The rounding of one level with everything stated: component by component what the request says,
 * then the split itself, then the split around it, then the standard.
 *
 * @param unit the smallest amount paid
 * @param policy what happens to the units left over
 * @param tieBreak who goes first at a tie
 * @param bearer the key of the bearer, absent when none is named
 * @param seed the seed of a lot, absent when none is given
 * @param favoured who is ahead so far, empty when nothing says
 * @param unitPlace where the unit is stated, empty when nowhere
 * @param policyPlace where the policy is stated, empty when nowhere
 * @param tieBreakPlace where the tie rule is stated, empty when nowhere
 * @param bearerPlace where the bearer is stated, empty when nowhere
 */
record EffectiveRounding(
    MoneyUnit unit,
    RemainderPolicy policy,
    TieBreak tieBreak,
    Optional<String> bearer,
    Optional<String> seed,
    List<Favoured> favoured,
    String unitPlace,
    String policyPlace,
    String tieBreakPlace,
    String bearerPlace) {

  /** What applies where nobody states anything. */
  static final EffectiveRounding STANDARD =
      new EffectiveRounding(
          MoneyUnit.ORE,
          RemainderPolicy.LARGEST_REMAINDER,
          TieBreak.BY_KEY,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          "",
          "",
          "",
          "");

  /** Returns what a rounding states, and this for what it does not state. */
  EffectiveRounding overriddenBy(Rounding stated, String place) {
    if (stated.equals(Rounding.UNSTATED)) {
      return this;
    }
    return new EffectiveRounding(
        stated.unit().orElse(unit),
        stated.policy().orElse(policy),
        stated.tieBreak().orElse(tieBreak),
        stated.bearer().or(() -> bearer),
        stated.seed().or(() -> seed),
        stated.favoured().isEmpty() ? favoured : stated.favoured(),
        stated.unit().isPresent() ? place + "/unit" : unitPlace,
        stated.policy().isPresent() ? place + "/policy" : policyPlace,
        stated.tieBreak().isPresent() ? place + "/tieBreak" : tieBreakPlace,
        stated.bearer().isPresent() ? place + "/bearer" : bearerPlace);
  }

  /** Returns it as a rounding in which everything is stated. */
  Rounding toRounding() {
    return new Rounding(
        Optional.of(unit), Optional.of(policy), Optional.of(tieBreak), bearer, seed, favoured);
  }

  /** Returns by how many öre each is ahead so far, by key, as far as that is stated. */
  Map<String, Fraction> ahead() {
    Map<String, Fraction> ahead = new LinkedHashMap<>();
    favoured.forEach(one -> ahead.put(one.key(), Fraction.of(one.ore())));
    return ahead;
  }

  /** Returns whether ties go by who is ahead so far. */
  boolean looksAtHistory() {
    return tieBreak == TieBreak.LEAST_FAVOURED && policy.hasTies();
  }

  /** Returns where a bearer is asked for, empty when nothing that has an effect does. */
  Optional<String> asksForBearer() {
    if (policy == RemainderPolicy.BEARER) {
      return Optional.of(policyPlace);
    }
    return tieBreak == TieBreak.BEARER && policy.hasTies()
        ? Optional.of(tieBreakPlace)
        : Optional.empty();
  }

  /** Returns the part that is the bearer, or else the first that holds it inside; -1 if none is. */
  int bearerAmong(List<Part> parts) {
    return bearer.isEmpty() ? -1 : indexOf(bearer.get(), parts);
  }

  /** Returns the bearer where a part is it or holds it inside. */
  Holder bearerIn(Part part) {
    Part one = part;
    while (!one.holder().key().equals(bearer.orElseThrow())) {
      List<Part> inside = one.split().orElseThrow().parts();
      one = inside.get(bearerAmong(inside));
    }
    return one.holder();
  }

  private static int indexOf(String key, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).holder().key().equals(key)) {
        return i;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      Optional<FundSplit> inside = parts.get(i).split();
      if (inside.isPresent() && indexOf(key, inside.get().parts()) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
