package se.protokoll.fund;

import java.util.Map;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** What the division of money says; the sentences are in {@code fund.properties}. */
final class FundTexts {
  static final MessageTable TABLE =
      MessageTable.read(FundTexts.class.getResourceAsStream("fund.properties"));

  private FundTexts() {}

  /** Returns whether the table has a text of its own for a key. */
  static boolean has(String key) {
    return TABLE.find(key, Language.EN).isPresent();
  }

  /** Returns what a constant is called in a group of names: "tie-break", "feature". */
  static Text name(String group, Word constant) {
    return TABLE.text(group + "." + constant.word(), Map.of());
  }

  /** Returns one unit in words: "one krona". */
  static Text oneUnit(MoneyUnit unit) {
    String own = "one-unit." + unit.word();
    return has(own)
        ? TABLE.text(own, Map.of())
        : TABLE.text("one-unit.other", Map.of("amount", Money.ofOre(unit.ore())));
  }

  /** Returns a holder as sentences name it. */
  static String holder(Holder holder) {
    return holder.name().orElse(holder.key());
  }
}
