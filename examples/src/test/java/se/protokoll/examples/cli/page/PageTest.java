package se.protokoll.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.protokoll.examples.cli.page.Table.Align;

class PageTest {

  private static String written(Consumer<Page> writing) {
    var text = new StringWriter();
    writing.accept(new Page(new PrintWriter(text, true)));
    return text.toString();
  }

  @Test
  void anItemHangsNextToItsMark() {
    String words = "ord ".repeat(25).strip();
    assertThat(written(page -> page.item(2, "§ 1", words)).lines())
        .containsExactly("  § 1 " + "ord ".repeat(18).strip(), "      " + "ord ".repeat(7).strip());
  }

  @Test
  void aLongMarkWrapsAndItsTextStandsBelow() {
    assertThat(written(page -> page.item(2, "0".repeat(100) + ":", "ett ord")).lines())
        .containsExactly("  " + "0".repeat(78), "  " + "0".repeat(22) + ":", "    ett ord");
  }

  @Test
  void aLongLabelWrapsToo() {
    assertThat(written(page -> page.fact("x".repeat(60), "ett ord")).lines())
        .containsExactly("  " + "x".repeat(60), "    ett ord");
  }

  @Test
  void aMarkSteersNothing() {
    assertThat(written(page -> page.item(0, "a\u001b\nb\u009b:", "ord"))).isEqualTo("a  b : ord\n");
  }

  @Test
  void twoBlankLinesAreOne() {
    assertThat(written(page -> page.paragraph(0, "a").blank().blank().paragraph(0, "b")))
        .isEqualTo("a\n\nb\n");
  }

  @Test
  void nothingBeginsWithABlankLine() {
    assertThat(written(page -> page.section("a"))).isEqualTo("a\n─\n");
  }

  @Test
  void numbersAreSetToTheRight() {
    assertThat(
            written(
                page ->
                    page.table(
                        new Table(1, Align.WRAP, Align.RIGHT).row("a", "1").row("bb", "100"))))
        .isEqualTo(" a     1\n bb  100\n");
  }

  @Test
  void aWrappingColumnMakesTheRowHigher() {
    String words = "ord ".repeat(20).strip();
    assertThat(written(page -> page.table(new Table(0, Align.WRAP, Align.RIGHT).row(words, "1"))))
        .isEqualTo("ord ".repeat(19).strip() + "    1\nord\n");
  }

  @Test
  void aHeadingWrapsWhereNotAllFits() {
    Table table =
        new Table(0, Align.WRAP, Align.WRAP, Align.RIGHT, Align.RIGHT, Align.RIGHT)
            .heading(
                "Mottagare",
                "Nyckel",
                "Utbetalt hittills (kr)",
                "Har rätt till (kr)",
                "Att betala nu (kr)")
            .row("a", "a", "1,00", "2,00", "1,00");
    assertThat(written(page -> page.table(table)))
        .isEqualTo(
            """
            Mottagare  Nyckel  Utbetalt hittills (kr)      Har rätt till  Att betala nu (kr)
                                                                    (kr)
            a          a                         1,00               2,00                1,00
            """);
  }
}
