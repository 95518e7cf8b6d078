package se.protokoll.json.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;
import se.protokoll.json.token.utf8.MalformedException;
import se.protokoll.json.token.utf8.Utf8Sink;
import se.protokoll.json.token.utf8.Utf8Tokens;

/**
 * The values of own properties, which are kept as JSON text: without spaces, numbers as written,
 * everything in its original order.
 */
final class RawJson {
  /** What is written is checked by the sink. */
  private static final Limits ANY =
      new Limits(
          Integer.MAX_VALUE,
          250,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          1);

  private RawJson() {}

  /** Reads the next value as text, null when a problem was noted. */
  static @Nullable String read(OpenDocument in) {
    int problems = in.problemCount();
    Utf8Sink out = in.scratch();
    in.tokens().next();
    copy(in, out);
    return in.problemCount() == problems ? out.toText() : null;
  }

  /** Copies a value; what is read and what is written are both counted, each by its limits. */
  private static void copy(OpenDocument in, Sink out) {
    Tokens tokens = in.tokens();
    Deque<Set<String>> names = new ArrayDeque<>();
    int depth = 0;
    for (int token = tokens.token(); ; token = tokens.next()) {
      switch (token) {
        case Tokens.START_OBJECT, Tokens.START_ARRAY -> {
          if (token == Tokens.START_OBJECT) {
            out.startObject();
          } else {
            out.startArray();
          }
          in.enter();
          depth++;
          names.push(token == Tokens.START_OBJECT ? new HashSet<>() : Set.of());
        }
        case Tokens.END_OBJECT, Tokens.END_ARRAY -> {
          in.leave();
          depth--;
          names.pop();
          if (token == Tokens.END_OBJECT) {
            out.endObject();
          } else {
            out.endArray();
          }
        }
        case Tokens.NAME -> name(in, names, out);
        case Tokens.TEXT -> {
          String text = in.checked(tokens.text());
          out.limitedText(text == null ? "" : text);
        }
        case Tokens.WHOLE_NUMBER, Tokens.OTHER_NUMBER -> number(in, out);
        case Tokens.TRUE -> out.literal("true");
        case Tokens.FALSE -> out.literal("false");
        case Tokens.NULL -> out.literal("null");
        default -> in.stop(ProblemKind.TYPE, Phrase.of("not-a-value"), Phrase.of("json-value"));
      }
      if (depth == 0) {
        return;
      }
      if (token != Tokens.END_OBJECT && token != Tokens.END_ARRAY) {
        in.countElement();
        out.countElements(1);
      }
    }
  }

  private static void name(OpenDocument in, Deque<Set<String>> names, Sink out) {
    String name = in.tokens().text();
    String checked = in.checkedName(name);
    if (!names.element().add(name)) {
      in.problem(
          ProblemKind.DUPLICATE,
          Phrase.of("twice", "name", Quoting.quoted(name)),
          Phrase.of("name-once"));
    }
    out.limitedName(checked == null ? "" : checked);
  }

  private static void number(OpenDocument in, Sink out) {
    String number = in.tokens().text();
    if (number.length() > in.limits().digits()) {
      in.problem(
          ProblemKind.LIMIT,
          Phrase.of("number-characters", "count", number.length()),
          Phrase.of("at-most", "most", in.limits().digits()));
      out.literal("0"); // what is copied is thrown away, and has to go on as JSON
    } else if (!in.tokens().isJsonNumber()) {
      in.problem(
          ProblemKind.VALUE,
          Phrase.of("number-written", "written", Quoting.cut(number)),
          Phrase.of("number-of-json"));
      out.literal("0");
    } else {
      out.limitedNumber(number);
    }
  }

  /**
   * Writes a value that is kept as text.
   *
   * @throws MinutesWriteException when the text is not JSON, or is beyond the limits of the sink
   */
  static void write(String json, Sink out) {
    byte[] bytes = Sink.whole(json).getBytes(StandardCharsets.UTF_8);
    var places = new PlaceFinder(bytes, bytes.length, LineColumn.START);
    try (var in = new OpenDocument(new Utf8Tokens(bytes, bytes.length, places), ANY)) {
      in.tokens().next();
      copy(in, out);
      if (in.tokens().next() != Tokens.NONE || in.problemCount() > 0) {
        throw notJson(json);
      }
    } catch (MalformedException | OpenDocument.StoppedException e) {
      throw notJson(json);
    }
  }

  private static MinutesWriteException notJson(String json) {
    return new MinutesWriteException(
        ProblemKind.SYNTAX,
        Phrase.of("text-written", "written", Quoting.quoted(json)),
        Phrase.of("json-value"));
  }
}
