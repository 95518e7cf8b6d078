package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the README to what it talks about. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static String fenced(String text, String language) {
    String open = "```" + language + "\n";
    int from = text.indexOf(open) + open.length();
    return text.substring(from, text.indexOf("```", from));
  }

  @Test
  void theFirstExampleIsTheClassThatIsCompiled() throws IOException {
    String code = read("examples/src/main/java/se/protokoll/examples/FirstSteps.java");
    assertThat(code).contains(fenced(read("README.md"), "java").indent(4));
  }

  @Test
  void theTestCommandIsTheOneOfTheBuildServer() throws IOException {
    List<String> lines = read(".ci/run").lines().toList();
    assertThat(read("README.md")).contains("```sh\n" + lines.get(lines.size() - 1) + "\n```");
  }

  @Test
  void theVersionsAreThoseOfTheBuild() throws IOException {
    String pom = read("pom.xml");
    Matcher version =
        Pattern.compile("\\b\\d+\\.\\d+\\.\\d+(\\.(\\d+|Final))?\\b").matcher(table());
    assertThat(version.results().map(result -> result.group()).toList())
        .hasSizeGreaterThan(10)
        .allSatisfy(one -> assertThat(pom).contains(">" + one + "<"));
  }

  private static String table() throws IOException {
    String readme = read("README.md");
    int from = readme.indexOf("## What it is built on");
    return readme.substring(from, readme.indexOf("The build checks", from));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "core/",
        "json/",
        "validation/",
        "validation/fixtures/",
        "examples/",
        "examples/benchmarks/"
      })
  void everyModuleHasOneWhoseLinksLeadSomewhere(String module) throws IOException {
    Path folder = ROOT.resolve(module);
    String text = Files.readString(folder.resolve("README.md"));
    assertThat(text).contains("```");
    Stream<String> links = LINK.matcher(text).results().map(result -> result.group(1));
    assertThat(links).allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }
}
