package se.protokoll.json.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/**
 * A request to divide every row of a table by the same split, so that rows and columns add up
 * (<i>korstabell</i>): projects by financiers.
 *
 * @param rows what is divided in each row, in order
 * @param split the split, with one recipient for each column
 * @param unit what is rounded to whole units of, absent for öre
 */
public record RowsRequest(Map<Holder, Money> rows, FundSplit split, Optional<MoneyUnit> unit)
    implements DivisionRequest {
  public RowsRequest {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Divides the rows.
   *
   * @throws DivisionRefusedException when they cannot be divided so
   */
  public RoundedTable round() {
    return TwoWayTable.of(rows, split).round(unit.orElse(MoneyUnit.ORE));
  }

  @Override
  public List<Refusal> problems() {
    return split.problems();
  }
}
