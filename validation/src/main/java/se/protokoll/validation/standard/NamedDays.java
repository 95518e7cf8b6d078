package se.protokoll.validation.standard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.calendar.SwedishCalendar;

/**
 * Reads until when a Swedish sentence puts something off: "till den 17 juni", "till sammanträdet
 * den 17 juni 2024", "till 2024-06-17", "till juni".
 */
public final class NamedDays {

  private static final List<String> MONTHS = SwedishCalendar.monthNames();

  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern TILL = Pattern.compile("\\btill\\b", CASE);

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|\\b(?:(\\d{1,2})\\s+)?("
              + String.join("|", MONTHS)
              + ")\\b(?:\\s+(\\d{4}))?",
          CASE);

  private NamedDays() {}

  /**
   * Returns the first day that a text names after the word "till", the last day of a month that is
   * named alone; empty when it names none. A day without a year is the first one after another day.
   *
   * @param after the day that a day without a year comes after
   */
  public static Optional<LocalDate> until(String text, LocalDate after) {
    Matcher till = TILL.matcher(text);
    Matcher day = DAY.matcher(text);
    if (!till.find() || !day.find(till.end())) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(day, after));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate read(Matcher found, LocalDate after) {
    if (found.group(1) != null) {
      return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
    }
    int month = 1;
    while (!MONTHS.get(month - 1).equalsIgnoreCase(found.group(5))) {
      month++;
    }
    if (found.group(6) != null) {
      return day(found, YearMonth.of(number(found, 6), month));
    }
    LocalDate day = day(found, YearMonth.of(after.getYear(), month));
    return day.isAfter(after) ? day : day(found, YearMonth.of(after.getYear() + 1, month));
  }

  private static LocalDate day(Matcher found, YearMonth month) {
    return found.group(4) == null ? month.atEndOfMonth() : month.atDay(number(found, 4));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
