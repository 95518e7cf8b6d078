package se.protokoll.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.money.Ratio;

/**
 * The labels of the pages in one language, by the keys of {@code pages.properties}.
 *
 * @param language the language
 */
record PageTexts(Language language) {
  static final MessageTable TABLE =
      MessageTable.read(PageTexts.class.getResourceAsStream("pages.properties"));

  /**
   * Returns the text of a key.
   *
   * @param arguments names and values in turn
   */
  String say(String key, Object... arguments) {
    return TABLE.text(key, MessageTable.arguments(arguments), language);
  }

  /** Returns what a constant is called: the text of "DecisionKind.own". */
  String word(Word constant) {
    return WordTexts.text(constant).in(language);
  }

  /** Returns a whole number as people write it: "12 000". */
  String number(int number) {
    return MessageTable.fill("{n}", Map.of("n", number), language);
  }

  /** Returns an exact number as people write it: "12 000,5", or a fraction, "1/3". */
  String number(Ratio number) {
    return number.text(language);
  }

  /** Returns a name as an argument that stands in a label in full, and not cut. */
  static Text uncut(String name) {
    return Text.untranslated(name);
  }

  /** Returns a text with its first letter as a capital. */
  static String sentence(String text) {
    return text.isEmpty()
        ? text
        : new StringBuilder(text.length())
            .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
            .append(text, text.offsetByCodePoints(0, 1), text.length())
            .toString();
  }

  /** Returns a day as people write it: "4 mars 2025". */
  String day(LocalDate day) {
    String month = say("month." + day.getMonthValue());
    return day.getDayOfMonth() + " " + month + " " + day.getYear();
  }

  /** Returns a time as people write it: "18.30", in English "18:30". */
  String time(LocalTime time) {
    String text = time.toString();
    return language == Language.SV ? text.replace(':', '.') : text;
  }

  /** Writes a day that programs read too. */
  void day(Html html, LocalDate day) {
    html.element("time", day(day), "datetime", day.toString());
  }

  /** Writes a time of day that programs read too. */
  void time(Html html, LocalTime time) {
    html.element("time", time(time), "datetime", time.toString());
  }

  /** Writes a day and time that programs read too. */
  void moment(Html html, LocalDateTime moment) {
    html.element(
        "time",
        say("moment", "day", day(moment.toLocalDate()), "time", time(moment.toLocalTime())),
        "datetime",
        moment.toString());
  }
}
