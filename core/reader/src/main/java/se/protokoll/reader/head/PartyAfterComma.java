package se.protokoll.reader.head;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds the letters of local parties in lists that have small letters: "Asta Berg, kv". */
final class PartyAfterComma {
  private static final GuardedPattern CODE =
      GuardedPattern.compile("\\p{Ll}, (\\p{Ll}{1,4})(?=,| {2}| §|$)");

  /** Short words that say something else about a person. */
  private static final Set<String> NO_PARTIES =
      Set.of("adj", "ej", "ers", "led", "ordf", "rev", "sekr", "suppl", "tf", "tjg", "vd", "vice");

  private PartyAfterComma() {}

  /** Returns letters that stand where well-known parties stand in the same list, more than once. */
  static Set<String> in(List<Line> lines) {
    Map<String, Integer> counts = new HashMap<>();
    int known = 0;
    for (Line line : lines) {
      Matcher code = CODE.matcher(line.words());
      while (code.find()) {
        if (NameWords.isKnownParty(code.group(1))) {
          known++;
        } else if (!NO_PARTIES.contains(code.group(1))) {
          counts.merge(code.group(1), 1, Integer::sum);
        }
      }
    }
    if (known < 2) {
      return Set.of();
    }
    Set<String> codes = new HashSet<>(counts.keySet());
    codes.removeIf(one -> counts.getOrDefault(one, 0) < 2);
    return codes;
  }
}
