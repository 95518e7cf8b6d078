package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.protokoll.calendar.SwedishCalendar;

/**
 * Compares every day from 1990 to 2100 with a holiday library that others keep.
 *
 * <p>It knows the holidays of today and counts Midsummer Eve, Christmas Eve and New Year's Eve
 * among them, as lag (1930:173) 2 § does. It differs in what lag (2004:1320) changed from 2005:
 * Whit Monday was a holiday until 2004, and the National Day is one since.
 */
class CalendarAgainstJollydayTest {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
  private static final HolidayManager JOLLYDAY =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

  private static List<LocalDate> days() {
    return FIRST.datesUntil(LAST.plusDays(1)).toList();
  }

  /** The days the two libraries must differ on, by lag (2004:1320). */
  private static TreeSet<LocalDate> changedIn2005() {
    var days = new TreeSet<LocalDate>();
    for (int year = 1990; year < 2005; year++) {
      LocalDate whitMonday = SwedishCalendar.easterSunday(year).plusDays(50);
      LocalDate sixthOfJune = LocalDate.of(year, Month.JUNE, 6);
      if (!sixthOfJune.equals(whitMonday)) {
        days.add(whitMonday);
        days.add(sixthOfJune);
      }
    }
    return days;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @Test
  void agreesOnEveryDayOfRestButThoseTheStatuteChanged() {
    List<LocalDate> differing =
        days().stream()
            .filter(
                day ->
                    SwedishCalendar.isDayOfRest(day) != (isWeekend(day) || JOLLYDAY.isHoliday(day)))
            .toList();
    assertThat(differing)
        .containsExactlyElementsOf(
            changedIn2005().stream().filter(day -> !isWeekend(day)).toList());
  }

  @Test
  void agreesOnEveryHolidayButTheEvesAndThoseTheStatuteChanged() {
    List<LocalDate> differing =
        days().stream()
            .filter(
                day ->
                    SwedishCalendar.holiday(day).isPresent()
                        != (JOLLYDAY.isHoliday(day) && !isEve(day)))
            .toList();
    List<LocalDate> expected =
        changedIn2005().stream()
            .filter(
                day ->
                    day.getMonthValue() != 6
                        || day.getDayOfMonth() != 6
                        || SwedishCalendar.holiday(day).isEmpty())
            .toList();
    assertThat(differing).containsExactlyElementsOf(expected);
  }

  private static boolean isEve(LocalDate day) {
    int date = 100 * day.getMonthValue() + day.getDayOfMonth();
    boolean midsummerEve = day.getDayOfWeek() == DayOfWeek.FRIDAY && date >= 619 && date <= 625;
    return date == 1224 || date == 1231 || midsummerEve;
  }

  @Test
  void endsNoTimeOnADayOfRest() {
    for (LocalDate day : days()) {
      LocalDate last = Deadlines.lastDayOfAppeal(day);
      assertThat(isWeekend(last)).isFalse();
      assertThat(last).isAfterOrEqualTo(day.plusWeeks(3)).isBefore(day.plusWeeks(3).plusDays(6));
      boolean plain =
          IntStream.range(0, (int) (last.toEpochDay() - day.plusWeeks(3).toEpochDay()))
              .mapToObj(day.plusWeeks(3)::plusDays)
              .allMatch(SwedishCalendar::isDayOfRest);
      assertThat(plain).isTrue();
    }
  }
}
