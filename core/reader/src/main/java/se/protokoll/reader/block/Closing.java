package se.protokoll.reader.block;

import java.util.List;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds where the signatures and the notice begin after the last paragraph. */
final class Closing {
  private static final GuardedPattern BEGINNING =
      GuardedPattern.compile(
          "(?iu)(?:vid protokollet|underskrifter|signaturer|namnunderskrifter)\\s{0,3}:?(?:\\s{2,}.{0,80})?"
              + "|(?:anslag\\s?/\\s?bevis|bevis\\s?/\\s?anslag)\\b.{0,80}|bevis om .{0,80}|tillkännagivande av .{0,60}"
              + "|(?:digitalt )?justera[st]{1,2}(?: den)?:?(?:\\s\\d.{0,40})?|justerat? av:?.{0,60}"
              + "|protokollet (?:har|är) (?:digitalt |elektroniskt )?(?:justera|undertecknat|signerat).{0,160}"
              + "|justeringen (?:har|är) .{0,160}|(?:anslaget|protokollet) (?:publicera|anslaget|uppsatt|sätts upp).{0,120}");

  private Closing() {}

  /** Returns the place of the first line that is no part of the last paragraph. */
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
