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
 * What a percentage of the money is divided by (<i>kriterium</i>): 70 % by inhabitants, 30 % by
 * inhabitants over 80.
 *
 * <p>Each criterion divides its own percentage in proportion to the values of the parts, so it
 * carries that percentage of the money whatever its values are. The terms of a composed weight, see
 * {@link Indicator}, do not.
 *
 * @param name what is counted
 * @param percent the percentage of the money that it divides, 0 or more; all together are 100
 * @param source where the values come from
 * @param date the day the values are counted on
 */
@Value.Builder
public record Criterion(
    String name, Ratio percent, Optional<String> source, Optional<LocalDate> date)
    implements NeedsJsonModule, WithCriterion, Serializable {
  public Criterion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(percent, "percent");
    Facts.requireAll(source, date);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A criterion needs a name");
    }
  }

  /** Returns a criterion with a percentage such as "70" or "33.3"; {@link Ratio#parse}. */
  public static Criterion of(String name, String percent) {
    return builder().name(name).percent(Ratio.parse(percent)).build();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForms.CriterionForm(this);
  }

  /**
   * Returns a new builder; it is the supported way in, because a later version may add a component.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Criterion}. */
  public static final class Builder extends CriterionBuilder {
    Builder() {}
  }
}
