package se.protokoll.reader;

import java.util.ArrayList;
import java.util.List;

/** Lays lines out on pages with a running head and a foot. */
final class Pages {
  private static final int WIDTH = 76;
  private static final int HEIGHT = 44;

  private final List<String> lines = new ArrayList<>();

  /** Adds a line as it is. */
  void line(String line) {
    lines.add(line);
  }

  /** Adds text, broken into lines that fit; the lines after the first are indented. */
  void text(String text, int indent) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        line.append(word);
      } else {
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
  }

  /** Adds a heading below a blank line. */
  void heading(String heading) {
    blank();
    lines.add(heading);
  }

  void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** Returns the pages as one text. */
  String print(PrintedForm form, String owner, String body, String day) {
    int count = (lines.size() + HEIGHT - 1) / HEIGHT;
    StringBuilder text = new StringBuilder();
    for (int page = 0; page < count; page++) {
      text.append(head(form, owner, body, day, page + 1, count));
      for (int at = page * HEIGHT; at < Math.min(lines.size(), (page + 1) * HEIGHT); at++) {
        text.append(lines.get(at)).append('\n');
      }
      text.append(foot(form));
    }
    return text.toString();
  }

  private static String head(
      PrintedForm form, String owner, String body, String day, int page, int count) {
    return switch (form) {
      case LABEL_LINES ->
          "%-35sPROTOKOLL%30s%n%s%nSammanträdesdatum %s%n%n"
              .formatted(upper(owner), page + "(" + count + ")", body, day);
      case TWO_COLUMNS -> "%-42s%s            %d (%d)%n%n".formatted(body, day, page, count);
      case APPENDED_ATTENDANCE ->
          "%-39sSAMMANTRÄDESPROTOKOLL          %d[%d]%n%s%n%n%s%n%n"
              .formatted(upper(owner), page, count, body, day);
    };
  }

  private static String upper(String words) {
    return words.toUpperCase(java.util.Locale.ROOT);
  }

  private static String foot(PrintedForm form) {
    return switch (form) {
      case LABEL_LINES -> "\n\nJusterandes signatur\n";
      case TWO_COLUMNS -> "\nJusterandes signatur          Utdragsbestyrkande\n";
      case APPENDED_ATTENDANCE ->
          "\n\nJusterandes signatur                                  Utdragsbestyrkande\n";
    };
  }
}
