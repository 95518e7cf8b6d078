package se.protokoll.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.language.ContradictionException;
import se.protokoll.language.Language;
import se.protokoll.language.Spoken;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * A point or stretch of time as minutes give it (<i>tidpunkt</i>): a date, "nästa SVOM", "februari
 * 2024".
 *
 * <p>The words are kept as printed; the dates are what they mean, as far as that is known. One day
 * has the same date as first and last; "till och med 2022-10-31" has only a last day.
 *
 * @param text the words of the minutes, absent when they only give dates
 * @param from the first day meant, absent when open or unknown
 * @param to the last day meant, inclusive, absent when open or unknown
 */
@Value.Builder
@Value.Style(
    from = "copyOf", // "from" is a component here
    jdkOnly = true,
    jdk9Collections = true,
    allowedClasspathAnnotations = Override.class, // so that no user of the records needs Immutables
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE)
public record When(Optional<String> text, Optional<LocalDate> from, Optional<LocalDate> to)
    implements NeedsJsonModule, WithWhen, Spoken {
  private static final Text FROM = new Text("från", "from");
  private static final Text TO = new Text("till", "to");

  public When {
    Facts.requireAll(text, from, to);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new ContradictionException(
          "last-day-before-first", Map.of("last", to.get(), "first", from.get()));
    }
  }

  /** Returns one whole day. */
  public static When on(LocalDate day) {
    return new When(Optional.empty(), Optional.of(day), Optional.of(day));
  }

  /** Returns the time up to and including a day (<i>till och med</i>). */
  public static When until(LocalDate lastDay) {
    return new When(Optional.empty(), Optional.empty(), Optional.of(lastDay));
  }

  /** Returns the days from the first to the last, both included. */
  public static When between(LocalDate firstDay, LocalDate lastDay) {
    return new When(Optional.empty(), Optional.of(firstDay), Optional.of(lastDay));
  }

  /** Returns a time that is known in words only. */
  public static When of(String text) {
    return new When(Optional.of(text), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the time as a sentence shows it: the words of the minutes, at most 60 characters of
   * them; without words "2023-01-01 to 2023-12-31", "from 2023-01-01", "to 2023-12-31" or the one
   * day, and "till" and "från" in Swedish. Empty when nothing is known.
   */
  @Override
  public String text(Language language) {
    if (text.isPresent()) {
      return Text.abbreviated(text.get());
    }
    if (from.equals(to)) {
      return from.map(LocalDate::toString).orElse("");
    }
    if (to.isEmpty()) {
      return FROM.in(language) + " " + from.get();
    }
    String last = TO.in(language) + " " + to.get();
    return from.map(first -> first + " " + last).orElse(last);
  }

  /** Returns the day when the time is exactly one day, else empty. */
  public Optional<LocalDate> day() {
    return from.equals(to) ? from : Optional.empty();
  }

  /** Says whether the time certainly lies within another: it is the same, or all its days do. */
  public boolean isWithin(When other) {
    return equals(other)
        || (from.isPresent()
            && to.isPresent()
            && other.from.isPresent()
            && other.to.isPresent()
            && !from.get().isBefore(other.from.get())
            && !to.get().isAfter(other.to.get()));
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code When}. */
  public static final class Builder extends WhenBuilder {
    Builder() {}
  }
}
