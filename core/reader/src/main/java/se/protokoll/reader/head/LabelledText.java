package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.reader.Label;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;

/** A label and what stands right of it or below it. */
final class LabelledText {
  private final Label label;
  private final List<Line> labelLines;
  private final List<Line> values = new ArrayList<>();
  private int column = -1;
  private final int labelColumn;
  private boolean below;
  private boolean closed;
  private boolean close;

  LabelledText(Label label, List<Line> labelLines, int labelColumn) {
    this.label = label;
    this.labelLines = new ArrayList<>(labelLines);
    this.labelColumn = labelColumn;
  }

  /** Returns the lists that a table tells: those who decided, and substitutes who were there. */
  static List<LabelledText> ofTable(List<Line> heads, List<Line> deciding, List<Line> present) {
    List<LabelledText> lists = new ArrayList<>();
    if (!deciding.isEmpty()) {
      lists.add(ofRows(Label.MEMBERS, heads, deciding));
    }
    if (!present.isEmpty()) {
      lists.add(ofRows(Label.PRESENT_SUBSTITUTES, heads, present));
    }
    return lists;
  }

  /** Returns a list whose rows a table tells, with the heads of the table as its label. */
  static LabelledText ofRows(Label label, List<Line> heads, List<Line> rows) {
    LabelledText field = new LabelledText(label, heads, 0);
    rows.forEach(row -> field.add(row, 0, false));
    field.close();
    return field;
  }

  Label label() {
    return label;
  }

  /** Returns the lines of the label. */
  List<Line> labelLines() {
    return labelLines;
  }

  /** Adds a line in which the label goes on. */
  void goesOnIn(Line line) {
    labelLines.add(line);
  }

  /** Returns the parts of lines that are its value. */
  List<Line> values() {
    return values;
  }

  /** Returns the value as one text. */
  String text() {
    return Passage.of(values).text();
  }

  /** Returns the lines of the label and of the value. */
  List<Line> lines() {
    List<Line> all = new ArrayList<>(labelLines);
    all.addAll(values);
    return all;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Adds a part of a line to the value. */
  void add(Line part, int at, boolean rightOfLabel) {
    if (values.isEmpty()) {
      column = at;
      below = !rightOfLabel;
    }
    values.add(part);
  }

  /** Returns where the first part of the value begins, -1 when there is none yet. */
  int column() {
    return column;
  }

  /** Says whether the last part of the value is of a line. */
  boolean isOn(Line line) {
    return !values.isEmpty() && values.get(values.size() - 1).number() == line.number();
  }

  int labelColumn() {
    return labelColumn;
  }

  /** Takes down that one blank stands between label and value: no column tells where it ends. */
  void standsClose() {
    close = true;
  }

  boolean isClose() {
    return close;
  }

  /** Says whether the value stands below the label. */
  boolean isBelow() {
    return below;
  }

  boolean isClosed() {
    return closed;
  }

  /** Ends the value: what follows is not part of it. */
  void close() {
    closed = true;
  }
}
