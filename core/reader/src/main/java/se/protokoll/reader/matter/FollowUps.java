package se.protokoll.reader.matter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.FollowUp;
import se.protokoll.ReportKind;
import se.protokoll.people.Organisation;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.When;

/** Finds what somebody is to come back with, and when. */
final class FollowUps {
  private static final int LONGEST = 700;
  private static final int LONGEST_WHAT = 80;

  private static final GuardedPattern REPORTED =
      GuardedPattern.compile(
          "\\b(del|slut|åter)?(?:redovisas|rapporteras)\\b([^.;]{0,90}?)((?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?<!\\d)\\d{1,2} \\p{L}{3,9} \\d{4}(?!\\d))");

  private static final GuardedPattern AT =
      GuardedPattern.compile("\\bvid (\\p{Lu}\\p{L}{1,40}?)(?::?s) (?:sammanträde|möte)");

  private static final GuardedPattern RECURS =
      GuardedPattern.compile(
          "^[Uu]ppföljning av ([^,.]{3,120}?) görs (vid varje (?:möte|sammanträde))\\b(?:.{0,120}?\\b(tills .{5,80}?)\\.?$)?");

  private static final GuardedPattern LATER =
      GuardedPattern.compile("^([^,.]{3,80}?) ska följas upp\\b[^.]{0,60}? (under (\\d{4}))\\.?$");

  private FollowUps() {}

  /** Returns the reports that clauses tell the day or the turn of. */
  static List<FollowUp> of(List<String> clauses) {
    List<FollowUp> found = new ArrayList<>();
    for (String clause : clauses) {
      if (clause.length() <= LONGEST) {
        reported(clause, found);
        RECURS
            .first(clause)
            .map(
                recurs ->
                    FollowUp.builder()
                        .what(capitalised(recurs.group(1)))
                        .recurs(recurs.group(2))
                        .recursUntil(Optional.ofNullable(recurs.group(3)).map(FollowUps::open))
                        .build())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static void reported(String clause, List<FollowUp> found) {
    if (!REPORTED.isIn(clause)) {
      return;
    }
    Matcher reported = REPORTED.matcher(clause);
    int first = -1;
    while (reported.find()) {
      Optional<LocalDate> day = PrintedDays.first(reported.group(3));
      if (day.isEmpty()) {
        continue;
      }
      first = first < 0 ? reported.start() : first;
      String what = clause.substring(0, first).strip();
      Matcher at = AT.matcher(reported.group(2));
      LocalDate due = day.get();
      found.add(
          FollowUp.builder()
              .what(Optional.of(what).filter(words -> isWhat(words)))
              .due(new When(Optional.empty(), Optional.of(due), Optional.of(due)))
              .report(kind(Optional.ofNullable(reported.group(1)).orElse("")))
              .reportedTo(at.find() ? List.of(Organisation.of(at.group(1))) : List.of())
              .build());
    }
  }

  /** Returns what a sentence of a paragraph says is to be followed up, in a year. */
  static Optional<FollowUp> later(String sentence) {
    return sentence.length() > LONGEST
        ? Optional.empty()
        : LATER.whole(sentence).flatMap(FollowUps::later);
  }

  private static Optional<FollowUp> later(Matcher later) {
    int year = Integer.parseInt(later.group(3));
    return year == 0
        ? Optional.empty()
        : Optional.of(
            FollowUp.builder()
                .what(later.group(1))
                .due(
                    new When(
                        Optional.of(later.group(2)),
                        Optional.of(YearMonth.of(year, 1).atDay(1)),
                        Optional.of(YearMonth.of(year, 12).atEndOfMonth())))
                .build());
  }

  private static boolean isWhat(String words) {
    return !words.isEmpty() && words.length() <= LONGEST_WHAT && words.indexOf('.') < 0;
  }

  private static When open(String words) {
    return new When(Optional.of(words), Optional.empty(), Optional.empty());
  }

  private static Optional<ReportKind> kind(String prefix) {
    return switch (prefix.toLowerCase(Locale.ROOT)) {
      case "del" -> Optional.of(ReportKind.INTERIM);
      case "slut" -> Optional.of(ReportKind.FINAL);
      default -> Optional.empty();
    };
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
