package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import se.protokoll.MeetingMode;
import se.protokoll.Sitting;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads a place, days and times that stand together: "Rådhuset, 2024-06-18, kl. 13:00-15:30". */
final class MeetingTime {
  private static final GuardedPattern END = GuardedPattern.compile("[\\s,;.]+$");

  private static final GuardedPattern BEFORE =
      GuardedPattern.compile(
          "(?iu)(?:[\\s,;:.–-]|\\b(?:kl|klockan|den|mellan|från|tid|datum|dag|ca|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)\\b){1,30}$");
  private static final GuardedPattern AFTER =
      GuardedPattern.compile("(?iu)^(?:[\\s,;:.–-]|\\b(?:i|på|plats)\\b){1,30}");
  private static final GuardedPattern NO_PLACE =
      GuardedPattern.compile(
          "(?iu)(?:.*\\b(?:ajourner|paus|gruppmöte|uppehåll).*|\\W*|.{0,2}|(?:och|samt|ca|till)\\b.*)");
  private static final GuardedPattern REMOTE =
      GuardedPattern.compile(
          "(?iu)(?:digital|teams|zoom|skype|webex|distans|via (?:teams|zoom|länk)|videokonferens).*");
  private static final GuardedPattern HYBRID =
      GuardedPattern.compile(
          "(?iu).+\\b(?:och|samt|eller|,) (?:via |på )?(?:teams|zoom|digital|distans|skype|länk).*|.*hybrid.*");

  private static final GuardedPattern ANOTHER_BREAK =
      GuardedPattern.compile(
          "(?iu)\\s{0,4}(?:,|och|samt|&)\\s{0,4}(?:för )?(?:lunch|kaffe|fika|middag|rast|gruppmöten?)?\\s{0,4}(?:kl\\.?|klockan)?\\s{0,4}");

  private static final int LONGEST_TAIL = 60;

  private final List<PrintedDays.Found> days;
  private final List<Clock.Found> spans;
  private final Optional<Clock.Found> one;
  private final String text;

  MeetingTime(String text, OptionalInt year) {
    this.text = text;
    this.days = PrintedDays.in(text, year);
    this.spans = withoutBreaks(text);
    this.one = spans.isEmpty() ? Clock.one(text) : Optional.empty();
  }

  /**
   * Returns the spans that are not breaks: a span after "ajournering", and those that follow it.
   */
  private static List<Clock.Found> withoutBreaks(String text) {
    List<Clock.Found> spans = new ArrayList<>();
    int endOfBreak = -1;
    for (Clock.Found span : Clock.spans(text)) {
      boolean another =
          endOfBreak >= 0 && ANOTHER_BREAK.isAll(text.substring(endOfBreak, span.from()));
      if (another || isBreak(text, span)) {
        endOfBreak = span.to();
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  private static boolean isBreak(String text, Clock.Found span) {
    String before =
        text.substring(Math.max(0, span.from() - 40), span.from()).toLowerCase(Locale.ROOT);
    int semicolon = Math.max(before.lastIndexOf(';'), before.lastIndexOf(')'));
    String near = before.substring(semicolon + 1);
    return near.contains("ajourner") || near.contains("paus") || near.contains("uppehåll");
  }

  /** Returns the days, each once. */
  List<LocalDate> days() {
    return days.stream().map(PrintedDays.Found::date).distinct().toList();
  }

  /** Returns when the meeting sat; the day is that given when the text has none. */
  List<Sitting> sittings(Optional<LocalDate> day) {
    List<Sitting> sittings = new ArrayList<>();
    if (days().size() > 1 && spans.size() > 1) {
      for (Clock.Found span : spans) {
        Optional<LocalDate> before = Optional.empty();
        for (PrintedDays.Found found : days) {
          if (found.from() < span.from()) {
            before = Optional.of(found.date());
          }
        }
        sittings.add(sitting(before.or(() -> day), span));
      }
      return sittings;
    }
    Optional<LocalDate> only = days().size() == 1 ? Optional.of(days().get(0)) : day;
    if (!spans.isEmpty()) {
      for (Clock.Found span : spans) {
        sittings.add(sitting(only, span));
      }
      return sittings;
    }
    if (one.isPresent()) {
      sittings.add(Sitting.builder().date(only).opens(one.get().opens()).build());
    } else if (only.isPresent()) {
      sittings.add(Sitting.builder().date(only).build());
    }
    return sittings;
  }

  private static Sitting sitting(Optional<LocalDate> day, Clock.Found span) {
    return Sitting.builder()
        .date(day)
        .opens(span.opens())
        .closes(span.closes())
        .closesApproximately(span.approximately())
        .build();
  }

  /** Says whether a time stands in the text. */
  boolean hasTime() {
    return !spans.isEmpty() || one.isPresent();
  }

  /** Returns the place: what stands before the day and the time, else what follows them. */
  Optional<String> place() {
    int first = text.length();
    int last = 0;
    for (PrintedDays.Found day : days) {
      first = Math.min(first, day.from());
      last = Math.max(last, day.to());
    }
    for (Clock.Found span : spans) {
      first = Math.min(first, span.from());
      last = Math.max(last, span.to());
    }
    if (one.isPresent()) {
      first = Math.min(first, one.get().from());
      last = Math.max(last, one.get().to());
    }
    String before = text.substring(0, first);
    int tail = Math.max(0, before.length() - LONGEST_TAIL);
    Matcher end = BEFORE.matcher(before.substring(tail));
    String place = end.find() ? before.substring(0, tail + end.start()) : before;
    if (NO_PLACE.isAll(place) && last < text.length() && last > 0) {
      place = AFTER.replaceFirst(text.substring(last), "");
    }
    if (place.length() > 300) {
      return Optional.empty();
    }
    place = END.replaceAll(place.strip(), "");
    boolean bracket = place.endsWith("(") || (place.endsWith(")") && !place.contains("("));
    return NO_PLACE.isAll(place) || bracket || place.length() > 200
        ? Optional.empty()
        : Optional.of(place);
  }

  /** Returns how the meeting was held, as far as the place says it. */
  static Optional<MeetingMode> mode(String place) {
    if (HYBRID.isAll(place)) {
      return Optional.of(MeetingMode.HYBRID);
    }
    return REMOTE.isAll(place) ? Optional.of(MeetingMode.REMOTE) : Optional.empty();
  }
}
