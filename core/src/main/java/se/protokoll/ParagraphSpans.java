package se.protokoll;

import java.util.Arrays;
import java.util.Collection;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Some of the paragraphs of a {@link ParagraphIndex}, as stretches of places (<i>följder av
 * paragrafer</i>); immutable.
 *
 * <p>Places are numbers from 0 on. What is asked about two of these takes time in line with their
 * number of stretches, however many paragraphs those have.
 */
public final class ParagraphSpans implements HasNoJsonForm {

  /** No paragraph. */
  public static final ParagraphSpans NONE = new ParagraphSpans(new int[0]);

  private enum Operation {
    OR,
    MINUS;

    boolean holds(boolean one, boolean other) {
      return switch (this) {
        case OR -> one || other;
        case MINUS -> one && !other;
      };
    }
  }

  /** The first place of each stretch and the place after its last, rising. */
  private final int[] bounds;

  private ParagraphSpans(int[] bounds) {
    this.bounds = bounds;
  }

  /** Returns one stretch; empty when the place after the last is not above the first. */
  static ParagraphSpans of(int from, int to) {
    return from < to ? new ParagraphSpans(new int[] {from, to}) : NONE;
  }

  /** Returns the stretches of the first of some bounds, which rise. */
  static ParagraphSpans ofBounds(int[] bounds, int count) {
    return count == 0 ? NONE : new ParagraphSpans(Arrays.copyOf(bounds, count));
  }

  /** Returns single places, which are given rising; one may be given again. */
  public static ParagraphSpans at(int[] places) {
    int[] bounds = new int[2 * places.length];
    int top = 0;
    for (int place : places) {
      if (top > 0 && bounds[top - 1] >= place) {
        bounds[top - 1] = place + 1;
      } else {
        bounds[top++] = place;
        bounds[top++] = place + 1;
      }
    }
    return ofBounds(bounds, top);
  }

  /** Returns the places that are in any of some spans, in time in line with all their stretches. */
  public static ParagraphSpans union(Collection<ParagraphSpans> all) {
    if (all.isEmpty()) {
      return NONE;
    }
    ParagraphSpans first = NONE;
    for (ParagraphSpans one : all) {
      if (first.isEmpty()) {
        first = one;
      } else if (!one.isEmpty() && !one.isSame(first)) {
        return unionOfSeveral(all);
      }
    }
    return first;
  }

  private static ParagraphSpans unionOfSeveral(Collection<ParagraphSpans> all) {
    var union = new SpanUnion();
    for (ParagraphSpans one : all) {
      union.add(one);
    }
    return union.spans();
  }

  private boolean isSame(ParagraphSpans other) {
    return bounds == other.bounds || Arrays.equals(bounds, other.bounds);
  }

  /** Says whether they are empty. */
  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Returns how many stretches there are. */
  public int count() {
    return bounds.length / 2;
  }

  /** Returns the first place of a stretch. */
  public int from(int stretch) {
    return bounds[2 * stretch];
  }

  /** Returns the place after the last one of a stretch. */
  public int to(int stretch) {
    return bounds[2 * stretch + 1];
  }

  /** Says whether a place is in a stretch. */
  public boolean contains(int place) {
    int found = Arrays.binarySearch(bounds, place);
    return found >= 0 ? found % 2 == 0 : -found % 2 == 0;
  }

  /** Returns the places that are in these or in the others. */
  public ParagraphSpans or(ParagraphSpans others) {
    return isEmpty()
        ? others
        : others.isEmpty() || isSame(others) ? this : combined(others, Operation.OR);
  }

  /** Returns the places that are in both. */
  public ParagraphSpans and(ParagraphSpans others) {
    if (isSame(others)) {
      return this;
    }
    return isEmpty() || others.isEmpty()
        ? NONE
        : count() <= others.count() ? cut(others) : others.cut(this);
  }

  /**
   * Returns the places that are in others too, which have more stretches: each of these is looked
   * up, so that it takes time in line with these and the answer.
   */
  private ParagraphSpans cut(ParagraphSpans others) {
    int[] result = new int[bounds.length];
    int top = 0;
    for (int i = 0; i < count(); i++) {
      int found = Arrays.binarySearch(others.bounds, from(i));
      // the stretch it begins in, else the next one
      int next = (found >= 0 ? found : -found - 2) / 2;
      for (int j = Math.max(next, 0); j < others.count() && others.from(j) < to(i); j++) {
        int from = Math.max(from(i), others.from(j));
        int to = Math.min(to(i), others.to(j));
        if (from < to) {
          result = top == result.length ? Arrays.copyOf(result, 2 * top) : result;
          result[top++] = from;
          result[top++] = to;
        }
      }
    }
    return ofBounds(result, top);
  }

  /** Returns the places that are in these and not in the others. */
  public ParagraphSpans minus(ParagraphSpans others) {
    if (isEmpty() || others.isEmpty()) {
      return this;
    }
    if (isSame(others)) {
      return NONE;
    }
    // of many stretches most are somewhere else
    ParagraphSpans near = others.count() > count() ? cut(others) : others;
    return near.isEmpty() ? this : combined(near, Operation.MINUS);
  }

  private ParagraphSpans combined(ParagraphSpans others, Operation operation) {
    int[] result = new int[bounds.length + others.bounds.length];
    int top = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length || j < others.bounds.length) {
      int place = Math.min(bound(bounds, i), bound(others.bounds, j));
      i += bound(bounds, i) == place ? 1 : 0;
      j += bound(others.bounds, j) == place ? 1 : 0;
      // an odd number of bounds passed means that the place is in a stretch
      if (operation.holds(i % 2 == 1, j % 2 == 1) != (top % 2 == 1)) {
        result[top++] = place;
      }
    }
    return ofBounds(result, top);
  }

  private static int bound(int[] bounds, int i) {
    return i < bounds.length ? bounds[i] : Integer.MAX_VALUE;
  }

  /** Notes that there is one more in each of these places; {@link #addUp} makes counts of it. */
  void countIn(int[] changes) {
    for (int i = 0; i < count(); i++) {
      changes[from(i)]++;
      if (to(i) < changes.length) {
        changes[to(i)]--;
      }
    }
  }

  /** Makes counts for each place of what was noted where a count begins to change. */
  static void addUp(int[] changes) {
    for (int i = 1; i < changes.length; i++) {
      changes[i] += changes[i - 1];
    }
  }

  /** Returns the stretches, such as "[0, 3) [5, 6)". */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int i = 0; i < count(); i++) {
      text.append(i == 0 ? "[" : " [").append(from(i)).append(", ").append(to(i)).append(')');
    }
    return text.toString();
  }
}
