package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** What a table cannot say itself: the total and how to round; JSON files say it themselves. */
final class DivisionOptions {

  @Option(names = "--total", paramLabel = "KRONOR", converter = TotalConverter.class)
  private @Nullable Money total;

  @Option(names = "--unit", paramLabel = "UNIT", converter = UnitConverter.class)
  private @Nullable MoneyUnit unit;

  @Option(names = "--policy", paramLabel = "POLICY", converter = PolicyConverter.class)
  private @Nullable RemainderPolicy policy;

  @Option(names = "--tie-break", paramLabel = "RULE", converter = TieBreakConverter.class)
  private @Nullable TieBreak tieBreak;

  @Option(names = "--bearer", paramLabel = "KEY")
  private @Nullable String bearer;

  @Option(names = "--seed", paramLabel = "TEXT")
  private @Nullable String seed;

  @Option(names = "--favoured", paramLabel = "KEY=ÖRE", converter = FavouredConverter.class)
  private List<Favoured> favoured = new ArrayList<>();

  @Option(names = "--key-column", paramLabel = "COLUMN")
  private @Nullable String keyColumn;

  @Option(names = "--name-column", paramLabel = "COLUMN")
  private @Nullable String nameColumn;

  @Option(names = "--weight-column", paramLabel = "COLUMN")
  private @Nullable String weightColumn;

  @Option(names = "--published-column", paramLabel = "COLUMN")
  private @Nullable String publishedColumn;

  @Option(names = "--sheet", paramLabel = "NAME")
  private @Nullable String sheet;

  DivisionOptions() {}

  /** Says whether any column is named. */
  boolean hasColumns() {
    return keyColumn != null
        || nameColumn != null
        || weightColumn != null
        || publishedColumn != null;
  }

  /** Says whether anything is stated that only a table needs, because JSON says it itself. */
  boolean areForTable() {
    return hasColumns() || total != null || unit != null || sheet != null || hasMoreThanUnit();
  }

  /** Says whether anything is asked for about rounding but the unit. */
  boolean hasMoreThanUnit() {
    return policy != null
        || tieBreak != null
        || bearer != null
        || seed != null
        || !favoured.isEmpty();
  }

  Optional<String> keyColumn() {
    return Optional.ofNullable(keyColumn);
  }

  Optional<String> nameColumn() {
    return Optional.ofNullable(nameColumn);
  }

  Optional<String> weightColumn() {
    return Optional.ofNullable(weightColumn);
  }

  Optional<String> publishedColumn() {
    return Optional.ofNullable(publishedColumn);
  }

  Optional<String> sheet() {
    return Optional.ofNullable(sheet);
  }

  Optional<Money> total() {
    return Optional.ofNullable(total);
  }

  Rounding rounding() {
    return new Rounding(
        Optional.ofNullable(unit),
        Optional.ofNullable(policy),
        Optional.ofNullable(tieBreak),
        Optional.ofNullable(bearer),
        Optional.ofNullable(seed),
        favoured);
  }

  private static <E extends Enum<E> & Word> E constant(String word, Class<E> type) {
    return Word.find(type, word).orElseThrow(() -> new TypeConversionException(word));
  }

  static final class TotalConverter implements ITypeConverter<Money> {
    TotalConverter() {}

    @Override
    public Money convert(String text) {
      try {
        return AmountReader.parse(text);
      } catch (IllegalArgumentException e) {
        throw (TypeConversionException) new TypeConversionException(text).initCause(e);
      }
    }
  }

  static final class UnitConverter implements ITypeConverter<MoneyUnit> {
    UnitConverter() {}

    @Override
    public MoneyUnit convert(String text) {
      try {
        return MoneyUnit.parse(text);
      } catch (IllegalArgumentException e) {
        throw (TypeConversionException) new TypeConversionException(text).initCause(e);
      }
    }
  }

  static final class FavouredConverter implements ITypeConverter<Favoured> {
    FavouredConverter() {}

    @Override
    public Favoured convert(String text) {
      int equals = text.lastIndexOf('=');
      try {
        // no key and no number is refused as any other
        String ore = text.substring(equals + 1).replace(',', '.').replace('\u2212', '-');
        return new Favoured(text.substring(0, Math.max(equals, 0)).strip(), Ratio.parse(ore));
      } catch (IllegalArgumentException e) {
        throw (TypeConversionException) new TypeConversionException(text).initCause(e);
      }
    }
  }

  static final class PolicyConverter implements ITypeConverter<RemainderPolicy> {
    PolicyConverter() {}

    @Override
    public RemainderPolicy convert(String word) {
      return constant(word, RemainderPolicy.class);
    }
  }

  static final class TieBreakConverter implements ITypeConverter<TieBreak> {
    TieBreakConverter() {}

    @Override
    public TieBreak convert(String word) {
      return constant(word, TieBreak.class);
    }
  }
}
