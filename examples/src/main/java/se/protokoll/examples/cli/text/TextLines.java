package se.protokoll.examples.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Text that becomes lines, in which blanks of any number and kind count as one. */
final class TextLines {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /**
   * Adds text to the line.
   *
   * @param asItIs whether its blanks and line ends are kept
   */
  void add(String text, boolean asItIs) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (asItIs && c == '\n') {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      } else if (!isBlank(c)) {
        line.append(c);
      } else if (asItIs || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
        line.append(' ');
      }
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Ends the line, if anything is on it. */
  void endLine() {
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    line.setLength(0);
  }

  /** Ends the line, and leaves one line blank, unless the last one is. */
  void blankLine() {
    endLine();
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** Adds lines as they are. */
  void addLines(List<String> more) {
    endLine();
    lines.addAll(more);
  }

  /** Returns the lines, without blank ones at the end. */
  List<String> lines() {
    endLine();
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(lines.subList(0, end));
  }

  /** Returns the lines as one text. */
  String text() {
    return String.join("\n", lines()) + "\n";
  }
}
