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
      Stream.of(
              "core",
              "core/reader",
              "json",
              "json/jackson2",
              "validation",
              "validation/fixtures",
              "validation/spring-boot-starter",
              "validation/pages")
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

  /**
   * Nested names that stand for the same in each place, and are written with the outer name. A
   * {@code Builder} builds the record around it; a {@code List} repeats the constraint around it,
   * as Jakarta Validation names it; a {@code Kind} is which {@code Remainder} or {@code Reason} the
   * one around it is; a {@code Found} is what the reader around it found in a text.
   */
  private static final Set<String> READ_WITH_THE_OUTER_NAME =
      Set.of("Builder", "Found", "Kind", "List");

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
    var nested = new TreeSet<>(nested().keySet());
    nested.retainAll(files().keySet());
    assertThat(nested).isEmpty();
  }

  @Test
  void nestedTypesShareOnlyANameThatIsReadWithTheOuterOne() throws IOException {
    var nested = nested();
    nested.values().removeIf(outer -> outer.size() < 2);
    assertThat(nested).containsOnlyKeys(READ_WITH_THE_OUTER_NAME);
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

  /** Returns the nested types that others can see, each with the types around it. */
  private static TreeMap<String, Set<String>> nested() throws IOException {
    var nested = new TreeMap<String, Set<String>>();
    for (var outer : files().entrySet()) {
      for (Path file : outer.getValue()) {
        NESTED
            .matcher(Files.readString(file))
            .results()
            .forEach(
                one ->
                    nested
                        .computeIfAbsent(one.group(1), name -> new TreeSet<>())
                        .add(outer.getKey()));
      }
    }
    return nested;
  }
}
