package se.protokoll.reader.head;

import java.util.Locale;
import java.util.OptionalInt;
import se.protokoll.reader.Label;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.pattern.GuardedPattern;

/** Says what can be the value of a label. */
final class Values {
  private static final GuardedPattern RANGE =
      GuardedPattern.compile("(?:§|\\d|[Nn]r\\s\\d).{0,80}|(?i:paragraf).{0,60}|.{0,12}§.{0,60}");
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
          "(?:.{0,40}\\s)?\\p{Lu}[\\p{L}.'’-]*\\s(?:\\p{L}{1,4}\\s)?\\p{Lu}[\\p{L}'’-]+.*");
  private static final int LONGEST_DAY = 45;

  private Values() {}

  /** Says whether a text can be the value of a label. */
  static boolean fits(Label label, String text) {
    return switch (label) {
      case DATE, CERTIFIED_ON, POSTED_ON, REMOVED_ON -> hasDay(text) && text.length() <= 120;
      case PARAGRAPHS -> RANGE.isAll(text) && !isDay(text);
      case TIME -> !Clock.spans(text).isEmpty() || Clock.one(text).isPresent();
      case PLACE -> hasLetters(text) && Clock.spans(text).isEmpty() && !isDay(text);
      case PLACE_AND_TIME ->
          !isDay(text) && hasLetters(text) && text.length() > 2 && !isParty(text);
      case JUSTERING_PLACE_AND_TIME ->
          !isOfTheNotice(text)
              && (hasDay(text) || text.toLowerCase(Locale.ROOT).contains("juster"));
      case JUSTERING_TIME -> hasDay(text) || Clock.one(text).isPresent();
      case JUSTERING_PLACE -> hasLetters(text);
      case STORED_AT -> hasLetters(text) && !hasDay(text) && !isParty(text);
      case BODY -> hasLetters(text) && !hasDay(text) && text.length() < 120;
      case NOTICE -> text.toLowerCase(Locale.ROOT).contains("juster") || text.contains("nslag");
      case SECRETARY, CHAIR, CERTIFIERS, POSTED_BY -> NAME.isAll(text) && !hasDayAtStart(text);
      default -> true;
    };
  }

  /** Says whether a label has one value, which does not go on after a blank line. */
  static boolean isSingle(Label label) {
    return switch (label) {
      case DATE,
          CERTIFIED_ON,
          POSTED_ON,
          REMOVED_ON,
          PARAGRAPHS,
          BODY,
          POSTED_BY,
          SECRETARY,
          CHAIR ->
          true;
      default -> false;
    };
  }

  /** Says whether a text is a day and nothing else. */
  static boolean isDay(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST_DAY
        && PrintedDays.in(stripped, OptionalInt.empty()).stream()
            .anyMatch(day -> day.from() == 0 && day.to() >= stripped.length() - 1);
  }

  /** The notice tells another day: "Justeringen har anslagits den 20 mars 2018". */
  private static boolean isOfTheNotice(String text) {
    return text.startsWith("Justeringen har ") || text.startsWith("Justeringen är ");
  }

  private static boolean hasDay(String text) {
    return !PrintedDays.in(text, OptionalInt.of(2000)).isEmpty();
  }

  private static boolean hasDayAtStart(String text) {
    return PrintedDays.in(text, OptionalInt.empty()).stream().anyMatch(day -> day.from() == 0);
  }

  private static boolean hasLetters(String text) {
    return text.chars().filter(Character::isLetter).count() >= 2;
  }

  private static boolean isParty(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')');
    return open > 0 && close > open && NameWords.isKnownParty(text.substring(open + 1, close));
  }
}
