package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.json.shape.Shapes;

/**
 * Keeps the promise of docs/format.md: documents of a released format are read for ever, and are
 * written as before by anyone who uses nothing newer. The documents of a released format are never
 * changed. Until the first release those of {@code protokoll-1} with the latest properties are
 * written anew with {@code -Dprotokoll.freeze=protokoll-1}, and the others kept; a release writes
 * its own, {@code -Dprotokoll.freeze=0.1.0}.
 */
class FrozenDocumentsTest {
  private static final Path FROZEN = Path.of("src/test/resources/se/protokoll/json/frozen");

  /** Of the documents that have what was added to the format since those that are kept. */
  private static final List<Long> SEEDS = List.of(1545L, 555L, 1199L, 1422L, 1937L);

  static List<Path> documents() throws IOException {
    String freeze = System.getProperty("protokoll.freeze");
    if (freeze != null) {
      Path folder = Files.createDirectories(FROZEN.resolve(freeze));
      for (long seed : SEEDS) {
        Meeting meeting = new RandomRecords(seed).next(Meeting.class);
        MinutesJson.standard()
            .indented()
            .write(meeting, folder.resolve("everything-" + seed + ".json"));
      }
    }
    try (Stream<Path> files = Files.walk(FROZEN)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areReadAndWrittenAsBefore(Path document) throws IOException {
    String text = Files.readString(document);
    Meeting meeting = MinutesJson.standard().read(document);
    assertThat(MinutesJson.standard().indented().write(meeting)).isEqualTo(text);
  }

  @Test
  void useEveryPropertyOfTheFormat() throws IOException {
    var all = new StringBuilder();
    for (Path document : documents()) {
      all.append(Files.readString(document));
    }
    String text = all.toString();
    var names = new TreeSet<String>();
    Shapes.records().forEach(shape -> shape.fields().forEach(field -> names.add(field.name())));
    assertThat(names).allMatch(name -> text.contains('"' + name + "\": "));
  }
}
