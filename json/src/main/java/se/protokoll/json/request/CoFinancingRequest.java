package se.protokoll.json.request;

import java.util.List;
import java.util.Objects;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Rounding;
import se.protokoll.money.Money;

/**
 * A request to divide a cost between support and those who share the rest (<i>medfinansiering</i>).
 *
 * @param cost the eligible cost
 * @param terms the rate, the ceiling and how the rest is shared
 * @param rounding what is asked for, which goes before what the split of the rest says
 */
public record CoFinancingRequest(Money cost, CoFinancing terms, Rounding rounding)
    implements DivisionRequest {
  public CoFinancingRequest {
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Divides the cost.
   *
   * @throws DivisionRefusedException when the rest cannot be divided so
   */
  public CoFinancing.Result distribute() {
    return terms.distribute(cost, rounding);
  }

  @Override
  public List<Refusal> problems() {
    return terms.rest().problems(rounding);
  }
}
