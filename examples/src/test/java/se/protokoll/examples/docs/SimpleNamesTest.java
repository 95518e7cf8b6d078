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
import java.util.regex.Pattern;
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

  /** A nested type that can be seen from outside its file. */
  private static final Pattern NESTED =
      Pattern.compile(
          "^ +(?:(?:public|protected|static|final|sealed|non-sealed|abstract) )*"
              + "(?:class|record|enum|@?interface) (\\w+)",
          Pattern.MULTILINE);

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
    assertThat(twice).isEmpty();
  }

  @Test
  void noNestedTypeHasTheNameOfATypeOfItsOwn() throws IOException {
    var names = files();
    var nested = new TreeSet<String>();
    for (List<Path> files : names.values()) {
      for (Path file : files) {
        NESTED.matcher(Files.readString(file)).results().forEach(one -> nested.add(one.group(1)));
      }
    }
    nested.retainAll(names.keySet());
    assertThat(nested).isEmpty();
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
