package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.SplitKind;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

class DistributionPageTest {
  private static final FundSplit THREE =
      FundSplit.equal(Holder.of("a", "Alfa"), Holder.of("b", "Beta"), Holder.of("c", "Gamma"));
  private static final FundSplit NESTED =
      FundSplit.percent(
          Part.percent(Holder.of("reg", "Regionen"), "40"),
          Part.percent(Holder.of("kom", "Kommunerna"), "60")
              .withSplit(
                  FundSplit.weights(
                      Part.weight(Holder.of("1280", "Malmö"), "2"),
                      Part.weight(Holder.of("1281", "Lund"), "1"))));

  private static SeenPage page(Distribution distribution) {
    return new SeenPage(DistributionPage.of(distribution, Language.SV));
  }

  @Test
  void theTableHasEachShareAndTheSum() {
    SeenPage page = page(THREE.distribute(Money.ofOre(100)));
    assertThat(page.rows())
        .containsExactly(
            "Mottagare | Nyckel | Vikt | Exakt andel (kr) | Omgång 1 (kr) | Rest | Omgång 2 (kr) |"
                + " Belopp (kr)",
            "Alfa | a | 1 | 0,3333… | 0,33 | 0,33333 | +0,01 | 0,34",
            "Beta | b | 1 | 0,3333… | 0,33 | 0,33333 |  | 0,33",
            "Gamma | c | 1 | 0,3333… | 0,33 | 0,33333 |  | 0,33",
            "Summa |  | 3 |  | 0,99 |  | 0,01 | 1,00");
    assertThat(page.text()).contains("I omgång 2 fördelas det som blev över.");
  }

  @Test
  void groupsAreGroupsOfRowsWithTheirSums() {
    SeenPage page = page(NESTED.distribute(Money.ofKronor(1000)));
    assertThat(page.rows().subList(1, page.rows().size()))
        .containsExactly(
            "Utan grupp",
            "Regionen | reg | 40 | 400,00 | 400,00",
            "Kommunerna",
            "Malmö | 1280 | 2 | 400,00 | 400,00",
            "Lund | 1281 | 1 | 200,00 | 200,00",
            "Summa Kommunerna | kom | 60 | 600,00 | 600,00",
            "Summa |  |  |  | 1 000,00");
    assertThat(page.html())
        .containsOnlyOnce("<th scope=\"rowgroup\" colspan=\"5\">Kommunerna</th>");
  }

  @Test
  void groupsInGroupsAreNamedInFullAndGoOnUnderTheirName() {
    FundSplit inner = FundSplit.equal(Holder.of("x"), Holder.of("y"));
    FundSplit split =
        FundSplit.equal(Holder.of("top"))
            .withParts(
                Part.of(Holder.of("out"))
                    .withSplit(
                        FundSplit.equal(Holder.of("x"))
                            .withParts(
                                Part.of(Holder.of("p")),
                                Part.of(Holder.of("in")).withSplit(inner),
                                Part.of(Holder.of("q")))));
    assertThat(page(split.distribute(Money.ofOre(300))).rows())
        .extracting(row -> row.split(" \\| ")[0])
        .containsExactly(
            "Mottagare",
            "out",
            "p",
            "out / in",
            "x",
            "y",
            "Summa out / in",
            "out",
            "q",
            "Summa out",
            "Summa");
  }

  @Test
  void eachCriterionAndPayeeHasItsColumn() {
    FundSplit split =
        FundSplit.criteria(
            List.of(Criterion.of("Folkmängd", "75"), Criterion.of("Yta", "25")),
            Part.values(Holder.of("a", "Alfa"), "3", "1").withPayee(Holder.of("k", "Kassan")),
            Part.values(Holder.of("b", "Beta"), "1", "1"));
    assertThat(page(split.distribute(Money.ofKronor(8))).rows())
        .containsExactly(
            "Mottagare | Nyckel | Betalas till | Exakt andel (kr) | För Folkmängd (kr) | För Yta"
                + " (kr) | Belopp (kr)",
            "Alfa | a | Kassan | 5,50 | 4,50 | 1,00 | 5,50",
            "Beta | b |  | 2,50 | 1,50 | 1,00 | 2,50",
            "Summa |  |  |  | 6,00 | 2,00 | 8,00");
  }

