package se.protokoll.reader.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void linesEndInThreeWays() {
    assertThat(Lines.of("a\nb\r\nc\rd"))
        .extracting(Line::content)
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void numbersCountEachEnd() {
    assertThat(Lines.of("a\r\n\r\nb")).extracting(Line::number).containsExactly(1, 2, 3);
  }

  @Test
  void specialBlanksAreBlanks() {
    assertThat(contents("§\u00a012\u202fA\f")).containsExactly("§ 12 A");
  }

  @Test
  void aTabReachesToTheNextEighthColumn() {
    assertThat(contents("Tid\tkl 9")).containsExactly("Tid     kl 9");
  }

  @Test
  void marksOfMarkdownAreNotRead() {
    assertThat(contents("## **Beslut** ")).containsExactly("Beslut");
    assertThat(contents("|Organ|Nämnden|")).containsExactly("Organ  Nämnden");
    assertThat(contents("|---|:-:|")).containsExactly("");
    assertThat(contents("_Beslutet skickas till:_")).containsExactly("Beslutet skickas till:");
  }

  @Test
  void aBoldHeadingAfterCapitalsIsALineOfItsOwn() {
    List<Line> lines = Lines.of("NÄMNDENS BEHANDLING **Nämndens beslut**");
    assertThat(lines)
        .extracting(Line::content)
        .containsExactly("NÄMNDENS BEHANDLING", "Nämndens beslut");
    assertThat(lines).extracting(Line::number).containsExactly(1, 1);
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    assertThat(contents("a\ud800b\udc00")).containsExactly("a\ufffdb\ufffd");
    assertThat(contents("a\ud83d\ude00")).containsExactly("a\ud83d\ude00");
  }

  @Test
  void aTagBreaksALine() {
    assertThat(contents("Organ<br>Nämnden")).containsExactly("Organ", "Nämnden");
  }

  @Test
  void whatIsInvisibleIsLeftOut() {
    assertThat(contents("sam\u00admanträde\u202e\u0000")).containsExactly("sammanträde");
  }

  private static List<String> contents(String text) {
    return Lines.of(text).stream().map(Line::content).toList();
  }
}
