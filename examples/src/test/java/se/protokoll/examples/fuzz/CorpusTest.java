package se.protokoll.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.json.MinutesSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the build does of the fuzzing: every input of the corpus, and the same changes of them each
 * time. Longer, with the coverage as a guide, by hand: CONTRIBUTING.md says how.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/corpus");

  /** One input through a target. */
  @FunctionalInterface
  private interface Target {
    void run(byte[] input) throws IOException;
  }

  /** The targets, each with the folder of its corpus, and how many changed inputs it is given. */
  private enum Which {
    DOCUMENTS(DocumentsTarget::fuzzerTestOneInput, 400),
    MEETINGS(MeetingsTarget::fuzzerTestOneInput, 120),
    DIVISIONS(DivisionsTarget::fuzzerTestOneInput, 150),
    TEXTS(TextsTarget::fuzzerTestOneInput, 1_500),
    READINGS(ReadingsTarget::fuzzerTestOneInput, 150);

    private final Target target;
    private final int changes;

    Which(Target target, int changes) {
      this.target = target;
      this.changes = changes;
    }

    List<byte[]> corpus() throws IOException {
      var inputs = new ArrayList<byte[]>();
      String name = name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
      try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
        for (Path file : files.sorted().toList()) {
          inputs.add(Files.readAllBytes(file));
        }
      }
      return inputs;
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsForTheCorpusAndWhatIsNearIt(Which which) throws IOException {
    List<byte[]> corpus = which.corpus();
    assertThat(corpus).hasSizeGreaterThan(10);
    for (byte[] input : corpus) {
      which.target.run(input);
    }
    var random = new Random(which.ordinal());
    for (int i = 0; i < which.changes; i++) {
      byte[] one = corpus.get(random.nextInt(corpus.size()));
      which.target.run(changed(one, corpus.get(random.nextInt(corpus.size())), random));
    }
  }

  /**
   * Whatever minutes can tell is among what is changed: a new property is, once it is generated.
   */
  @Test
  void everyPropertyOfMinutesIsChanged() {
    JsonNode schema = JsonMapper.builder().build().readTree(MinutesSchema.text());
    Set<String> properties = new TreeSet<>();
    schema.findValues("properties").forEach(one -> one.propertyNames().forEach(properties::add));

    assertThat(properties).hasSizeGreaterThan(200);
    assertThat(Edits.names()).containsAll(properties);
  }

  /** Returns an input with a few of its bytes replaced, taken out, or put in from another. */
  private static byte[] changed(byte[] input, byte[] other, Random random) {
    byte[] bytes = input;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(8));
      int start = random.nextInt(other.length + 1);
      byte[] instead =
          random.nextBoolean()
              ? new byte[] {(byte) random.nextInt()}
              : Arrays.copyOfRange(other, start, Math.min(other.length, start + random.nextInt(8)));
      byte[] changed = Arrays.copyOf(bytes, bytes.length - (to - from) + instead.length);
      System.arraycopy(instead, 0, changed, from, instead.length);
      System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
      bytes = changed;
    }
    return bytes;
  }
}
