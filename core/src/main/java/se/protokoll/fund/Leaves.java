package se.protokoll.fund;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The parts of a split that are not divided further, in its order, each with the keys of the
 * holders around it, the outermost first.
 */
final class Leaves {
  private final List<Part> parts;
  private final List<List<String>> within;

  private Leaves(List<Part> parts, List<List<String>> within) {
    this.parts = parts;
    this.within = within;
  }

  /** Creates a list to which leaves can be added. */
  Leaves() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Returns the parts of a split in which none is divided further. */
  static Leaves allOf(List<Part> parts) {
    return new Leaves(parts, Collections.nCopies(parts.size(), List.of()));
  }

  void add(Part part, List<String> around) {
    parts.add(part);
    within.add(around);
  }

  int size() {
    return parts.size();
  }

  Part part(int i) {
    return parts.get(i);
  }

  List<String> within(int i) {
    return within.get(i);
  }

  List<List<String>> within() {
    return within;
  }

  /** Returns the parts from one on. */
  List<Part> partsFrom(int first) {
    return List.copyOf(parts.subList(first, parts.size()));
  }

  /** Returns the keys around the parts from one on. */
  List<List<String>> withinFrom(int first) {
    return List.copyOf(within.subList(first, within.size()));
  }
}
