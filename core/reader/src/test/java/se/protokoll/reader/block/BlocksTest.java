package se.protokoll.reader.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Layout;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;
import se.protokoll.reader.vocabulary.Vocabulary;

class BlocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "§ 7 Taxa för båtplatser                      | 7",
        "KS § 14            Dnr KS.2020.368           | 14",
        "Ks § 226          Ks/2019:260                | 226",
        "33 § Taxa för båtplatser                     | 33",
        "§ 12/24 Taxa för båtplatser                  | 12",
        "§97 - Taxa för båtplatser                    | 97",
        "§   256   Besök                              | 256",
        "§ 940 Ärendenummer SLK-2024-01093            | 940"
      })
  void aParagraphBeginsInManyForms(String head, int number) {
    assertThat(paragraphs(head + "\n\nBeslut\nTaxan antas.\n"))
        .extracting(paragraph -> paragraph.head().number())
        .containsExactly(number);
  }

  @Test
  void whatStandsNextToATitleIsNotPartOfItsWidth() {
    String text =
        """
        § 1
        Årsredovisning för Stiftelsen
        Vidars Konst                                     Dnr KS 2017/30
        Ada Ek (S) och Bo Alm (M) deltog på grund av jäv inte i behandlingen av ärendet.
        """;
    assertThat(paragraphs(text).get(0).title())
        .contains("Årsredovisning för Stiftelsen Vidars Konst");
  }

  @Test
  void aLineBelowATitleCanHoldNothingButWhatStandsNextToIt() {
    assertThat(
            paragraphs("§ 1\nTaxa för båtplatser\nKs § 71            Dnr KS 2017/30\n")
                .get(0)
                .title())
        .contains("Taxa för båtplatser");
  }

  @Test
  void aLineThatIntroducesAListIsNotATitle() {
    assertThat(
            paragraphs("§ 1\nAktuell information\nDirektören informerar om:\nVårdplatser\n")
                .get(0)
                .title())
        .contains("Aktuell information");
  }

  @Test
  void numbersAloneBeginParagraphsWhereAWideGapFollowsAndNoneHasTheSign() {
    String text =
        """
        61        Mötet öppnas

                  Beslut

                  1. Mötet är öppnat.
                  2. Dagordningen gäller.

        62        Val av justerare

                  Beslut

                  1. Ada Ek utses.

        63        Taxa                              (RV240118)

                  Beslut

                  1. Taxan antas.
                  2. Den gäller genast.
                  3. Beslutet anslås.
        """;
    assertThat(paragraphs(text))
        .extracting(paragraph -> paragraph.head().number())
        .containsExactly(61, 62, 63);
  }

  @Test
  void anAppendixIsKnownThoughTheIssuerStandsOverItsHeading() {
    String text =
        """
        § 1 Taxa

        Beslut
        Taxan antas.

        NORRVIKS KOMMUN                     Bilaga till protokoll
        NÄRVARO- OCH VOTERINGSLISTA
        Ada Ek (S)                 x
        """;
    assertThat(blocks(text).appendices()).hasSize(1);
  }

  @Test
  void aListIsAnAppendixWhereItsBodyAndDayFollow() {
    String text =
        "§ 1 Taxa\n\nBeslut\nTaxan antas.\n\nBILAGA Närvarolista kommunfullmäktige 2022-06-20\n";
    assertThat(blocks(text).appendices()).hasSize(1);
  }

  @Test
  void anAppendixIsKnownByTheCellsOfItsHeading() {
    String text =
        """
        § 1 Taxa

        Beslut
        Taxan antas.

        Norrviks kommun          Omröstningslista           Bilaga A, § 1
        """;
    assertThat(blocks(text).appendices()).hasSize(1);
  }

  @Test
  void aReferenceInTextBeginsNoParagraph() {
    String text =
        "§ 1 Taxa\n\nBeslut\nSe kommunstyrelsens beslut\n§ 27, och\n§ 3 första stycket.\n";
    assertThat(paragraphs(text))
        .extracting(paragraph -> paragraph.head().number())
        .containsExactly(1);
  }

  @Test
  void aListOfContentsIsNotMadeIntoParagraphs() {
    String text =
        """
        Ärendelista
        § 1 Val av justerare
        § 2 Taxa
        § 3 Motion

        § 1 Val av justerare

        Beslut
        Ada Ek utses.

        § 2 Taxa

        Beslut
        Taxan antas.

        § 3 Motion

        Beslut
        Motionen avslås.
        """;
    assertThat(paragraphs(text))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.sections()).hasSize(1));
  }

  @Test
  void aLayoutSaysHowParagraphsBegin() {
    Layout layout = Layout.builder().name("x").addParagraphHeads("Punkt {number}: {title}").build();
    List<ParagraphBlock> found =
        Blocks.of(
                Lines.of("Punkt 3: Taxa\nBeslut\nTaxan antas."),
                HeadForms.of(layout),
                new Vocabulary(layout))
            .paragraphs();
    assertThat(found.get(0).head().number()).isEqualTo(3);
    assertThat(found.get(0).title()).contains("Taxa");
  }

  @Test
  void aTitleGoesOnToABlankLineOrAHeading() {
    assertThat(only("§ 3\n\nTaxa för båtplatser i\nsmåbåtshamnen\n\nTexten.\n").title())
        .contains("Taxa för båtplatser i småbåtshamnen");
    assertThat(only("§ 3\nTaxa\nBeslut\nTaxan antas.").title()).contains("Taxa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dnr KS2018/284/01          | KS2018/284/01",
        "BMN 2017-2888              | BMN 2017-2888",
        "Dnr 06-827                 | Dnr 06-827",
        "Diarienummer 00371/2022    | 00371/2022",
        "Bun/2022:561   214         | Bun/2022:561",
        "Dnr KS-KOM-2012-00611      | KS-KOM-2012-00611",
        "Dnr 18/KS/158              | 18/KS/158"
      })
  void aCaseNumberFollowsTheTitle(String line, String number) {
    ParagraphBlock paragraph =
        only("§ 3\nTaxa för båtplatser\n" + line + "\n\nBeslut\nTaxan antas.");
    assertThat(paragraph.caseNumbers()).containsExactly(number);
    assertThat(paragraph.title()).contains("Taxa för båtplatser");
  }

  @Test
  void aCaseNumberMayStandInBracketsAfterTheTitle() {
    ParagraphBlock paragraph =
        only("§ 3\nTaxa för båtplatser i småbåts-\nhamnen (KS/2021:124)\n\nBeslut\nJa.");
    assertThat(paragraph.title()).contains("Taxa för båtplatser i småbåtshamnen");
    assertThat(paragraph.caseNumbers()).containsExactly("KS/2021:124");
  }

  @Test
  void anInquiryIsNotACase() {
    ParagraphBlock paragraph =
        only("§ 3\nRemiss av betänkandet Vatten (SOU 2024:98)\n\nBeslut\nJa.");
    assertThat(paragraph.caseNumbers()).isEmpty();
    assertThat(paragraph.title()).contains("Remiss av betänkandet Vatten (SOU 2024:98)");
  }

  @Test
  void headingsPartAParagraph() {
    assertThat(
            only("§ 3 Taxa\n\nSammanfattning\nText.\n\nTekniska nämndens beslut\nTaxan antas.\nReservation\nAda Ek (S).\n")
                .sections())
        .extracting(SectionBlock::kind)
        .containsExactly(HeadingKind.TEXT, HeadingKind.DECISION, HeadingKind.RESERVATION);
  }

  @Test
  void aHeadingMayHaveItsTextAfterAColon() {
    SectionBlock section =
        only("§ 3 Taxa\n\nBeslutet skickas till: Förvaltningen\n").sections().get(0);
    assertThat(section.kind()).isEqualTo(HeadingKind.DISPATCH);
    assertThat(section.written()).extracting(Line::words).containsExactly("Förvaltningen");
  }

  @Test
  void aWordInASentenceIsNotAHeading() {
    assertThat(
            only("§ 3 Taxa\n\nSammanfattning\nÄrendet avgörs vid dagens\nsammanträde.\n")
                .sections())
        .hasSize(1);
  }

  @Test
  void aLineTellsWhatKindOfMattersFollow() {
    String text =
        "Informationsärenden\n\n§ 1 Besök\n\nBeslut\nJa.\n\nBeslutsärenden\n\n§ 2 Taxa\n\nBeslut\nJa.\n\n§ 3 Val\n";
    assertThat(paragraphs(text))
        .extracting(one -> one.group().orElseThrow().words())
        .containsExactly("Informationsärenden", "Beslutsärenden", "Beslutsärenden");
  }

  @Test
  void aListOfTitlesIsNotAHead() {
    Blocks blocks = blocks("63 Anmälan av motioner\n\n§ 63 Anmälan av motioner\n\nBeslut\nJa.\n");
    assertThat(blocks.head()).allMatch(Line::isBlank);
    assertThat(blocks.contents()).hasSize(1);
  }

  @Test
  void whatStandsToTheRightOfATitleIsItsCase() {
    ParagraphBlock paragraph =
        only("§ 72 Årsredovisning                  Ärendenummer KS 2024/31\nBeslut\nJa.");
    assertThat(paragraph.title()).contains("Årsredovisning");
    assertThat(paragraph.caseNumbers()).containsExactly("KS 2024/31");
  }

  @Test
  void aSentenceUnderATitleIsText() {
    assertThat(only("§ 85   Dagordning\nDagordningen godkänns.\n").title()).contains("Dagordning");
  }

  @Test
  void severalCasesMayFollow() {
    assertThat(
            only("§ 63 Motioner\n\nDnr. 2012/KS 0206 001\n\nDnr. 2012/KS 0207 001\n\nBeslut\nJa.")
                .caseNumbers())
        .containsExactly("2012/KS 0206 001", "2012/KS 0207 001");
  }

  @Test
  void anAppendixEndsAParagraph() {
    Blocks blocks =
        blocks("§ 3 Taxa\n\nBeslut\nTaxan antas.\n\nBilaga 1\nNärvarolista\nAda Ek (S)\n");
    assertThat(blocks.paragraphs()).hasSize(1);
    assertThat(blocks.appendices())
        .extracting(one -> one.heading().words())
        .containsExactly("Bilaga 1");
  }

  @Test
  void paragraphsMayLackTheSignWhereNoneHasIt() {
    String matter =
        "\n\nBeslut\nTaxan antas av nämnden\nfrån och med årsskiftet\noch tills vidare\n\n";
    assertThat(paragraphs("1. Taxa" + matter + "2. Motion" + matter + "3. Budget" + matter))
        .extracting(one -> one.title().orElseThrow())
        .containsExactly("Taxa", "Motion", "Budget");
    assertThat(paragraphs("1. Taxa\n2. Motion\n3. Budget\n")).isEmpty();
    assertThat(
            paragraphs(
                "§ 4 Val"
                    + matter
                    + "1. Taxa"
                    + matter
                    + "2. Motion"
                    + matter
                    + "3. Budget"
                    + matter))
        .hasSize(1);
  }

  @Test
  void itemsOfAWebPageAreNumberedByTheirPlace() {
    String text =
        """
         • 1
          Mötet öppnas
         • 2
          Val av justerare
         • 3
          Mötet avslutas
         • Ordföranden öppnar mötet.
         • § 17
          Val av justerare
         • Ordföranden avslutar mötet.
        """;
    Blocks blocks = blocks(text);
    assertThat(blocks.numbersInferred()).isTrue();
    assertThat(blocks.paragraphs())
        .extracting(one -> one.head().number())
        .containsExactly(16, 17, 18);
    assertThat(blocks.paragraphs().get(0).title()).contains("Mötet öppnas");
    assertThat(blocks.paragraphs().get(0).isTitleInferred()).isTrue();
    assertThat(blocks.paragraphs().get(1).isTitleInferred()).isFalse();
  }

  @Test
  void theNumberOfACaseMayStandRightAboveTheHead() {
    assertThat(
            paragraphs("§ 1 Val\n\nBeslut\n\nBo Alm väljs.\n\nKst/2011:574\n§ 2 Taxa\n\nBeslut\n"))
        .extracting(ParagraphBlock::caseNumbers)
        .containsExactly(List.of(), List.of("Kst/2011:574"));
  }

  @Test
  void theNumberOfACaseAboveAHeadIsNotPartOfTheParagraphBefore() {
    ParagraphBlock first =
        paragraphs("§ 1 Val\n\nBeslut\n\nBo Alm väljs.\n\nKst/2011:574\n§ 2 Taxa\n\nBeslut\n")
            .get(0);
    assertThat(first.sections().get(0).written())
        .extracting(Line::words)
        .containsExactly("Bo Alm väljs.");
  }

  @Test
  void theNumberOfACaseBelowAHeadIsItsOwn() {
    assertThat(paragraphs("§ 1 Val\n\nKS 2011/12\n§ 2 Taxa\n\nKS 2011/13\n\nText.\n"))
        .extracting(ParagraphBlock::caseNumbers)
        .containsExactly(List.of("KS 2011/12"), List.of("KS 2011/13"));
  }

  @Test
  void textMayFollowItsHeadingInTheSameLine() {
    SectionBlock section = only("§ 3 Taxa\n\nBakgrund: Taxan är gammal.\n").sections().get(0);
    assertThat(section.heading().map(Line::words)).contains("Bakgrund");
    assertThat(section.written()).extracting(Line::words).containsExactly("Taxan är gammal.");
  }

  @Test
  void aWordWithinASentenceIsNotAHeadingOfTheText() {
    assertThat(only("§ 3 Taxa\n\nNämnden talar om taxans\nBakgrund: den är gammal.\n").sections())
        .hasSize(1);
  }

  @Test
  void theIssuerOverAnAppendixIsNotPartOfTheParagraph() {
    ParagraphBlock paragraph =
        only(
            "§ 1 Taxa\n\nBeslut\nTaxan antas.\n\nNORRVIKS KOMMUN        Bilaga 2\nVOTERINGSLISTA § 1\nAda Ek (S)  x\n");
    assertThat(paragraph.sections().get(0).written())
        .extracting(Line::words)
        .containsExactly("Taxan antas.");
  }

  @Test
  void theNumberOfACaseAboveAHeadMayStandAtTheRightEdge() {
    String text =
        """
        Beslutande: Ada Ek (S)

                                                                            KSKF/2014:288
        § 1
        Överlåtelse

        Beslut
        Avtalet godkänns.

                                                                            KSKF/2014:341
        § 2
        Taxa

        Beslut
        Taxan antas.
        """;
    assertThat(paragraphs(text))
        .extracting(ParagraphBlock::caseNumbers)
        .containsExactly(List.of("KSKF/2014:288"), List.of("KSKF/2014:341"));
  }

  @Test
  void theNumbersOfCasesMayStandApartFromTheHeadsWhereMostHaveOne() {
    assertThat(
            paragraphs(
                "KS/2011:286\n\n§ 1\n\nTaxa\n\nBeslut\n\nJa.\n\nKS/2011:301\n\n§ 2\n\nVal\n\nBeslut\n\nJa.\n"
                    .replaceFirst("^", "Exp:\n\n")))
        .extracting(ParagraphBlock::caseNumbers)
        .containsExactly(List.of("KS/2011:286"), List.of("KS/2011:301"));
  }

  @Test
  void oneNumberApartFromTheNextHeadStaysInItsParagraph() {
    assertThat(
            paragraphs(
                "§ 1 Taxa\n\nBeslut\n\nJa.\n\n§ 2 Val\n\nText.\n\nKS/2011:301\n\n§ 3 Besök\n\nBeslut\n\nJa.\n"))
        .extracting(ParagraphBlock::caseNumbers)
        .containsExactly(List.of(), List.of("KS/2011:301"), List.of());
  }

  private static ParagraphBlock only(String text) {
    List<ParagraphBlock> found = paragraphs(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<ParagraphBlock> paragraphs(String text) {
    return blocks(text).paragraphs();
  }

  private static Blocks blocks(String text) {
    Layout layout = Layout.of("test");
    return Blocks.of(Lines.of(text), HeadForms.of(layout), new Vocabulary(layout));
  }
}
