package se.protokoll.json.codec;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.utf8.MalformedException;
import se.protokoll.json.token.utf8.Utf8;
import se.protokoll.json.token.utf8.Utf8Tokens;

/** Reads a whole document from bytes: its encoding, its one value, and that nothing follows. */
public final class DocumentReader {
  private static final int LONGEST_MARK = 4;

  private final Limits limits;

  /** Makes a reader. */
  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** Reads a document. */
  public <T> ReadResult<T> read(Codec<T> codec, byte[] bytes) {
    return read(codec, bytes, bytes.length, LineColumn.START);
  }

  /**
   * Reads a document that is part of a larger text.
   *
   * @param codec what the document holds
   * @param bytes the document, from index 0
   * @param end where it ends
   * @param origin where it begins in the larger text
   */
  public <T> ReadResult<T> read(Codec<T> codec, byte[] bytes, int end, LineColumn origin) {
    if (end > limits.bytes()) {
      return failed(
          ProblemKind.LIMIT,
          origin,
          Phrase.of("document-bytes", "count", end),
          Phrase.of("at-most", "most", limits.bytes()));
    }
    var places = new PlaceFinder(bytes, end, origin);
    var tokens = new Utf8Tokens(bytes, end, places);
    try (var in = new Reading(tokens, limits)) {
      T value = value(codec, tokens, in);
      if (value != null && in.problemCount() == 0) {
        return ReadResult.of(value);
      }
      Optional<ReadResult<T>> encoding = encoding(bytes, end, origin, places);
      return encoding.orElseGet(() -> ReadResult.failed(in.problems()));
    }
  }

  private static <T> @Nullable T value(Codec<T> codec, Utf8Tokens tokens, Reading in) {
    try {
      tokens.next();
      T value = codec.current(in);
      tokens.next(); // refuses what follows
      return value;
    } catch (MalformedException e) {
      in.noteLast(
          ProblemKind.SYNTAX, tokens.pointer(), e.at(), tokens.character(e.at()), e.expected());
    } catch (Reading.StoppedException e) {
      // why is among the problems
    }
    return null;
  }

  /**
   * Looks at the encoding of a document that was refused: one that is not UTF-8 has this problem
   * and no other. What is read has been looked at by the tokens, which take nothing but UTF-8.
   */
  private static <T> Optional<ReadResult<T>> encoding(
      byte[] bytes, int end, LineColumn origin, PlaceFinder places) {
    Phrase foreign = foreign(bytes, end);
    if (foreign != null) {
      return Optional.of(
          failed(ProblemKind.ENCODING, origin, foreign, Phrase.of("utf-8-without-mark")));
    }
    int bad = Utf8.firstBad(bytes, end);
    return bad < 0
        ? Optional.empty()
        : Optional.of(
            failed(
                ProblemKind.ENCODING,
                places.find(bad),
                Phrase.of(
                    "byte", "byte", "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[bad])),
                Phrase.of("utf-8")));
  }

  private static <T> ReadResult<T> failed(
      ProblemKind kind, LineColumn place, Phrase found, Phrase expected) {
    return ReadResult.failed(
        List.of(
            new Problem(
                kind, "", place.line(), place.column(), found, expected, Optional.empty())));
  }

  /** Says which encoding a document has that is not plain UTF-8, as far as its beginning tells. */
  private static @Nullable Phrase foreign(byte[] bytes, int end) {
    int mark = 0;
    for (int i = 0; i < LONGEST_MARK; i++) {
      mark = mark << Byte.SIZE | (i < end ? bytes[i] & 0xFF : 0x20);
    }
    if (mark == 0x0000FEFF || mark == 0xFFFE0000 || (mark & 0xFFFFFF00) == 0) {
      return Phrase.written("UTF-32");
    }
    int two = mark >>> Short.SIZE;
    if (two == 0xFEFF || two == 0xFFFE || (two & 0xFF00) == 0 || (two & 0xFF) == 0) {
      return Phrase.written("UTF-16");
    }
    return mark >>> Byte.SIZE == 0xEFBBBF ? Phrase.of("byte-order-mark") : null;
  }
}
