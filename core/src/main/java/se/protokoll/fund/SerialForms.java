package se.protokoll.fund;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * What Java serializes of a split and its parts, because an {@link Optional} is not serializable:
 * null for what is absent, and arrays, whose elements Java checks when it reads them. What is read
 * goes through the constructors of the records, as all else does.
 */
@SuppressWarnings("ArrayRecordComponent") // what is seen by the stream alone
final class SerialForms {
  private SerialForms() {}

  record SplitForm(
      SplitKind kind,
      Part[] parts,
      Criterion[] criteria,
      @Nullable String restTo,
      FundSplit.@Nullable Nesting nesting,
      @Nullable Rounding rounding)
      implements Serializable {
    SplitForm(FundSplit split) {
      this(
          split.kind(),
          split.parts().toArray(Part[]::new),
          split.criteria().toArray(Criterion[]::new),
          split.restTo().orElse(null),
          split.nesting().orElse(null),
          split.rounding().orElse(null));
    }

    @Serial
    private Object readResolve() {
      return new FundSplit(
          kind,
          List.of(parts),
          List.of(criteria),
          Optional.ofNullable(restTo),
          Optional.ofNullable(nesting),
          Optional.ofNullable(rounding));
    }
  }

  record PartForm(
      Holder holder,
      @Nullable Holder payee,
      @Nullable Ratio weight,
      Indicator[] indicators,
      @Nullable Ratio percent,
      Ratio[] values,
      @Nullable Money fixed,
      @Nullable Money floor,
      @Nullable Money cap,
      @Nullable FundSplit split)
      implements Serializable {
    PartForm(Part part) {
      this(
          part.holder(),
          part.payee().orElse(null),
          part.weight().orElse(null),
          part.indicators().toArray(Indicator[]::new),
          part.percent().orElse(null),
          part.values().toArray(Ratio[]::new),
          part.fixed().orElse(null),
          part.floor().orElse(null),
          part.cap().orElse(null),
          part.split().orElse(null));
    }

    @Serial
    private Object readResolve() {
      return new Part(
          holder,
          Optional.ofNullable(payee),
          Optional.ofNullable(weight),
          List.of(indicators),
          Optional.ofNullable(percent),
          List.of(values),
          Optional.ofNullable(fixed),
          Optional.ofNullable(floor),
          Optional.ofNullable(cap),
          Optional.ofNullable(split));
    }
  }

  record RoundingForm(
      @Nullable MoneyUnit unit,
      @Nullable RemainderPolicy policy,
      Rounding.@Nullable TieBreak tieBreak,
      @Nullable String bearer,
      @Nullable String seed,
      Favoured[] favoured)
      implements Serializable {
    RoundingForm(Rounding rounding) {
      this(
          rounding.unit().orElse(null),
          rounding.policy().orElse(null),
          rounding.tieBreak().orElse(null),
          rounding.bearer().orElse(null),
          rounding.seed().orElse(null),
          rounding.favoured().toArray(Favoured[]::new));
    }

    @Serial
    private Object readResolve() {
      return new Rounding(
          Optional.ofNullable(unit),
          Optional.ofNullable(policy),
          Optional.ofNullable(tieBreak),
          Optional.ofNullable(bearer),
          Optional.ofNullable(seed),
          List.of(favoured));
    }
  }

  record CriterionForm(
      String name, Ratio percent, @Nullable String source, @Nullable LocalDate date)
      implements Serializable {
    CriterionForm(Criterion criterion) {
      this(
          criterion.name(),
          criterion.percent(),
          criterion.source().orElse(null),
          criterion.date().orElse(null));
    }

    @Serial
    private Object readResolve() {
      return new Criterion(name, percent, Optional.ofNullable(source), Optional.ofNullable(date));
    }
  }

  record IndicatorForm(
      @Nullable String name,
      Ratio coefficient,
      Ratio value,
      @Nullable String source,
      @Nullable LocalDate date)
      implements Serializable {
    IndicatorForm(Indicator indicator) {
      this(
          indicator.name().orElse(null),
          indicator.coefficient(),
          indicator.value(),
          indicator.source().orElse(null),
          indicator.date().orElse(null));
    }

    @Serial
    private Object readResolve() {
      return new Indicator(
          Optional.ofNullable(name),
          coefficient,
          value,
          Optional.ofNullable(source),
          Optional.ofNullable(date));
    }
  }

  record HolderForm(String key, @Nullable String name, @Nullable String organisationNumber)
      implements Serializable {
    HolderForm(Holder holder) {
      this(holder.key(), holder.name().orElse(null), holder.organisationNumber().orElse(null));
    }

    @Serial
    private Object readResolve() {
      return new Holder(key, Optional.ofNullable(name), Optional.ofNullable(organisationNumber));
    }
  }
}
