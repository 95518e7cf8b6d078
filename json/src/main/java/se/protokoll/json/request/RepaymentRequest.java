package se.protokoll.json.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Rounding;
import se.protokoll.money.Money;

/**
 * A request for the payments that take an amount back (<i>återbetalning</i>).
 *
 * @param amount what is taken back, with the sign of what is paid
 * @param split how what is left is divided
 * @param rounding what is asked for, which goes before what the split says
 * @param paid what each has been paid before, by key; who is not there has been paid nothing
 */
public record RepaymentRequest(
    Money amount, FundSplit split, Rounding rounding, Map<String, Money> paid)
    implements DivisionRequest {
  public RepaymentRequest {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(rounding, "rounding");
    paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
  }

  /**
   * Returns the payments, which nobody gets more by.
   *
   * @throws DivisionRefusedException when a key is unknown, when the amount is more than what is
   *     paid, or when what is left cannot be divided so
   */
  public Instalment repay() {
    return split.repay(amount, paid, rounding);
  }

  @Override
  public List<Refusal> problems() {
    return split.problems(rounding);
  }
}
