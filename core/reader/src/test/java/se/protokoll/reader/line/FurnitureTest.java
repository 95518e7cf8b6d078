package se.protokoll.reader.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {
  @Test
  void linesOfKnownFormsAreSetAside() {
    assertThat(
            aside(
                "Beslut\nJusterandes sign          Utdragsbestyrkande\nEkvalla kommun    PROTOKOLL      2(6)\nTaxan antas."))
        .containsExactly(
            "Justerandes sign          Utdragsbestyrkande",
            "Ekvalla kommun    PROTOKOLL      2(6)");
  }

  @Test
  void whatRecursNextToThemIsSetAside() {
    String page = "Justerandes signatur\nTekniska nämnden\nText %s av ärendet.\n\n";
    String text = page.replace("%s", "ett") + page.replace("%s", "två") + page.replace("%s", "tre");
    assertThat(aside(text)).filteredOn("Tekniska nämnden"::equals).hasSize(3);
  }

  @Test
  void onTwoPagesTwiceIsEnough() {
    String page = "Nämndens protokoll    %s(2)\nTekniska nämnden\nText %s av ärendet.\n\n";
    assertThat(aside(page.formatted("1", "ett") + page.formatted("2", "två")))
        .filteredOn("Tekniska nämnden"::equals)
        .hasSize(2);
  }

  @Test
  void whatRecursElsewhereStays() {
    String part = "Tekniska nämnden\nfår i uppdrag att återkomma.\n\n";
    assertThat(aside(part + part + part)).isEmpty();
  }

  @Test
  void whatStandsUnderAHeadingStays() {
    String page = "Skickas till\nFörvaltningen\nJusterandes signatur\n\n";
    assertThat(aside(page + page + page)).doesNotContain("Förvaltningen");
  }

  @Test
  void theFirstLineOfAParagraphStays() {
    String page = "Justerandes signatur\n§ 1%s\nTitel\n\n";
    assertThat(aside(page.replace("%s", "1") + page.replace("%s", "2") + page.replace("%s", "3")))
        .noneMatch(line -> line.startsWith("§"));
  }

  @Test
  void numbersThatCountPagesAreSetAside() {
    assertThat(aside("a\n1\nb\n2\nc\n3\nd")).containsExactly("1", "2", "3");
    assertThat(aside("58\na\n1\nb\n12\nc\n7\nd\n3")).isEmpty();
  }

  @Test
  void aDateAtTheSideIsCut() {
    Line line = new Line(1, "", "Ada Ek (S), ordförande            Sammanträdesdatum");
    assertThat(Furniture.withoutSideColumn(line).words()).isEqualTo("Ada Ek (S), ordförande");
  }

  private static List<String> aside(String text) {
    List<Line> lines = Lines.of(text);
    boolean[] aside =
        Furniture.find(
            lines,
            List.of(),
            line -> line.words().startsWith("§"),
            line -> line.words().equals("Beslut") || line.words().equals("Skickas till"));
    List<String> found = new ArrayList<>();
    for (int at = 0; at < aside.length; at++) {
      if (aside[at]) {
        found.add(lines.get(at).words());
      }
    }
    return found;
  }
}
