package se.protokoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.language.Language;

class RatioTest {
  @ParameterizedTest
  @ValueSource(strings = {"70", "33.3", "33.30", "0", "0.05", "-1.5", "1/3", "-1/3", "2/4", "0/7"})
  void isKeptAsWritten(String text) {
    assertThat(Ratio.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1e3",
        "1e1000000000",
        "1,5",
        ".5",
        "5.",
        "1/-3",
        "--1/3",
        "1/0",
        "NaN",
        "Infinity",
        "+1",
        " 1",
        "1 000",
        "1/2/3",
        "٣",
        "0x10"
      })
  void refusesEveryOtherForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.parse(text))
        .withMessageContaining("\"" + text + "\"");
  }

  @Test
  void saysWhatANumberLooksLike() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.parse("1,5"))
        .withMessage("\"1,5\" is not a number such as \"70\", \"33.3\" or \"1/3\"");
  }

  @Test
  void refusesMoreThanFiftyDigits() {
    assertThat(Ratio.parse("9".repeat(50)).numerator()).isEqualTo(new BigInteger("9".repeat(50)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.parse("9".repeat(51)))
        .withMessageContaining("50 digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.parse("1/" + "9".repeat(51)))
        .withMessageContaining("50 digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.parse("9".repeat(1_000_000)))
        .withMessageContaining("...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33.30 | 33,30 | 33.30",
        "-12000.5 | \u221212\u00a0000,5 | -12\u00a0000.5",
        "1/3 | 1/3 | 1/3"
      })
  void isWrittenAsPeopleDo(String text, String swedish, String english) {
    assertThat(Ratio.parse(text).text(Language.SV)).isEqualTo(swedish);
    assertThat(Ratio.parse(text).text(Language.EN)).isEqualTo(english);
  }

  @Test
  void isReadUpToFiftyDigitsOnBothSides() {
    String longest = "-" + "9".repeat(50) + "/" + "7".repeat(50);
    assertThat(Ratio.parse(longest)).hasToString(longest);
  }

  @Test
  void isReadByValueOfAsByParse() {
    assertThat(Ratio.valueOf("33.30")).isEqualTo(Ratio.parse("33.30"));
  }

  @Test
  void isTakenFromADecimalOfFiftyDigitsOnEitherSide() {
    assertThat(Ratio.of(new BigDecimal("1e49"))).hasToString("1" + "0".repeat(49));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(new BigDecimal("1e-50")));
    assertThat(Ratio.of(new BigDecimal("1e-49"))).hasToString("0." + "0".repeat(48) + "1");
  }

  @Test
  void countsDigitsAndNotTheSignOrThePoint() {
    for (String text :
        List.of(
            "-" + "9".repeat(50), "-0." + "9".repeat(49), "1".repeat(25) + "." + "2".repeat(25))) {
      assertThat(Ratio.parse(text)).hasToString(text);
      assertThat(Ratio.of(new BigDecimal(text))).hasToString(text);
    }
    for (String text :
        List.of(
            "-" + "9".repeat(51), "0." + "9".repeat(50), "1".repeat(25) + "." + "2".repeat(26))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse(text));
      assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(new BigDecimal(text)));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(new BigDecimal("1e50")));
  }

  @Test
  void refusesADecimalWithAnEndlessExponent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(new BigDecimal("1e1000000000")))
        .withMessageContaining("scale -1000000000");
    assertThat(Ratio.of(new BigDecimal("1e3"))).isEqualTo(Ratio.parse("1000"));
    assertThat(Ratio.of(new BigDecimal("33.30"))).isEqualTo(Ratio.parse("33.30"));
  }

  @Test
  void comparesByValueAndIsEqualAsWritten() {
    assertThat(Ratio.parse("33.3")).isEqualByComparingTo(Ratio.parse("33.30"));
    assertThat(Ratio.parse("33.3")).isNotEqualTo(Ratio.parse("33.30"));
    assertThat(Ratio.of(1, 2)).isEqualByComparingTo(Ratio.parse("2/4"));
    assertThat(Ratio.parse("1/3")).isGreaterThan(Ratio.parse("0.3333"));
    assertThat(Ratio.parse("-1.5").signum()).isNegative();
  }

  @Test
  void refusesADenominatorThatMeansNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, -3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ratio(BigInteger.ONE, BigInteger.valueOf(3), true))
        .withMessageContaining("power of ten");
  }
}
