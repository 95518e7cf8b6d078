package se.protokoll.reader.head;

import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;

/**
 * Reads rows of serving substitutes that have the absent member first: "För Asta Berg (S) § 4 – Bo
 * Ek (S)". Each row is told with the substitute first, as "Bo Ek (S) ersätter Asta Berg (S) § 4".
 */
final class MemberFirst {
  private static final String FOR = "För ";

  /** Words after which the substitute follows. */
  private static final List<String> SERVES =
      List.of(
          " tjänstgör ",
          " tjänstgjorde ",
          " inträder ",
          " inträdde ",
          " - ",
          " – ",
          " — ",
          ": ",
          "  ");

  private static final int LONGEST = 120;

  private MemberFirst() {}

  /** Returns the lines of a list, with each substitute before the member. */
  static List<Line> afterSubstitutes(List<Line> lines) {
    return lines.stream().noneMatch(line -> line.words().startsWith(FOR))
        ? lines
        : lines.stream().map(MemberFirst::turned).toList();
  }

  private static Line turned(Line line) {
    String words = line.words();
    if (!words.startsWith(FOR) || words.length() > LONGEST) {
      return line;
    }
    for (String serves : SERVES) {
      int at = words.indexOf(serves, FOR.length());
      if (at > 0) {
        Optional<String> turned =
            turned(words.substring(FOR.length(), at), words.substring(at + serves.length()));
        return turned.map(line::withContent).orElse(line);
      }
    }
    return line;
  }

  private static Optional<String> turned(String member, String substitute) {
    int begin = 0;
    while (begin < substitute.length() && " -–—:".indexOf(substitute.charAt(begin)) >= 0) {
      begin++;
    }
    String who = substitute.substring(begin);
    return beginsName(member) && beginsName(who)
        ? Optional.of(who + " ersätter " + member.strip())
        : Optional.empty();
  }

  /** Says whether two words with capitals come first. */
  private static boolean beginsName(String words) {
    int blank = words.indexOf(' ');
    return blank > 1
        && Character.isUpperCase(words.charAt(0))
        && blank + 1 < words.length()
        && Character.isUpperCase(words.charAt(blank + 1));
  }
}
