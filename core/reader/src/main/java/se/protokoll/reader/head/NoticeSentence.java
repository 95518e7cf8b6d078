package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import se.protokoll.reader.fact.PrintedDays;

/**
 * Reads sentences of the notice: "Protokollet har justerats 2024-03-25 och anslagits 2024-03-26.
 * Anslaget tas ned 2024-04-17."
 */
final class NoticeSentence {
  private static final List<String> REMOVED =
      List.of("nedtag", "tas ned", "tas ner", "tas bort", "avpublicer", "nedtas", "togs ned");
  private static final List<String> POSTED =
      List.of("anslag", "publicer", "tillkännag", "uppsatt", "sätts upp", "anslås", "sattes upp");
  private static final List<String> CERTIFIED = List.of("juster");
  private static final List<String> OTHER =
      List.of("överklag", "laga kraft", "sammanträde", "protokoll från", "signera");
  private static final int NEAR = 90;
  private static final int LONGEST = 800;

  private NoticeSentence() {}

  /** What a day of the notice is. */
  enum Kind {
    /** The minutes were certified. */
    CERTIFIED,
    /** The notice was put up. */
    POSTED,
    /** The notice is taken down. */
    REMOVED
  }

  /**
   * A day of the notice.
   *
   * @param kind what it is
   * @param date the day
   */
  record Found(Kind kind, LocalDate date) {}

  /** Finds the days of the notice in sentences. */
  static List<Found> in(String sentences, OptionalInt year) {
    String text = sentences.length() > LONGEST ? sentences.substring(0, LONGEST) : sentences;
    String lower = text.toLowerCase(Locale.ROOT);
    List<Found> found = new ArrayList<>();
    if (lower.length() != text.length()) {
      return found;
    }
    int end = 0;
    Kind last = Kind.CERTIFIED;
    for (PrintedDays.Found day : PrintedDays.in(text, year)) {
      int from = Math.max(end, day.from() - NEAR);
      String before = lower.substring(from, day.from());
      String between = before.strip();
      boolean until =
          !found.isEmpty()
              && last == Kind.POSTED
              && from == end
              && (between.equals("-")
                  || between.equals("–")
                  || between.equals("till")
                  || between.equals("t o m")
                  || between.equals("t.o.m.")
                  || between.equals("till och med")
                  || between.equals("--"));
      int removed = lastOf(REMOVED, before);
      int posted = lastOf(POSTED, before);
      int certified = lastOf(CERTIFIED, before);
      int other = lastOf(OTHER, before);
      end = day.to();
      if (until) {
        found.add(new Found(Kind.REMOVED, day.date()));
        continue;
      }
      int best = Math.max(Math.max(removed, posted), certified);
      if (best < 0 || other > best || isOfTheMeeting(between, lower, day.to())) {
        continue;
      }
      last = removed >= 0 ? Kind.REMOVED : posted >= certified ? Kind.POSTED : Kind.CERTIFIED;
      found.add(new Found(last, day.date()));
    }
    return found;
  }

  /** The day of the meeting stands in "Justeringen av nämndens protokoll 2024-03-25 har ...". */
  private static boolean isOfTheMeeting(String before, String text, int to) {
    return before.endsWith(" protokoll") && text.startsWith(" har ", to);
  }

  private static int lastOf(List<String> words, String text) {
    return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
  }
}
