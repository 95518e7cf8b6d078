package se.protokoll.reader.head;

import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Frees a line of what is there to be written on, and of blanks around dashes. */
final class PrintedLine {
  private static final GuardedPattern DOTS = GuardedPattern.compile("[._…]{4,}|…{2,}");
  private static final GuardedPattern WIDE_DASH =
      GuardedPattern.compile("(?<=\\d)\\s{1,4}([-–])\\s{1,4}(?=[\\d§])");

  private PrintedLine() {}

  /** Returns a line with blanks in the place of rows of dots. */
  static Line withoutDots(Line line) {
    String content = line.content();
    if (content.contains("- ") || content.contains("– ")) {
      content = WIDE_DASH.replaceAll(content, " $1 ");
    }
    Optional<Matcher> dots = mayHaveDots(content) ? DOTS.first(content) : Optional.empty();
    if (dots.isEmpty()) {
      return line.withContent(content);
    }
    StringBuilder plain = new StringBuilder(content);
    do {
      for (int at = dots.get().start(); at < dots.get().end(); at++) {
        plain.setCharAt(at, ' ');
      }
    } while (dots.get().find());
    return line.withContent(plain.toString().stripTrailing());
  }

  private static boolean mayHaveDots(String content) {
    return content.contains("..") || content.contains("__") || content.indexOf('…') >= 0;
  }
}
