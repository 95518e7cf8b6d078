package se.protokoll.validation.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Section;

class WordsTest {

  @Test
  void areFoundByTheirBeginnings() {
    assertThat(Words.has("anställning", "anställ")).isTrue();
    assertThat(Words.has("Ny ANSTÄLLD", "anställ")).isTrue();
    assertThat(Words.has("anställ", "anställ")).isTrue();
    assertThat(Words.has("nyanställ", "anställ")).isFalse();
    assertThat(Words.has("anstäl", "anställ")).isFalse();
    assertThat(Words.has(Optional.empty(), "anställ")).isFalse();
    assertThat(Words.has(Optional.of("val, anställning"), "utse", "anställ")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Skälen för beslutet, true",
    "Motivering, true",
    "Förvaltningens bedömning, true",
    "Beslutsunderlag, false"
  })
  void tellTheSectionThatGivesReasons(String heading, boolean gives) {
    Section section = Section.builder().heading(heading).text("Kort om saken.").build();
    assertThat(Words.headReasons(section)).isEqualTo(gives);
  }
}
