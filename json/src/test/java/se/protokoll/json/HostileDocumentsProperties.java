package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.language.Language;
import se.protokoll.language.Message;

/**
 * No input gives anything but a meeting or a list of problems. The build tries the usual number of
 * mutations; more by hand, as CONTRIBUTING.md says.
 */
class HostileDocumentsProperties {
  private static final MinutesJson JSON = MinutesJson.standard();
  static final List<byte[]> DOCUMENTS = documents();
  private static final List<byte[]> PIECES =
      Stream.of(
              "{",
              "}",
              "[",
              "]",
              ",",
              ":",
              "\"",
              "\\",
              "\\u",
              "\\ud800",
              "\\udc00",
              "\uFEFF",
              "\u0000",
              "null",
              "-",
              "1e999999999",
              "0.1",
              "[".repeat(70),
              "{\"clauses\":[".repeat(70),
              "\"type\":\"office\"",
              "\"number\":0,",
              "\"a:b\":",
              "\"a:b\":{},\"a:b\":{},",
              "\"\":",
              "\"" + "x".repeat(2000) + "\":1,",
              "9".repeat(50),
              "\"1/0\"",
              "\"0-0\"",
              "\r",
              "\u2028")
          .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
          .toList();

  /**
   * Among them a day after any other, a seat that is vacant although somebody sits in it, and a
   * chair who is absent.
   */
  private static final List<String> REFUSABLE =
      List.of(
          "\"\"",
          "\" \"",
          "-1",
          "0",
          "true",
          "\"0001-01-01\"",
          "\"9999-12-31\"",
          "\"9-1\"",
          "\"x\", \"vacant\": true",
          "\"absent\"",
          "{}");

  private static List<byte[]> documents() {
    var documents = new ArrayList<byte[]>();
    for (String folder :
        List.of(
            "../examples/src/main/resources/se/protokoll/examples/meetings",
            "src/test/resources/se/protokoll/json/frozen/protokoll-1",
            "src/test/resources/se/protokoll/json/hostile")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.sorted().toList()) {
          documents.add(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return documents;
  }

  static byte[] mutated(Random random) {
    byte[] bytes = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    for (int i = random.nextInt(5); i >= 0; i--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(1 << random.nextInt(9)));
      byte[] instead =
          switch (random.nextInt(4)) {
            case 0 -> new byte[] {(byte) random.nextInt()};
            case 1 -> new byte[0];
            case 2 -> java.util.Arrays.copyOfRange(bytes, to, Math.min(bytes.length, to + 60));
            default -> PIECES.get(random.nextInt(PIECES.size()));
          };
      byte[] changed = new byte[bytes.length - (to - from) + instead.length];
      System.arraycopy(bytes, 0, changed, 0, from);
      System.arraycopy(instead, 0, changed, from, instead.length);
      System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
      bytes = changed;
    }
    return bytes;
  }

  @Property
  void giveAMeetingOrProblemsWithTheirPlaces(@ForAll long seed) {
    byte[] bytes = mutated(new Random(seed));
    ReadResult<Meeting> result = JSON.tryRead(bytes);
    if (result.isRead()) {
      Meeting meeting = result.orThrow();
      assertThat(JSON.read(JSON.write(meeting))).isEqualTo(meeting);
    } else {
      assertThat(result.problems()).hasSizeBetween(1, Limits.STANDARD.problems() + 1);
      assertThat(result.problems()).allSatisfy(problem -> holds(problem, bytes));
    }
  }

  private static void holds(Problem problem, byte[] bytes) {
    long lines = 1;
    for (byte b : bytes) {
      lines += b == '\n' || b == '\r' ? 1 : 0;
    }
    assertThat((long) problem.line()).isBetween(1L, lines);
    assertThat(problem.column()).isBetween(1, bytes.length + 1);
    assertThat(problem.text(Language.EN)).doesNotContain("se.protokoll", "Exception", "jackson");
    assertThat(problem.text(Language.EN).length()).isLessThan(6000);
    assertThat(problem.text(Language.SV)).startsWith("rad ");
    assertThat(problem.textWithoutPlace(Language.SV).replaceAll("\"[^\"]*\"?", ""))
        .doesNotContainPattern(
            "(?<![-\\w/])(the|an|of|is|that|such|with|more|which|at)(?![-\\w/])");
    assertThat(problem.pointer().isEmpty() || problem.pointer().startsWith("/")).isTrue();
  }

  /**
   * Puts values that a record may refuse in the place of each value in turn, whatever its property.
   */
  @Test
  void giveReasonsOfRecordsInBothLanguages() {
    var reasons = new TreeSet<String>();
    var value = Pattern.compile("(?<=: ?)(\"[^\"\\\\]*+\"|-?[0-9]+|true|false)");
    for (byte[] document : DOCUMENTS) {
      String text = new String(document, StandardCharsets.UTF_8);
      for (MatchResult one : value.matcher(text).results().limit(150).toList()) {
        for (String instead : REFUSABLE) {
          String changed = text.substring(0, one.start()) + instead + text.substring(one.end());
          for (Problem problem :
              JSON.tryRead(changed.getBytes(StandardCharsets.UTF_8)).problems()) {
            if (problem.expected().arguments().get("reason") instanceof Message reason) {
              assertThat(reason.text(Language.SV)).isNotEqualTo(reason.text(Language.EN));
              reasons.add(reason.code());
            }
          }
        }
      }
    }
    assertThat(reasons)
        .containsExactly(
            "absent-and-presiding", "last-day-before-first", "vacant-seat-with-person");
  }

  @Property
  void doAnArchiveNoHarmEither(@ForAll long seed) {
    var random = new Random(seed);
    byte[] bytes = mutated(random);
    byte[] archive = new byte[bytes.length + 1];
    archive[0] = (byte) (random.nextBoolean() ? '[' : '\n');
    System.arraycopy(bytes, 0, archive, 1, bytes.length);
    long bad =
        MinutesArchive.standard()
            .read(new java.io.ByteArrayInputStream(archive))
            .filter(record -> !record.result().isRead())
            .count();
    assertThat(bad).isLessThanOrEqualTo(archive.length);
  }
}
