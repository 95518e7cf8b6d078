package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca",
        "Ca 3",
        "(ca)",
        "3 ca",
        "\u00a7ca.",
        "@ca",
        "[ca",
        "`ca",
        "{ca",
        "ca0",
        "0ca"
      })
  void areFoundWhole(String text) {
    assertThat(Words.hasWhole(text, List.of("cirka", "ca"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "c", "aca", "zca", "Aca", "Zca", "caa", "caz", "caA", "caZ", "\u00e5ca"})
  void areNotFoundInOtherWords(String text) {
    assertThat(Words.hasWhole(text, List.of("cirka", "ca"))).isFalse();
  }

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
}
