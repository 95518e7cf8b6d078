package se.protokoll.json.codec;

import java.util.List;
import java.util.Optional;
import se.protokoll.language.JsonPointer;

/** A walk through two records side by side, by their tables, which notes what differs. */
abstract class Comparison {
  private final StringBuilder path = new StringBuilder();

  /** Goes to a property or an element, and returns what to go back to. */
  int enter(String name) {
    int before = path.length();
    path.append('/').append(JsonPointer.segment(name));
    return before;
  }

  /** Goes back. */
  void leave(int before) {
    path.setLength(before);
  }

  /** Returns where it is, as a JSON pointer. */
  String pointer() {
    return path.toString();
  }

  /** Notes two values that differ, as JSON; empty where there is no value. */
  abstract void differ(Optional<String> before, Optional<String> after);

  /** Notes what a property or an element is in one of them and in the other. */
  void differAt(String name, Optional<String> before, Optional<String> after) {
    int back = enter(name);
    differ(before, after);
    leave(back);
  }

  /** Compares two lists. */
  abstract <E> void compareLists(List<E> before, List<E> after, Codec<E> element);

  /** Compares two elements of lists. */
  <E> void compareElements(int index, E before, E after, Codec<E> element) {
    int back = enter(Integer.toString(index));
    element.compare(before, after, this);
    leave(back);
  }
}