  @Test
  void whatGoesToNobodyIsToldAndStandsInTheTable() {
    Rounding rounding = Rounding.of(MoneyUnit.KRONA, RemainderPolicy.UNDISTRIBUTED);
    SeenPage page = page(THREE.distribute(Money.ofKronor(100), rounding));
    assertThat(page.rows())
        .contains("Ofördelade medel |  |  |  | 1,00", "Summa |  | 3 |  | 100,00");
    assertThat(page.texts("dd"))
        .containsExactly(
            "100,00 kr",
            "99,00 kr",
            "1,00 kr",
            "3",
            "Resten delas inte ut; minsta belopp 1,00 kr; vid lika: lägst nyckel först");
    assertThat(page.text())
        .contains(
            "3 andelar är tillsammans 99,00 kr; med ofördelade medel, 1,00 kr, är det 100,00 kr.")
        .contains("Varje andel ligger mindre än en betalningsenhet från sin exakta andel.");
  }

  @Test
  void sharesFarFromTheExactOnesAreNamed() {
    Rounding rounding = Rounding.of(MoneyUnit.KRONA, RemainderPolicy.BEARER).withBearer("c");
    FundSplit four =
        FundSplit.equal(Holder.of("a"), Holder.of("b", "Beta"), Holder.of("c", "Gamma"))
            .withRounding(rounding);
    SeenPage page = page(four.distribute(Money.ofKronor(101)));
    assertThat(page.texts("li")).contains("Gamma: 1,3333… kr mer än den exakta andelen");
    assertThat(page.text()).contains("1 av 3 andelar ligger en betalningsenhet eller mer");
    assertThat(page.texts("dd")).contains("3").anyMatch(one -> one.endsWith("; restbärare: c"));
  }

  @Test
  void everybodyHasAnExplanationThatUnfolds() {
    SeenPage page = page(NESTED.distribute(Money.ofOre(101)));
    assertThat(page.texts("summary"))
        .containsExactly(
            "Kommunerna: 0,61 kr", "Regionen: 0,40 kr", "Malmö: 0,41 kr", "Lund: 0,20 kr");
    assertThat(page.texts("details").get(2)).contains("Av 0,61 kr till Kommunerna: exakt andel");
  }

  @Test
  void whatWasAssumedIsListed() {
    Distribution distribution = THREE.distribute(Money.ofOre(100));
    assertThat(distribution.assumptions()).isNotEmpty();
    assertThat(page(distribution).texts("li"))
        .containsAll(
            distribution.assumptions().stream().map(one -> one.text(Language.SV)).toList());
    Distribution stated =
        FundSplit.equal(Holder.of("a"))
            .distribute(
                Money.ofOre(1),
                Rounding.of(MoneyUnit.ORE, RemainderPolicy.LARGEST_REMAINDER)
                    .withTieBreak(Rounding.TieBreak.BY_KEY));
    assertThat(stated.assumptions()).isEmpty();
    assertThat(page(stated).text()).contains("Inget har antagits; allt är angivet.");
  }

  @Test
  void aBarIsAsLongAsItsAmountAndSaysSo() {
    FundSplit split =
        FundSplit.weights(
            Part.weight(Holder.of("a", "Alfa"), "3"),
            Part.weight(Holder.of("b", "Beta"), "1"),
            Part.weight(Holder.of("c", "Gamma"), "0"));
    for (long kronor : new long[] {400, -400, 92_000_000_000_000_000L}) {
      String html = DistributionPage.of(split.distribute(Money.ofKronor(kronor)), Language.EN);
      assertThat(html)
          .contains("<rect width=\"1000\"", "<rect width=\"333\"", "<rect width=\"0\"")
          .contains("role=\"img\" aria-label=\"Bar: 75,0\u00a0% of the sum\"")
          .contains("role=\"img\" aria-label=\"Bar: 0,0\u00a0% of the sum\"");
    }
    assertThat(DistributionPage.of(split.distribute(Money.ZERO), Language.EN))
        .contains("Bar: 0,0\u00a0% of the sum")
        .doesNotContain("<rect width=\"1");
  }

