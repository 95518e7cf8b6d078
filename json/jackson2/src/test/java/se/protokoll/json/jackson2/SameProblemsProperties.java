package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.codec.OpenDocument;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.Jackson3Tokens;
import se.protokoll.json.token.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;

/**
 * Both generations of Jackson and our own tokens find the same. The build tries the usual number of
 * documents; more by hand, as CONTRIBUTING.md says.
 */
class SameProblemsProperties {
  private static final JsonFactory FACTORY_2 =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final tools.jackson.core.json.JsonFactory FACTORY_3 =
      tools.jackson.core.json.JsonFactory.builder()
          .streamReadConstraints(
              tools.jackson.core.StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final MinutesJson OURS = MinutesJson.standard();
  private static final JsonMapper MAPPER_2 = JsonMapper.builder().findAndAddModules().build();
  private static final tools.jackson.databind.json.JsonMapper MAPPER_3 =
      tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
  private static final List<byte[]> DOCUMENTS = documents();
  private static final List<String> STRANGE =
      List.of(
          "null",
          "41.9",
          "1e1000000000",
          "[2026,11,21]",
          "\"2026-02-30\"",
          "{}",
          "\\",
          "\"",
          ",",
          "]",
          "}",
          "\u00e5",
          "\\ud83d",
          "\"type\":",
          "\"a:b\":{\"x\":[1,1.0]},",
          "\u0007",
          "99999999999");

  /**
   * A name with half a pair is not a name for the parsers of Jackson, and one with a fault for us.
   */
  private static final Pattern HALF_PAIR = Pattern.compile("\\\\u[dD][89a-fA-F]");

  /**
   * What was read of a text: the value, or the problems, and whether the text stopped being JSON.
   */
  private record Outcome(Optional<Meeting> value, List<Problem> problems, boolean isJson) {}

  /** Opens the tokens of a text. */
  @FunctionalInterface
  private interface Source {
    Tokens open(String text) throws IOException;
  }

  private static Outcome read(Source source, String text) throws IOException {
    var in = new OpenDocument(source.open(text), Limits.STANDARD);
    Meeting meeting = null;
    boolean isJson = true;
    try {
      in.tokens().next();
      meeting = Shapes.MEETING.current(in);
      isJson = in.tokens().next() == Tokens.NONE;
    } catch (UncheckedIOException | JacksonException noJson) {
      isJson = false;
    } catch (OpenDocument.StoppedException stopped) {
      return new Outcome(Optional.empty(), in.problems(), true);
    }
    boolean isRead = isJson && meeting != null && in.problems().isEmpty();
    return new Outcome(isRead ? Optional.of(meeting) : Optional.empty(), in.problems(), isJson);
  }

  private static Outcome ours(byte[] bytes, String text) {
    ReadResult<Meeting> result = OURS.tryRead(bytes);
    List<Problem> problems = new ArrayList<>(result.problems());
    boolean isJson = problems.isEmpty() || last(problems).kind() != ProblemKind.SYNTAX;
    problems.replaceAll(problem -> inUnits(problem, text));
    return new Outcome(result.value(), problems, isJson);
  }

  /** Counts the column in UTF-16 units, as the parsers of Jackson do in a text. */
  private static Problem inUnits(Problem problem, String text) {
    String line = text.split("\r\n|\r|\n", -1)[problem.line() - 1];
    int column = line.offsetByCodePoints(0, problem.column() - 1) + 1;
    return new Problem(
        problem.kind(),
        problem.pointer(),
        problem.line(),
        column,
        problem.found(),
        problem.expected(),
        problem.suggestion());
  }

  /**
   * Returns the problems without that of the syntax, and without those of the value that the text
   * stops being JSON in: a parser sees the value or the fault first.
   */
  private static List<Problem> certain(Outcome outcome, Outcome ours) {
    if (ours.isJson()) {
      return outcome.problems();
    }
    String pointer = last(ours.problems()).pointer();
    return outcome.problems().stream()
        .filter(problem -> problem.kind() != ProblemKind.SYNTAX)
        .filter(problem -> !problem.pointer().equals(pointer))
        .toList();
  }

  private static Problem last(List<Problem> problems) {
    return problems.get(problems.size() - 1);
  }

  private static List<byte[]> documents() {
    var documents = new ArrayList<byte[]>();
    for (String folder :
        List.of(
            "../../examples/src/main/resources/se/protokoll/examples/meetings",
            "../src/test/resources/se/protokoll/json/frozen/protokoll-1")) {
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

  private static byte[] mutated(byte[] document, Random random) {
    byte[] bytes = document;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(4) == 0 ? 40 : 3));
      byte[] instead =
          random.nextInt(12) == 0
              ? new byte[] {(byte) random.nextInt()}
              : STRANGE.get(random.nextInt(STRANGE.size())).getBytes(StandardCharsets.UTF_8);
      byte[] changed = new byte[bytes.length - (to - from) + instead.length];
      System.arraycopy(bytes, 0, changed, 0, from);
      System.arraycopy(instead, 0, changed, from, instead.length);
      System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
      bytes = changed;
    }
    return bytes;
  }

