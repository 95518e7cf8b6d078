package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.json.codec.OpenDocument;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.Tokens;
import se.protokoll.json.token.utf8.Utf8Tokens;

/**
 * Twice the document is twice the work, and not four times: counted in questions asked of the
 * tokens and in bytes allocated, which do not depend on the machine.
 */
class GrowthTest {
  private static final MinutesJson JSON = MinutesJson.standard();

  /** So that growth is seen and not what every document costs. */
  private static final int SIZE = 2_000;

  /** Twice, and some room for memory that grows in steps. */
  private static final double MOST = 2.6;

  private static final String BODY = "{\"body\":{\"name\":\"a\"},";
  private static final String PARAGRAPH = BODY + "\"paragraphs\":[{\"number\":1,";

  private static String times(int n, IntFunction<String> piece) {
    return IntStream.range(0, n).mapToObj(piece).collect(Collectors.joining(","));
  }

  static Stream<Named<IntFunction<String>>> documents() {
    return Stream.of(
        Named.of("a long text", n -> BODY + "\"place\":\"" + "x".repeat(500 * n) + "\"}"),
        Named.of("a long text of å", n -> BODY + "\"place\":\"" + "å".repeat(500 * n) + "\"}"),
        Named.of("a long text of 😀", n -> BODY + "\"place\":\"" + "😀".repeat(500 * n) + "\"}"),
        Named.of("a text of escapes", n -> BODY + "\"place\":\"" + "\\n".repeat(500 * n) + "\"}"),
        Named.of(
            "a text of long escapes",
            n -> BODY + "\"place\":\"" + "\\u20ac".repeat(200 * n) + "\"}"),
        Named.of("spaces", n -> BODY + " ".repeat(100 * n) + "\"place\":\"x\"}"),
        Named.of("lines", n -> BODY + "\n".repeat(100 * n) + "\"place\":1}"),
        Named.of("elements", n -> BODY + "\"sittings\":[" + times(n, i -> "{}") + "]}"),
        Named.of(
            "paragraphs",
            n -> BODY + "\"paragraphs\":[" + times(n, i -> "{\"number\":" + (i + 1) + "}") + "]}"),
        Named.of("own properties", n -> BODY + times(n, i -> "\"a:" + i + "\":" + i) + "}"),
        Named.of(
            "own properties of one hash",
            n -> BODY + times(n, i -> "\"a:" + same(i) + "\":1") + "}"),
        Named.of("an own list", n -> BODY + "\"a:b\":[" + times(n, i -> "[\"å\"]") + "]}"),
        Named.of(
            "an own object", n -> BODY + "\"a:b\":{" + times(n, i -> "\"" + i + "\":1e1") + "}}"),
        Named.of("deep own values", n -> BODY + "\"a:b\":[" + times(n / 60, i -> deep(60)) + "]}"),
        Named.of("one property many times", n -> BODY + times(n, i -> "\"place\":\"x\"") + "}"),
        Named.of("one own name many times", n -> BODY + times(n, i -> "\"a:b\":1") + "}"),
        Named.of("unknown names", n -> BODY + times(n, i -> "\"x" + i + "\":1") + "}"),
        Named.of("misspelt names", n -> BODY + times(n, i -> "\"plaec\":1") + "}"),
        Named.of(
            "wrong values on one line", n -> BODY + "\"sittings\":[" + times(n, i -> "1") + "]}"),
        Named.of(
            "objects that lack something",
            n -> BODY + "\"people\":[" + times(n, i -> "{\"party\":\"C\"}") + "]}"),
        Named.of(
            "wrong values deep inside",
            n ->
                PARAGRAPH
                    + "\"decisions\":["
                    + times(n, i -> "{\"clauses\":[{\"x\":1}]}")
                    + "]}]}"),
        Named.of(
            "actors with their type last",
            n -> PARAGRAPH + "\"dispatchedTo\":[" + times(n, i -> actor("\"a\"")) + "]}]}"),
        Named.of(
            "actors with problems and their type last",
            n -> PARAGRAPH + "\"dispatchedTo\":[" + times(n, i -> actor("1")) + "]}]}"),
        Named.of(
            "an actor with many problems and its type last",
            n ->
                PARAGRAPH
                    + "\"dispatchedTo\":[{"
                    + times(n, i -> "\"x" + i + "\":[{}]")
                    + ",\"type\":\"person\",\"person\":\"a\"}]}]}"),
        Named.of(
            "what is skipped", n -> BODY + "\"x\":[" + times(n, i -> "{\"y\":[\"z\",1]}") + "]}"));
  }

  private static String deep(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  private static String actor(String person) {
    return "{\"person\":" + person + ",\"type\":\"person\"}";
  }

  /** Different names with the same hash: "Aa" and "BB" have the same. */
  private static String same(int i) {
    return IntStream.range(0, 14)
        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static Limits limits() {
    return Limits.STANDARD.withTextLength(1 << 24).withProblems(1 << 20).withElements(1 << 20);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ofQuestionsIsThatOfTheDocument(IntFunction<String> document) {
    long once = questions(bytes(document.apply(SIZE)));
    long twice = questions(bytes(document.apply(2 * SIZE)));
    assertThat((double) twice / once).as(once + " and " + twice).isLessThan(MOST);
  }

  private static long questions(byte[] bytes) {
    var places = new PlaceFinder(bytes, bytes.length, LineColumn.START);
    var tokens = new CountingTokens(new Utf8Tokens(bytes, bytes.length, places));
    try (var in = new OpenDocument(tokens, limits())) {
      tokens.next();
      Shapes.MEETING.current(in);
      tokens.next();
    }
    return tokens.count;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ofMemoryIsThatOfTheDocument(IntFunction<String> document) {
    byte[] once = bytes(document.apply(SIZE));
    byte[] twice = bytes(document.apply(2 * SIZE));
    reading(once);
    assertThat((double) reading(twice) / reading(once)).isLessThan(MOST);
    ReadResult<Meeting> result = JSON.withLimits(limits()).tryRead(once);
    if (result.isRead()) {
      Meeting larger = JSON.withLimits(limits()).read(twice);
      writing(result.orThrow());
      double growth = (double) writing(larger) / writing(result.orThrow());
      assertThat(growth).as("writing").isLessThan(MOST);
    }
  }

  private static long reading(byte[] bytes) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    JSON.withLimits(limits()).tryRead(bytes);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static long writing(Meeting meeting) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    JSON.withLimits(limits()).writeBytes(meeting);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** Counts what is asked. */
  private static final class CountingTokens extends Tokens {
    private final Tokens source;
    private long count;

    CountingTokens(Tokens source) {
      this.source = source;
    }

    @Override
    public int next() {
      count++;
      return source.next();
    }

    @Override
    public int token() {
      count++;
      return source.token();
    }

    @Override
    public @Nullable String nextText() {
      count++;
      return source.nextText();
    }

    @Override
    public int nextName(NameTable names) {
      count++;
      return source.nextName(names);
    }

    @Override
    public int nameLength() {
      count++;
      return source.nameLength();
    }

    @Override
    public String text() {
      count++;
      return source.text();
    }

    @Override
    public boolean isInt() {
      count++;
      return source.isInt();
    }

    @Override
    public int intValue() {
      count++;
      return source.intValue();
    }

    @Override
    public String pointer() {
      count++;
      return source.pointer();
    }

    @Override
    public long position() {
      count++;
      return source.position();
    }

    @Override
    public LineColumn place(long position) {
      count++;
      return source.place(position);
    }

    @Override
    public void release() {
      source.release();
    }
  }
}
