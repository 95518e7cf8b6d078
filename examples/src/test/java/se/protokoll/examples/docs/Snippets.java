package se.protokoll.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The marked regions of sources that are compiled and run: from a line {@code // [name]} to the
 * next {@code // [end]}.
 */
final class Snippets {

  /** Where the build starts, seen from the folder of this module. */
  static final Path ROOT = Path.of("..");

  private static final List<String> SOURCES =
      List.of("examples/src/main/java", "examples/src/test/java", "examples/consumers");
  private static final Pattern BEGIN = Pattern.compile(" *// \\[([a-z0-9-]+)]");

  private Snippets() {}

  /**
   * One marked region.
   *
   * @param file the source it stands in
   * @param line the number of its first line
   * @param text its lines without the indentation that they share
   */
  record Snippet(Path file, int line, String text) {}

  /** Returns all regions by name. */
  static Map<String, Snippet> all() throws IOException {
    var all = new TreeMap<String, Snippet>();
    for (String folder : SOURCES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|kt)"))
            .filter(file -> !file.toString().contains("/target/"))
            .sorted()
            .forEach(file -> add(file, all));
      }
    }
    return all;
  }

  private static void add(Path file, Map<String, Snippet> all) {
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher begin = BEGIN.matcher(lines.get(i));
      if (begin.matches() && !begin.group(1).equals("end")) {
        int end = i + 1;
        while (!lines.get(end).strip().equals("// [end]")) {
          end++;
        }
        var snippet = new Snippet(file, i + 2, dedented(lines.subList(i + 1, end)));
        if (all.put(begin.group(1), snippet) != null) {
          throw new IllegalStateException(
              "Two regions are called [" + begin.group(1) + "], one in " + file);
        }
      }
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String dedented(List<String> lines) {
    int indentation =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    var text = new ArrayList<String>();
    for (String line : lines) {
      text.add(line.isBlank() ? "" : line.substring(indentation));
    }
    return String.join("\n", text).stripTrailing() + "\n";
  }
}
