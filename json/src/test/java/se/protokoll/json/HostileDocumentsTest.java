package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;

/** Documents that were made to do harm: each is answered quickly, and with a problem. */
class HostileDocumentsTest {
  private static final Path HOSTILE = Path.of("src/test/resources/se/protokoll/json/hostile");
  private static final Duration QUICKLY = Duration.ofSeconds(20);
  private static final String START = "{\"body\":{\"name\":\"a\"},";
  private static final int MUCH = 200_000;

  static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(HOSTILE)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void keptInTheRepositoryAreRefused(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Problem> problems =
        assertTimeoutPreemptively(QUICKLY, () -> MinutesJson.standard().tryRead(bytes).problems());
    assertThat(problems).isNotEmpty();
  }

  static Stream<Named<String>> large() {
    return Stream.of(
        Named.of("arrays in arrays", "[".repeat(MUCH)),
        Named.of("objects in objects", "{\"x\":".repeat(MUCH)),
        Named.of("arrays after half a pair", "{\"x\":\"\ud83d\",\"y\":" + "[".repeat(MUCH)),
        Named.of(
            "arrays in an actor without type",
            START
                + "\"paragraphs\":[{\"number\":1,\"speakers\":[{\"actor\":{\"name\":"
                + "[".repeat(MUCH)),
        Named.of(
            "clauses in clauses",
            START
                + "\"paragraphs\":[{\"number\":1,\"decisions\":["
                + "{\"clauses\":[".repeat(MUCH)),
        Named.of(
            "organisations in organisations",
            START.replace("}", ",\"principals\":[") + "{\"name\":\"x\",\"partOf\":".repeat(MUCH)),
        Named.of("a long number", START + "\"a:b\":" + "9".repeat(MUCH) + "}"),
        Named.of(
            "a long number for a paragraph",
            START + "\"paragraphs\":[{\"number\":" + "9".repeat(MUCH) + "}]}"),
        Named.of("a long exponent", START + "\"a:b\":1e" + "9".repeat(MUCH) + "}"),
        Named.of(
            "a long name in what is skipped",
            "{\"x\":{\"" + "n".repeat(MUCH) + "\":" + "{\"y\":".repeat(100)),
        Named.of("long names around what is skipped", ("{\"" + "n".repeat(900) + "\":").repeat(70)),
        Named.of(
            "a long name in an actor",
            START
                + "\"paragraphs\":[{\"number\":1,\"dispatchedTo\":[{\"x\":{\""
                + "n".repeat(MUCH)
                + "\":1},\"type\":\"person\",\"person\":1}]}]}"),
        Named.of("a long name", START + "\"" + "x".repeat(MUCH) + "\":1}"),
        Named.of(
            "many wrong values on one line", START + "\"sittings\":[" + "1,".repeat(MUCH) + "1]}"),
        Named.of("many unknown names", START + many("\"x%d\":1,") + "\"place\":1}"),
        Named.of("many own properties, one twice", START + many("\"a:%d\":1,") + "\"a:0\":1}"),
        Named.of("many empty sittings", START + "\"sittings\":[" + "{},".repeat(600_000) + "{}]}"),
        Named.of(
            "a long set of paragraphs",
            START + "\"statedRange\":\"" + "1 A, ".repeat(MUCH) + "1\"}"),
        Named.of(
            "many actors with their type last",
            START
                + "\"paragraphs\":[{\"number\":1,"
                + "\"dispatchedTo\":["
                + "{\"person\":\"a\",\"type\":\"person\"},".repeat(MUCH)
                + "{}]}]}"),
        Named.of(
            "an actor that never ends",
            START
                + "\"paragraphs\":[{\"number\":1,"
                + "\"dispatchedTo\":[{\"person\":["
                + "1,".repeat(600_000)));
  }

  private static String many(String form) {
    var text = new StringBuilder();
    for (int i = 0; i < MUCH; i++) {
      text.append(form.replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  /** Ways in which brackets overflowed the stack, followed by brackets. */
  static List<byte[]> overflowing(String brackets) {
    byte[] badByte = ("{\"x\":\"?\",\"y\":" + brackets).getBytes(StandardCharsets.UTF_8);
    badByte[6] = (byte) 0xFF;
    String halfPair = "{\"x\":\"\\ud83d\",\"y\":" + brackets;
    String actor =
        START + "\"paragraphs\":[{\"number\":1,\"speakers\":[{\"actor\":{\"name\":" + brackets;
    return List.of(
        badByte, halfPair.getBytes(StandardCharsets.UTF_8), actor.getBytes(StandardCharsets.UTF_8));
  }

  /** A stack of a size that a server may give to a thread. */
  private static final long SMALL_STACK = 256 << 10;

  @Test
  void bracketsTakeNoStack() throws InterruptedException {
    for (int count : List.of(2_454, 4_000, 2_000_000)) {
      for (byte[] json : overflowing("[".repeat(count))) {
        var problems = new AtomicReference<List<Problem>>(List.of());
        var thread =
            new Thread(
                null,
                () -> problems.set(MinutesJson.standard().tryRead(json).problems()),
                "small",
                SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(problems.get()).isNotEmpty();
      }
    }
  }

  @Test
  void oneOfThemEndsNoArchive() {
    String archive = "{\"x\":\"\ud83d\",\"y\":" + "[".repeat(MUCH) + "\n" + START.replace(",", "}");
    byte[] bytes = archive.getBytes(StandardCharsets.UTF_8);
    assertThat(MinutesArchive.standard().read(new ByteArrayInputStream(bytes)))
        .extracting(record -> record.result().isRead())
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @MethodSource("large")
  void thatAreLargeAreRefusedInTime(String json) {
    List<Problem> problems =
        assertTimeoutPreemptively(QUICKLY, () -> MinutesJson.standard().tryRead(json).problems());
    assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(101);
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.text(Language.EN).length()).isLessThan(7000));
  }
}
