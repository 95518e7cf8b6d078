package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import se.protokoll.fund.Correction;
import se.protokoll.fund.Criterion;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** What is asked for about a table other than to divide a total; JSON files say it themselves. */
final class JobOptions {

  @Option(names = "--paid-column", paramLabel = "COLUMN")
  private @Nullable String paidColumn;

  @Option(
      names = "--correction",
      paramLabel = "guarded|regulated",
      converter = CorrectionConverter.class)
  private @Nullable Correction correction;

  @Option(
      names = "--repay",
      paramLabel = "KRONOR",
      converter = DivisionOptions.TotalConverter.class)
  private @Nullable Money repay;

  @Option(
      names = "--criterion",
      paramLabel = "COLUMN=PERCENT",
      converter = CriterionConverter.class)
  private List<Criterion> criteria = new ArrayList<>();

  @Option(names = "--before", paramLabel = "FILE")
  private @Nullable String before;

  @Option(names = "--factor", paramLabel = "NUMBER", converter = FactorConverter.class)
  private @Nullable Ratio factor;

  @Option(names = "--seats", paramLabel = "NUMBER", converter = SeatsConverter.class)
  private @Nullable Integer seats;

  @Option(names = "--two-way")
  private boolean twoWay;

  JobOptions() {}

  Optional<String> paidColumn() {
    return Optional.ofNullable(paidColumn);
  }

  Correction correction() {
    return correction == null ? Correction.GUARDED : correction;
  }

  Optional<Money> repay() {
    return Optional.ofNullable(repay);
  }

  List<Criterion> criteria() {
    return List.copyOf(criteria);
  }

  Optional<String> before() {
    return Optional.ofNullable(before);
  }

  Optional<Ratio> factor() {
    return Optional.ofNullable(factor);
  }

  Optional<Integer> seats() {
    return Optional.ofNullable(seats);
  }

  boolean isTwoWay() {
    return twoWay;
  }

  /** Says whether anything is stated that only a table needs, because JSON says it itself. */
  boolean areForTable() {
    return hasOwnTotal() || paidColumn != null || correction != null || !criteria.isEmpty();
  }

  /** Says whether the table needs no total. */
  boolean hasOwnTotal() {
    return repay != null || factor != null || seats != null || twoWay;
  }

  /** Returns which options contradict one another, the first of it only; empty when none does. */
  Optional<InputProblem> contradiction(DivisionOptions options) {
    if (paidColumn == null && (correction != null || repay != null)) {
      return Optional.of(
          InputProblem.ofFile(
              "option.needs",
              "option",
              correction != null ? "--correction" : "--repay",
              "other",
              "--paid-column"));
    }
    List<String> jobs = new ArrayList<>();
    add(jobs, paidColumn != null, "--paid-column");
    add(jobs, before != null, "--before");
    add(jobs, factor != null, "--factor");
    add(jobs, seats != null, "--seats");
    add(jobs, twoWay, "--two-way");
    if (jobs.size() < 2 && (factor != null || twoWay)) {
      add(jobs, !criteria.isEmpty(), "--criterion");
    }
    if (jobs.size() < 2 && hasOwnTotal()) {
      add(jobs, options.total().isPresent(), "--total");
      if (jobs.size() == 2 && repay != null) {
        jobs.set(0, "--repay");
      }
    }
    if (jobs.size() < 2 && seats != null) {
      add(jobs, options.rounding().unit().isPresent(), "--unit");
    }
    if (jobs.size() < 2 && twoWay) {
      add(jobs, options.hasColumns(), "--key-column, --name-column, --weight-column");
      add(jobs, options.hasMoreThanUnit(), "--policy, --tie-break, --bearer, --seed, --favoured");
    }
    if (jobs.size() < 2 && !criteria.isEmpty() && options.weightColumn().isPresent()) {
      jobs = List.of("--criterion", "--weight-column");
    }
    if (jobs.size() < 2 && correction != null && repay != null) {
      jobs = List.of("--repay", "--correction");
    }
    return jobs.size() < 2
        ? Optional.empty()
        : Optional.of(
            InputProblem.ofFile("option.together", "one", jobs.get(0), "other", jobs.get(1)));
  }

  private static void add(List<String> names, boolean isGiven, String name) {
    if (isGiven) {
      names.add(name);
    }
  }

  static final class CorrectionConverter implements ITypeConverter<Correction> {
    CorrectionConverter() {}

    @Override
    public Correction convert(String word) {
      return Word.find(Correction.class, word).orElseThrow(() -> new TypeConversionException(word));
    }
  }

  static final class SeatsConverter implements ITypeConverter<Integer> {
    SeatsConverter() {}

    @Override
    public Integer convert(String text) {
      try {
        int seats = Integer.parseInt(text);
        if (seats < 0) {
          throw new TypeConversionException(text);
        }
        return seats;
      } catch (NumberFormatException e) {
        throw (TypeConversionException) new TypeConversionException(text).initCause(e);
      }
    }
  }

  static final class FactorConverter implements ITypeConverter<Ratio> {
    FactorConverter() {}

    @Override
    public Ratio convert(String text) {
      Ratio factor = ratio(text);
      if (factor.signum() < 0) {
        throw new TypeConversionException(text);
      }
      return factor;
    }
  }

  static final class CriterionConverter implements ITypeConverter<Criterion> {
    CriterionConverter() {}

    @Override
    public Criterion convert(String text) {
      int equals = text.lastIndexOf('=');
      if (equals < 1) {
        throw new TypeConversionException(text);
      }
      String name = text.substring(0, equals).strip();
      Ratio percent = ratio(text.substring(equals + 1).replace("%", "").strip());
      if (name.isEmpty() || percent.signum() < 0) {
        throw new TypeConversionException(text);
      }
      return Criterion.builder().name(name).percent(percent).build();
    }
  }

  private static Ratio ratio(String text) {
    try {
      return Ratio.parse(text.replace(',', '.'));
    } catch (IllegalArgumentException e) {
      throw (TypeConversionException) new TypeConversionException(text).initCause(e);
    }
  }
}
