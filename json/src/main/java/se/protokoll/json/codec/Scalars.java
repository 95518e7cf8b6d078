package se.protokoll.json.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;
import se.protokoll.language.Word;

/** The codecs of plain values: texts, numbers, days and words. */
public final class Scalars {
  /** Any text. */
  public static final Codec<String> TEXT = new TextCodec(false);

  /** A text that is not blank: a name, or a key that others refer to. */
  public static final Codec<String> NAME = new TextCodec(true);

  /** True or false. */
  public static final Codec<Boolean> FLAG = new FlagCodec();

  /** Any whole number that an {@code int} holds. */
  public static final Codec<Integer> INTEGER = new WholeNumberCodec(Integer.MIN_VALUE);

  /** A whole number from 0. */
  public static final Codec<Integer> COUNT = new WholeNumberCodec(0);

  /** A whole number from 1. */
  public static final Codec<Integer> ORDINAL = new WholeNumberCodec(1);

  /** A whole number that a {@code long} holds; it is only written. */
  public static final Codec<Long> LONG = new LongCodec();

  /** A day such as "2022-02-25". */
  public static final Codec<LocalDate> DATE = new DayCodec();

  /** A time of day such as "13:00". */
  public static final Codec<LocalTime> TIME =
      parsed(
          Scalars::time,
          LocalTime::toString,
          "time of day",
          Phrase.of("time-of-day"),
          "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?");

  private static final Phrase A_TEXT = Phrase.of("text");
  private static final int HOURS_AND_MINUTES = 5;

  /** So many words of a list a problem names. */
  private static final int LISTED = 12;

  private Scalars() {}

  /**
   * Returns the codec of values that are written as a text of some form.
   *
   * @param reader makes the value of a text, with an {@code IllegalArgumentException} or a {@code
   *     DateTimeException} when it cannot
   * @param writer makes the text of a value
   * @param form what the values are called
   * @param expected the form in words, with an example
   * @param pattern the form as a regular expression for the schema; empty when none says it
   */
  public static <T> Codec<T> parsed(
      Function<String, T> reader,
      Function<T, String> writer,
      String form,
      Phrase expected,
      String pattern) {
    return new ParsedCodec<>(reader, writer, form, expected, pattern);
  }

