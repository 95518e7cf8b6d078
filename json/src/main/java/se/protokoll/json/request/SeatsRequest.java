package se.protokoll.json.request;

import java.util.List;
import java.util.Objects;
import se.protokoll.fund.Apportionment;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.UnitName;

/**
 * A request to give out seats of an elected body (<i>fördelning av mandat</i>).
 *
 * @param seats how many, zero or more
 * @param split how
 * @param rounding what is asked for, which goes before what the split says; its unit has no effect
 */
public record SeatsRequest(int seats, FundSplit split, Rounding rounding)
    implements DivisionRequest {
  public SeatsRequest {
    if (seats < 0) {
      throw new IllegalArgumentException("The seats to give out are zero or more, not " + seats);
    }
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Gives out the seats.
   *
   * @throws DivisionRefusedException when they cannot be given out so, or when the split has
   *     amounts of money
   */
  public Apportionment apportion() {
    return split.apportion(seats, UnitName.SEAT, rounding);
  }

  @Override
  public List<Refusal> problems() {
    return split.problems(rounding);
  }
}
