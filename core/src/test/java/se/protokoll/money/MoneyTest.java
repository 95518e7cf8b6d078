package se.protokoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.language.Language;

class MoneyTest {
  private static final Money LARGEST = Money.ofOre(Long.MAX_VALUE);

  @Nested
  class Parsing {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "6 200 011 | 6200011.00",
          "2 526 338 | 2526338.00",
          "1 000 000,00 | 1000000.00",
          "871500 | 871500.00",
          "200 000 kronor | 200000.00",
          "871 500 kr | 871500.00",
          "1 krona | 1.00",
          "42,25 kr | 42.25",
          "42,5 kr | 42.50",
          "50 öre | 0.50",
          "1,5 tkr | 1500.00",
          "9 194 tkr | 9194000.00",
          "182,8 mkr | 182800000.00",
          "-81,9 mkr | -81900000.00",
          "\u221281,9 mkr | -81900000.00",
          "1 470,0 mnkr | 1470000000.00",
          "60,5 miljoner | 60500000.00",
          "117 miljoner kronor | 117000000.00",
          "1 miljon kronor | 1000000.00",
          "10 mdkr | 10000000000.00",
          "1,25 miljarder kronor | 1250000000.00",
          "0,00000001 mkr | 0.01",
          "182,8 MKR | 182800000.00",
        })
    void readsWhatMinutesPrint(String text, String decimal) {
      assertThat(Money.parse(text)).isEqualTo(Money.ofDecimal(decimal));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "6\u00a0200\u00a0011\u00a0kr",
          "6\u202f200\u202f011 kr",
          "6\u2009200\u2009011 kr"
        })
    void readsEveryKindOfSpace(String text) {
      assertThat(Money.parse(text)).isEqualTo(Money.ofKronor(6_200_011));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "drygt 24 miljoner kr | approximate",
          "ca 5 mkr | approximate",
          "knappt 3 mkr | approximate",
          "Cirka 3 mkr | approximate",
          "42 045981 | broken-grouping",
          "4204 598 | broken-grouping",
          "4  598 | broken-grouping",
          "12 34 567 kr | broken-grouping",
          "1 2345 kr | broken-grouping",
          "- 81,9 mkr | broken-grouping",
          "5 573kronor | missing-space",
          "0,001 kr | fraction-of-an-ore",
          "0,000000001 mkr | fraction-of-an-ore",
          "92 233 720 368 547 758,08 kr | too-large",
          "1e1000000000 | not-an-amount",
          "NaN | not-an-amount",
          "1.500,00 kr | not-an-amount",
          "9 194 tkr (61,2 %) | not-an-amount",
          "500 000 kronor per år | not-an-amount",
          "12 dollar | not-an-amount",
          "12,a5 | not-an-amount",
          "12,5a | not-an-amount",
          "'' | not-an-amount",
          "12345678901234567890123456789012345678901234567890123456789012 kr | too-long",
        })
    void refusesWhatIsNotAnExactAmountAndSaysWhy(String text, String code) {
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.parse(text))
          .satisfies(
              failure -> {
                assertThat(failure.code()).isEqualTo(code);
                assertThat(failure.arguments()).containsEntry("text", text);
                assertThat(failure).hasMessageContaining("is not an exact amount");
                assertThat(failure.text(Language.EN)).isEqualTo(failure.getMessage());
                assertThat(failure.text(Language.SV))
                    .contains("är inte ett exakt belopp")
                    .doesNotContain("{");
              });
    }

    @Test
    void pointsToTheOtherReader() {
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.parse("41.9"))
          .withMessageContaining("Money.ofDecimal reads a point");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.ofDecimal("41,90"))
          .withMessageContaining("Money.parse reads amounts as minutes print them");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "42 045981 | 42045981.00",
          "5 573kronor | 5573.00",
          "- 81,9 mkr | -81900000.00",
          "\u20135,00 kr | -5.00",
        })
    void readsCarelessSettingWhenAskedTo(String text, String decimal) {
      assertThat(Money.parseTolerant(text)).isEqualTo(Money.ofDecimal(decimal));
    }

    @Test
    void showsALongTextCutAndAnAmountOfSixtyCharactersIsStillRead() {
      String spaced = " ".repeat(58) + "12";
      assertThat(Money.parse(spaced)).isEqualTo(Money.ofKronor(12));
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.parse("x".repeat(60)))
          .withMessageStartingWith(
              "\"" + "x".repeat(60) + "\" is not an exact amount: write it as");
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.parse("x".repeat(61)))
          .withMessage(
              "\""
                  + "x".repeat(60)
                  + "...\" is not an exact amount: it has 61 characters, and an"
                  + " amount is short");
    }

    @Test
    void isNeverTolerantOfAnApproximation() {
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.parseTolerant("drygt 24 miljoner"));
    }

    @Test
    void readsTheLargestAndTheSmallestAmount() {
      assertThat(Money.parse("92 233 720 368 547 758,07 kr")).isEqualTo(LARGEST);
      assertThat(Money.parse("-92 233 720 368 547 758,08")).isEqualTo(Money.ofOre(Long.MIN_VALUE));
    }
  }

  @Nested
  class Writing {
    @ParameterizedTest
    @CsvSource({
      "0, '0,00 kr'",
      "5, '0,05 kr'",
      "100, '1,00 kr'",
      "99999, '999,99 kr'",
      "100000, '1 000,00 kr'",
      "620001100, '6 200 011,00 kr'",
      "-8190000001, '\u221281 900 000,01 kr'"
    })
    void groupsInThreesWithNoBreakSpaces(long ore, String text) {
      assertThat(Money.ofOre(ore).toSwedish()).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @Test
    void writesTheMostNegativeAmount() {
      assertThat(Money.ofOre(Long.MIN_VALUE).toSwedish())
          .isEqualTo("\u221292 233 720 368 547 758,08 kr".replace(' ', '\u00a0'));
      assertThat(Money.ofOre(Long.MIN_VALUE).toDecimal()).isEqualTo("-92233720368547758.08");
    }

    @Test
    void isItsTextToo() {
      assertThat(Money.ofKronor(5)).hasToString("5,00\u00a0kr");
    }
  }

  @Nested
  class Decimals {
    @ParameterizedTest
    @CsvSource({"0.00, 0", "6200011.00, 620001100", "-0.05, -5", "7, 700", "7.5, 750"})
    void areExact(String decimal, long ore) {
      assertThat(Money.ofDecimal(decimal)).isEqualTo(Money.ofOre(ore));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1e3",
          "1.005",
          "1,50",
          "",
          "NaN",
          "+1",
          "1 000",
          ".5",
          "99999999999999999.99",
          "١"
        })
    void refuseEveryOtherForm(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.ofDecimal(text))
          .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void showALongTextCut() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.ofDecimal("x".repeat(60)))
          .withMessageContaining("\"" + "x".repeat(60) + "\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.ofDecimal("x".repeat(61)))
          .withMessageContaining("\"" + "x".repeat(60) + "...\"");
    }
  }

  @Nested
  class Overflow {
    @Test
    void isStillWrittenAsAnAmount() {
      assertThat(Money.toSwedish(BigInteger.TEN.pow(21).negate()))
          .isEqualTo("\u221210 000 000 000 000 000 000,00 kr".replace(' ', '\u00a0'));
      assertThat(Money.toSwedish(BigInteger.ONE)).isEqualTo(Money.ofOre(1).toSwedish());
    }

    @Test
    void ofASumNamesBothAmounts() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> LARGEST.plus(Money.ofOre(1)))
          .withMessageContaining("92233720368547758.07 + 0.01 kronor");
    }

    @Test
    void ofADifferenceNamesBothAmounts() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> Money.ofOre(-2).minus(LARGEST))
          .withMessageContaining("-0.02 - 92233720368547758.07 kronor");
    }

    @Test
    void ofAProductNamesBothFactors() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> LARGEST.times(3))
          .withMessageContaining("92233720368547758.07 kronor * 3");
    }

    @Test
    void ofANegationNamesTheAmount() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> Money.ofOre(Long.MIN_VALUE).negated())
          .withMessageContaining("-92233720368547758.08");
    }

    @Test
    void ofKronorNamesThem() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> Money.ofKronor(92_233_720_368_547_759L))
          .withMessageContaining("92233720368547759 kronor");
    }
  }

  @Test
  void calculatesExactly() {
    Money five = Money.ofKronor(5);
    assertThat(five.plus(Money.ofOre(1))).isEqualTo(Money.ofOre(501));
    assertThat(five.minus(Money.ofOre(501))).isEqualTo(Money.ofOre(-1));
    assertThat(five.times(-3)).isEqualTo(Money.ofKronor(-15));
    assertThat(five.negated()).isEqualTo(Money.ofKronor(-5));
    assertThat(Money.sum(List.of(five, five, Money.ofOre(-1)))).isEqualTo(Money.ofOre(999));
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
  }

  @Test
  void knowsItsSign() {
    assertThat(Money.ofOre(-1).isNegative()).isTrue();
    assertThat(Money.ZERO.isNegative()).isFalse();
    assertThat(Money.ZERO.isZero()).isTrue();
    assertThat(Money.ofOre(1).isZero()).isFalse();
  }

  @Test
  void ordersBySize() {
    assertThat(Money.ofOre(-1)).isLessThan(Money.ZERO).isLessThan(Money.ofOre(1));
  }

  @Nested
  class AsAValue {

    @Test
    void isEqualByAmountAlone() {
      assertThat(Money.ofOre(150))
          .isEqualTo(Money.ofDecimal("1.50"))
          .hasSameHashCodeAs(Money.ofDecimal("1.50"))
          .isNotEqualTo(Money.ofOre(151))
          .isNotEqualTo(150L);
      assertThat(Money.ofOre(151).hashCode()).isNotEqualTo(Money.ofOre(150).hashCode());
      assertThat(Money.ofOre(-150).ore()).isEqualTo(-150);
    }

    @Test
    void isReadByValueOfAsByParse() {
      assertThat(Money.valueOf("1,5 tkr")).isEqualTo(Money.ofKronor(1_500));
      assertThat(Money.valueOf("1500.00")).isEqualTo(Money.ofKronor(1_500));
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.valueOf("99999999999999999.99"))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("too-large"));
    }

    @Test
    void isAnAmountAndACurrencyInJson() {
      Map<String, String> json = Map.of("amount", "1.50", "currency", "SEK");
      assertThat(Money.ofOre(150).toJson()).isEqualTo(json);
      assertThat(Money.ofJson(json)).isEqualTo(Money.ofOre(150));
    }

    @Test
    void isNotReadFromAnythingElseInJson() {
      for (Map<String, ?> other :
          List.of(
              Map.of("amount", "1.50"),
              Map.of("amount", "1.50", "currency", "EUR"),
              Map.of("amount", 1.5, "currency", "SEK"),
              Map.of("amount", "1.50", "currency", "SEK", "ore", 150))) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofJson(other));
      }
    }
  }

  @Nested
  class PrintedAmounts {

    @ParameterizedTest
    @ValueSource(strings = {"1 234 kr", "1 234,00 kr", "1 234 ", " 1 234", "1234", "1,234 tkr"})
    void areKnownInEveryForm(String text) {
      assertThat(Money.ofKronor(1_234).isPrintedAs(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"1 234,01 kr", "\u22121 234 kr", "1,235 tkr", "drygt 1 234 kr", "", "5 "})
    void areNothingElse(String text) {
      assertThat(Money.ofKronor(1_234).isPrintedAs(text)).isFalse();
    }

    @Test
    void canBeSetCarelessly() {
      assertThat(Money.ofKronor(-5_573).isPrintedAs("\u2013 5573kronor")).isTrue();
      assertThat(Money.ZERO.isPrintedAs("0 kr")).isTrue();
    }
  }

  @Nested
  class ApproximateAmounts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ca",
          "Ca 3",
          "(ca)",
          "3 ca",
          "\u00a7ca.",
          "ca0",
          "0ca",
          "c:a 3 mkr",
          "Drygt 24 miljoner",
          "NÄSTAN 24 miljoner",
          "\u00a0högst 5 mkr",
          "över 5 mkr",
          "5 mkr, ungefär"
        })
    void areKnownByAWord(String text) {
      assertThat(Money.isApproximate(text)).isTrue();
      assertThatThrownBy(() -> Money.parse(text))
          .isInstanceOfSatisfying(
              AmountTextException.class,
              refused -> assertThat(refused.code()).isEqualTo("approximate"));
    }

    @ParameterizedTest
    @CsvSource({"drygt 24 miljoner, drygt", "5 mkr ungef\u00e4r, ungef\u00e4r", "Max 5 mkr, max"})
    void areRefusedWithTheWord(String text, String word) {
      assertThatExceptionOfType(AmountTextException.class)
          .isThrownBy(() -> Money.parse(text))
          .satisfies(refused -> assertThat(refused.arguments()).containsEntry("word", word));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "200 000 kr",
          "0 kr",
          "aca",
          "zca",
          "caa",
          "caz",
          "\u00e5ca",
          "3 mkr, Carlssonska",
          "200 000 kr under 2023",
          "6 mkr fördelat över tre år"
        })
    void areNotKnownByPartsOfWordsOrWordsAboutSomethingElse(String text) {
      assertThat(Money.isApproximate(text)).isFalse();
    }
  }
}
