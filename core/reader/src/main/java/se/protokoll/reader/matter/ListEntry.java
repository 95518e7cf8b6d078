package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;

/** A point of a list, or a piece of text between such points. */
final class ListEntry {
  private final Optional<Marker> marker;
  private final boolean afterBlank;
  private final List<Line> parts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** The parts as one text, made when it is asked for after the last part was added. */
  private Optional<String> text = Optional.empty();

  ListEntry(Optional<Marker> marker, boolean afterBlank) {
    this.marker = marker;
    this.afterBlank = afterBlank;
  }

  /** Adds a line, of which the words are taken. */
  void add(Line line, String words) {
    lines.add(line);
    if (!words.isEmpty()) {
      parts.add(line.withContent(words));
      text = Optional.empty();
    }
  }

  Optional<Marker> marker() {
    return marker;
  }

  /** Says whether a blank line stands before it. */
  boolean isAfterBlank() {
    return afterBlank;
  }

  /** Returns its words as one text. */
  String text() {
    if (text.isEmpty()) {
      text = Optional.of(Passage.of(parts).text());
    }
    return text.get();
  }

  /** Returns its lines without its marker. */
  List<Line> parts() {
    return parts;
  }

  List<Line> lines() {
    return lines;
  }

  /** Returns the last line, empty when there is none yet. */
  String last() {
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1).words();
  }
}
