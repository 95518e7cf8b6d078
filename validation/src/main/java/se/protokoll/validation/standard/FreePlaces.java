package se.protokoll.validation.standard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;

/**
 * Paragraphs that are each taken once, by the first who names them. All takings together take time
 * in line with the number of paragraphs and of stretches, however often each is named.
 */
public final class FreePlaces {

  private final ParagraphIndex index;
  private final TreeSet<Integer> places = new TreeSet<>();

  private FreePlaces(ParagraphIndex index) {
    this.index = index;
  }

  /** Returns those paragraphs of an index for which something holds, all of them free. */
  public static FreePlaces where(ParagraphIndex index, Predicate<Paragraph> holds) {
    var free = new FreePlaces(index);
    for (int place = 0; place < index.size(); place++) {
      if (holds.test(index.get(place))) {
        free.places.add(place);
      }
    }
    return free;
  }

  /** Returns the paragraphs at some places of an index, all of them free. */
  public static FreePlaces of(ParagraphIndex index, List<Integer> places) {
    var free = new FreePlaces(index);
    free.places.addAll(places);
    return free;
  }

  /** Takes the free ones of some paragraphs, and returns them. */
  public List<Paragraph> take(ParagraphSpans spans) {
    List<Paragraph> taken = new ArrayList<>(0);
    for (int i = 0; i < spans.count(); i++) {
      Iterator<Integer> free = places.subSet(spans.from(i), spans.to(i)).iterator();
      while (free.hasNext()) {
        taken.add(index.get(free.next()));
        free.remove();
      }
    }
    return taken;
  }
}
