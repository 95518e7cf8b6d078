package se.protokoll.examples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.language.Language;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSetTextException;
import se.protokoll.text.When;

/**
 * Any text through what reads texts: amounts, sets of paragraphs, numbers of splits and times. What
 * is read is written and read back the same; what is not is refused with the documented exception
 * and no other.
 */
public final class TextsTarget {
  private static final MinutesJson JSON = MinutesJson.standard();

  private TextsTarget() {}

  /** Tries one text. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    amounts(text);
    paragraphs(text);
    read(text, Ratio::parse).ifPresent(TextsTarget::number);
    time(text);
  }

  private static void amounts(String text) {
    Optional<Money> strict = amount(text, Money::parse);
    Optional<Money> tolerant = amount(text, Money::parseTolerant);
    strict.ifPresent(money -> Claim.same(tolerant, Optional.of(money), "read tolerantly"));
    tolerant.ifPresent(
        money -> {
          Claim.same(Money.parse(money.toSwedish()), money, "an amount in Swedish");
          Claim.same(Money.ofDecimal(money.toDecimal()), money, "an amount as a decimal");
          Claim.same(Money.ofJson(money.toJson()), money, "an amount in JSON");
          Claim.that(!Money.isApproximate(text), "exact and approximate");
        });
    Money.isApproximate(text);
    read(text, Money::ofDecimal)
        .ifPresent(money -> Claim.same(Money.ofDecimal(money.toDecimal()), money, "a decimal"));
  }

  private static Optional<Money> amount(String text, Function<String, Money> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (AmountTextException e) {
      Claim.speaks(e);
      return Optional.empty();
    }
  }

  /** Reads a text with a parser that refuses with an {@code IllegalArgumentException} alone. */
  private static <T> Optional<T> read(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      Claim.same(e.getClass(), IllegalArgumentException.class, "refused with " + e);
      return Optional.empty();
    }
  }

  private static Optional<ParagraphSet> set(String text) {
    try {
      return Optional.of(ParagraphSet.parse(text));
    } catch (ParagraphSetTextException e) {
      Claim.speaks(e);
      return Optional.empty();
    }
  }

  private static void paragraphs(String text) {
    set(text)
        .ifPresent(
            set -> {
              Claim.same(ParagraphSet.parse(set.toString()), set, "paragraphs, of " + text);
              for (Language language : Language.values()) {
                Claim.same(ParagraphSet.parse(set.text(language)), set, "in " + language);
              }
              set.ranges().forEach(range -> set.coverage(range.to(), range.suffix()));
              Claim.that(!set.isAll() || set.contains(1), "all, without the first");
              json(set)
                  .ifPresent(
                      json ->
                          Claim.same(
                              JSON.tryRead(json, ParagraphSet.class).orThrow(), set, "in JSON"));
            });
  }

  /** Writes a set, or is told that it is too long to be read again. */
  private static Optional<String> json(ParagraphSet set) {
    try {
      return Optional.of(JSON.write(set, ParagraphSet.class));
    } catch (MinutesWriteException e) {
      Claim.that(set.toString().length() > Limits.STANDARD.parsedLength(), "not written: " + e);
      return Optional.empty();
    }
  }

  private static void number(Ratio number) {
    Claim.same(Ratio.parse(number.toString()), number, "a number");
    Claim.same(number.compareTo(number), 0, "compared with itself");
    String json = JSON.write(number, Ratio.class);
    Claim.same(JSON.tryRead(json, Ratio.class).orThrow(), number, "a number in JSON");
  }

  /** Reads a time from its properties, and otherwise takes the text for its words. */
  private static void time(String text) {
    ReadResult<When> result = JSON.tryRead(text, When.class);
    result.problems().forEach(Claim::speaks);
    When when = result.value().orElseGet(() -> When.of(text));
    String json = JSON.write(when, When.class);
    Claim.same(JSON.tryRead(json, When.class).orThrow(), when, "a time");
    for (Language language : Language.values()) {
      Claim.that(when.text(language).length() <= 63, "longer than a sentence takes: " + when);
    }
    Claim.that(when.isWithin(when), "not within itself: " + when);
  }
}
