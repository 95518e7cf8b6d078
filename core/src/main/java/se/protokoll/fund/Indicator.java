package se.protokoll.fund;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Ratio;
import se.protokoll.record.Facts;

/**
 * One term of a composed weight (<i>indikator</i>): 70 % of the inhabitants, 30 % of those over 80.
 *
 * <p>The weight of a holder is the sum of coefficient times value. Values are used as given, so an
 * indicator with small values carries little of the money whatever its coefficient is; a {@link
 * Criterion} carries its percentage. What each named indicator carries is an {@link Assumption} of
 * the distribution.
 *
 * @param name what is counted, absent when not stated
 * @param coefficient what the value is multiplied by
 * @param value how much of it the holder has
 * @param source where the value comes from
 * @param date the day the value is counted on
 */
@Value.Builder
public record Indicator(
    Optional<String> name,
    Ratio coefficient,
    Ratio value,
    Optional<String> source,
    Optional<LocalDate> date)
    implements NeedsJsonModule, WithIndicator, Serializable {
  public Indicator {
    Facts.requireAll(name, source, date);
    Objects.requireNonNull(coefficient, "coefficient");
    Objects.requireNonNull(value, "value");
  }

  /** Returns an indicator of which only the numbers are known. */
  public static Indicator of(String coefficient, String value) {
    return builder().coefficient(Ratio.parse(coefficient)).value(Ratio.parse(value)).build();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForms.IndicatorForm(this);
  }

  /**
   * Returns a new builder; it is the supported way in, because a later version may add a component.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Indicator}. */
  public static final class Builder extends IndicatorBuilder {
    Builder() {}
  }
}
