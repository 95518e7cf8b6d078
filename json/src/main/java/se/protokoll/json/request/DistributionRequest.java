package se.protokoll.json.request;

import java.util.List;
import java.util.Objects;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Rounding;
import se.protokoll.money.Money;

/**
 * A request to divide a total (<i>fördelningsuppdrag</i>), such as a file holds.
 *
 * @param total what is to be divided, negative when it is paid back
 * @param split how
 * @param rounding what is asked for, which goes before what the split says
 */
public record DistributionRequest(Money total, FundSplit split, Rounding rounding)
    implements DivisionRequest {
  public DistributionRequest {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Divides the total.
   *
   * @throws DivisionRefusedException when it cannot be divided so
   */
  public Distribution distribute() {
    return split.distribute(total, rounding);
  }

  @Override
  public List<Refusal> problems() {
    return split.problems(rounding);
  }
}
