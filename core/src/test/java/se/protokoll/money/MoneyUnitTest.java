package se.protokoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.language.Language;

class MoneyUnitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ore        | 1          | ore",
        "krona      | 100        | krona",
        "hundred    | 10000      | hundred",
        "thousand   | 100000     | thousand",
        "1 kr       | 100        | krona",
        "kr         | 100        | krona",
        "öre        | 1          | ore",
        "tkr        | 100000     | thousand",
        "100 kr     | 10000      | hundred",
        "5 kr       | 500        | 5 kr",
        "5kr        | 500        | 5 kr",
        "0,1 mkr    | 10000000   | 100 000 kr",
        "0,1mkr     | 10000000   | 100 000 kr",
        "mkr        | 100000000  | 1 000 000 kr",
        "50 öre     | 50         | 0,50 kr",
        "12,25 kr   | 1225       | 12,25 kr"
      })
  void isAWordOrAnAmount(String text, long ore, String word) {
    MoneyUnit unit = MoneyUnit.parse(text);

    assertThat(unit.ore()).isEqualTo(ore);
    assertThat(unit.word()).isEqualTo(word);
    assertThat(MoneyUnit.parse(word)).isEqualTo(unit).hasToString(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0 kr", "-5 kr", "ORE", "dollar", "5 €"})
  void isNothingElse(String text) {
    assertThatExceptionOfType(AmountTextException.class)
        .isThrownBy(() -> MoneyUnit.parse(text))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo("not-a-unit");
              assertThat(e.text(Language.SV)).contains("är inte en betalningsenhet");
            });
  }

  @Test
  void saysWhatIsWrongWithItsAmount() {
    assertThatExceptionOfType(AmountTextException.class)
        .isThrownBy(() -> MoneyUnit.parse("0,001 kr"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("fraction-of-an-ore"));
  }

  @Test
  void isEqualByItsAmount() {
    assertThat(MoneyUnit.of(Money.ofKronor(5)))
        .isEqualTo(MoneyUnit.parse("500 öre"))
        .hasSameHashCodeAs(MoneyUnit.parse("500 öre"))
        .isNotEqualTo(MoneyUnit.KRONA)
        .isNotEqualTo(500L)
        .isGreaterThan(MoneyUnit.KRONA);
    assertThat(MoneyUnit.of(Money.ofKronor(1_000))).isSameAs(MoneyUnit.THOUSAND);
    assertThat(MoneyUnit.KRONA.hashCode()).isNotEqualTo(MoneyUnit.ORE.hashCode());
  }

  @Test
  void isReadByValueOfAsByParse() {
    assertThat(MoneyUnit.valueOf("5 kr")).isEqualTo(MoneyUnit.parse("5 kr"));
  }

  @Test
  void isAboveZero() {
    assertThatExceptionOfType(AmountTextException.class)
        .isThrownBy(() -> MoneyUnit.of(Money.ZERO))
        .withMessageContaining("0,00");
  }
}
