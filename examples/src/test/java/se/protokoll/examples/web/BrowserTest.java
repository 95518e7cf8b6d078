package se.protokoll.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Meeting;
import se.protokoll.examples.RealMeetings;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.pages.DistributionPage;
import se.protokoll.pages.PageLinks;
import se.protokoll.pages.ReportedMeeting;
import se.protokoll.pages.SeriesPage;
import se.protokoll.validation.MinutesValidator;

/** Pages in a Chromium. What it shows is kept in {@code target/pages}, for people to look at. */
class BrowserTest {
  private static final String NONE =
      "No Chromium and chromedriver on the path: pages are not tried in a browser."
          + " On Debian: apt-get install chromium chromium-driver";
  private static final Path FOLDER = Path.of("target", "pages");
  private static final int NARROW = 320;
  private static final int WIDE = 1280;

  /** The width between the margins of A4, 170 mm, in CSS pixels. */
  private static final int PAPER = 643;

  private static @Nullable Browser started;

  @BeforeAll
  static void start() throws IOException {
    started = Browser.start(FOLDER).orElse(null);
    if (started == null) {
      System.out.println(NONE);
    }
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  private static Browser browser() {
    Assumptions.assumeTrue(started != null, NONE);
    return started;
  }

  static Stream<Map.Entry<String, String>> pages() {
    return ShownPages.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsAccessible(Map.Entry<String, String> page) throws IOException {
    browser().open(page.getKey(), page.getValue(), WIDE);
    assertThat(browser().violations()).isEmpty();
    browser().photograph(page.getKey() + "-wide");
    browser().print(page.getKey() + "-printed");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageFitsANarrowWindow(Map.Entry<String, String> page) throws IOException {
    browser().open(page.getKey(), page.getValue(), NARROW);
    browser().photograph(page.getKey() + "-narrow");
    assertThat(browser().width()).isLessThanOrEqualTo(NARROW);
    assertThat(browser().violations()).isEmpty();
  }

  static Stream<Map.Entry<String, String>> longWords() {
    return LongWords.pages().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("longWords")
  void aLongWordStaysWithinThePage(Map.Entry<String, String> page) throws IOException {
    String name = "long-words-" + page.getKey();
    browser().open(name, page.getValue(), NARROW);
    assertThat(browser().width()).isLessThanOrEqualTo(NARROW);
    assertThat(browser().widestCell()).isLessThanOrEqualTo(NARROW);
    browser().resize(WIDE);
    assertThat(browser().width()).isLessThanOrEqualTo(WIDE);
    browser().layOutForPrint(PAPER);
    assertThat(browser().width()).isLessThanOrEqualTo(PAPER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"svom-2022-02-25", "report", "series", "distributions"})
  void aPageIsReadWithoutStyle(String name) throws IOException {
    browser().open(name, ShownPages.all().get(name), WIDE);
    browser().removeStyle();
    browser().photograph(name + "-plain");
    // How large links are is then the browser's choice, which WCAG 2.5.8 leaves to it.
    assertThat(browser().violations())
        .filteredOn(each -> !each.toString().startsWith("target-size"))
        .isEmpty();
  }

  @Test
  void anOverviewOfTwentyMeetingsFitsOnPaper() throws IOException {
    Meeting meeting = RealMeetings.named("svom-2022-02-25");
    var one =
        new ReportedMeeting(meeting, MinutesValidator.standard().validate(meeting), PageLinks.NONE);
    String page = SeriesPage.of(Collections.nCopies(20, one), Language.SV);
    // How letters of text that stands upright are joined depends on the fonts.
    assertThat(printed("series-of-20", page).replaceAll("\\s", ""))
        .contains("2022-02-25(2)", "2022-02-25(20)");
  }

  @Test
  void aSumIsPrintedOnceAtTheEndOfItsTable() throws IOException {
    Part[] parts =
        IntStream.rangeClosed(1, 290)
            .mapToObj(number -> Part.weight(Holder.of("k" + number), number))
            .toArray(Part[]::new);
    String page =
        DistributionPage.of(
            FundSplit.weights(parts).distribute(Money.ofKronor(1_000_000)), Language.SV);
    assertThat(printed("distribution-to-290", page).lines())
        .filteredOn(line -> line.startsWith("Summa "))
        .hasSize(1);
  }

  private static String printed(String name, String page) throws IOException {
    browser().open(name, page, WIDE);
    browser().print(name);
    try (PDDocument document = Loader.loadPDF(FOLDER.resolve(name + ".pdf").toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void theChecksNoticeWhatIsWrong() throws IOException {
    String page =
        SamplePage.of(
            "<h1>a</h1><h3>b</h3><p style=\"color: #aaa\">pale words</p><p style=\"width: 900px\">d</p>");
    browser().open("wrong", page, NARROW);
    assertThat(browser().violations().toString()).contains("heading-order", "color-contrast");
    assertThat(browser().width()).isGreaterThan(NARROW);
  }
}
