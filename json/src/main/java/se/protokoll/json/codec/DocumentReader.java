package se.protokoll.json.codec;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.token.Grammar;
import se.protokoll.json.token.Place;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.Tokens;
import se.protokoll.json.token.Utf8;
import se.protokoll.json.token.Utf8Tokens;
import tools.jackson.core.JacksonException;

/** Reads a whole document from bytes: its encoding, its one value, and that nothing follows. */
public final class DocumentReader {
  private static final int LONGEST_MARK = 4;

  private final Limits limits;
  private final TokenSource source;

  /** Where tokens come from. */
  @FunctionalInterface
  public interface TokenSource {
    /** Opens the tokens of UTF-8 bytes, from index 0 up to an end. */
    Tokens open(byte[] bytes, int end, PlaceFinder places);
  }

  /** Makes a reader on tokens of our own. */
  public DocumentReader(Limits limits) {
    this(limits, Utf8Tokens::new);
  }

  /** Makes a reader on other tokens, such as those of a parser of Jackson. */
  public DocumentReader(Limits limits, TokenSource source) {
    this.limits = limits;
    this.source = source;
  }

  /** Reads a document. */
  public <T> ReadResult<T> read(Codec<T> codec, byte[] bytes) {
    return read(codec, bytes, bytes.length, Place.START);
  }

  /**
   * Reads a document that is part of a larger text.
   *
   * @param codec what the document holds
   * @param bytes the document, from index 0
   * @param end where it ends
   * @param origin where it begins in the larger text
   */
  public <T> ReadResult<T> read(Codec<T> codec, byte[] bytes, int end, Place origin) {
    var places = new PlaceFinder(bytes, end, origin);
    if (end > limits.bytes()) {
      return failed(
          ProblemKind.LIMIT,
          origin,
          "a document of " + end + " bytes",
          "at most " + limits.bytes());
    }
    Optional<String> mark = foreignEncoding(bytes, end);
    if (mark.isPresent()) {
      return failed(ProblemKind.ENCODING, origin, mark.get(), "UTF-8 without a byte order mark");
    }
    Tokens tokens = source.open(bytes, end, places);
    if (!tokens.refuseOtherEncodings()) {
      int bad = Utf8.firstBad(bytes, end); // a parser takes more than there should be
      if (bad >= 0) {
        return notUtf8(bytes, bad, places);
      }
    }
    var in = new Reading(tokens, limits);
    ReadResult<T> result = read(codec, in, bytes, end, places);
    if (!result.isRead() && tokens.refuseOtherEncodings()) {
      int bad = Utf8.firstBad(bytes, end); // then nothing else is worth saying
      if (bad >= 0) {
        return notUtf8(bytes, bad, places);
      }
    }
    return result;
  }

  private static <T> ReadResult<T> read(
      Codec<T> codec, Reading in, byte[] bytes, int end, PlaceFinder places) {
    Tokens tokens = in.tokens();
    T value = null;
    try {
      tokens.next();
      if (tokens.token() == Tokens.NONE) {
        return syntax(in, bytes, end, places);
      }
      value = codec.current(in);
      if (tokens.next() != Tokens.NONE) {
        return syntax(in, bytes, end, places);
      }
    } catch (Utf8Tokens.Malformed | JacksonException | UncheckedIOException e) {
      return syntax(in, bytes, end, places);
    } catch (Reading.Stopped stopped) {
      return ReadResult.failed(in.problems());
    } finally {
      tokens.release();
    }
    return value == null || in.problemCount() > 0
        ? ReadResult.failed(in.problems())
        : ReadResult.of(value);
  }

  private static <T> ReadResult<T> notUtf8(byte[] bytes, int bad, PlaceFinder places) {
    return failed(
        ProblemKind.ENCODING,
        places.find(bad),
        "the byte 0x" + hex(bytes[bad]) + ", which is no UTF-8 there",
        "UTF-8");
  }

  private static String hex(byte value) {
    return HexFormat.of().withUpperCase().toHexDigits(value);
  }

  private static <T> ReadResult<T> failed(
      ProblemKind kind, Place place, String found, String expected) {
    return ReadResult.failed(List.of(problem(kind, "", place, found, expected)));
  }

  private static Problem problem(
      ProblemKind kind, String pointer, Place place, String found, String expected) {
    return new Problem(
        kind, pointer, place.line(), place.column(), found, expected, Optional.empty());
  }

  /** Returns the problems so far, and last the one that ends all reading. */
  private static <T> ReadResult<T> syntax(Reading in, byte[] bytes, int end, PlaceFinder places) {
    Grammar.Fault fault = Grammar.firstFault(bytes, end);
    var problems = new ArrayList<Problem>(in.problems());
    problems.add(
        problem(
            ProblemKind.SYNTAX,
            fault.pointer(),
            places.find(fault.index()),
            fault.found(),
            fault.expected()));
    return ReadResult.failed(problems);
  }

  /** Says which encoding a document has that is not plain UTF-8, as far as its beginning tells. */
  private static Optional<String> foreignEncoding(byte[] bytes, int end) {
    int mark = 0;
    for (int i = 0; i < LONGEST_MARK; i++) {
      mark = mark << Byte.SIZE | (i < end ? bytes[i] & 0xFF : 0x20);
    }
    return Optional.ofNullable(nameOf(mark));
  }

  private static @Nullable String nameOf(int mark) {
    if (mark == 0x0000FEFF || mark == 0xFFFE0000 || (mark & 0xFFFFFF00) == 0) {
      return "UTF-32";
    }
    int two = mark >>> Short.SIZE;
    if (two == 0xFEFF || two == 0xFFFE || (two & 0xFF00) == 0 || (two & 0xFF) == 0) {
      return "UTF-16";
    }
    return mark >>> Byte.SIZE == 0xEFBBBF ? "a byte order mark" : null;
  }
}
