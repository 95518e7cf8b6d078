package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TourTest {

  private static final String AMOUNT = "11\u00a0522\u00a0920,00\u00a0kr";

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void noLineIsLongerThanEightyCharacters(String language) {
    assertThat(Ran.with("tour", "--lang", language).outLines())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void noneOfTheFourIsAtFault(String language) {
    Ran ran = Ran.with("tour", "--lang", language);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void isWhatHappensWithoutACommand() {
    assertThat(Ran.with()).isEqualTo(Ran.with("tour"));
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(Ran.with("tour", "--lang", "en")).isEqualTo(Ran.with("tour", "--lang", "en"));
  }

  @Test
  void hasNoColourCodesAndNoTrailingSpace() {
    assertThat(Ran.with("tour").outLines())
        .noneMatch(line -> line.indexOf('\u001b') >= 0)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Nested
  class Tells {

    private final String sv = Ran.with("tour").out();
    private final String flat = sv.replaceAll("\\s*\\n\\s*", " ");

    @Test
    void theFourMeetings() {
      assertThat(sv)
          .contains("1. Sociala vård och omsorgsgruppen (SVOM) 2022-02-25")
          .contains("2. Sociala vård och omsorgsgruppen (SVOM) 2023-05-26")
          .contains("3. Sociala vård och omsorgsgruppen (SVOM), dagen anges inte")
          .contains("4. Regionens samverkansråd (RSR) 2023-12-11");
    }

    @Test
    void whoDecided() {
      assertThat(flat).contains("Tom Silverklo (C)").contains("Magnus Rönnerfjäll (C)");
    }

    @Test
    void thatTheSeatsAreUnknownAndWhyItMatters() {
      assertThat(flat).contains("11 beslutade").contains("antalet platser är okänt");
      assertThat(flat).contains("fler än hälften");
    }

    @Test
    void theJusterare() {
      assertThat(flat).contains("Bengt Bergqvist (S)");
    }

    @Test
    void theGrantsAndTheirSum() {
      assertThat(flat).contains("6\u00a0200\u00a0011,00\u00a0kr").contains(AMOUNT);
      assertThat(flat).contains("drygt 24 miljoner");
    }

    @Test
    void whatIsOutstanding() {
      assertThat(flat).contains("2022-06-03").contains("2022-10-07").contains("februari 2024");
    }

    @Test
    void theTwoDistributionsToTheOre() {
      assertThat(flat)
          .contains("617\u00a0283,95\u00a0kr")
          .contains("617\u00a0283,94\u00a0kr")
          .contains("864\u00a0197,52\u00a0kr")
          .contains("370\u00a0370,37\u00a0kr");
    }
  }
}
