package se.protokoll.json.shape;

import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.problem.Phrase;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/** The tables of references and times. */
final class TextShapes {
  /** So many digits certainly fit in an {@code int}. */
  private static final int LONGEST_PLAIN = 9;

  /** Sets of paragraphs, as text in any of the ways minutes write them; written in one form. */
  static final Codec<ParagraphSet> PARAGRAPHS =
      Scalars.parsed(
          TextShapes::paragraphs,
          ParagraphSet::toString,
          "set of paragraphs",
          Phrase.of("set-of-paragraphs"),
          "");

  static final Shape<When> WHEN =
      Shape.of(
          When.class,
          "A point or stretch of time as minutes give it (tidpunkt): a date, \"nästa SVOM\", \"februari 2024\".",
          table -> {
            var text =
                table.optional(
                    "text",
                    Scalars.TEXT,
                    When::text,
                    "the words of the minutes, absent when they only give dates");
            var from =
                table.optional(
                    "from",
                    Scalars.DATE,
                    When::from,
                    "the first day meant, absent when open or unknown");
            var to =
                table.optional(
                    "to",
                    Scalars.DATE,
                    When::to,
                    "the last day meant, inclusive, absent when open or unknown");
            return in -> new When(in.get(text), in.get(from), in.get(to));
          });

  static final Shape<ParagraphRef> PARAGRAPH_REF =
      Shape.of(
          ParagraphRef.class,
          "A reference to a paragraph of some minutes, or to the minutes as a whole (paragrafhänvisning): \"RSR 2023-12-11 § 77\", \"SVOM den 26 maj\".",
          table -> {
            var body =
                table.optional(
                    "body",
                    Scalars.TEXT,
                    ParagraphRef::body,
                    "the body whose minutes are meant, as printed or its key, absent when the text does not say");
            var when =
                table.optional(
                    "when",
                    WHEN,
                    ParagraphRef::when,
                    "the meeting's day, absent when the text does not say");
            var number =
                table.optional(
                    "number",
                    Scalars.ORDINAL,
                    ParagraphRef::number,
                    "the paragraph number, 1 or more, absent when the reference is to a whole meeting");
            var suffix =
                table.optional(
                    "suffix",
                    Scalars.TEXT,
                    ParagraphRef::suffix,
                    "what follows the number, such as a letter or \"/20\"; absent when nothing does");
            var text =
                table.required(
                    "text", Scalars.TEXT, ParagraphRef::text, "the reference as printed");
            return in ->
                new ParagraphRef(
                    in.get(body), in.get(when), in.get(number), in.get(suffix), in.get(text));
          });

  private TextShapes() {}

  /** Reads a single number or range without detours, and leaves all else to the set itself. */
  private static ParagraphSet paragraphs(String text) {
    int length = text.length();
    int from = 0;
    int at = 0;
    while (at < length && at < LONGEST_PLAIN && isDigit(text.charAt(at))) {
      from = from * 10 + text.charAt(at++) - '0';
    }
    if (at == length && from > 0) {
      return ParagraphSet.of(from);
    }
    int dash = at;
    int to = 0;
    if (dash > 0 && dash < length && text.charAt(dash) == '-') {
      at++;
      while (at < length && at - dash <= LONGEST_PLAIN && isDigit(text.charAt(at))) {
        to = to * 10 + text.charAt(at++) - '0';
      }
    }
    return from > 0 && to >= from && at == length
        ? ParagraphSet.range(from, to)
        : ParagraphSet.parse(text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
