package se.protokoll.validation.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
