package se.protokoll.examples.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.examples.web.SamplePage;
import se.protokoll.examples.web.ShownPages;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.language.Language;
import se.protokoll.pages.MinutesPage;

/**
 * Documents of the pages. Those of the meetings are kept in {@code target/pages}, for people to
 * look at.
 */
class PdfWriterTest {
  private static final Path KEPT = Path.of("target", "pages");

  private static byte[] pdf(String content) throws IOException {
    return written(SamplePage.of(content));
  }

  private static byte[] written(String page) throws IOException {
    var bytes = new ByteArrayOutputStream();
    PdfWriter.write(page, bytes);
    return bytes.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  static Stream<Map.Entry<String, String>> pages() {
    return ShownPages.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsAnAccessibleDocument(Map.Entry<String, String> page) throws Exception {
    byte[] pdf = written(page.getValue());
    Files.createDirectories(KEPT);
    Files.write(KEPT.resolve(page.getKey() + ".pdf"), pdf);
    assertThat(PdfCheck.failures(pdf)).isEmpty();
  }

  /** With {@code -Dprotokoll.pdf.pages=200} longer, by hand. */
  @Test
  void minutesOfAnyKindAreAccessibleDocuments() throws Exception {
    for (int seed = 1; seed <= Integer.getInteger("protokoll.pdf.pages", 5); seed++) {
      Language language = Language.values()[seed % 2];
      String page = MinutesPage.of(MinutesArbitraries.example(seed), language);
      assertThat(PdfCheck.failures(written(page))).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void aMissingTitleIsNoticedByTheCheck() throws Exception {
    String page = SamplePage.of(SamplePage.CONTENT).replaceAll("<title>.*</title>", "");
    assertThat(PdfCheck.failures(written(page))).isNotEmpty();
  }

  @Test
  void theTextIsThere() throws IOException {
    assertThat(text(pdf(SamplePage.CONTENT)))
        .contains("Rådhuset, Åmål", "≥ 100 kr, −5 kr ☒", "12 000,00 kr", "avrundat", "1 (1)")
        .doesNotContain("Till innehållet");
  }

  @Test
  void titleAndLanguageAreSaid() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(SamplePage.CONTENT))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Protokoll 4 mars 2025");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }
  }

  @Test
  void headingsAreBookmarks() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(SamplePage.CONTENT))) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        assertThat(item.findDestinationPage(document)).isNotNull();
      }
      assertThat(titles).containsExactly("Innehåll", "§ 12 Budget", "§ 13 Sekretess");
    }
  }

  @Test
  void fontsAreEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(SamplePage.CONTENT))) {
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).contains("DejaVuSansCondensed");
      }
    }
  }

  @Test
  void longTablesGoOnOnTheNextPage() throws Exception {
    var rows = new StringBuilder("<h1>a</h1><table><caption>Alla</caption><thead><tr>");
    rows.append("<th scope=\"col\">Mottagare</th><th scope=\"col\">Kr</th></tr></thead><tbody>");
    for (int i = 1; i <= 290; i++) {
      rows.append("<tr><th scope=\"row\">Kommun ").append(i).append("</th><td>1</td></tr>");
    }
    byte[] pdf = pdf(rows + "</tbody></table>");
    assertThat(text(pdf).lines().filter("Mottagare Kr"::equals)).hasSizeGreaterThan(5);
    assertThat(text(pdf)).contains("Kommun 290");
    assertThat(PdfCheck.failures(pdf)).isEmpty();
  }

  @Test
  void veryLongWordsStayOnThePaper() throws Exception {
    byte[] pdf = pdf("<h1>a</h1><p>" + "å".repeat(5000) + "</p>");
    assertThat(text(pdf).chars().filter(c -> c == 'å')).hasSize(5000);
    assertThat(text(pdf).lines()).hasSizeGreaterThan(40);
  }

  @Test
  void wordsOfTablesAreBrokenOnlyWhereTheyAreLongerThanAColumn() throws Exception {
    String cells =
        "<th scope=\"row\">Upplysningar</th>".repeat(5) + "<td>" + "ö".repeat(500) + "</td>";
    String text = text(pdf("<h1>a</h1><table><caption>b</caption><tr>" + cells + "</tr></table>"));
    assertThat(text.split("Upplysningar", -1)).hasSize(6);
    assertThat(text.chars().filter(c -> c == 'ö')).hasSize(500);
    assertThat(text).doesNotContain("ö".repeat(100));
  }

  @Test
  void charactersThatTheFontsLackAreNotAFault() throws Exception {
    byte[] pdf = pdf("<h1>a</h1><p>Ett 漢 och 😀 och \uFFFD i text</p>");
    assertThat(text(pdf)).contains("Ett ", " i text");
    assertThat(PdfCheck.failures(pdf)).isEmpty();
  }
}
