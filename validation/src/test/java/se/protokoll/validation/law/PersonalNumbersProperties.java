package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** A number is found wherever in a text it stands, and nothing else is taken for one. */
class PersonalNumbersProperties {

  private static final String[] NUMBERS = {
    "121212-1212", "19121212-1212", "191212121212", "1212121212", "121272+1219"
  };

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
