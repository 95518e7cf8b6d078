package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.examples.cli.Protokoll;
import se.protokoll.fixtures.Broken;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.money.Money;
import se.protokoll.pages.MinutesPage;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;

/**
 * Reads every text of every table of messages in the library and the program, in both languages.
 */
class EveryTextTest {

  private static final Pattern ARGUMENT =
      Pattern.compile("\\{([a-zA-Z]+)(\\|[^{}|]*\\|[^{}|]*)?\\}");

  /** A sentence and its advice are shown together, and English names the holder in the advice. */
  private static final String SAID_TOGETHER = "measure-missing.";

  /** What has resources of its own; each stands for its whole module. */
  private static final List<Class<?>> MODULES =
      List.of(
          Meeting.class,
          PublishedMinutes.class,
          MinutesJson.class,
          MinutesValidator.class,
          MinutesPage.class,
          Broken.class,
          Protokoll.class);

  /** Returns the tables by the place they stand at. */
  static Map<String, MessageTable> tables() throws IOException, URISyntaxException {
    var tables = new TreeMap<String, MessageTable>();
    for (Class<?> module : MODULES) {
      URI at = module.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (Files.isDirectory(Path.of(at))) {
        collect(Path.of(at), tables);
      } else {
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(at))) {
          collect(archive.getPath("/"), tables);
        }
      }
    }
    return tables;
  }

  private static void collect(Path root, Map<String, MessageTable> tables) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".properties")).toList()) {
        try (InputStream properties = Files.newInputStream(file)) {
          MessageTable table = MessageTable.read(properties);
          if (table.keys().stream().anyMatch(EveryTextTest::isText)) {
            tables.put(root.relativize(file).toString(), table);
          }
        }
      }
    }
  }

  private static boolean isText(String key) {
    return key.endsWith(".sv") || key.endsWith(".en");
  }

  static Stream<String> places() throws IOException, URISyntaxException {
    return tables().keySet().stream();
  }

  @Test
  void areFoundInEveryModuleThatSpeaks() throws IOException, URISyntaxException {
    assertThat(tables().keySet())
        .anyMatch(place -> place.contains("se/protokoll/money/"))
        .anyMatch(place -> place.contains("se/protokoll/json/problem/"))
        .anyMatch(place -> place.contains("se/protokoll/validation/law/"))
        .anyMatch(place -> place.contains("se/protokoll/validation/standard/jav/"))
        .anyMatch(place -> place.contains("se/protokoll/examples/cli/"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void nameTheSameArgumentsInBothLanguages(String place) throws IOException, URISyntaxException {
    MessageTable table = tables().get(place);
    for (String key : keys(table)) {
      String swedish = table.find(key, Language.SV).orElse("");
      String english = table.find(key, Language.EN).orElse("");
      assertThat(swedish).as(key + ".sv").isNotBlank();
      assertThat(english).as(key + ".en").isNotBlank();
      if (!key.startsWith(SAID_TOGETHER)) {
        assertThat(arguments(swedish)).as(key).isEqualTo(arguments(english));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void leaveNothingToFillInAndDoubleNoUnit(String place) throws IOException, URISyntaxException {
    MessageTable table = tables().get(place);
    for (String key : keys(table)) {
      for (Language language : Language.values()) {
        String pattern = table.find(key, language).orElseThrow();
        var values = new HashMap<String, Object>();
        arguments(pattern).forEach(name -> values.put(name, Money.ofKronor(110_000)));
        assertThat(MessageTable.fill(pattern, values, language))
            .as(key)
            .doesNotContain("{", "}", "kr kr", "kr\u00a0kr", "kronor kronor", "  ")
            .doesNotContainPattern("kr(onor)?[ \u00a0]kr(onor)?\\b");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ofFindingsGetEveryArgument(String rule) {
    for (long seed = 0; seed < 5; seed++) {
      Meeting meeting = Broken.example(rule, seed);
      for (Finding finding : MinutesValidator.standard().validate(meeting).findings()) {
        for (Language language : Language.values()) {
          assertThat(finding.text(language))
              .doesNotContain("{", "}")
              .doesNotContainPattern("kr(onor)?[ \u00a0]kr(onor)?\\b")
              .doesNotContainPattern("[0-9]\\.[0-9]{2} kr\\b");
        }
      }
    }
  }

  static List<String> rules() {
    return Broken.rules();
  }

  private static TreeSet<String> keys(MessageTable table) {
    var keys = new TreeSet<String>();
    for (String key : table.keys()) {
      if (isText(key)) {
        keys.add(key.substring(0, key.length() - 3));
      }
    }
    return keys;
  }

  private static TreeSet<String> arguments(String pattern) {
    var names = new ArrayList<String>();
    ARGUMENT.matcher(pattern).results().map((MatchResult one) -> one.group(1)).forEach(names::add);
    return new TreeSet<>(names);
  }
}
