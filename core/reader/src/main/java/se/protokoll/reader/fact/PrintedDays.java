package se.protokoll.reader.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.calendar.SwedishCalendar;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds days in a text: "2024-06-18", "tisdagen den 20 mars 2018", "den 17 februari". */
public final class PrintedDays {
  private static final List<String> MONTHS = SwedishCalendar.monthNames();
  private static final String WEEKDAY =
      "(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\\s{1,3})?(?:den\\s{1,3})?";
  private static final String WITHOUT_WEEKDAY =
      "(?:(?<!\\d)(?<year>(?:19|20)\\d{2})\\s?[-–.]\\s?(?<month>\\d{1,2})\\s?[-–.]\\s?(?<day>\\d{1,2})(?!\\d)"
          + "|(?<!\\d)(?<glued>(?:19|20)\\d{2})(?<gluedMonth>\\d{2})[-–](?<gluedDay>\\d{2})(?!\\d)"
          + "|(?<![\\d/])(?<slashDay>\\d{1,2})/(?<slashMonth>\\d{1,2})[\\s-]{1,2}(?<slashYear>(?:19|20)\\d{2})(?!\\d)"
          + "|(?<!\\d)(?<number>\\d{1,2})(?::?e)?\\s{1,3}(?<name>jan(?:uari)?|feb(?:ruari)?|mars|april?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?(?:\\s{1,3}(?<namedYear>(?:19|20)\\d{2}))?)";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final GuardedPattern DAY =
      GuardedPattern.compile(WEEKDAY + WITHOUT_WEEKDAY, FLAGS);

  /** Begins with a digit, so that it soon tells texts without a day. */
  private static final GuardedPattern SOME_DAY = GuardedPattern.compile(WITHOUT_WEEKDAY, FLAGS);

  private PrintedDays() {}

  /**
   * A day in a text.
   *
   * @param date the day
   * @param from where it begins, its weekday included
   * @param to where it ends
   */
  public record Found(LocalDate date, int from, int to) {}

  /**
   * Finds the days of a text.
   *
   * @param text the text
   * @param year the year of days that are printed without one, empty when it is not known; such
   *     days are then left out
   */
  public static List<Found> in(String text, OptionalInt year) {
    List<Found> found = new ArrayList<>();
    if (!SOME_DAY.isIn(text)) {
      return found;
    }
    Matcher matcher = DAY.matcher(text);
    while (matcher.find()) {
      day(matcher, year)
          .ifPresent(date -> found.add(new Found(date, matcher.start(), matcher.end())));
    }
    return found;
  }

  /** Returns the first day of a text, empty when it has none with a year. */
  public static Optional<LocalDate> first(String text) {
    return in(text, OptionalInt.empty()).stream().map(Found::date).findFirst();
  }

  private static Optional<LocalDate> day(Matcher matcher, OptionalInt year) {
    if (matcher.group("year") != null) {
      return of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
    }
    if (matcher.group("glued") != null) {
      return of(
          number(matcher, "glued"), number(matcher, "gluedMonth"), number(matcher, "gluedDay"));
    }
    if (matcher.group("slashDay") != null) {
      return of(
          number(matcher, "slashYear"), number(matcher, "slashMonth"), number(matcher, "slashDay"));
    }
    int month = month(matcher.group("name"));
    int day = number(matcher, "number");
    if (matcher.group("namedYear") != null) {
      return of(number(matcher, "namedYear"), month, day);
    }
    return year.isPresent() ? of(year.getAsInt(), month, day) : Optional.empty();
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    for (int at = 0; at < MONTHS.size(); at++) {
      if (MONTHS.get(at).startsWith(start)) {
        return at + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
