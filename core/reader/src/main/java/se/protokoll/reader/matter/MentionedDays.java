package se.protokoll.reader.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days in words. */
final class MentionedDays {
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "mars",
          "april",
          "maj",
          "juni",
          "juli",
          "augusti",
          "september",
          "oktober",
          "november",
          "december");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2}) ("
              + String.join("|", MONTHS)
              + ") (\\d{4}))(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private MentionedDays() {}

  /**
   * A day in a text.
   *
   * @param printed its words
   * @param day the day
   */
  record Found(String printed, LocalDate day) {}

  /** Returns the first day in a text, empty when there is none in the calendar. */
  static Optional<Found> in(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      return Optional.empty();
    }
    try {
      LocalDate found =
          day.group(1) != null
              ? LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)))
              : LocalDate.of(
                  number(day.group(6)),
                  MONTHS.indexOf(day.group(5).toLowerCase(Locale.ROOT)) + 1,
                  number(day.group(4)));
      return Optional.of(new Found(day.group(), found));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
