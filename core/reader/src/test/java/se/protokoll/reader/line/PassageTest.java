package se.protokoll.reader.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
  @Test
  void linesAreJoinedByABlank() {
    assertThat(text("  Ansökan om\n  bidrag")).isEqualTo("Ansökan om bidrag");
  }

  @Test
  void aBrokenWordIsJoined() {
    assertThat(text("upp-\nrustning")).isEqualTo("upprustning");
  }

  @Test
  void aHangingHyphenStays() {
    assertThat(text("jobb-\noch ferieinsatser")).isEqualTo("jobb- och ferieinsatser");
  }

  @Test
  void aBrokenCaseNumberIsJoined() {
    assertThat(text("KS/\n2024:12")).isEqualTo("KS/2024:12");
  }

  @Test
  void aPartKnowsItsLines() {
    Passage passage = Passage.of(Lines.of("ett två\n\ntre\nfyra"));
    int from = passage.text().indexOf("två");
    int to = passage.text().indexOf("tre") + 3;
    assertThat(passage.lines(from, to)).extracting(Line::number).containsExactly(1, 3);
  }

  private static String text(String lines) {
    return Passage.of(Lines.of(lines)).text();
  }
}
