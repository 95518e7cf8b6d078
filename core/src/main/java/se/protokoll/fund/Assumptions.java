package se.protokoll.fund;

import java.util.List;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** The assumptions a distribution may rest on. */
final class Assumptions {
  static final Assumption STANDARD_UNIT = assumption("standard-unit");
  static final Assumption STANDARD_POLICY = assumption("standard-policy");
  static final Assumption STANDARD_TIE_BREAK = assumption("standard-tie-break");
  static final Assumption STANDARD_NESTING = assumption("standard-nesting");

  private Assumptions() {}

  private static Assumption assumption(String code, Object... namesAndValues) {
    return new Assumption(code, FundTexts.arguments(namesAndValues));
  }

  static Assumption tieBreakWithoutEffect(TieBreak tieBreak, RemainderPolicy policy) {
    return assumption(
        "tie-break-without-effect", "tieBreak", tieBreak.word(), "policy", policy.word());
  }

  static Assumption roundingInsideLeafExact(List<String> within) {
    return assumption("inner-rounding-without-effect", "group", String.join(", ", within));
  }

  static Assumption boundToWholeUnits(Holder holder, MoneyUnit unit) {
    return assumption(
        "bound-to-whole-units",
        "holder",
        FundTexts.holder(holder),
        "unit",
        FundTexts.oneUnit(unit));
  }

  static Assumption bearerElsewhere(String bearer, long ore) {
    return assumption("bearer-outside-group", "bearer", bearer, "amount", Money.ofOre(ore));
  }
}
