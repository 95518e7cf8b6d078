package se.protokoll.examples.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a page as a tagged PDF on A4 that follows PDF/UA-1, with bookmarks for its second level of
 * headings.
 *
 * <p>All fonts are DejaVu Sans Condensed and stand in the file. A character that they lack, such as
 * a Chinese one, is written as a mark of what is missing. Nothing is read from the network or from
 * files. Pictures are left out: those of the pages show what a table next to them says.
 */
public final class PdfWriter {
  private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final String FAMILY = "DejaVu";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final Pattern LONG_WORD = Pattern.compile("[^\\s-]{30}");
  private static final String STYLE = style();

  static {
    // It tells of every step.
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /**
   * Writes a page.
   *
   * @param page a whole page of {@code se.protokoll.pages}
   * @param out where the PDF goes; it stays open
   * @throws IOException if it cannot be written
   */
  public static void write(String page, OutputStream out) throws IOException {
    Document document = Jsoup.parse(page);
    prepare(document);
    new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .useExternalResourceAccessControl(
            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .withProducer("protokoll")
        .useFont(() -> font(""), FAMILY, NORMAL, FontStyle.NORMAL, true)
        .useFont(() -> font("-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
        .useFont(() -> font("-Oblique"), FAMILY, NORMAL, FontStyle.ITALIC, true)
        .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), null)
        .toStream(out)
        .run();
  }

  private static void prepare(Document document) {
    document.select("style, .skip, svg").remove();
    document.head().appendElement("style").appendText(STYLE);
    for (Element link : document.select("a[href]:not([title])")) {
      // PDF/UA asks every link to say where it leads.
      link.attr("title", link.text());
    }
    for (Element table : document.select("table")) {
      if (LONG_WORD.matcher(table.text()).find()) {
        table.addClass("long");
      }
    }
    Element bookmarks = document.head().appendElement("bookmarks");
    int number = 0;
    for (Element heading : document.select("h2")) {
      number++;
      if (heading.id().isEmpty()) {
        heading.id("heading-" + number);
      }
      bookmarks
          .appendElement("bookmark")
          .attr("name", heading.text())
          .attr("href", "#" + heading.id());
    }
  }

  private static InputStream font(String face) {
    return Objects.requireNonNull(
        PdfWriter.class.getResourceAsStream(FONT + face + ".ttf"), "the fonts are a dependency");
  }

  private static String style() {
    try (InputStream file = PdfWriter.class.getResourceAsStream("pdf.css")) {
      byte[] bytes = Objects.requireNonNull(file, "it is a resource of ours").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("pdf.css cannot be read", failure);
    }
  }
}
