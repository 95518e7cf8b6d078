package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.ProtokollModule;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;

/**
 * What is JSON and what is not is decided as everybody else does, in all three readers: each case
 * is tried as the value of an own property and as the whole document, and what is refused is
 * refused at its first bad byte.
 */
class JsonVerdictsTest {
  private static final String READ = "read";
  private static final String PARSER = "parser";

  /** Some cases have long numbers, which are refused for their length by the standard. */
  private static final Limits LIMITS = Limits.STANDARD.withDigits(1_000);

  private static final MinutesJson OURS = MinutesJson.standard().withLimits(LIMITS);
  private static final JsonMapper MAPPER_2 =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
                  .build())
          .addModule(new ProtokollJackson2Module().withLimits(LIMITS))
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final tools.jackson.databind.json.JsonMapper MAPPER_3 =
      tools.jackson.databind.json.JsonMapper.builder(
              tools.jackson.core.json.JsonFactory.builder()
                  .streamReadConstraints(
                      tools.jackson.core.StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .build())
                  .build())
          .addModule(new ProtokollModule().withLimits(LIMITS))
          .build();

  private static final byte[] BEFORE =
      "{\"body\":{\"name\":\"X\"},\n\"acme:x\":".getBytes(StandardCharsets.UTF_8);

  /**
   * One case.
   *
   * @param name its name
   * @param bytes the document
   * @param bad the index of the first bad byte, -1 when none is marked
   * @param further how much further on that is inside another document
   * @param own what MinutesJson says of it inside another document, empty for the usual
   * @param modules what the modules say, empty for the same
   */
  private record Case(String name, byte[] bytes, int bad, int further, String own, String modules) {

    boolean isJson() {
      return name.startsWith("y_");
    }

    boolean isUtf8() {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }

    /** Returns what MinutesJson says of it as the value of an own property. */
    String verdict() {
      if (!own.isEmpty()) {
        return own;
      }
      return isJson() ? READ : isUtf8() ? "SYNTAX" : "ENCODING";
    }

    byte[] inside() {
      byte[] document = Arrays.copyOf(BEFORE, BEFORE.length + bytes.length + 1);
      System.arraycopy(bytes, 0, document, BEFORE.length, bytes.length);
      document[document.length - 1] = '}';
      return document;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    try (InputStream in = JsonVerdictsTest.class.getResourceAsStream("verdicts.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(JsonVerdictsTest::one)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case one(String line) {
    String[] columns = Arrays.copyOf(line.split("\t", -1), 5);
    String text = columns[1];
    int further = text.endsWith("▼") ? 1 : 0;
    text = text.replace("▼", "");
    int mark = text.indexOf('▲');
    int bad = mark < 0 ? -1 : bytes(text.substring(0, mark)).length;
    byte[] once = bytes(text.replace("▲", ""));
    String times = Objects.requireNonNullElse(columns[2], "");
    byte[] all = times.isEmpty() ? once : repeated(text, Integer.parseInt(times));
    return new Case(
        columns[0],
        all,
        bad,
        further,
        Objects.requireNonNullElse(columns[3], ""),
        Objects.requireNonNullElse(columns[4], ""));
  }

  /** Repeats a text; what stands before and after a bar goes round, "[|]" gives "[[[]]]". */
  private static byte[] repeated(String text, int times) {
    int bar = text.indexOf('|');
    return bytes(
        bar < 0
            ? text.repeat(times)
            : text.substring(0, bar).repeat(times) + text.substring(bar + 1).repeat(times));
  }

  private static byte[] bytes(String text) {
    var bytes = new ByteArrayOutputStream();
    int from = 0;
    for (int open = text.indexOf('‹'); open >= 0; open = text.indexOf('‹', from)) {
      bytes.writeBytes(text.substring(from, open).getBytes(StandardCharsets.UTF_8));
      int close = text.indexOf('›', open);
      bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(text.substring(open + 1, close)));
      from = close + 1;
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  static Stream<Case> notJson() {
    return cases().stream().filter(one -> one.bad() >= 0);
  }

  @Test
  void areThereForEveryCase() {
    assertThat(cases()).extracting(Case::name).doesNotHaveDuplicates();
    assertThat(cases().stream().filter(Case::isJson)).hasSize(95);
    assertThat(cases().stream().filter(one -> one.name().startsWith("n_"))).hasSize(188);
    assertThat(cases().stream().filter(one -> one.name().startsWith("i_"))).hasSize(35);
    assertThat(notJson()).hasSizeGreaterThan(186);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areOursInsideADocument(Case one) {
    List<Problem> problems = OURS.tryRead(one.inside()).problems();
    assertThat(problems.isEmpty() ? READ : last(problems).kind().name()).isEqualTo(one.verdict());
    if (!problems.isEmpty()) {
      assertThat(problems).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void pointAtTheFirstBadByteInsideADocument(Case one) {
    Problem problem = last(OURS.tryRead(one.inside()).problems());
    assertThat(place(problem))
        .isEqualTo(place(one.inside(), BEFORE.length + one.bad() + one.further()));
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void pointAtTheFirstBadByteOfAWholeDocument(Case one) {
    Problem problem = last(OURS.tryRead(one.bytes()).problems());
    assertThat(problem.kind()).isIn(ProblemKind.SYNTAX, ProblemKind.ENCODING, ProblemKind.TYPE);
    if (problem.kind() != ProblemKind.TYPE) { // a list is not minutes, and is not read on
      assertThat(place(problem)).isEqualTo(place(one.bytes(), one.bad()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areOursOfAWholeDocument(Case one) {
    List<Problem> problems = OURS.tryRead(one.bytes()).problems();
    assertThat(problems).isNotEmpty();
    if (one.isJson()) {
      assertThat(problems)
          .extracting(Problem::kind)
          .doesNotContain(ProblemKind.SYNTAX, ProblemKind.ENCODING, ProblemKind.LIMIT);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areThoseOfTheModulesInsideADocument(Case one) throws IOException {
    String three = said(() -> MAPPER_3.readValue(one.inside(), Meeting.class), one);
    String two = said(() -> MAPPER_2.readValue(one.inside(), Meeting.class), one);
    String expected = one.modules();
    if (expected.isEmpty()) {
      expected =
          one.verdict().equals("SYNTAX") || one.verdict().equals("ENCODING")
              ? PARSER
              : one.verdict();
    }
    assertThat(three + " " + two)
        .isEqualTo(expected.contains(" ") ? expected : expected + " " + expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areThoseOfTheModulesOfAWholeDocument(Case one) throws IOException {
    String three = said(() -> MAPPER_3.readValue(one.bytes(), Meeting.class), one);
    String two = said(() -> MAPPER_2.readValue(one.bytes(), Meeting.class), one);
    boolean isNull = one.name().equals("y_structure_lonely_null"); // and never asks the module
    assertThat(List.of(three, two)).allMatch(said -> said.equals(READ) == isNull);
    if (one.isJson()) {
      assertThat(List.of(three, two)).doesNotContain(PARSER);
    }
  }

  /** One reading by a mapper. */
  @FunctionalInterface
  private interface Attempt {
    @Nullable Meeting read() throws IOException;
  }

  private static String said(Attempt attempt, Case one) throws IOException {
    try {
      Meeting meeting = attempt.read();
      if (meeting != null && one.isJson()) {
        assertThat(Optional.of(meeting)).isEqualTo(OURS.tryRead(one.inside()).value());
      }
      return READ;
    } catch (com.fasterxml.jackson.core.JacksonException
        | tools.jackson.core.JacksonException
        | java.io.CharConversionException e) {
      return e.getCause() instanceof MinutesReadException refused
          ? last(refused.problems()).kind().name()
          : PARSER;
    }
  }

  private static Problem last(List<Problem> problems) {
    return problems.get(problems.size() - 1);
  }

  private static String place(Problem problem) {
    return problem.line() + ":" + problem.column();
  }

  /** Returns line and column of a byte, counted plainly. */
  private static String place(byte[] document, int index) {
    String before = new String(document, 0, index, StandardCharsets.UTF_8);
    String[] lines = before.split("\r\n|\r|\n", -1);
    String last = lines[lines.length - 1];
    return lines.length + ":" + (last.codePointCount(0, last.length()) + 1);
  }
}
