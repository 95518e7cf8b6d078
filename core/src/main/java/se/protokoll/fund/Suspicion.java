package se.protokoll.fund;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;

/**
 * A mistake that would explain what is wrong with a published table (<i>misstanke</i>).
 *
 * <p>It is not proven: it is given where the likely amount fits the split and the published one
 * does not.
 *
 * @param kind what seems to have happened
 * @param rows the rows that it happened to, in the order of the split; never empty
 * @param group the group that was left out of the amounts of recipients who stand in other groups
 *     too, absent otherwise
 */
public record Suspicion(Kind kind, List<Row> rows, Optional<Holder> group)
    implements NeedsJsonModule, Message {

  /** What seems to have happened to a table. */
  public enum Kind implements Word {
    /** Two digits of an amount have changed places (<i>omkastade siffror</i>). */
    DIGITS_SWAPPED,

    /** Two rows have each other's amount (<i>omkastade rader</i>). */
    ROWS_SWAPPED,

    /** An amount has a zero too many (<i>en nolla för mycket</i>). */
    ZERO_TOO_MANY,

    /** An amount lacks a zero (<i>en nolla för lite</i>). */
    ZERO_TOO_FEW,

    /** The sum of the others stands among the recipients (<i>summarad bland mottagarna</i>). */
    SUM_ROW,

    /** A group, or one recipient, was left out (<i>utelämnad grupp eller mottagare</i>). */
    LEFT_OUT
  }

  /**
   * One row that a suspicion is about.
   *
   * @param holder the recipient
   * @param published the amount as published
   * @param likely the amount it should likely be: the exact share to the nearest öre where nothing
   *     tells more
   */
  public record Row(Holder holder, Money published, Money likely) implements NeedsJsonModule {
    public Row {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(published, "published");
      Objects.requireNonNull(likely, "likely");
    }

    /** Returns published less likely: positive when too much was published. */
    public Money difference() {
      return published.minus(likely);
    }
  }

  public Suspicion {
    Objects.requireNonNull(kind, "kind");
    rows = List.copyOf(rows);
    Objects.requireNonNull(group, "group");
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("A suspicion is about at least one row");
    }
  }

  /** Makes a suspicion about rows and not about a group. */
  public Suspicion(Kind kind, List<Row> rows) {
    this(kind, rows, Optional.empty());
  }

  /** Returns the kind in lower kebab-case: {@code digits-swapped}. */
  @Override
  public String code() {
    return kind.word();
  }

  @Override
  public Map<String, Object> arguments() {
    Row first = rows.get(0);
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("holder", FundTexts.holder(first.holder()));
    arguments.put("published", first.published());
    arguments.put("likely", first.likely());
    arguments.put("difference", first.difference());
    arguments.put("other", FundTexts.holder(rows.get(rows.size() - 1).holder()));
    arguments.put("count", rows.size());
    arguments.put(
        "missing", rows.stream().map(Row::difference).reduce(Money.ZERO, Money::plus).negated());
    group.ifPresent(holder -> arguments.put("group", FundTexts.holder(holder)));
    return Collections.unmodifiableMap(arguments);
  }

  @Override
  public String text(Language language) {
    String variant =
        group.isPresent() ? ".group" : kind == Kind.LEFT_OUT && rows.size() > 1 ? ".many" : "";
    return FundTexts.TABLE.text("suspicion." + code() + variant, arguments(), language);
  }
}
