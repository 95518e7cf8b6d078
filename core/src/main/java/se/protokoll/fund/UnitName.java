package se.protokoll.fund;

import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Text;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * What whole units that are not money are called in sentences (<i>benämning</i>).
 *
 * @param one one of them, with its article: "ett mandat", "one seat"
 * @param single one of them, without: "mandat", "seat"
 * @param many several: "mandat", "seats"
 */
public record UnitName(Text one, Text single, Text many) implements HasNoJsonForm {
  /** Seats of an elected body (<i>mandat</i>). */
  public static final UnitName SEAT =
      new UnitName(
          FundTexts.TABLE.text("seat.one", Map.of()),
          FundTexts.TABLE.text("seat.single", Map.of()),
          FundTexts.TABLE.text("seat.many", Map.of()));

  public UnitName {
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(single, "single");
    Objects.requireNonNull(many, "many");
  }
}
