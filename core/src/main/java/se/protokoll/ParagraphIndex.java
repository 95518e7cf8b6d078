package se.protokoll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Range;

/**
 * The paragraphs of some minutes in order of their numbers, to find those of a set without asking
 * each (<i>register över paragrafer</i>); immutable.
 *
 * <p>A paragraph stands at a place, from 0 on. Those with the same number stand in order of their
 * suffixes, and equal ones as in the minutes.
 */
public final class ParagraphIndex implements HasNoJsonForm {

  private static final Comparator<Paragraph> BY_NUMBER =
      Comparator.comparingInt(Paragraph::number)
          .thenComparing(paragraph -> key(paragraph.suffix()));

  private final List<Paragraph> paragraphs;

  /** The place of each, null where the number and suffix of each tell it. */
  private final @Nullable IdentityHashMap<Paragraph, Integer> places;

  private final ParagraphSpans all;

  private ParagraphIndex(List<Paragraph> paragraphs) {
    this.paragraphs = inOrder(paragraphs);
    this.places = areDistinct(this.paragraphs) ? null : placesOf(this.paragraphs);
    this.all = ParagraphSpans.of(0, paragraphs.size());
  }

  /** Returns the index of some paragraphs, in any order. */
  public static ParagraphIndex of(List<Paragraph> paragraphs) {
    return new ParagraphIndex(paragraphs);
  }

  private static List<Paragraph> inOrder(List<Paragraph> paragraphs) {
    for (int i = 1; i < paragraphs.size(); i++) {
      if (BY_NUMBER.compare(paragraphs.get(i - 1), paragraphs.get(i)) > 0) {
        return paragraphs.stream().sorted(BY_NUMBER).toList();
      }
    }
    return List.copyOf(paragraphs);
  }

  /** Says whether no two paragraphs have the same number and suffix. */
  private static boolean areDistinct(List<Paragraph> inOrder) {
    for (int i = 1; i < inOrder.size(); i++) {
      if (BY_NUMBER.compare(inOrder.get(i - 1), inOrder.get(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static IdentityHashMap<Paragraph, Integer> placesOf(List<Paragraph> inOrder) {
    var places = new IdentityHashMap<Paragraph, Integer>(inOrder.size());
    for (int place = 0; place < inOrder.size(); place++) {
      places.put(inOrder.get(place), place);
    }
    return places;
  }

  /** Returns what a suffix is sorted by: no suffix comes first. */
  private static String key(Optional<String> suffix) {
    return suffix.isPresent() ? "+" + suffix.get() : "";
  }

  /** Returns how many paragraphs there are. */
  public int size() {
    return paragraphs.size();
  }

  /** Returns where all paragraphs stand. */
  public ParagraphSpans all() {
    return all;
  }

  /** Returns the paragraph at a place. */
  public Paragraph get(int place) {
    return paragraphs.get(place);
  }

  /** Returns the place of a paragraph, -1 when it is not one of these; an equal one is not it. */
  @SuppressWarnings("ReferenceEquality") // an equal one is not it
  public int placeOf(Paragraph paragraph) {
    if (places != null) {
      return places.getOrDefault(paragraph, -1);
    }
    int place = firstFrom(paragraph.number(), key(paragraph.suffix()));
    return place < size() && get(place) == paragraph ? place : -1;
  }

  /** Returns the paragraphs from a place up to, not including, another. */
  public List<Paragraph> at(int from, int to) {
    return paragraphs.subList(from, to);
  }

  /** Returns the paragraphs at some places, in order. */
  public List<Paragraph> at(ParagraphSpans spans) {
    if (spans.count() == 1) {
      return at(spans.from(0), spans.to(0));
    }
    List<Paragraph> found = spans.isEmpty() ? List.of() : new ArrayList<>();
    for (int i = 0; i < spans.count(); i++) {
      found.addAll(at(spans.from(i), spans.to(i)));
    }
    return found;
  }

  /** Returns the paragraphs that are in a set, wholly or in part, in order. */
  public List<Paragraph> at(ParagraphSet set) {
    return at(in(set));
  }

  /** Returns how many of some spans each paragraph is in, by its place. */
  public int[] counts(Collection<ParagraphSpans> spans) {
    int[] counts = new int[size()];
    for (ParagraphSpans one : spans) {
      one.countIn(counts);
    }
    ParagraphSpans.addUp(counts);
    return counts;
  }

  /** Returns the places for which something holds. */
  public ParagraphSpans where(IntPredicate holds) {
    int[] bounds = {};
    int top = 0;
    for (int place = 0; place < size(); place++) {
      if (holds.test(place) != (top % 2 == 1)) {
        bounds = top == bounds.length ? Arrays.copyOf(bounds, 2 * top + 2) : bounds;
        bounds[top++] = place;
      }
    }
    if (top % 2 == 1) {
      bounds[top++] = size();
    }
    return ParagraphSpans.ofBounds(bounds, top);
  }

  /** Returns where the paragraphs stand that are wholly in a set. */
  public ParagraphSpans whollyIn(ParagraphSet set) {
    if (set.isAll()) {
      return all;
    }
    ParagraphSpans whole = named(set, false);
    return set.complement() ? all.minus(whole).minus(named(set, true)) : whole;
  }

  /** Returns where the paragraphs stand that are in a set, wholly or in part. */
  public ParagraphSpans in(ParagraphSet set) {
    if (set.isAll()) {
      return all;
    }
    ParagraphSpans whole = named(set, false);
    return set.complement() ? all.minus(whole) : whole.or(named(set, true));
  }

  /** Returns where those stand that a set names, as a whole or in part. */
  private ParagraphSpans named(ParagraphSet set, boolean part) {
    long[] stretches = new long[set.ranges().size()];
    int count = 0;
    for (Range range : set.ranges()) {
      if (range.part() == part) {
        stretches[count++] = stretch(range);
      }
    }
    Arrays.sort(stretches, 0, count);
    int[] bounds = new int[2 * count];
    int top = 0;
    for (int i = 0; i < count; i++) {
      int from = (int) (stretches[i] >>> Integer.SIZE);
      int to = (int) stretches[i];
      if (top > 0 && from <= bounds[top - 1]) {
        bounds[top - 1] = Math.max(bounds[top - 1], to);
      } else if (from < to) {
        bounds[top++] = from;
        bounds[top++] = to;
      }
    }
    return ParagraphSpans.ofBounds(bounds, top);
  }

  /** Returns the first place of a range and the place after its last, as the halves of a long. */
  private long stretch(Range range) {
    int from;
    int to;
    Optional<String> suffix = range.suffix();
    if (range.from() != range.to() || suffix.filter(text -> text.startsWith("/")).isPresent()) {
      from = firstFrom(range.from(), "");
      to = firstFrom(range.to() + 1L, "");
    } else {
      from = firstFrom(range.from(), key(suffix));
      to = firstFrom(range.from(), key(suffix) + Character.MIN_VALUE);
    }
    return ((long) from << Integer.SIZE) | to;
  }

  /** Returns the first place of a paragraph of a number and suffix or of any after it. */
  private int firstFrom(long number, String key) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Paragraph there = paragraphs.get(middle);
      boolean before =
          there.number() < number
              || (there.number() == number && key(there.suffix()).compareTo(key) < 0);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns how many paragraphs there are. */
  @Override
  public String toString() {
    return paragraphs.size() + " paragraphs";
  }
}
