package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalNumberTest {

  @ParameterizedTest
  @CsvSource({
    "DAYS_TO_JUSTERING, 14, 1992-01-01",
    "DAYS_TO_POSTING, 2, 1992-01-01",
    "WEEKS_TO_APPEAL, 3, 1992-01-01",
    "WEEKS_OF_MEETING_NOTICE, 1, 1992-01-01",
    "MEMBERS_OF_EXECUTIVE_BOARD, 5, 1992-01-01",
    "SUBSTITUTES_OF_EXECUTIVE_BOARD, 5, 2018-09-10",
    "MEMBERS_OF_MUNICIPAL_ASSEMBLY, 21, 2018-01-01",
    "MEMBERS_OF_REGIONAL_ASSEMBLY, 31, 2018-01-01"
  })
  void holdsFromItsFirstDay(LegalNumber number, int value, LocalDate since) {
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.since()).isEqualTo(since);
    assertThat(number.on(since)).contains(value);
    assertThat(number.on(since.minusDays(1))).isEmpty();
    assertThat(number.reference()).startsWith("KL ");
  }
}
