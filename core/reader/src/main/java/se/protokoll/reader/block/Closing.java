package se.protokoll.reader.block;

import java.util.List;
import java.util.Set;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;

/** Finds where the signatures and the notice begin after the last paragraph. */
final class Closing {
  private static final GuardedPattern BEGINNING =
      GuardedPattern.compile(
          "(?iu)(?:vid protokollet|underskrifter|signaturer|namnunderskrifter)\\s{0,3}:?(?:\\s{2,}.{0,80})?"
              + "|(?:anslag\\s?/\\s?bevis|bevis\\s?/\\s?anslag)\\b.{0,80}|bevis om .{0,80}|tillkännagivande av .{0,60}"
              + "|(?:digitalt )?justera[st]{1,2}(?: den)?:?(?:\\s\\d.{0,40})?|justerat? av:?.{0,60}"
              + "|protokollet (?:har|är) (?:digitalt |elektroniskt )?(?:justera|undertecknat|signerat).{0,160}"
              + "|justeringen (?:har|är) .{0,160}|(?:anslaget|protokollet) (?:publicera|anslaget|uppsatt|sätts upp).{0,120}");

  /** What can stand over a list of those present. */
  private static final Set<String> ATTENDANCE =
      Set.of(
          "närvarande",
          "närvarolista",
          "närvaroförteckning",
          "närvarande ledamöter",
          "beslutande",
          "beslutande ledamöter",
          "deltagare",
          "deltagande");

  private static final GuardedPattern MEMBER =
      GuardedPattern.compile(
          "\\p{Lu}[\\p{L}-]{1,30}(?:\\s\\p{Lu}[\\p{L}.-]{0,30}){1,4}\\s\\(\\p{L}{1,4}\\)(?:,?\\s.{0,60})?");
  private static final int NEXT_LINES = 4;

  private Closing() {}

  /**
   * Returns the place of the first line of a list of those present that stands after the last
   * paragraph: a heading over two members or more. Where there is none, the place after all.
   */
  static int findAttendance(List<Line> lines) {
    for (int at = 1; at < lines.size(); at++) {
      if (lines.get(at - 1).isBlank()
          && ATTENDANCE.contains(Vocabulary.key(lines.get(at).words()))
          && hasMembers(lines, at + 1)) {
        return at;
      }
    }
    return lines.size();
  }

  private static boolean hasMembers(List<Line> lines, int from) {
    int members = 0;
    int read = 0;
    for (int at = from; at < lines.size() && read < NEXT_LINES; at++) {
      if (!lines.get(at).isBlank()) {
        members += MEMBER.isAll(lines.get(at).words()) ? 1 : 0;
        read++;
      }
    }
    return members > 1;
  }

  /** Returns the place of the first line that is not part of the last paragraph. */
  static int find(List<Line> lines) {
    for (int at = 0; at < lines.size(); at++) {
      boolean apart = at > 0 && lines.get(at - 1).isBlank();
      if (apart && !lines.get(at).isBlank() && BEGINNING.isAll(lines.get(at).words())) {
        return at;
      }
    }
    return lines.size();
  }
}
