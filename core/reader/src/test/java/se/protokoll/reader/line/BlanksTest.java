package se.protokoll.reader.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {
  @Test
  void makesOneBlankOfSeveralAndOfLineFeeds() {
    assertThat(Blanks.single("Anna   Ek\n(S),\t ordförande")).isEqualTo("Anna Ek (S), ordförande");
    assertThat(Blanks.single("  Anna ")).isEqualTo(" Anna ");
    assertThat(Blanks.single("\nAnna")).isEqualTo(" Anna");
  }

  @Test
  void keepsTextsThatHaveSingleBlanks() {
    String text = "Anna Ek (S)";
    assertThat(Blanks.single(text)).isSameAs(text);
    assertThat(Blanks.single("")).isEmpty();
  }
}
