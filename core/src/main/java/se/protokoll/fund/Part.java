package se.protokoll.fund;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;
import se.protokoll.record.Facts;

/**
 * One holder's part of a split (<i>andel</i>), before any amount is known.
 *
 * @param holder whose share it is
 * @param payee who is paid for the holder; absent when that is the holder, or is not stated
 * @param weight the weight, in a split by weights; absent when composed of indicators
 * @param indicators what the weight is composed of, empty when it is given
 * @param percent the percentage, in a split by percent
 * @param values the values, in a split by criteria: one for each criterion, in their order
 * @param fixed a fixed amount that is set aside first, instead of a weight or percentage
 * @param floor the least the holder gets, absent when there is none
 * @param cap the most the holder gets, absent when there is none
 * @param split how the part is divided further, absent when it is not
 */
@Value.Builder
public record Part(
    Holder holder,
    Optional<Holder> payee,
    Optional<Ratio> weight,
    List<Indicator> indicators,
    Optional<Ratio> percent,
    List<Ratio> values,
    Optional<Money> fixed,
    Optional<Money> floor,
    Optional<Money> cap,
    Optional<FundSplit> split)
    implements NeedsJsonModule, WithPart, Serializable {
  public Part {
    Objects.requireNonNull(holder, "holder");
    Facts.requireAll(payee, weight, percent, fixed);
    Facts.requireAll(floor, cap, split);
    indicators = Facts.listOf(indicators);
    values = Facts.listOf(values);
  }

  /** Returns how many holders share the part without being divided further: one or more. */
  int leafCount() {
    return split.isEmpty() ? 1 : split.get().parts().stream().mapToInt(Part::leafCount).sum();
  }

  /** Returns a part that has only a holder, for a split in equal parts. */
  public static Part of(Holder holder) {
    return builder().holder(holder).build();
  }

  /** Returns a part with a weight such as "2411859", "12.5" or "1/3"; {@link Ratio#parse}. */
  public static Part weight(Holder holder, String weight) {
    return builder().holder(holder).weight(Ratio.parse(weight)).build();
  }

  /** Returns a part with a whole weight. */
  public static Part weight(Holder holder, long weight) {
    return builder().holder(holder).weight(Ratio.of(weight)).build();
  }

  /** Returns a part with a percentage such as "70" or "33.3"; {@link Ratio#parse}. */
  public static Part percent(Holder holder, String percent) {
    return builder().holder(holder).percent(Ratio.parse(percent)).build();
  }

  /** Returns a part with a value such as "60000" for each criterion; {@link Ratio#parse}. */
  public static Part values(Holder holder, String... values) {
    return builder()
        .holder(holder)
        .values(Arrays.stream(values).map(Ratio::parse).toList())
        .build();
  }

  /** Returns a part with a fixed amount. */
  public static Part fixed(Holder holder, Money amount) {
    return builder().holder(holder).fixed(amount).build();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForms.PartForm(this);
  }

  /**
   * Returns a new builder; it is the supported way in, because a later version may add a component.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Part}. */
  public static final class Builder extends PartBuilder {
    Builder() {}
  }
}
