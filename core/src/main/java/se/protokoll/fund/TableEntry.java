package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * One amount of a rounded table, and why it is what it is: a cell, the total of a row or of a
 * column, or the total of all.
 *
 * @param row whose row it is in, absent for the total of a column and of all
 * @param column whose column it is in, absent for the total of a row and of all
 * @param amount the rounded amount, less than one unit from the exact one
 * @param exact the exact amount in kronor, in lowest terms
 * @param kind why it was rounded that way
 */
public record TableEntry(
    Optional<Holder> row, Optional<Holder> column, Money amount, Ratio exact, Kind kind)
    implements NeedsJsonModule, Message {

  /** Why an amount is what it is. */
  public enum Kind implements Word {
    /** It was whole, and nothing was rounded. */
    EXACT,

    /** It is the nearest whole amount. */
    NEAREST,

    /** It was exactly between two whole amounts, and this one lets all sums agree. */
    HALFWAY,

    /** It is not the nearest whole amount, so that all sums agree at the least squares. */
    FOR_THE_SUMS,

    /**
     * When its turn came, both whole amounts next to it were as good; the order of keys decided.
     */
    BY_KEY,

    /** It is a total that was asked for. */
    GIVEN
  }

  private static final int DECIMALS = 6;

  public TableEntry {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(kind, "kind");
  }

  /** Returns the kind in lower kebab-case: {@code for-the-sums}. */
  @Override
  public String code() {
    return kind.word();
  }

  @Override
  public Map<String, Object> arguments() {
    BigDecimal cut =
        new BigDecimal(exact.numerator())
            .divide(new BigDecimal(exact.denominator()), DECIMALS, RoundingMode.DOWN)
            .stripTrailingZeros();
    Map<String, Object> arguments = new LinkedHashMap<>();
    row.ifPresent(holder -> arguments.put("row", FundTexts.holder(holder)));
    column.ifPresent(holder -> arguments.put("column", FundTexts.holder(holder)));
    arguments.put("exact", cut);
    arguments.put("cut", Ratio.of(cut).compareTo(exact) == 0 ? "" : "\u2026");
    arguments.put("amount", amount);
    return arguments;
  }

  /** Returns one sentence that says it all. */
  @Override
  public String text(Language language) {
    Map<String, Object> words = new LinkedHashMap<>(arguments());
    String place =
        row.isPresent()
            ? column.isPresent() ? "cell" : "row"
            : column.isPresent() ? "column" : "all";
    words.put("place", FundTexts.TABLE.text("table." + place, words));
    String why = "table.why." + code() + (place.equals("cell") ? ".cell" : "");
    words.put("unit", "kr");
    words.put("why", FundTexts.TABLE.text(FundTexts.has(why) ? why : "table.why." + code(), words));
    return FundTexts.TABLE.text("table.entry", words, language);
  }
}
