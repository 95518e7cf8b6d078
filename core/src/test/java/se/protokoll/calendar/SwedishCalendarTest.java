package se.protokoll.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishCalendarTest {

  @ParameterizedTest
  @CsvSource({
    // the statute's own cases, and the borderline dates of real minutes
    "2024-12-03, 2024-12-27",
    "2024-12-10, 2025-01-02",
    "2024-05-31, 2024-06-24",
    "2025-03-28, 2025-04-22",
    "2026-05-16, 2026-06-08",
    "2011-04-04, 2011-04-26",
    "2018-05-22, 2018-06-12",
    "2018-04-03, 2018-04-24",
    "2022-03-01, 2022-03-22"
  })
  void threeWeeksEndOnAWorkingDay(LocalDate posted, LocalDate last) {
    assertThat(SwedishCalendar.lastDayOfWeeks(posted, 3)).isEqualTo(last);
  }

  @Test
  void namesTheMonths() {
    assertThat(SwedishCalendar.monthNames())
        .hasSize(12)
        .startsWith("januari", "februari", "mars")
        .endsWith("december");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, NEW_YEARS_DAY",
    "2024-01-06, EPIPHANY",
    "2024-03-29, GOOD_FRIDAY",
    "2024-03-31, EASTER_SUNDAY",
    "2024-04-01, EASTER_MONDAY",
    "2024-05-01, FIRST_OF_MAY",
    "2024-05-09, ASCENSION_DAY",
    "2024-05-19, WHIT_SUNDAY",
    "2024-06-06, NATIONAL_DAY",
    "2024-06-22, MIDSUMMER_DAY",
    "2024-11-02, ALL_SAINTS_DAY",
    "2015-10-31, ALL_SAINTS_DAY",
    "2021-11-06, ALL_SAINTS_DAY",
    "2025-11-01, ALL_SAINTS_DAY",
    "2020-06-20, MIDSUMMER_DAY",
    "2021-06-26, MIDSUMMER_DAY",
    "2024-12-25, CHRISTMAS_DAY",
    "2024-12-26, BOXING_DAY",
    "2004-05-31, WHIT_MONDAY",
    // the earliest and the latest day that moves with Easter
    "2285-03-20, GOOD_FRIDAY",
    "1943-06-14, WHIT_MONDAY",
    // Ascension Day on the first of May, Whit Sunday on the National Day
    "2008-05-01, ASCENSION_DAY",
    "2027-05-16, WHIT_SUNDAY"
  })
  void namesTheHoliday(LocalDate day, Holiday holiday) {
    assertThat(SwedishCalendar.holiday(day)).contains(holiday);
  }

  @Test
  void whitMondayGaveWayToTheNationalDayIn2005() {
    assertThat(SwedishCalendar.holiday(LocalDate.of(2004, 5, 31))).contains(Holiday.WHIT_MONDAY);
    assertThat(SwedishCalendar.holiday(LocalDate.of(2004, 6, 6))).isEmpty();
    assertThat(SwedishCalendar.holiday(LocalDate.of(2005, 5, 16))).isEmpty();
    assertThat(SwedishCalendar.holiday(LocalDate.of(2005, 6, 6))).contains(Holiday.NATIONAL_DAY);
  }

  @Test
  void evesOfMidsummerChristmasAndNewYearAreDaysOfRestWithoutBeingHolidays() {
    for (var eve :
        Stream.of("2024-06-21", "2024-12-24", "2024-12-31").map(LocalDate::parse).toList()) {
      assertThat(SwedishCalendar.holiday(eve)).isEmpty();
      assertThat(SwedishCalendar.isDayOfRest(eve)).isTrue();
    }
    // the law does not name these
    assertThat(SwedishCalendar.isDayOfRest(LocalDate.of(2024, 3, 28))).isFalse();
    assertThat(SwedishCalendar.isDayOfRest(LocalDate.of(2024, 4, 30))).isFalse();
  }

  @Test
  void fourteenDaysMayEndOnTheNextWorkingDay() {
    LocalDate saturday = LocalDate.of(2024, 11, 16);

    assertThat(SwedishCalendar.lastDayOfDays(saturday.minusDays(14), 14))
        .isEqualTo(LocalDate.of(2024, 11, 18));
    assertThat(SwedishCalendar.lastDayOfDays(LocalDate.of(2024, 11, 4), 14))
        .isEqualTo(LocalDate.of(2024, 11, 18));
  }

  @ParameterizedTest
  @CsvSource({
    "1818, 03-22",
    "1943, 04-25",
    "1954, 04-18",
    "1981, 04-19",
    "2000, 04-23",
    "2008, 03-23",
    "2038, 04-25",
    "2049, 04-18",
    "2076, 04-19",
    "2100, 03-28",
    "2285, 03-22"
  })
  void easterFallsWhereTheTablesSay(int year, String date) {
    assertThat(SwedishCalendar.easterSunday(year)).isEqualTo(LocalDate.parse(year + "-" + date));
  }

  /** The definition itself: the Sunday after the full moon of the tables, on or after 21 March. */
  @Test
  void easterIsTheSundayAfterTheFullMoonOfTheTables() {
    for (int year = 1583; year <= 4099; year++) {
      int golden = year % 19 + 1;
      int century = year / 100 + 1;
      int sun = 3 * century / 4 - 12;
      int moon = (8 * century + 5) / 25 - 5;
      int epact = Math.floorMod(11 * golden + 20 + moon - sun, 30);
      if (epact == 24 || (epact == 25 && golden > 11)) {
        epact++;
      }
      LocalDate fullMoon = LocalDate.of(year, 3, 1).plusDays(43 - epact);
      if (epact > 23) {
        fullMoon = fullMoon.plusDays(30);
      }
      LocalDate sunday = fullMoon;
      while (sunday.equals(fullMoon) || sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
        sunday = sunday.plusDays(1);
      }
      assertThat(SwedishCalendar.easterSunday(year)).isEqualTo(sunday);
    }
  }

  @Test
  void theLawNamesThirteenDaysAYearAndTheSameForEveryYear() {
    for (int year = 1990; year <= 2300; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      long holidays =
          first
              .datesUntil(first.plusYears(1))
              .filter(day -> SwedishCalendar.holiday(day).isPresent())
              .count();
      // two of them on one day: Ascension on the first of May, Whitsun on the sixth of June
      LocalDate easter = SwedishCalendar.easterSunday(year);
      long shared =
          (easter.plusDays(39).equals(LocalDate.of(year, 5, 1)) ? 1 : 0)
              + (year >= 2005 && easter.plusDays(49).equals(LocalDate.of(year, 6, 6)) ? 1 : 0);
      assertThat(holidays).as("%s", year).isEqualTo(13 - shared);
    }
  }
}