  @Test
  void ofManyRecipientsTheLargestHaveBarsAndAllAreInTheTable() {
    FundSplit split =
        FundSplit.weights(
            IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> Part.weight(Holder.of("k" + i), "" + i))
                .toArray(Part[]::new));
    SeenPage page = page(split.distribute(Money.ofKronor(1_000_000)));
    assertThat(page.rows()).hasSize(5002);
    assertThat(page.texts("svg")).hasSize(300);
    assertThat(page.texts("summary")).hasSize(5000);
    assertThat(page.text()).contains("Diagrammet visar de 300 största beloppen av 5000.");
    String bars = page.html().substring(page.html().indexOf("<ul class=\"bars\">"));
    assertThat(bars).contains("<span>k5000</span>", "<span>k4701</span>").doesNotContain(">k4700<");
  }

  @Test
  void longNamesStandInFullInLabelsToo() {
    String long1 = "Nämnden för " + "vård och omsorg ".repeat(5) + "i norr";
    String long2 = "Invånare som är " + "äldre än åttio år ".repeat(5) + "1 november";
    Part half =
        Part.of(Holder.of("g", long1))
            .withSplit(
                FundSplit.criteria(
                        List.of(Criterion.of(long2, "100")), Part.values(Holder.of("a"), "3"))
                    .withRounding(
                        Rounding.of(MoneyUnit.ORE, RemainderPolicy.BEARER).withBearer("a")));
    FundSplit split = FundSplit.builder().kind(SplitKind.EQUAL).parts(List.of(half)).build();
    Distribution distribution = split.distribute(Money.ofKronor(1));
    assertThat(page(distribution).text())
        .contains("Summa " + long1, "För " + long2 + " (kr)", "Avrundning i " + long1);
    assertThat(DistributionPage.comparing(distribution, distribution, Language.SV))
        .contains("Summa " + long1, "För " + long2 + " (kr)");
  }

  @Test
  void aNameIsNeverMarkup() {
    String hostile = "</table><script>alert(1)</script>";
    FundSplit split = FundSplit.equal(Holder.of("<b>", hostile), Holder.of("b", "x".repeat(5000)));
    SeenPage page = page(split.distribute(Money.ofOre(3)));
    assertThat(page.html()).doesNotContain("<script", "<b>");
    assertThat(page.text()).contains(hostile, "x".repeat(5000));
  }

  @Test
  void personalNumbersAreMasked() {
    FundSplit split = FundSplit.equal(Holder.of("121212-1212", "Anna, 121212-1212"));
    assertThat(DistributionPage.of(split.distribute(Money.ofOre(3)), Language.SV))
        .contains("Anna, 121212-XXXX")
        .doesNotContain("121212-1212");
  }

  @Test
  void recipientsInSeveralGroupsHaveATableOfAllTogether() {
    FundSplit both = FundSplit.equal(Holder.of("m", "Moderaterna"), Holder.of("v", "Vänstern"));
    FundSplit split =
        FundSplit.builder()
            .kind(SplitKind.EQUAL)
            .parts(
                List.of(
                    Part.of(Holder.of("grund", "Grundstöd")).withSplit(both),
                    Part.of(Holder.of("lokal", "Lokalstöd"))
                        .withSplit(FundSplit.equal(Holder.of("m", "Moderaterna")))))
            .build();
    assertThat(page(split.distribute(Money.ofKronor(100))).rows())
        .contains(
            "Mottagare | Nyckel | Grundstöd (kr) | Lokalstöd (kr) | Exakt av helheten (kr) |"
                + " Belopp (kr)",
            "Moderaterna | m | 25,00 | 50,00 | 75,00 | 75,00",
            "Vänstern | v | 25,00 |  | 25,00 | 25,00",
            "Summa |  | 50,00 | 50,00 |  | 100,00");
  }

  @Test
  void aPageOfMoreThanABrowserTakesHasNoExplanations() {
    FundSplit split =
        FundSplit.builder()
            .kind(SplitKind.EQUAL)
            .parts(
                IntStream.rangeClosed(0, DistributionSection.MOST_EXPLAINED)
                    .mapToObj(i -> Part.of(Holder.of("k" + i)))
                    .toList())
            .build();
    SeenPage page = page(split.distribute(Money.ofKronor(1)));
    assertThat(page.rows()).hasSizeGreaterThan(10_001);
    assertThat(page.text()).contains("Med fler än 10 000 mottagare har sidan inga förklaringar.");
    assertThat(page.texts("summary")).isEmpty();
  }

  @Nested
  class Compared {
    private static final FundSplit LATER =
        FundSplit.percent(
            Part.percent(Holder.of("reg", "Regionen"), "50"),
            Part.percent(Holder.of("kom", "Kommunerna"), "50")
                .withSplit(
                    FundSplit.weights(
                        Part.weight(Holder.of("1281", "Lund"), "1"),
                        Part.weight(Holder.of("1283", "Helsingborg"), "1"))));

    private static SeenPage compared(Distribution before, Distribution after) {
      return new SeenPage(DistributionPage.comparing(before, after, Language.SV));
    }

    @Test
    void bothStandSideBySideWithTheChange() {
      SeenPage page =
          compared(NESTED.distribute(Money.ofKronor(1000)), LATER.distribute(Money.ofKronor(2000)));
      assertThat(page.rows())
          .containsExactly(
              "Mottagare | Nyckel | Före (kr) | Efter (kr) | Ändring (kr) | Ändring (%)",
              "Utan grupp",
              "Regionen | reg | 400,00 | 1 000,00 | +600,00 | +150,0 %",
              "Kommunerna",
              "Malmö | 1280 | 400,00 |  | −400,00 | −100,0 %",
              "Lund | 1281 | 200,00 | 500,00 | +300,00 | +150,0 %",
              "Helsingborg | 1283 |  | 500,00 | +500,00 | ",
              "Summa Kommunerna | kom | 600,00 | 1 000,00 | +400,00 | +66,7 %",
              "Summa |  | 1 000,00 | 2 000,00 | +1 000,00 | +100,0 %");
      assertThat(page.texts("summary"))
          .contains(
              "Kommunerna: 600,00 kr blir 1 000,00 kr",
              "Kommunerna / Malmö: 400,00 kr blir inget",
              "Kommunerna / Helsingborg: inget blir 500,00 kr");
    }

    @Test
    void eachIsExplained() {
      Distribution before = THREE.distribute(Money.ofOre(100));
      Distribution after = THREE.distribute(Money.ofOre(101));
      SeenPage page = compared(before, after);
      assertThat(page.text())
          .contains("Före: " + reason(before, 0), "Efter: " + reason(after, 0))
          .contains("3 andelar är tillsammans 1,00 kr", "3 andelar är tillsammans 1,01 kr");
      assertThat(page.texts("h2"))
          .containsExactly(
              "Antaganden, lika före och efter",
              "Kontroll före",
              "Kontroll efter",
              "Varför beloppen blev så");
      Rounding rounding = Rounding.of(MoneyUnit.KRONA, RemainderPolicy.UNDISTRIBUTED);
      assertThat(compared(before, THREE.distribute(Money.ofOre(101), rounding)).texts("h2"))
          .startsWith("Antaganden före", "Antaganden efter");
    }

    private static String reason(Distribution distribution, int index) {
      String text = distribution.shares().get(index).reason().text(Language.SV);
      return text.replace('\u00a0', ' ');
    }

    @Test
    void aGroupThatIsGoneAndARemainderAreTold() {
      Rounding rounding = Rounding.of(MoneyUnit.KRONA, RemainderPolicy.UNDISTRIBUTED);
      SeenPage page =
          compared(
              NESTED.distribute(Money.ofKronor(10)),
              THREE.distribute(Money.ofKronor(10), rounding));
      assertThat(page.rows())
          .contains(
              "Summa Kommunerna | kom | 6,00 |  | −6,00 | −100,0 %",
              "Ofördelade medel |  | 0,00 | 1,00 | +1,00 | ",
              "Summa |  | 10,00 | 10,00 | 0,00 | 0,0 %");
      assertThat(page.texts("summary")).contains("Kommunerna: 6,00 kr blir inget");
    }

    @Test
    void aSmallerRepaymentIsMore() {
      SeenPage page =
          compared(THREE.distribute(Money.ofOre(-300)), THREE.distribute(Money.ofOre(-150)));
      assertThat(page.rows()).contains("Alfa | a | −1,00 | −0,50 | +0,50 | +50,0 %");
    }
  }
}
