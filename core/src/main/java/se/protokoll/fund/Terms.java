package se.protokoll.fund;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.protokoll.money.MoneyUnit;

/**
 * What a level is rounded by, after asking the request, the split itself, the split around it and
 * the standard, in that order and component by component.
 *
 * @param unit the smallest amount paid
 * @param policy what happens to the units left over
 * @param tieBreak who goes first at a tie
 * @param bearer the key of the bearer, absent when none is named
 * @param seed the seed of a lot, absent when none is given
 * @param unitPlace where the unit is stated, empty when nowhere
 * @param policyPlace where the policy is stated, empty when nowhere
 * @param tieBreakPlace where the tie rule is stated, empty when nowhere
 * @param bearerPlace where the bearer is stated, empty when nowhere
 */
record Terms(
    MoneyUnit unit,
    RemainderPolicy policy,
    TieBreak tieBreak,
    Optional<String> bearer,
    Optional<String> seed,
    String unitPlace,
    String policyPlace,
    String tieBreakPlace,
    String bearerPlace) {

  /** One place that a rounding may be stated in. */
  record Stated(Rounding rounding, String place) {}

  static Terms of(List<Stated> places) {
    MoneyUnit unit = MoneyUnit.ORE;
    RemainderPolicy policy = RemainderPolicy.LARGEST_REMAINDER;
    TieBreak tieBreak = TieBreak.BY_KEY;
    Optional<String> bearer = Optional.empty();
    Optional<String> seed = Optional.empty();
    String unitPlace = "";
    String policyPlace = "";
    String tieBreakPlace = "";
    String bearerPlace = "";
    List<Stated> weakestFirst = new ArrayList<>(places);
    Collections.reverse(weakestFirst);
    for (Stated stated : weakestFirst) {
      Rounding rounding = stated.rounding();
      if (rounding.unit().isPresent()) {
        unit = rounding.unit().get();
        unitPlace = stated.place() + "/unit";
      }
      if (rounding.policy().isPresent()) {
        policy = rounding.policy().get();
        policyPlace = stated.place() + "/policy";
      }
      if (rounding.tieBreak().isPresent()) {
        tieBreak = rounding.tieBreak().get();
        tieBreakPlace = stated.place() + "/tieBreak";
      }
      if (rounding.bearer().isPresent()) {
        bearer = rounding.bearer();
        bearerPlace = stated.place() + "/bearer";
      }
      if (rounding.seed().isPresent()) {
        seed = rounding.seed();
      }
    }
    return new Terms(
        unit, policy, tieBreak, bearer, seed, unitPlace, policyPlace, tieBreakPlace, bearerPlace);
  }

  /** Returns the terms as a rounding in which everything is stated. */
  Rounding toRounding() {
    return new Rounding(
        Optional.of(unit), Optional.of(policy), Optional.of(tieBreak), bearer, seed);
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
}
