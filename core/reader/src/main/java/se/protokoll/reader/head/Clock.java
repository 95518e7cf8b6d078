package se.protokoll.reader.head;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds times by the clock: "kl. 13:00 – 18:02", "klockan 9-11.30", "08.15". */
final class Clock {
  private static final GuardedPattern BLANK = GuardedPattern.compile("\\s");

  private static final String TIME = "(?:[01]?\\d|2[0-4])\\s?[:.]\\s?[0-5]\\d";
  private static final String KL = "(?:kl(?:ockan|\\.)?:?\\s{0,3})";
  private static final String ABOUT = "(?<about>(?:ca|cirka|c:a)\\.?\\s{0,3})?";

  /** A span needs minutes or the word "kl"; so "1-15" is none. */
  private static final GuardedPattern SPAN =
      GuardedPattern.compile(
          "(?:(?<![\\d:.])"
              + KL
              + "?(?<from>"
              + TIME
              + ")\\s{0,4}(?:[-–—−]{1,2}|till|to m)?\\s{0,4}"
              + KL
              + "?"
              + ABOUT
              + KL
              + "?(?<to>"
              + TIME
              + ")(?![\\d:])"
              + "|\\b"
              + KL
              + "(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?\\s{0,4}[-–—−]\\s{0,4}"
              + KL
              + "?(?:ca\\s)?(?<toHour>\\d{1,2})(?:[:.](?<toMinute>[0-5]\\d))?(?![\\d:]))",
          Pattern.CASE_INSENSITIVE);

  private static final GuardedPattern ONE =
      GuardedPattern.compile(
          "(?:\\b"
              + ABOUT
              + KL
              + "(?:ca\\s)?(?<hour>\\d{1,2})(?:\\s?[:.]\\s?(?<minute>[0-5]\\d))?(?![\\d:])"
              + "|(?<![\\d:.§-])(?<time>"
              + TIME
              + ")(?![\\d:.-]))",
          Pattern.CASE_INSENSITIVE);

  private Clock() {}

  /**
   * A span of time in a text, or one time.
   *
   * @param opens the first time
   * @param closes the second time, empty for one time
   * @param approximately whether the second time is "ca"
   * @param from where it begins
   * @param to where it ends
   */
  record Found(
      LocalTime opens, Optional<LocalTime> closes, boolean approximately, int from, int to) {}

  /** Finds the spans from one time to another. */
  static List<Found> spans(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = SPAN.matcher(text);
    while (matcher.find()) {
      Optional<LocalTime> opens;
      Optional<LocalTime> closes;
      if (matcher.group("from") != null) {
        opens = time(matcher.group("from"));
        closes = time(matcher.group("to"));
      } else {
        opens = time(matcher.group("hour"), matcher.group("minute"));
        closes = time(matcher.group("toHour"), matcher.group("toMinute"));
      }
      if (opens.isPresent() && closes.isPresent()) {
        found.add(
            new Found(
                opens.get(),
                closes,
                matcher.group("about") != null,
                matcher.start(),
                matcher.end()));
      }
    }
    return found;
  }

  /** Finds the first time that stands alone. */
  static Optional<Found> one(String text) {
    Matcher matcher = ONE.matcher(text);
    while (matcher.find()) {
      Optional<LocalTime> time =
          matcher.group("time") != null
              ? time(matcher.group("time"))
              : time(matcher.group("hour"), matcher.group("minute"));
      if (time.isPresent()) {
        return Optional.of(
            new Found(
                time.get(),
                Optional.empty(),
                matcher.group("about") != null,
                matcher.start(),
                matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> time(String printed) {
    String digits = BLANK.replaceAll(printed, "");
    int colon = Math.max(digits.indexOf(':'), digits.indexOf('.'));
    return time(digits.substring(0, colon), digits.substring(colon + 1));
  }

  private static Optional<LocalTime> time(
      String hour, @org.jspecify.annotations.Nullable String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    return hours < 24 && minutes < 60
        ? Optional.of(LocalTime.of(hours, minutes))
        : Optional.empty();
  }
}
