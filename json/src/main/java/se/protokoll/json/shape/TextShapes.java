package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.DATE;
import static se.protokoll.json.codec.Scalars.ORDINAL;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.json.problem.Phrase;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphRelation;
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

  static final Codec<Language> LANGUAGE =
      Scalars.named(
          new EnumMap<>(Map.of(Language.SV, Language.SV.code(), Language.EN, Language.EN.code())),
          "\"sv\" or \"en\"",
          Phrase.of("one-of", "words", Phrase.listed(List.of("sv", "en"))),
          constant -> Phrase.written(constant.toString()));

  static final Shape<Text> SENTENCE = Shape.of(Text.class, TextShapes::sentence);

  static final Shape<When> WHEN = Shape.of(When.class, TextShapes::when);

  static final Shape<ParagraphRef> PARAGRAPH_REF =
      Shape.of(ParagraphRef.class, TextShapes::paragraphRef);

  private TextShapes() {}

  private static Function<FieldValues, Text> sentence(Table<Text> table) {
    var swedish = table.required("sv", TEXT, Text::swedish);
    swedish.meaning("the Swedish text");
    var english = table.required("en", TEXT, Text::english);
    english.meaning("the English text");
    return in -> new Text(in.get(swedish), in.get(english));
  }

  private static Function<FieldValues, When> when(Table<When> table) {
    var text = table.optional("text", TEXT, When::text);
    var from = table.optional("from", DATE, When::from);
    var to = table.optional("to", DATE, When::to);
    return in -> new When(in.get(text), in.get(from), in.get(to));
  }

  private static Function<FieldValues, ParagraphRef> paragraphRef(Table<ParagraphRef> table) {
    var body = table.optional("body", TEXT, ParagraphRef::body);
    var when = table.optional("when", WHEN, ParagraphRef::when);
    var number = table.optional("number", ORDINAL, ParagraphRef::number);
    var suffix = table.optional("suffix", TEXT, ParagraphRef::suffix);
    var relation =
        table.optional("relation", words(ParagraphRelation.class), ParagraphRef::relation);
    var text = table.required("text", TEXT, ParagraphRef::text);
    return in ->
        new ParagraphRef(
            in.get(body),
            in.get(when),
            in.get(number),
            in.get(suffix),
            in.get(relation),
            in.get(text));
  }

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
