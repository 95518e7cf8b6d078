package se.protokoll.examples.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.validation.RuleBook;

/**
 * Any bytes through all three readers: a meeting or problems and nothing else, the same in each,
 * and what is read is written and read back the same. As a rule book too, by our reader.
 *
 * <p>They differ in what a module cannot know, because its mapper decides what JSON is: UTF-16 and
 * overlong UTF-8 are taken, {@code null} is a null meeting, and half a pair is left to the parser.
 */
public final class DocumentsTarget {
  private static final MinutesJson OURS = MinutesJson.standard();

  private static final com.fasterxml.jackson.databind.json.JsonMapper MAPPER_2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      com.fasterxml.jackson.core.StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .findAndAddModules()
          .build();

  private static final tools.jackson.databind.json.JsonMapper MAPPER_3 =
      tools.jackson.databind.json.JsonMapper.builder(
              tools.jackson.core.json.JsonFactory.builder()
                  .streamReadConstraints(
                      tools.jackson.core.StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .findAndAddModules()
          .build();

  private static final Pattern HALF_PAIR = Pattern.compile("\\\\u[dD][89a-fA-F]");

  private DocumentsTarget() {}

  /**
   * What a mapper made of a document.
   *
   * @param meeting the meeting, null when there is none
   * @param problems the problems that the module found
   * @param isJson whether the mapper took it for JSON
   */
  private record Outcome(@Nullable Meeting meeting, List<Problem> problems, boolean isJson) {}

  /** One reading by a mapper. */
  @FunctionalInterface
  private interface Attempt {
    Meeting read() throws IOException;
  }

  /** Tries one document. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    ReadResult<Meeting> ours = OURS.tryRead(input);
    if (ours.isRead()) {
      readBack(ours.orThrow());
    } else {
      placed(ours.problems(), input);
    }
    String text = text(input);
    if (text == null) {
      Claim.same(ours.problems().get(0).kind(), ProblemKind.ENCODING, "not UTF-8");
      answered(input);
      return;
    }
    Claim.same(OURS.tryRead(text), ours, "read from text");
    profile(input);
    Outcome three = outcome(() -> MAPPER_3.readValue(text, Meeting.class));
    Outcome two = outcome(() -> MAPPER_2.readValue(text, Meeting.class));
    if (three.isJson() && two.isJson()) {
      Claim.same(two, three, "Jackson 2 and Jackson 3");
    }
    if (!HALF_PAIR.matcher(text).find() && !text.strip().equals("null")) {
      compare(ours, three, text);
      compare(ours, two, text);
    }
  }

  /** Tries a document as a rule book, which is another one under the same limits. */
  private static void profile(byte[] input) {
    ReadResult<RuleBook> result = OURS.tryRead(input, RuleBook.class);
    result.problems().forEach(Claim::speaks);
    if (result.isRead()) {
      String written = OURS.write(result.orThrow(), RuleBook.class);
      Claim.same(
          OURS.write(OURS.tryRead(written, RuleBook.class).orThrow(), RuleBook.class),
          written,
          "a rule book");
    } else {
      placed(result.problems(), input);
    }
  }

  private static void readBack(Meeting meeting) {
    String written = OURS.write(meeting);
    Claim.same(OURS.read(written), meeting, "written and read");
    Claim.same(OURS.read(OURS.indented().write(meeting)), meeting, "indented and read");
  }

  private static void placed(List<Problem> problems, byte[] input) {
    long lines = 1;
    for (byte b : input) {
      lines += b == '\n' || b == '\r' ? 1 : 0;
    }
    Claim.that(!problems.isEmpty(), "neither read nor refused");
    Claim.that(problems.size() <= Limits.STANDARD.problems() + 1, "too many problems");
    for (Problem problem : problems) {
      Claim.speaks(problem);
      Claim.that(problem.line() >= 1 && problem.line() <= lines, "line of " + problem);
      Claim.that(
          problem.column() >= 1 && problem.column() <= input.length + 1, "column of " + problem);
      Claim.that(
          problem.pointer().isEmpty() || problem.pointer().startsWith("/"),
          "pointer of " + problem);
    }
  }

  private static @Nullable String text(byte[] input) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Holds that a mapper reads or refuses bytes that are not UTF-8, and throws nothing else. */
  private static void answered(byte[] input) throws IOException {
    outcome(() -> MAPPER_3.readValue(input, Meeting.class));
    try {
      outcome(() -> MAPPER_2.readValue(input, Meeting.class));
    } catch (java.io.CharConversionException e) {
      // how Jackson 2 refuses bytes
    }
  }

  private static Outcome outcome(Attempt attempt) throws IOException {
    try {
      return new Outcome(attempt.read(), List.of(), true);
    } catch (com.fasterxml.jackson.core.exc.StreamReadException
        | tools.jackson.core.exc.StreamReadException
        | tools.jackson.core.exc.JacksonIOException e) {
      return new Outcome(null, List.of(), false);
    } catch (com.fasterxml.jackson.databind.JsonMappingException
        | tools.jackson.core.JacksonException e) {
      if (e.getCause() instanceof MinutesReadException refused) {
        return new Outcome(null, refused.problems(), true);
      }
      return new Outcome(null, List.of(), false); // what follows the value, or an empty document
    }
  }

  /** Holds that a mapper found what we found, as far as it took the document for JSON. */
  private static void compare(ReadResult<Meeting> ours, Outcome theirs, String text) {
    Claim.same(
        Optional.ofNullable(theirs.meeting()), ours.value(), "the meeting of a mapper, of " + text);
    if (!theirs.isJson()) {
      Claim.that(
          ours.problems().stream().anyMatch(DocumentsTarget::endsReading),
          "no JSON for a mapper alone: " + text);
    }
    if (theirs.problems().isEmpty()) {
      return;
    }
    List<Problem> problems =
        ours.problems().stream()
            .filter(problem -> problem.kind() != ProblemKind.SYNTAX)
            .map(problem -> inUnits(problem, text))
            .toList();
    Claim.same(found(theirs.problems(), ours.problems()), problems, "the problems of a mapper");
  }

  /**
   * Returns what a mapper found, but for a last word that what is not JSON follows at once:
   * "false*" is a word of the wrong kind for a mapper, which stops there, and not a word for us.
   */
  private static List<Problem> found(List<Problem> theirs, List<Problem> ours) {
    boolean brokenWord =
        ours.get(ours.size() - 1).kind() == ProblemKind.SYNTAX && theirs.size() == ours.size();
    return brokenWord ? theirs.subList(0, theirs.size() - 1) : theirs;
  }

  private static boolean endsReading(Problem problem) {
    return switch (problem.kind()) {
      case ENCODING, SYNTAX, LIMIT -> true;
      default -> false;
    };
  }

  /** Counts the column in UTF-16 units, as the parsers of Jackson do in a text. */
  private static Problem inUnits(Problem problem, String text) {
    String line = Objects.requireNonNull(text.split("\r\n|\r|\n", -1)[problem.line() - 1]);
    return new Problem(
        problem.kind(),
        problem.pointer(),
        problem.line(),
        line.offsetByCodePoints(0, problem.column() - 1) + 1,
        problem.found(),
        problem.expected(),
        problem.suggestion());
  }
}
