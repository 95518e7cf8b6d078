package se.protokoll.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.examples.docs.Pages.Block;
import se.protokoll.examples.docs.Snippets.Snippet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every page to what is compiled and run: Java, Kotlin, XML, JSON and commands.
 *
 * <p>A block of Java or Kotlin stands below a line {@code <!-- [name] -->} and is that region of a
 * source. With {@code -Dprotokoll.generate=true} the blocks are written anew from the sources.
 */
class DocumentationTest {

  private static final Pattern LINK =
      Pattern.compile("(?<!!)\\[[^]]*]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"");

  @ParameterizedTest
  @MethodSource("se.protokoll.examples.docs.Pages#all")
  void everyPieceOfCodeIsCompiledAndRun(Path page) throws IOException {
    Map<String, Snippet> snippets = Snippets.all();
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.writeString(page, generated(Files.readString(page), snippets));
    }
    for (Block block : Pages.code(page)) {
      assertThat(snippets)
          .describedAs("a region for the code in %s that begins:%n%s", page, block.text())
          .containsKey(block.name());
      assertThat(block.text())
          .describedAs("[%s] in %s", block.name(), page)
          .isEqualTo(snippets.get(block.name()).text());
    }
  }

  private static String generated(String page, Map<String, Snippet> snippets) {
    return Pages.BLOCK
        .matcher(page)
        .replaceAll(
            found -> {
              Snippet snippet = snippets.get(found.group(1) == null ? "" : found.group(1));
              String text =
                  snippet == null || !found.group(3).matches("java|kotlin")
                      ? found.group()
                      : "<!-- [%s] -->\n```%s\n%s```"
                          .formatted(found.group(1), found.group(3), snippet.text());
              return Matcher.quoteReplacement(text);
            });
  }

  @Test
  void everyRegionIsShownSomewhere() throws IOException {
    var shown = new TreeSet<String>();
    for (Path page : Pages.all()) {
      Pages.code(page).forEach(block -> shown.add(block.name()));
    }
    assertThat(shown).containsExactlyElementsOf(Snippets.all().keySet());
  }

  @Test
  void everyOutputThatIsShownIsHeldByATest() throws IOException {
    assertThat(Snippets.all().values())
        .filteredOn(snippet -> snippet.text().contains(Shown.MARK))
        .isNotEmpty()
        .allSatisfy(
            snippet -> {
              List<String> lines = Snippets.lines(snippet.file());
              assertThat(lines).contains("@ExtendWith(Shown.class)");
              List<String> before = lines.subList(0, snippet.line());
              assertThat(before.lastIndexOf("  @Test"))
                  .describedAs("%s is inside a test", snippet)
                  .isGreaterThan(before.lastIndexOf("  }"));
            });
  }

  /** Our coordinates and version, or a piece of the POM of an application that is built. */
  @ParameterizedTest
  @MethodSource("se.protokoll.examples.docs.Pages#all")
  void everyXmlIsThatOfAnApplicationThatIsBuilt(Path page) throws IOException {
    var poms = new StringBuilder();
    try (var folders = Files.newDirectoryStream(Path.of("consumers"), Files::isDirectory)) {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve("pom.xml"))) {
          poms.append(squeezed(Files.readString(folder.resolve("pom.xml"))));
        }
      }
    }
    String bom = Files.readString(Snippets.ROOT.resolve("core/bom/pom.xml"));
    String version =
        Pattern.compile("<version>(.*?)</version>")
            .matcher(bom)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    for (Block block : Pages.blocks(page, "xml")) {
      String xml = squeezed(block.text());
      Matcher ours =
          Pattern.compile(
                  "<dependency><groupId>se.protokoll</groupId><artifactId>([a-z0-9-]+)</artifactId>"
                      + "<version>([^<]+)</version>(?:<scope>test</scope>)?</dependency>")
              .matcher(xml);
      int from = 0;
      while (ours.find() && ours.start() == from) {
        assertThat(bom).contains("<artifactId>" + ours.group(1) + "</artifactId>");
        assertThat(ours.group(2)).isEqualTo(version);
        from = ours.end();
      }
      if (from < xml.length()) {
        assertThat(poms.toString()).describedAs("the XML in %s", page).contains(xml);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("se.protokoll.examples.docs.Pages#all")
  void everyJsonIsJson(Path page) throws IOException {
    for (Block block : Pages.blocks(page, "json")) {
      assertThatCode(() -> new JsonMapper().readTree(block.text()))
          .describedAs("the JSON in %s: %s", page, block.text())
          .doesNotThrowAnyException();
    }
  }

  /** Files, and headings or anchors in pages. */
  @ParameterizedTest
  @MethodSource("se.protokoll.examples.docs.Pages#all")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
      if (link.group(1).startsWith("https:")) {
        continue;
      }
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      assertThat(target).describedAs("%s in %s", link.group(), page).exists();
      if (link.group(2) != null) {
        assertThat(anchors(Files.readString(target)))
            .describedAs("%s in %s", link.group(), page)
            .contains(link.group(2));
      }
    }
  }

  private static List<String> anchors(String page) {
    return Stream.concat(
            HEADING.matcher(page).results().map(heading -> anchor(heading.group(1))),
            ANCHOR.matcher(page).results().map(anchor -> anchor.group(1)))
        .toList();
  }

  /** Returns what a heading is called in an address. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  private static String squeezed(String xml) {
    return xml.replaceAll("<!--.*?-->", "").replaceAll("\\s+", "");
  }
}
