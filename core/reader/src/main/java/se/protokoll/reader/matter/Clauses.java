package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;

/** Makes the tree of clauses of the points of a list. */
final class Clauses {
  /** A clause with those under it. */
  private static final class Node {
    private final Optional<Marker.Style> style;
    private final Optional<String> marker;
    private final String text;
    private final List<Node> nodes = new ArrayList<>();

    private Node(Optional<Marker.Style> style, Optional<String> marker, String text) {
      this.style = style;
      this.marker = marker;
      this.text = text;
    }
  }

  private static final int DEEPEST = 4;

  private final List<Node> top = new ArrayList<>();
  private final List<Node> open = new ArrayList<>();

  /** Adds a clause. */
  void add(Optional<Marker> marker, String text) {
    Optional<Marker.Style> style = marker.map(Marker::style);
    Node node = new Node(style, marker.map(Marker::printed), text);
    int depth = depth(style);
    while (open.size() > depth) {
      open.remove(open.size() - 1);
    }
    (open.isEmpty() ? top : open.get(open.size() - 1).nodes).add(node);
    open.add(node);
  }

  /** A clause stands at the level of the last one of its own form, else under the last one. */
  private int depth(Optional<Marker.Style> style) {
    if (style.isEmpty()) {
      return 0;
    }
    for (int at = 0; at < open.size(); at++) {
      if (open.get(at).style.equals(style)) {
        return at;
      }
    }
    if (open.isEmpty() || open.get(open.size() - 1).style.isEmpty()) {
      return open.isEmpty() || !open.get(0).text.endsWith(":") ? 0 : open.size();
    }
    return Math.min(open.size(), DEEPEST);
  }

  boolean isEmpty() {
    return top.isEmpty();
  }

  /** Returns the clauses. */
  List<Clause> build() {
    return build(top);
  }

  private static List<Clause> build(List<Node> nodes) {
    List<Clause> clauses = new ArrayList<>();
    for (Node node : nodes) {
      clauses.add(
          Clause.builder()
              .marker(node.marker)
              .text(node.text)
              .clauses(node.nodes.isEmpty() ? List.of() : build(node.nodes))
              .build());
    }
    return clauses;
  }
}
