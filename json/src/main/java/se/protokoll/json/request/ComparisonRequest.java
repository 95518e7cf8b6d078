package se.protokoll.json.request;

import java.util.List;
import java.util.Objects;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Refusal;

/**
 * A request to compare two distributions (<i>jämförelse</i>): what a corrected population, another
 * key or another total changes.
 *
 * @param before what is compared with
 * @param after what is divided now
 */
public record ComparisonRequest(DistributionRequest before, DistributionRequest after)
    implements DivisionRequest {
  public ComparisonRequest {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Compares the two, recipient by recipient.
   *
   * @throws DivisionRefusedException when one of them cannot be divided so
   */
  public List<Distribution.Change> compare() {
    return before.distribute().compare(after.distribute());
  }

  @Override
  public List<Refusal> problems() {
    return after.problems();
  }
}
