package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFractionTest {

  @ParameterizedTest
  @CsvSource({
    "QUORUM, 1/2, 1992-01-01",
    "SIMPLE_MAJORITY, 1/2, 1992-01-01",
    "MINORITY_THAT_TABLES, 1/3, 1992-01-01",
    "MINORITY_THAT_SENDS_BACK, 1/3, 2002-07-01",
    "EXTRA_ELECTION, 2/3, 2011-01-01",
    "POPULAR_INITIATIVE, 2/3, 2011-01-01",
    "STATE_OF_COORDINATION, 1/2, 2004-01-01",
    "REGION_OF_COORDINATION, 1/4, 2004-01-01"
  })
  void holdsFromItsFirstDay(LegalFraction fraction, String part, LocalDate since) {
    assertThat(fraction).hasToString(part);
    assertThat(fraction.since()).isEqualTo(since);
    assertThat(fraction.reference()).matches("(KL|Lag) .*");
  }

  @Test
  void aThirdOf31Is11() {
    LegalFraction third = LegalFraction.MINORITY_THAT_TABLES;
    assertThat(third.isReached(11, 31)).isTrue();
    assertThat(third.isReached(10, 31)).isFalse();
    assertThat(third.isReached(7, 21)).isTrue();
    assertThat(third.isExceeded(7, 21)).isFalse();
    assertThat(third.leastOf(31)).isEqualTo(11);
    assertThat(third.leastOf(30)).isEqualTo(10);
  }

  @Test
  void moreThanHalfOf30And31Is16() {
    assertThat(LegalFraction.QUORUM.leastAbove(30)).isEqualTo(16);
    assertThat(LegalFraction.QUORUM.leastAbove(31)).isEqualTo(16);
    assertThat(LegalFraction.QUORUM.isExceeded(15, 30)).isFalse();
    assertThat(LegalFraction.QUORUM.isExceeded(16, 31)).isTrue();
  }

  @Test
  void twoThirdsOf20And21Are14() {
    assertThat(LegalFraction.EXTRA_ELECTION.leastOf(20)).isEqualTo(14);
    assertThat(LegalFraction.EXTRA_ELECTION.leastOf(21)).isEqualTo(14);
    assertThat(LegalFraction.EXTRA_ELECTION.leastOf(22)).isEqualTo(15);
  }
}
