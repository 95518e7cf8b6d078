package se.protokoll.json.request;

import java.util.List;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Refusal;

/**
 * Anything that a file can ask for about divided money (<i>uppdrag</i>): which properties the file
 * has says which of these it is.
 *
 * <p>Each has a method of its own that answers it, and that throws {@link DivisionRefusedException}
 * when it cannot be answered.
 */
public sealed interface DivisionRequest
    permits AuditRequest,
        CoFinancingRequest,
        ComparisonRequest,
        DistributionRequest,
        IndexationRequest,
        InstalmentRequest,
        RepaymentRequest,
        RowsRequest,
        SeatsRequest,
        TwoWayRequest {

  /**
   * Returns every problem that keeps its split from dividing any total at all, as {@link
   * FundSplit#problems(se.protokoll.fund.Rounding)} does; empty when there is none, or no split.
   */
  List<Refusal> problems();
}
