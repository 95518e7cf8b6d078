package se.protokoll.reader.head;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.reader.Label;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;

/** Finds labels that are broken over two or three lines of a column. */
final class JoinedLabels {
  private static final int SAME_COLUMN = 3;
  private static final int MOST_JOINED = 45;

  private final LabelFinder finder;

  /** The rests of labels that began in a line before, by line and segment. */
  private final Map<Integer, Map<Integer, Joined>> rests = new HashMap<>();

  JoinedLabels(LabelFinder finder) {
    this.finder = finder;
  }

  /** The last words of a label that began in the line before. */
  static final class Joined {
    private final Label label;
    private final int to;
    private Optional<LabelledText> field = Optional.empty();
    private Optional<Joined> before = Optional.empty();

    Joined(Label label, int to) {
      this.label = label;
      this.to = to;
    }

    Label label() {
      return label;
    }

    /** Returns where the words of the label end in their line. */
    int to() {
      return to;
    }

    /** Returns the field that the label began. */
    Optional<LabelledText> field() {
      return before.isPresent() ? before.get().field : field;
    }

    void begins(LabelledText begun) {
      field = Optional.of(begun);
    }
  }

  /** Returns the rests of labels in a line, by segment. */
  Map<Integer, Joined> restsIn(int line) {
    return rests.getOrDefault(line, Map.of());
  }

  /** Returns the label whose first words stand in a line and whose last words in the next. */
  Optional<Joined> find(List<Line> lines, int at, Segment part) {
    if (at + 1 >= lines.size() || part.text().length() > MOST_JOINED || part.text().endsWith(":")) {
      return Optional.empty();
    }
    List<Segment> next = lines.get(at + 1).segments();
    for (int index = 0; index < next.size(); index++) {
      Segment below = next.get(index);
      if (Math.abs(below.column() - part.column()) > SAME_COLUMN
          || !Character.isLowerCase(below.text().charAt(0))) {
        continue;
      }
      String both = join(part.text(), below.text());
      if (at + 2 < lines.size()) {
        Optional<Joined> three = joinsThree(lines, at, part, below, index);
        if (three.isPresent()) {
          return three;
        }
      }
      Optional<LabelFinder.Found> found = finder.at(both, 0);
      int one = both.length() - below.text().length();
      if (found.isPresent() && found.get().to() > one) {
        Joined whole = new Joined(found.get().label(), found.get().to() - one);
        rests.computeIfAbsent(at + 1, none -> new HashMap<>()).put(index, whole);
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  private Optional<Joined> joinsThree(
      List<Line> lines, int at, Segment part, Segment second, int secondIndex) {
    List<Segment> next = lines.get(at + 2).segments();
    if (next.isEmpty()
        || Math.abs(next.get(0).column() - part.column()) > SAME_COLUMN
        || !Character.isLowerCase(next.get(0).text().charAt(0))) {
      return Optional.empty();
    }
    String all = join(join(part.text(), second.text()), next.get(0).text());
    int two = all.length() - next.get(0).text().length();
    Optional<LabelFinder.Found> found = finder.at(all, 0);
    if (found.isEmpty() || found.get().to() <= two) {
      return Optional.empty();
    }
    Joined whole = new Joined(found.get().label(), second.text().length());
    Joined last = new Joined(found.get().label(), found.get().to() - two);
    last.before = Optional.of(whole);
    rests.computeIfAbsent(at + 1, none -> new HashMap<>()).put(secondIndex, whole);
    rests.computeIfAbsent(at + 2, none -> new HashMap<>()).put(0, last);
    return Optional.of(whole);
  }

  /** Joins the words of two lines; a hyphen at the end of the first parts a word. */
  private static String join(String before, String after) {
    return before.endsWith("-")
        ? before.substring(0, before.length() - 1) + after
        : before + " " + after;
  }
}
