package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

class AnswerPageTest {
  private static final Distribution HALF =
      FundSplit.equal(Holder.of("a"), Holder.of("b")).distribute(Money.ofOre(101));
  private static final PageTable TABLE =
      new PageTable(
          "Mandat <1>",
          List.of(new PageTable.Column("Parti", false), new PageTable.Column("Mandat", true)),
          List.of(List.of("A & B", "2"), List.of("C", "1")),
          List.of("Summa", "3"));

  private static AnswerPage page() {
    return new AnswerPage(Language.SV);
  }

  @Test
  void aSingleAnswerIsAllOfThePage() {
    assertThat(page().add("", HALF, List.of()).toHtml())
        .isEqualTo(DistributionPage.of(HALF, Language.SV));
    assertThat(page().add("", HALF, HALF, List.of()).toHtml())
        .isEqualTo(DistributionPage.comparing(HALF, HALF, Language.SV));
  }

  @Test
  void aTableHasItsCaptionScopesAndSum() {
    String html = page().add("", "Mandat", List.of(TABLE), List.of()).toHtml();
    assertThat(new SeenPage(html).rows())
        .containsExactly("Parti | Mandat", "A & B | 2", "C | 1", "Summa | 3");
    assertThat(html)
        .contains("<caption id=\"d1-table1\">Mandat &lt;1&gt;</caption>")
        .contains("<th scope=\"col\" class=\"n\">Mandat</th>")
        .contains("<th scope=\"row\">C</th><td class=\"n\">1</td>");
  }

  @Test
  void severalAnswersHaveLinksAndHeadings() {
    var page =
        new SeenPage(
            page()
                .add("a.json", HALF, List.of("Första raden <var> rubrik."))
                .add("b.csv", "Mandat", List.of(TABLE), List.of())
                .toHtml());
    assertThat(page.texts("h1")).containsExactly("Svar på 2 uppdrag");
    assertThat(page.texts("a"))
        .containsExactly("Till innehållet", "Fördelning av 1,01 kr, a.json", "Mandat, b.csv");
    assertThat(page.texts("h2")).containsExactly("Fördelning av 1,01 kr, a.json", "Mandat, b.csv");
    assertThat(page.html()).contains("href=\"#d2\"", "<h2 id=\"d2\">");
    assertThat(page.texts("li")).contains("Första raden <var> rubrik.");
    assertThat(page.texts("h3")).endsWith("Varför beloppen blev så", "Noteringar");
  }

  @Test
  void noTwoTablesOfAPageHaveOneName() {
    var page =
        new SeenPage(
            page()
                .add("a.csv", HALF, List.of())
                .add("a.csv", HALF, List.of())
                .add("a.csv", HALF, HALF, List.of())
                .toHtml());
    assertThat(page.texts("h2"))
        .containsExactly(
            "Fördelning av 1,01 kr, a.csv",
            "Fördelning av 1,01 kr, a.csv (2)",
            "Fördelning av 1,01 kr jämförd med den tidigare, a.csv");
    assertThat(page.html())
        .contains("aria-labelledby=\"d1 d1-table\"", "aria-labelledby=\"d2 d2-table\"");
  }

  @Test
  void thePageSaysInItsTitleWhatItIs() {
    assertThat(page().add("folkmängd.csv", HALF, List.of()).toHtml().replace('\u00a0', ' '))
        .contains("<title>Fördelning av 1,01 kr, folkmängd.csv</title>")
        .contains("<h1>Fördelning av 1,01 kr, folkmängd.csv</h1>");
  }

  @Test
  void anEmptyPageIsRefused() {
    assertThat(page().isEmpty()).isTrue();
    assertThatThrownBy(() -> page().toHtml()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRowIsAsWideAsItsTable() {
    var columns = List.of(new PageTable.Column("a", false));
    assertThatThrownBy(() -> new PageTable("c", columns, List.of(List.of("1", "2")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A row of 2 cells is in a table of 1 columns");
    assertThatThrownBy(() -> new PageTable("c", columns, List.of(), List.of("1", "2")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PageTable("c", List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
