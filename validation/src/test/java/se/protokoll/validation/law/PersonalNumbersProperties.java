package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** A number is found wherever in a text it stands, and nothing else is taken for one. */
class PersonalNumbersProperties {

  private static final String[] NUMBERS = {
    "121212-1212", "19121212-1212", "191212121212", "1212121212", "121272+1219"
  };

  private static final Pattern FORM =
      Pattern.compile(
          "(?<!\\d)(?=((?:18|19|20)?+\\d{6}[-+\u2010\u2011\u2013]\\d{4}|(?:18|19|20)\\d{10}|[1-9]\\d{9})(?!\\d))");

  @Provide
  Arbitrary<String> piecesOfNumbers() {
    return Arbitraries.of(
            "121212", "19", "121272", "1212", "1219", "-", "+", "\u2013", "0", "7", " ", "a", "-12")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 4000)
  void isFoundWhereAPatternFindsIt(@ForAll("piecesOfNumbers") String text) {
    assertThat(PersonalNumbers.isIn(text)).isEqualTo(isInByPattern(text));
  }

  private static boolean isInByPattern(String text) {
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      String digits = form.group(1).replaceAll("\\D", "");
      if (isNumber(digits.substring(digits.length() - 10))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String ten) {
    int month = Integer.parseInt(ten.substring(2, 4));
    int day = Integer.parseInt(ten.substring(4, 6));
    int days =
        List.of(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31).get(Math.floorMod(month - 1, 12));
    int sum =
        IntStream.range(0, 10)
            .map(i -> (ten.charAt(i) - '0') * (2 - i % 2))
            .map(product -> product / 10 + product % 10)
            .sum();
    return month >= 1
        && month <= 12
        && (day > 60 ? day - 60 : day) >= 1
        && (day > 60 ? day - 60 : day) <= days
        && sum % 10 == 0;
  }

  @Property(tries = 400)
  void isFoundWhereverItStands(
      @ForAll @Chars({'a', ' ', '.', '-', 'å', '§'}) @StringLength(max = 40) String before,
      @ForAll @Chars({'a', ' ', '.', 'ö'}) @StringLength(max = 20) String after) {
    for (String number : NUMBERS) {
      assertThat(PersonalNumbers.isIn(before + number + after)).as(number).isTrue();
    }
  }

  @Property(tries = 400)
  void isFoundAfterOtherDigits(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 30) String digits,
      @ForAll @Chars({' ', '.', 'x'}) @StringLength(min = 1, max = 8) String between) {
    for (String number : NUMBERS) {
      assertThat(PersonalNumbers.isIn(digits + between + number)).as(number).isTrue();
    }
  }

  @Property(tries = 400)
  void isNotFoundInShorterRunsOfDigits(
      @ForAll @Chars({'1', '2', ' '}) @StringLength(max = 60) String text) {
    String broken = text.replaceAll("(\\d{5})(?=\\d)", "$1 ");
    assertThat(PersonalNumbers.isIn(broken)).isFalse();
  }

  @Property(tries = 400)
  void isMaskedWhereverItStands(
      @ForAll @Chars({'a', ' ', '.', 'å', '§'}) @StringLength(max = 40) String before,
      @ForAll @Chars({'a', ' ', '.', 'ö'}) @StringLength(max = 20) String after) {
    for (String number : NUMBERS) {
      String masked = number.substring(0, number.length() - 4) + "XXXX";
      assertThat(PersonalNumbers.masked(before + number + " " + number + after))
          .isEqualTo(before + masked + " " + masked + after);
    }
  }
}
