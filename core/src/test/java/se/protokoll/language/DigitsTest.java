package se.protokoll.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0",
        "999 | 0 | 999",
        "1000 | 0 | 1 000",
        "123456 | 0 | 123 456",
        "1234567.891 | 2 | 1 234 567,891",
        "1234.5 | 2 | 1 234,50",
        "-1234.5 | 1 | \u22121 234,5",
        "-0.05 | 2 | \u22120,05",
        "12E3 | 0 | 12 000"
      })
  void areGroupedAsSwedishTablesPrintThem(BigDecimal number, int leastDecimals, String text) {
    assertThat(Digits.swedish(number, leastDecimals)).isEqualTo(text.replace(' ', '\u00a0'));
  }
}
