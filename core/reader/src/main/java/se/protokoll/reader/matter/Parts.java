package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Parts lines where blank lines stand. */
final class Parts {
  private static final GuardedPattern LAST_NAME =
      GuardedPattern.compile("\\p{Lu}[\\p{L}-]{1,40} \\(");

  private Parts() {}

  /**
   * Lines that stand together.
   *
   * @param lines the lines, none of them blank
   * @param sentences the sentences in them
   */
  record TextPart(List<Line> lines, List<Sentence> sentences) {
    TextPart(List<Line> lines) {
      this(lines, Sentence.of(lines));
    }
  }

  /** Returns the parts with their sentences, those joined that a page divided within one. */
  static List<TextPart> sentences(List<Line> lines) {
    return joined(lines).stream().map(TextPart::new).toList();
  }

  /** Returns the parts, none of them empty. */
  static List<List<Line>> of(List<Line> lines) {
    List<List<Line>> parts = new ArrayList<>();
    List<Line> part = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isBlank()) {
        part.add(line);
      } else if (!part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** Returns the parts, those joined that a page divided within a sentence. */
  static List<List<Line>> joined(List<Line> lines) {
    List<List<Line>> joined = new ArrayList<>();
    for (List<Line> part : of(lines)) {
      List<Line> last = joined.isEmpty() ? List.of() : joined.get(joined.size() - 1);
      if (!last.isEmpty() && continues(last.get(last.size() - 1).words(), part.get(0).words())) {
        last.addAll(part);
      } else {
        joined.add(new ArrayList<>(part));
      }
    }
    return joined;
  }

  private static boolean continues(String before, String after) {
    boolean open = ".:;!?”\"".indexOf(before.charAt(before.length() - 1)) < 0;
    return open
        && Marker.of(after).isEmpty()
        && (Character.isLowerCase(after.charAt(0))
            || after.charAt(0) == '('
            || ListEntries.isOpen(before)
            || (Sentence.OPEN_LIST.isIn(before) && LAST_NAME.isAtStart(after)));
  }
}
