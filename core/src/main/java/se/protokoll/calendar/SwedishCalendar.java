package se.protokoll.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * The Swedish calendar as the law counts in it (<i>almanacka</i>): which days are holidays, and
 * when a statutory time ends.
 *
 * <p>Source: lag (1989:253) om allmänna helgdagar, 1-2 §§; lag (1930:173) om beräkning av
 * lagstadgad tid, 1-2 §§; both as read 2025-09-01. The calendar answers for every year from 1990
 * on, the first whole year of the holiday law, and gives earlier years by the same rules.
 */
public final class SwedishCalendar {
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

  private static final int NATIONAL_DAY_SINCE = 2005;

  /** Good Friday when Easter is on 22 March, as in 2285. */
  private static final int FIRST_MOVABLE = 320;

  /** Whit Monday when Easter is on 25 April, as in 1943. */
  private static final int LAST_MOVABLE = 614;

  private SwedishCalendar() {}

  /** Returns the names of the months, from "januari" to "december". */
  public static List<String> monthNames() {
    return MONTHS;
  }

  /** Returns Easter Sunday of a year, by the Gregorian computus. */
  public static LocalDate easterSunday(int year) {
    return LocalDate.ofEpochDay(epochDayOfEaster(year));
  }

  private static long epochDayOfEaster(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moonCorrection = (8 * century + 13) / 25;
    int epact = Math.floorMod(19 * golden + century - century / 4 - moonCorrection + 15, 30);
    int shift = (golden + 11 * epact + 22 * weekdayOfFullMoon(century, inCentury, epact)) / 451;
    int days = epact + weekdayOfFullMoon(century, inCentury, epact) - 7 * shift;
    return LocalDate.of(year, Month.MARCH, 22).toEpochDay() + days;
  }

  private static int weekdayOfFullMoon(int century, int inCentury, int epact) {
    return Math.floorMod(32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4, 7);
  }

  /** Returns the public holiday a day is, empty for a plain weekday, Saturday or Sunday. */
  public static Optional<Holiday> holiday(LocalDate day) {
    int date = 100 * day.getMonthValue() + day.getDayOfMonth();
    boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
    return switch (date) {
      case 101 -> Optional.of(Holiday.NEW_YEARS_DAY);
      case 106 -> Optional.of(Holiday.EPIPHANY);
      case 1225 -> Optional.of(Holiday.CHRISTMAS_DAY);
      case 1226 -> Optional.of(Holiday.BOXING_DAY);
      default -> {
        if (saturday && date >= 620 && date <= 626) {
          yield Optional.of(Holiday.MIDSUMMER_DAY);
        }
        if (saturday && (date == 1031 || (date >= 1101 && date <= 1106))) {
          yield Optional.of(Holiday.ALL_SAINTS_DAY);
        }
        Optional<Holiday> movable =
            date >= FIRST_MOVABLE && date <= LAST_MOVABLE ? movable(day) : Optional.empty();
        if (movable.isEmpty() && date == 501) {
          yield Optional.of(Holiday.FIRST_OF_MAY);
        }
        if (movable.isEmpty() && date == 606 && day.getYear() >= NATIONAL_DAY_SINCE) {
          yield Optional.of(Holiday.NATIONAL_DAY);
        }
        yield movable;
      }
    };
  }

  private static Optional<Holiday> movable(LocalDate day) {
    long sinceEaster = day.toEpochDay() - epochDayOfEaster(day.getYear());
    return switch ((int) sinceEaster) {
      case -2 -> Optional.of(Holiday.GOOD_FRIDAY);
      case 0 -> Optional.of(Holiday.EASTER_SUNDAY);
      case 1 -> Optional.of(Holiday.EASTER_MONDAY);
      case 39 -> Optional.of(Holiday.ASCENSION_DAY);
      case 49 -> Optional.of(Holiday.WHIT_SUNDAY);
      case 50 ->
          day.getYear() < NATIONAL_DAY_SINCE ? Optional.of(Holiday.WHIT_MONDAY) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * Says whether a measure that falls due on a day may wait: on a Sunday, another public holiday, a
   * Saturday, Midsummer Eve, Christmas Eve or New Year's Eve.
   *
   * <p>Source: lag (1930:173) 2 §.
   */
  public static boolean isDayOfRest(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
      return true;
    }
    int date = 100 * day.getMonthValue() + day.getDayOfMonth();
    return date == 1224 || date == 1231 || isMidsummerEve(day) || holiday(day).isPresent();
  }

  private static boolean isMidsummerEve(LocalDate day) {
    return day.getMonth() == Month.JUNE
        && day.getDayOfWeek() == DayOfWeek.FRIDAY
        && holiday(day.plusDays(1)).orElse(null) == Holiday.MIDSUMMER_DAY;
  }

  /** Returns the day itself when it is a working day, else the next working day. */
  public static LocalDate workingDayFrom(LocalDate day) {
    LocalDate next = day;
    while (isDayOfRest(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /**
   * Returns the last day of a time counted in weeks: the day with the same weekday name, or the
   * next working day when that is a day of rest.
   *
   * <p>Three weeks from 2024-12-03 end on Christmas Eve, and therefore on 2024-12-27. Source: lag
   * (1930:173) 1-2 §§.
   *
   * @param from the day the time is counted from, which is not itself counted
   * @param weeks the number of weeks, 1 or more
   */
  public static LocalDate lastDayOfWeeks(LocalDate from, int weeks) {
    return workingDayFrom(from.plusWeeks(weeks));
  }

  /**
   * Returns the last day of a time counted in days, or the next working day when that is a day of
   * rest.
   *
   * <p>Source: lag (1930:173) 2 §, by its general wording.
   *
   * @param from the day the time is counted from, which is not itself counted
   * @param days the number of days, 0 or more
   */
  public static LocalDate lastDayOfDays(LocalDate from, int days) {
    return workingDayFrom(from.plusDays(days));
  }
}
