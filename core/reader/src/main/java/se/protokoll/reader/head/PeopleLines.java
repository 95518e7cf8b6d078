package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import se.protokoll.reader.head.Token.Kind;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Tells whether each line of a list has one person, or all lines are running text. */
final class PeopleLines {
  private static final GuardedPattern TITLE_FIRST =
      GuardedPattern.compile("(\\p{L}{3,40})\\s\\p{Lu}[\\p{L}-]+\\s\\p{Lu}");
  private static final GuardedPattern TITLE_AFTER_COMMA =
      GuardedPattern.compile(",\\s(?:samt\\s)?(\\p{Ll}{3,40})\\s\\p{Lu}");
  private static final GuardedPattern SEVERAL =
      GuardedPattern.compile(
          "[)\\d],\\s{1,3}(?:\\p{Ll}{3,30}\\s)?\\p{Lu}[\\p{L}-]+\\s\\p{Lu}|[)\\d]\\s(?:och|samt)\\s\\p{Lu}[\\p{L}-]+\\s\\p{Lu}");

  /** Somebody, and somebody else, each with something in brackets and no comma between them. */
  private static final GuardedPattern WITHOUT_COMMAS =
      GuardedPattern.compile(
          "\\)(?:\\s§§?\\s?[\\d, –-]{1,20})?\\s\\p{Lu}[\\p{L}-]{1,30}\\s\\p{Lu}[\\p{L}-]{1,30}\\s\\(");

  private PeopleLines() {}

  /**
   * Puts lines together that go on: each line is a group when most of them begin with a name and
   * end with what a name can have; else all are one group.
   */
  static List<List<Line>> groups(List<Line> lines) {
    int beginnings = 0;
    int commas = 0;
    int several = 0;
    boolean broken = false;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      String words = line.words();
      if (begins(words)) {
        beginnings++;
      }
      if (words.endsWith(",") || words.endsWith(" och") || words.endsWith(" samt")) {
        commas++;
      }
      broken |= at > 0 && words.startsWith("(") && !lines.get(at - 1).words().endsWith(")");
      if (hasSeveral(words)) {
        several++;
      }
    }
    boolean running =
        beginnings * 10 < lines.size() * 6
            || commas * 3 > lines.size()
            || several * 4 > lines.size()
            || broken
            || hasTitlesBefore(lines)
            || commas > (lines.get(lines.size() - 1).words().endsWith(",") ? 1 : 0);
    if (lines.size() > 1 && running) {
      return List.of(lines);
    }
    List<List<Line>> groups = new ArrayList<>();
    for (Line line : lines) {
      boolean goesOn =
          !groups.isEmpty()
              && ((!begins(line.words()) && goesOn(groups.get(groups.size() - 1), line))
                  || endsOpen(groups.get(groups.size() - 1)));
      if (goesOn) {
        groups.get(groups.size() - 1).add(line);
      } else {
        List<Line> group = new ArrayList<>();
        group.add(line);
        groups.add(group);
      }
    }
    return groups;
  }

  /** Says whether a text begins with a title and a name, and has more of both after commas. */
  private static boolean hasTitlesBefore(List<Line> lines) {
    Matcher first = TITLE_FIRST.matcher(lines.get(0).words());
    if (!first.lookingAt() || !NameWords.isTitle(first.group(1))) {
      return false;
    }
    for (Line line : lines) {
      Matcher more = TITLE_AFTER_COMMA.matcher(line.words());
      while (more.find()) {
        if (NameWords.isTitle(more.group(1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Says whether a line has several people, and not one who serves for another. */
  private static boolean hasSeveral(String words) {
    return SEVERAL.isIn(words) && !words.contains(" för ") && !words.contains("ersätter");
  }

  /** Says whether a line begins with somebody: two words of a name, or a title and a name. */
  static boolean begins(String words) {
    List<Token> first = ListTokens.of(words.length() > 120 ? words.substring(0, 120) : words);
    int names = 0;
    for (Token token : first) {
      if (token.is(Kind.NAME)) {
        names++;
        if (names == 2) {
          return true;
        }
      } else if (token.is(Kind.VACANT)) {
        return true;
      } else if (token.is(Kind.OFFICE)) {
        names = 0;
      } else if (token.is(Kind.WORD) && (NameWords.isParticle(token.text()) || names == 0)) {
        if (names == 0 && !NameWords.isTitle(token.text())) {
          return false;
        }
      } else if (names > 0 || !(token.is(Kind.SIGN) || isStar(token))) {
        return false;
      }
    }
    return false;
  }

  /** A star before a name says that a substitute serves. */
  private static boolean isStar(Token token) {
    return token.is(Kind.SERVING) && token.text().equals("*");
  }

  /** A heading that is not known, after a blank line, is not part of what stands before. */
  private static boolean goesOn(List<Line> group, Line line) {
    return line.number() <= group.get(group.size() - 1).number() + 1
        || !Character.isUpperCase(line.words().charAt(0))
        || line.words().contains("(");
  }

  private static boolean endsOpen(List<Line> group) {
    String words = group.get(group.size() - 1).words();
    return words.endsWith(" för")
        || words.endsWith(" ersätter")
        || words.endsWith("-")
        || words.endsWith("(")
        || words.endsWith(" istf");
  }

  /** Says whether lines are one short line, which has one person. */
  static boolean isShort(List<Line> lines) {
    return lines.size() == 1
        && !lines.get(0).words().contains(",")
        && !WITHOUT_COMMAS.isIn(lines.get(0).words());
  }
}
