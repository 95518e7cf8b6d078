package se.protokoll.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simple name stands for one thing in the whole library. */
class SimpleNamesTest {
  private static final List<Path> SOURCES =
      Stream.of("core", "json", "json/jackson2", "validation", "validation/fixtures")
          .map(module -> Path.of("..", module, "src/main/java"))
          .toList();

  /** What describes a package or a module has no name of its own. */
  private static final Set<String> DESCRIPTIONS = Set.of("package-info", "module-info");

  /** Names that are still to be told apart. This list only becomes shorter. */
  private static final Set<String> STILL =
      Set.of("Answer", "Names", "PlacedGrant", "Presence", "Texts");

  @Test
  void noNameStandsForTwoThings() throws IOException {
    var twice = new TreeSet<String>();
    files()
        .forEach(
            (name, files) -> {
              if (files.size() > 1) {
                twice.add(name);
              }
            });
    twice.removeAll(STILL);
    assertThat(twice).isEmpty();
  }

  private static TreeMap<String, List<Path>> files() throws IOException {
    var files = new TreeMap<String, List<Path>>();
    for (Path source : SOURCES) {
      try (Stream<Path> all = Files.walk(source)) {
        for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          if (!DESCRIPTIONS.contains(name)) {
            files.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
          }
        }
      }
    }
    return files;
  }
}