  /** Replaces one value of the document, so that it stays JSON. */
  private static byte[] otherValue(byte[] document, Random random) {
    String text = new String(document, StandardCharsets.UTF_8);
    int colon = text.indexOf(": ", random.nextInt(text.length()));
    int end = colon < 0 ? -1 : text.indexOf('\n', colon);
    if (end < 0) {
      return document;
    }
    String value = text.substring(colon + 2, end);
    boolean opens = value.endsWith("{") || value.endsWith("[");
    List<String> values =
        opens
            ? List.of("1, \"x\": " + value, "{\"a\": null}, \"acme:y\": " + value)
            : List.of("1", "null", "[]", "{\"a\": [{}]}", "\"bord\"", "\"\"", "-0.5e3");
    String comma = !opens && value.endsWith(",") ? "," : "";
    String changed =
        text.substring(0, colon + 2)
            + values.get(random.nextInt(values.size()))
            + comma
            + text.substring(end);
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  @Property
  void ofAnyTextAreFoundByBothGenerationsAndByOurTokens(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    byte[] document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    byte[] bytes;
    if (random.nextBoolean()) {
      bytes = mutated(document, random);
    } else {
      bytes = document;
      for (int i = random.nextInt(6); i >= 0; i--) {
        bytes = otherValue(bytes, random);
      }
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      assertThat(OURS.tryRead(bytes).problems())
          .singleElement()
          .extracting(Problem::kind)
          .isEqualTo(ProblemKind.ENCODING);
      return;
    }
    Outcome two = read(json -> new Jackson2Tokens(FACTORY_2.createParser(json)), text);
    Outcome three =
        read(
            json -> new Jackson3Tokens(FACTORY_3.createParser(ObjectReadContext.empty(), json)),
            text);
    Outcome ours = ours(bytes, text);
    assertThat(two.value()).isEqualTo(three.value());
    assertThat(two.isJson()).isEqualTo(three.isJson());
    assertThat(certain(two, ours)).isEqualTo(certain(three, ours));
    if (!HALF_PAIR.matcher(text).find()) {
      assertThat(ours.value()).isEqualTo(three.value());
      assertThat(ours.isJson()).isEqualTo(three.isJson());
      assertThat(certain(ours, ours)).isEqualTo(certain(three, ours));
    }
    Statistics.label("problems")
        .collect(three.value().isPresent() ? "none" : three.problems().size() > 1 ? "many" : "one")
        .coverage(
            coverage -> {
              coverage.check("none").count(c -> c > 10);
              coverage.check("one").count(c -> c > 100);
              coverage.check("many").count(c -> c > 50);
            });
  }

  @Property(tries = 200)
  void areTheSameInMappersOfBothGenerations(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    byte[] document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    for (int i = 0; i < 4; i++) {
      document = otherValue(document, random);
    }
    String text = new String(document, StandardCharsets.UTF_8);
    assertThat(problemsOf(() -> MAPPER_2.readValue(text, Meeting.class)))
        .isEqualTo(problemsOf(() -> MAPPER_3.readValue(text, Meeting.class)));
  }

  /** One reading by a mapper. */
  @FunctionalInterface
  private interface Attempt {
    Meeting read() throws IOException;
  }

  private static Object problemsOf(Attempt attempt) throws IOException {
    try {
      return attempt.read();
    } catch (com.fasterxml.jackson.databind.JsonMappingException
        | tools.jackson.databind.DatabindException e) {
      assertThat(e).hasCauseInstanceOf(MinutesReadException.class);
      return ((MinutesReadException) e.getCause()).problems();
    } catch (com.fasterxml.jackson.core.JsonParseException
        | tools.jackson.core.exc.StreamReadException e) {
      return "no JSON"; // the mapper's own affair
    }
  }
}
