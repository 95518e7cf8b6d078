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
  void noneIsAtFault(String language) {
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
    void theMeetings() {
      assertThat(sv)
          .contains("1. Sociala vård och omsorgsgruppen (SVOM) 2022-02-25")
          .contains("2. Sociala vård och omsorgsgruppen (SVOM) 2023-05-26")
          .contains("3. Sociala vård och omsorgsgruppen (SVOM), dagen anges inte")
          .contains("4. Regionens samverkansråd (RSR) 2023-12-11")
          .contains("5. Kommunfullmäktige i Ekvalla kommun (KF) 2024-05-13")
          .contains("6. Miljö- och byggnadsnämnden i Lersunds kommun (MBN) 2025-04-10");
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

    @Test
    void whoWasAbsentApartFromThoseWhoWereThere() {
      assertThat(flat)
          .contains(
              "Dessutom närvarade, utan att besluta: 1\u00a0sekreterare, 2\u00a0tjänstepersoner")
          .contains("Frånvarande: Ingrid Malm (S), Gustav Palmér (M)")
          .contains("Frånvarande: Tommy Rask (S).");
    }

    @Test
    void eachSubstituteOnceAsServingOrAsPresent() {
      assertThat(flat).contains("utan att besluta: 2\u00a0övriga närvarande, 1\u00a0sekreterare");
    }

    @Test
    void howAMatterWasDecided() {
      assertThat(flat)
          .contains(
              "26\u00a0ja, 14\u00a0nej; ja gäller ärendet avgörs i dag, "
                  + "nej gäller Tobias Falk (M) (återremiss)")
          .contains("begärt av en minoritet")
          .contains("11\u00a0ja, 8\u00a0nej, 21\u00a0avstår, röstlistan i Bilaga A")
          .contains("två tredjedelar av de närvarande krävs")
          .contains("utslagsröst av Lars-Erik Modin (S): ja")
          .contains("deltar inte i beslutet: SD")
          .contains("reservation: SD (i Bilaga D)")
          .contains("jäv: 19\u00a0personer");
    }

    @Test
    void whoRaisedAMatterAndWhoAnswered() {
      assertThat(flat)
          .contains("interpellation av Marie Stenlund (M), ställd till omsorgsnämndens ordförande")
          .contains("besvarad av Bengt-Åke Sandin (S)")
          .contains("nämndinitiativ av Kent Bergdahl (SD)");
    }

    @Test
    void whoCameToAPostAndWhoLeftOne() {
      assertThat(flat)
          .contains("entledigad: Karin Åslund (C), ordförande i kultur- och fritidsnämnden")
          .contains("flyttar upp: Dennis Moberg (SD)")
          .contains("Mikael Norling (SD) 6, blanka 1, ogiltiga 1");
    }

    @Test
    void theDayOfAParagraphThatIsCertifiedEarlier() {
      assertThat(flat).contains("2025-04-16; § 52 2025-04-10");
    }

    @Test
    void everybodyWhoPresided() {
      assertThat(flat).contains("Lars-Erik Modin (S), alla utom § 50; Elisabet Norrman (M), § 50");
    }
  }
}
