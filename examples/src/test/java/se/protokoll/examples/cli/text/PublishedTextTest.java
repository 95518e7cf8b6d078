package se.protokoll.examples.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTextTest {

  private static String page(String body) throws UnreadableTextException {
    String html = "<!DOCTYPE html><html><head><title>Titel</title></head><body>" + body + "</body>";
    return PublishedText.of("a.html", html.getBytes(StandardCharsets.UTF_8)).text();
  }

  private static void assertRefused(String file, byte[] bytes, String code) {
    assertThatThrownBy(() -> PublishedText.of(file, bytes))
        .isInstanceOfSatisfying(
            UnreadableTextException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.MD", "a.html", "a.HTM", "b/a.pdf"})
  void knowsTheNamesOfMinutes(String file) {
    assertThat(PublishedText.isNamed(file)).isTrue();
    assertThat(PublishedText.isNamed(file + ".json")).isFalse();
  }

  @Nested
  class TextFiles {
    private static final String TEXT = "§ 1 Val av justerare – å, ä, ö\n";

    private static PublishedText of(byte[] bytes) throws UnreadableTextException {
      return PublishedText.of("a.txt", bytes);
    }

    @Test
    void areUtf8() throws UnreadableTextException {
      PublishedText text = of(TEXT.getBytes(StandardCharsets.UTF_8));
      assertThat(text.text()).isEqualTo(TEXT);
      assertThat(text.encoding()).isEmpty();
    }

    @Test
    void haveNoByteOrderMark() throws UnreadableTextException {
      assertThat(of(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
      assertThat(of(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(TEXT);
      PublishedText text = of(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE));
      assertThat(text.text()).isEqualTo(TEXT);
      assertThat(text.encoding()).contains("UTF-16");
    }

    @Test
    void areWindows1252WhereTheyAreNotUtf8AndSaySo() throws UnreadableTextException {
      PublishedText text = of(TEXT.getBytes(Charset.forName("windows-1252")));
      assertThat(text.text()).isEqualTo(TEXT);
      assertThat(text.encoding()).contains("Windows-1252");
    }

    @Test
    void areRefusedWhenTheyAreNotText() {
      assertRefused("a.txt", new byte[] {'P', 'K', 3, 4, 0, 0, 'x'}, "read.not-text");
      assertRefused("a.txt", new byte[] {1, 2, 3, 4, 'x'}, "read.not-text");
      assertRefused("a.txt", "{\\rtf1 Hej}".getBytes(StandardCharsets.UTF_8), "read.not-text");
    }

    @Test
    void mayBeEmptyAndHaveFormFeeds() throws UnreadableTextException {
      assertThat(of(new byte[0]).text()).isEmpty();
      assertThat(of("a\n\f\fb".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("a\n\f\fb");
    }
  }

  @Nested
  class WebPages {

    @Test
    void haveALineForEachBlockAndBlankLinesAroundParagraphs() throws UnreadableTextException {
      assertThat(page("<h1>§ 1   Val</h1><p>En\n text<br>till</p><div>a</div><div>b</div>"))
          .isEqualTo("§ 1 Val\n\nEn text\ntill\n\na\nb\n");
    }

    @Test
    void haveTheCellsOfARowInColumns() throws UnreadableTextException {
      assertThat(
              page(
                  "<table><tr><th>Plats</th><td>Storsalen</td></tr>"
                      + "<tr><th>Beslutande</th><td><p>Anna Ek (S)</p><p>Bo Ask (M)</p></td></tr>"
                      + "</table>"))
          .isEqualTo(
              "Plats        Storsalen\nBeslutande   Anna Ek (S)\n\n             Bo Ask (M)\n"
                  .replace("\n\n", "\n\n"));
    }

    @Test
    void haveCellsThatTakeSeveralRowsOrColumns() throws UnreadableTextException {
      assertThat(
              page(
                  "<table><tr><td rowspan=2>Ja</td><td>Anna</td><td>S</td></tr>"
                      + "<tr><td>Bo</td><td>M</td></tr><tr><td colspan=3>Två som röstar</td></tr>"
                      + "</table>"))
          .isEqualTo("Ja   Anna   S\n     Bo     M\nTvå som röstar\n");
    }

    @Test
    void haveTheMarksOfLists() throws UnreadableTextException {
      assertThat(page("<ol start=3><li>att ett</li><li>att två</li></ol><ul><li>tre</li></ul>"))
          .isEqualTo("3. att ett\n4. att två\n\n- tre\n");
    }

    @Test
    void leaveOutWhatIsNotShown() throws UnreadableTextException {
      assertThat(
              page(
                  "<nav>Meny</nav><script>x()</script><p hidden>a</p>"
                      + "<p style='display: none'>b</p><p>Text</p><style>p {}</style>"))
          .isEqualTo("Text\n");
    }

    @Test
    void keepWhatIsPreformatted() throws UnreadableTextException {
      assertThat(page("<pre>Plats   Salen\nTid     13</pre>"))
          .isEqualTo("Plats   Salen\nTid     13\n");
    }

    @Test
    void areDecodedAsTheySay() throws UnreadableTextException {
      String html = "<html><head><meta charset=iso-8859-1></head><body>å § 1</body></html>";
      PublishedText said = PublishedText.of("a.htm", html.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(said.text()).isEqualTo("å § 1\n");
      assertThat(said.encoding()).isEmpty();
      PublishedText unsaid =
          PublishedText.of("-", "<html><p>å § 1".getBytes(StandardCharsets.ISO_8859_1));
      assertThat(unsaid.text()).isEqualTo("å § 1\n");
      assertThat(unsaid.encoding()).contains("Windows-1252");
    }

    @Test
    void mayBeNestedDeeply() throws UnreadableTextException {
      assertThat(page("<div><table><tr><td>".repeat(3_000) + "Text")).contains("Text");
    }
  }

  @Nested
  class Pdf {
    private record Drawn(String text, float x, float y) {}

    private static byte[] pdf(boolean locked, List<List<Drawn>> pages) throws IOException {
      try (var document = new PDDocument()) {
        for (List<Drawn> page : pages) {
          var paper = new PDPage();
          document.addPage(paper);
          try (var content = new PDPageContentStream(document, paper)) {
            for (Drawn one : page) {
              content.beginText();
              content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
              content.newLineAtOffset(one.x(), one.y());
              content.showText(one.text());
              content.endText();
            }
          }
        }
        if (locked) {
          document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    }

    private static final List<Drawn> PAGE =
        List.of(
            new Drawn("Storsalen, kl. 13.00", 200, 700),
            new Drawn("Plats och tid", 50, 700),
            new Drawn("Bo Ask (M)", 200, 676),
            new Drawn("Anna Ek (S)", 200, 688),
            new Drawn("Beslutande", 50, 688),
            new Drawn("§ 1", 50, 640),
            new Drawn("Val av justerare", 50, 628));

    @Test
    void hasItsLinesFromAboveAndItsColumnsKept() throws Exception {
      String text = PublishedText.of("a", pdf(false, List.of(PAGE))).text();
      List<String> lines = text.lines().toList();
      assertThat(lines).hasSize(6);
      assertThat(lines.get(0)).matches("Plats och tid {3,}Storsalen, kl. 13.00");
      int column = lines.get(0).indexOf("Storsalen");
      assertThat(lines.get(1)).matches("Beslutande {3,}Anna Ek \\(S\\)");
      assertThat(lines.get(1).indexOf("Anna")).isEqualTo(column);
      assertThat(lines.get(2).indexOf("Bo Ask (M)")).isEqualTo(column);
      assertThat(lines.subList(3, 6)).containsExactly("", "§ 1", "Val av justerare");
    }

    @Test
    void hasAFormFeedBetweenPages() throws Exception {
      byte[] pdf =
          pdf(
              false,
              List.of(List.of(new Drawn("ett", 50, 700)), List.of(new Drawn("två", 50, 700))));
      assertThat(PublishedText.of("a.pdf", pdf).text()).isEqualTo("ett\n\ftvå\n");
    }

    @Test
    void isRefusedWhenItIsLockedDamagedOrWithoutText() throws IOException {
      assertRefused("a.pdf", pdf(true, List.of(PAGE)), "read.pdf-password");
      assertRefused("a.pdf", pdf(false, List.of(List.of())), "read.pdf-without-text");
      assertRefused(
          "a.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), "read.pdf-broken");
    }
  }
}
