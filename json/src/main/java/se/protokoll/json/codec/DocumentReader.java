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
  private static final int UTF_16 = 2;
  private static final int UTF_32 = 4;

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
    try (var in = new OpenDocument(tokens, limits)) {
      T value = value(codec, tokens, in);
      if (value != null && in.problemCount() == 0) {
        return ReadResult.of(value);
      }
      Optional<ReadResult<T>> encoding = encoding(bytes, end, origin, places);
      return encoding.orElseGet(() -> ReadResult.failed(in.problems()));
    }
  }

  private static <T> @Nullable T value(Codec<T> codec, Utf8Tokens tokens, OpenDocument in) {
    try {
      tokens.next();
      T value = codec.current(in);
      tokens.next(); // refuses what follows
      return value;
    } catch (MalformedException e) {
      in.noteLast(
          ProblemKind.SYNTAX, tokens.pointer(), e.at(), tokens.character(e.at()), e.expected());
    } catch (OpenDocument.StoppedException e) {
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

  /**
   * Says which encoding a document has that is not plain UTF-8, as far as its beginning tells: by
   * its mark; without one by where its first four bytes are zero, when its length is that of whole
   * units. JSON begins with two ASCII characters, unless it is a single digit.
   */
  private static @Nullable Phrase foreign(byte[] bytes, int end) {
    int start = 0;
    for (int i = 0; i < UTF_32; i++) {
      start = (start << Byte.SIZE) | (i < end ? bytes[i] & 0xFF : 0x20);
    }
    if (start == 0x0000FEFF || start == 0xFFFE0000) {
      return Phrase.written("UTF-32");
    }
    int two = start >>> Short.SIZE;
    if (two == 0xFEFF || two == 0xFFFE) {
      return Phrase.written("UTF-16");
    }
    if (start >>> Byte.SIZE == 0xEFBBBF) {
      return Phrase.of("byte-order-mark");
    }
    return withoutMark(start, end);
  }

  private static @Nullable Phrase withoutMark(int start, int end) {
    int zeros = 0; // a bit for each of the four
    for (int i = 0; i < UTF_32; i++) {
      int unit = (start >>> ((UTF_32 - 1 - i) * Byte.SIZE)) & 0xFF;
      zeros = (zeros << 1) | (unit == 0 ? 1 : 0);
    }
    if (end % UTF_32 == 0 && (zeros == 0b1110 || zeros == 0b0111)) {
      return Phrase.written("UTF-32");
    }
    boolean isUtf16 = zeros == 0b1010 || zeros == 0b0101;
    boolean isOneDigit = end == UTF_16 && (zeros == 0b1000 || zeros == 0b0100);
    return end % UTF_16 == 0 && (isUtf16 || isOneDigit) ? Phrase.written("UTF-16") : null;
  }
}
