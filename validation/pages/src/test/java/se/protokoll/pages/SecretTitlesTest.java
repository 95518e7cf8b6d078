package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTitlesTest {

  private static boolean hides(List<String> secret, List<String> open, String line) {
    var titles = new SecretTitles();
    secret.forEach(titles::addSecret);
    open.forEach(titles::addOpen);
    return titles.areIn(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Val av ombud",
        "val av OMBUD",
        "Beredning av val av ombud, 2024",
        "val val av ombud",
        "\u201dVal\u00a0av\nombud\u201d",
        "Val (av) ombud",
        "V\u00adal av om\u200bbud"
      })
  void aTitleIsFoundHoweverItIsWritten(String line) {
    assertThat(hides(List.of("Val av ombud", "Val av ombud till stämman"), List.of(), line))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Val", "Val av", "av ombud", "Omval av ombud", "Val av ombuden"})
  void anythingElseIsNotTheTitle(String line) {
    assertThat(hides(List.of("Val av ombud"), List.of(), line)).isFalse();
  }

  @Test
  void lettersWithMarksAreTheSameHoweverTheyAreEncoded() {
    assertThat(hides(List.of("Åre"), List.of(), "Om A\u030are")).isTrue();
    assertThat(hides(List.of("Are"), List.of(), "Om A\u030are")).isFalse();
  }

  @Test
  void aTitleWithoutLettersIsInNothing() {
    assertThat(hides(List.of("–", " "), List.of(), "Val – av ombud")).isFalse();
  }

  @Test
  void whatIsInAnOpenTitleIsNotSecret() {
    List<String> secret = List.of("ombud", "ombud och revisor");
    List<String> open = List.of("Val av ombud");
    assertThat(hides(secret, open, "Om val av ombud.")).isFalse();
    assertThat(hides(secret, open, "Val av ombud, ombud")).isTrue();
    assertThat(hides(secret, open, "Val av ombud och revisor")).isTrue();
    assertThat(hides(secret, open, "ombud: val av ombud")).isTrue();
  }
}
