package se.protokoll.examples.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium without a window, found on the path and never downloaded. */
final class Browser implements AutoCloseable {
  private static final List<String> DEMANDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String AXE = axe();

  private final ChromeDriver driver;
  private final Path folder;

  private Browser(ChromeDriver driver, Path folder) {
    this.driver = driver;
    this.folder = folder;
  }

  /**
   * Starts a browser.
   *
   * @param folder where pages and pictures are written
   * @return empty when no Chromium with its driver is installed
   */
  static Optional<Browser> start(Path folder) throws IOException {
    Optional<Path> chromium = program("chromium");
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      return Optional.empty();
    }
    var options = new ChromeOptions();
    options.setBinary(chromium.get().toString());
    // Containers are run by root and have little shared memory.
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .usingAnyFreePort()
            .build();
    Files.createDirectories(folder);
    return Optional.of(new Browser(new ChromeDriver(service, options), folder));
  }

  private static Optional<Path> program(String name) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return List.of(path.split(File.pathSeparator)).stream()
        .map(each -> Path.of(each, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String axe() {
    try (InputStream file = Browser.class.getResourceAsStream("/axe.min.js")) {
      byte[] bytes = Objects.requireNonNull(file, "axe-core has it").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Shows a page in a window of some width, in CSS pixels. */
  void open(String name, String page, int width) throws IOException {
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, page);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    resize(width);
    driver.get(file.toUri().toString());
  }

  void resize(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * Returns how wide the document is, in CSS pixels: more than the window if it must be scrolled.
   */
  long width() {
    return ((Number) run("return document.scrollingElement.scrollWidth")).longValue();
  }

  /** Returns how wide the widest cell of a table is, in CSS pixels; 0 without a table. */
  long widestCell() {
    return ((Number)
            run(
                "return Math.max(0, ...[...document.querySelectorAll('th, td')]"
                    + ".filter(each => each.colSpan === 1).map(each => each.offsetWidth))"))
        .longValue();
  }

  /** Shows the page as it is laid out on paper of some width, in CSS pixels. */
  void layOutForPrint(int width) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    resize(width);
  }

  /** Returns what axe finds against WCAG 2.2 AA and good practice, a line for each element. */
  List<?> violations() {
    run(AXE + "; window.axe = axe;");
    Object lines =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(
              found => done(found.passes.length === 0 ? ['nothing was checked'] : found.violations.flatMap(
                each => each.nodes.map(node => each.id + ': ' + node.html + ' ' + node.failureSummary))),
              failure => done([String(failure)]));
            """,
            DEMANDS);
    return (List<?>) Objects.requireNonNull(lines, "axe answers");
  }

  /** Takes away all style, as some readers do. */
  void removeStyle() {
    run(
        "document.querySelectorAll('style').forEach(each => each.remove());"
            + "document.querySelectorAll('[style]').forEach(each => each.removeAttribute('style'))");
  }

  /** Keeps a picture of the whole page for people to look at. */
  void photograph(String name) throws IOException {
    var clip =
        run(
            "const all = document.documentElement;"
                + "return {x: 0, y: 0, width: all.scrollWidth, height: all.scrollHeight, scale: 1}");
    var picture =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    write(name + ".png", picture);
  }

  /** Keeps the page as it is printed on A4. */
  void print(String name) throws IOException {
    var printed = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    write(name + ".pdf", printed);
  }

  private void write(String name, Map<String, Object> answer) throws IOException {
    String data = (String) Objects.requireNonNull(answer.get("data"), "the browser answers");
    Files.write(folder.resolve(name), Base64.getDecoder().decode(data));
  }

  private Object run(String script) {
    return Objects.requireNonNullElse(driver.executeScript(script), "");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
