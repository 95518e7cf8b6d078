package se.protokoll.json.shape;

import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/** The tables of references and times. */
final class TextShapes {
  /** Sets of paragraphs, as text in any of the ways minutes write them; written in one form. */
  static final Codec<ParagraphSet> PARAGRAPHS =
      Scalars.parsed(
          ParagraphSet::parse,
          ParagraphSet::toString,
          "set of paragraphs",
          "a set of paragraphs such as \"1-7, 11\"",
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
}