  /** Returns the codec of an enum, its constants as their words. */
  public static <E extends Enum<E> & Word> Codec<E> words(Class<E> type) {
    Map<E, String> wordOf = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      wordOf.put(constant, constant.word());
    }
    String form =
        wordOf.values().stream()
            .map(word -> "\"" + word + "\"")
            .collect(Collectors.joining(", ", "one of ", ""));
    List<String> listed = new ArrayList<>(wordOf.values());
    if (listed.size() > LISTED) {
      listed.subList(LISTED, listed.size()).clear();
      listed.add("...");
    }
    return named(
        wordOf,
        form,
        Phrase.of("one-of", "words", Phrase.listed(listed)),
        constant -> Phrase.written(constant.toString()));
  }

  /**
   * Returns the codec of some values that are written as their names.
   *
   * @param nameOf the name of each value, in order; not changed any more
   * @param form what the names are called
   * @param expected the same as a phrase
   * @param nameless says what a value is that has no name, which is not written
   */
  public static <T> Codec<T> named(
      Map<T, String> nameOf, String form, Phrase expected, Function<T, Phrase> nameless) {
    return new WordCodec<>(nameOf, form, expected, nameless);
  }

  private static LocalTime time(String text) {
    if (text.length() == HOURS_AND_MINUTES && text.charAt(2) == ':') {
      int hour = number(text, 0, 2);
      int minute = number(text, 3, HOURS_AND_MINUTES);
      if (hour >= 0 && minute >= 0) {
        return LocalTime.of(hour, minute);
      }
    }
    if (text.endsWith(".")) { // which java.time takes for a fraction of no digits
      throw new DateTimeException("a fraction without digits");
    }
    return LocalTime.parse(text);
  }

  /** Returns the number that some digits are, negative when one is not a digit. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static final class TextCodec extends Codec<String> {
    private final boolean name;

    TextCodec(boolean name) {
      this.name = name;
    }

    @Override
    public @Nullable String read(OpenDocument in) {
      String text = in.tokens().nextText();
      return text == null ? in.wrongType(A_TEXT) : checked(text, in);
    }

    @Override
    public @Nullable String current(OpenDocument in) {
      return in.tokens().token() == Tokens.TEXT
          ? checked(in.tokens().text(), in)
          : in.wrongType(A_TEXT);
    }

    private @Nullable String checked(String text, OpenDocument in) {
      String checked = in.checked(text);
      if (name && checked != null && isBlank(checked)) {
        return in.problem(
            ProblemKind.VALUE, Phrase.written(Quoting.quoted(text)), Phrase.of("text-not-blank"));
      }
      return checked;
    }

    private static boolean isBlank(String text) {
      return (text.isEmpty() || text.charAt(0) <= ' ' || text.charAt(0) > '~') && text.isBlank();
    }

    @Override
    public void write(String value, Sink out) {
      out.limitedText(value);
    }

    @Override
    public String label() {
      return name ? "text, not blank" : "text";
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("type", "string");
      if (name) {
        out.text("pattern", "\\S");
      }
    }
  }

  private static final class FlagCodec extends Codec<Boolean> {
    @Override
    public @Nullable Boolean current(OpenDocument in) {
      return switch (in.tokens().token()) {
        case Tokens.TRUE -> Boolean.TRUE;
        case Tokens.FALSE -> Boolean.FALSE;
        default -> in.wrongType(Phrase.of("true-or-false"));
      };
    }

    @Override
    public void write(Boolean value, Sink out) {
      out.flag(value);
    }

    @Override
    public String label() {
      return "true or false";
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("type", "boolean");
    }
  }

  private static final class WholeNumberCodec extends Codec<Integer> {
    private final int least;
    private final Phrase expected;

    WholeNumberCodec(int least) {
      this.least = least;
      this.expected =
          least == Integer.MIN_VALUE
              ? Phrase.of("whole-number")
              : Phrase.of("whole-number-from", "least", least);
    }

    @Override
    public @Nullable Integer read(OpenDocument in) {
      in.tokens().next();
      return current(in);
    }

    @Override
    public @Nullable Integer current(OpenDocument in) {
      if (in.tokens().token() != Tokens.WHOLE_NUMBER) {
        return in.wrongType(expected);
      }
      if (in.tokens().isInt()) {
        int number = in.tokens().intValue();
        return number >= least
            ? (Integer) number
            : in.problem(ProblemKind.VALUE, Phrase.written(Integer.toString(number)), expected);
      }
      String digits = in.tokens().text();
      return digits.length() > in.limits().digits()
          ? in.problem(
              ProblemKind.LIMIT,
              Phrase.of("number-characters", "count", digits.length()),
              Phrase.of("at-most", "most", in.limits().digits()))
          : in.problem(ProblemKind.VALUE, Phrase.written(Quoting.cut(digits)), upTo());
    }

    private Phrase upTo() {
      return least == Integer.MIN_VALUE
          ? Phrase.of("whole-number-to", "most", Integer.MAX_VALUE)
          : Phrase.of("whole-number-from-to", "least", least, "most", Integer.MAX_VALUE);
    }

    @Override
    public void write(Integer value, Sink out) {
      out.number(value);
      if (value < least) {
        throw new MinutesWriteException(
            ProblemKind.VALUE, Phrase.written(Integer.toString(value)), expected);
      }
    }

    @Override
    public String label() {
      return least == Integer.MIN_VALUE ? "whole number" : "whole number from " + least;
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("type", "integer").number("minimum", least).number("maximum", Integer.MAX_VALUE);
    }
  }

  private static final class LongCodec extends Codec<Long> {
    @Override
    public @Nullable Long current(OpenDocument in) {
      return in.wrongType(Phrase.of("whole-number")); // never asked: what has it is not read
    }

    @Override
    public void write(Long value, Sink out) {
      if (value.intValue() == value) {
        out.number(value.intValue());
      } else {
        out.limitedNumber(value.toString());
      }
    }

    @Override
    public String label() {
      return "whole number";
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("type", "integer");
    }
  }

  private static final class DayCodec extends Codec<LocalDate> {
    private static final Phrase EXPECTED = Phrase.of("day");
    private static final int LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    @Override
    public @Nullable LocalDate read(OpenDocument in) {
      String text = in.tokens().nextText();
      return text == null ? in.wrongType(EXPECTED) : day(text, in);
    }

    @Override
    public @Nullable LocalDate current(OpenDocument in) {
      return in.tokens().token() == Tokens.TEXT
          ? day(in.tokens().text(), in)
          : in.wrongType(EXPECTED);
    }

    private static @Nullable LocalDate day(String text, OpenDocument in) {
      if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (year >= 0 && month >= 0 && day >= 0) {
          try {
            return LocalDate.of(year, month, day);
          } catch (DateTimeException e) {
            return in.problem(
                ProblemKind.VALUE,
                Phrase.written(Quoting.quoted(text)),
                Phrase.of("day-in-calendar"));
          }
        }
      }
      return in.problem(ProblemKind.VALUE, Phrase.written(Quoting.quoted(text)), EXPECTED);
    }

    @Override
    public void write(LocalDate value, Sink out) {
      if (value.getYear() < 0 || value.getYear() > LAST_YEAR) {
        out.text("");
        throw new MinutesWriteException(
            ProblemKind.VALUE, Phrase.written(value.toString()), EXPECTED);
      }
      out.text(value.toString());
    }

    @Override
    public String label() {
      return "day";
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("type", "string")
          .text("format", "date")
          .text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }
  }

  private static final class ParsedCodec<T> extends Codec<T> {
    private final Function<String, T> reader;
    private final Function<T, String> writer;
    private final String form;
    private final Phrase expected;
    private final String pattern;

    ParsedCodec(
        Function<String, T> reader,
        Function<T, String> writer,
        String form,
        Phrase expected,
        String pattern) {
      this.reader = reader;
      this.writer = writer;
      this.form = form;
      this.expected = expected;
      this.pattern = pattern;
    }

    @Override
    public @Nullable T read(OpenDocument in) {
      in.tokens().next();
      return current(in);
    }

    @Override
    public @Nullable T current(OpenDocument in) {
      if (in.tokens().token() != Tokens.TEXT) {
        return in.wrongType(expected);
      }
      String text = in.checked(in.tokens().text());
      if (text == null) {
        return null;
      }
      int most = in.limits().parsedLength();
      if (text.length() <= most) {
        try {
          return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
          return in.problem(ProblemKind.VALUE, Phrase.written(Quoting.quoted(text)), expected);
        }
      }
      return in.problem(
          ProblemKind.LIMIT,
          Phrase.of("text-units", "count", text.length()),
          Phrase.of("form-at-most", "form", expected, "most", most));
    }

    @Override
    public void write(T value, Sink out) {
      String text = written(value, out);
      out.limitedText(text);
      int most = out.limits().parsedLength();
      if (text.length() > most) {
        throw new MinutesWriteException(
            ProblemKind.LIMIT,
            Phrase.of("text-units", "count", text.length()),
            Phrase.of("form-at-most", "form", expected, "most", most));
      }
    }

    private String written(T value, Sink out) {
      try {
        return writer.apply(value);
      } catch (IllegalArgumentException e) {
        out.text("");
        throw new MinutesWriteException(
            ProblemKind.VALUE, Phrase.written(Quoting.cut(value.toString())), expected);
      }
    }

    @Override
    public String label() {
      return form;
    }

    @Override
    public void describe(SchemaWriter out) {
      out.text("type", "string");
      if (!pattern.isEmpty()) {
        out.text("pattern", "^(" + pattern + ")$");
      }
    }
  }

  private static final class WordCodec<T> extends Codec<T> {
    private final List<T> values;
    private final NameTable words;
    private final Map<T, String> wordOf;
    private final String form;
    private final Phrase expected;
    private final Function<T, Phrase> nameless;

    WordCodec(Map<T, String> wordOf, String form, Phrase expected, Function<T, Phrase> nameless) {
      this.values = List.copyOf(wordOf.keySet());
      this.words = new NameTable(List.copyOf(wordOf.values()));
      this.wordOf = wordOf;
      this.form = form;
      this.expected = expected;
      this.nameless = nameless;
    }

    @Override
    public @Nullable T read(OpenDocument in) {
      in.tokens().next();
      return current(in);
    }

    @Override
    public @Nullable T current(OpenDocument in) {
      if (in.tokens().token() != Tokens.TEXT) {
        return in.wrongType(expected);
      }
      int index = in.tokens().wordAmong(words);
      if (index >= 0) {
        return values.get(index);
      }
      String word = in.tokens().text();
      Optional<String> meant = Suggestion.to(word, words.all());
      return in.problem(ProblemKind.VALUE, Phrase.written(Quoting.quoted(word)), expected, meant);
    }

    @Override
    public void write(T value, Sink out) {
      String word = wordOf.get(value);
      if (word == null) {
        out.text(""); // so that the place is that of the text
        throw new MinutesWriteException(ProblemKind.VALUE, nameless.apply(value), expected);
      }
      out.text(word);
    }

    @Override
    public String label() {
      return form;
    }

    @Override
    public void describe(SchemaWriter out) {
      out.out().name("enum");
      out.out().startArray();
      for (String word : words.all()) {
        out.out().text(word);
      }
      out.out().endArray();
    }
  }
}
