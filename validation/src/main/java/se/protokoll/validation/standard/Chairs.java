package se.protokoll.validation.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.validation.rule.RuleContext;

/**
 * Who presided over which paragraphs, as {@link se.protokoll.Meeting#presidedOver} answers for one:
 * those that the attendance says presided, else the chair where it says so of nobody.
 */
public final class Chairs {

  private final ParagraphIndex index;
  private Map<String, ParagraphSpans> presiding = Map.of();
  private Map<String, ParagraphSpans> chairs = Map.of();
  private final ParagraphSpans presided;
  private final ParagraphSpans known;
  private @Nullable ParagraphSpans named;

  /** How many people with a name are said to have presided over each paragraph, by its place. */
  private int @Nullable [] counts;

  private Chairs(RuleContext context) {
    index = context.paragraphIndex();
    List<ParagraphSpans> allPresiding = List.of();
    List<ParagraphSpans> allChairs = List.of();
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.presiding()) {
        allPresiding = allPresiding.isEmpty() ? new ArrayList<>(2) : allPresiding;
        allPresiding.add(index.in(entry.paragraphs()));
        presiding = withPlaces(presiding, context, entry, Attendance::presiding);
      } else if (entry.isChair()) {
        allChairs = allChairs.isEmpty() ? new ArrayList<>(2) : allChairs;
        allChairs.add(index.in(entry.paragraphs()));
        chairs = withPlaces(chairs, context, entry, one -> one.isChair() && !one.presiding());
      }
    }
    presided = ParagraphSpans.union(allPresiding);
    known = presided.or(ParagraphSpans.union(allChairs));
  }

  /** Adds where the person of an entry was a chair, by all entries that say so. */
  private Map<String, ParagraphSpans> withPlaces(
      Map<String, ParagraphSpans> places,
      RuleContext context,
      Attendance entry,
      Predicate<Attendance> saysSo) {
    if (entry.person().isEmpty() || places.containsKey(entry.person().get())) {
      return places;
    }
    List<ParagraphSpans> own = new ArrayList<>(1);
    for (Attendance one : context.presence().entriesOf(entry.person().get())) {
      if (saysSo.test(one)) {
        own.add(index.in(one.paragraphs()));
      }
    }
    Map<String, ParagraphSpans> more = places.isEmpty() ? new HashMap<>(4) : places;
    more.put(entry.person().get(), ParagraphSpans.union(own));
    return more;
  }

  /** Returns who presided at a meeting, looked at once and only when a rule asks. */
  public static Chairs of(RuleContext context) {
    return context.once(Chairs.class, Chairs::new);
  }

  /** Returns where a person presided, over whole paragraphs or part of them. */
  public ParagraphSpans presidedBy(String person) {
    return presiding
        .getOrDefault(person, ParagraphSpans.NONE)
        .or(chairs.getOrDefault(person, ParagraphSpans.NONE).minus(presided));
  }

  /** Says whether a person presided over a paragraph or part of it. */
  public boolean isPresidedOverBy(String person, Paragraph paragraph) {
    int place = index.placeOf(paragraph);
    return isIn(presiding, person, place)
        || (isIn(chairs, person, place) && !presided.contains(place));
  }

  /** Says whether somebody else than a person is said to have presided over a paragraph too. */
  public boolean isPresidedOverByAnother(String person, Paragraph paragraph) {
    if (counts == null) {
      counts = index.counts(presiding.values());
    }
    int place = index.placeOf(paragraph);
    return counts[place] > (isIn(presiding, person, place) ? 1 : 0);
  }

  private static boolean isIn(Map<String, ParagraphSpans> those, String person, int place) {
    return those.getOrDefault(person, ParagraphSpans.NONE).contains(place);
  }

  /** Returns where the attendance tells of a chair, with a name or without. */
  public ParagraphSpans known() {
    return known;
  }

  /** Says whether the attendance tells of a chair of a paragraph, with a name or without. */
  public boolean isKnownFor(Paragraph paragraph) {
    return known.contains(index.placeOf(paragraph));
  }

  /** Says whether it is known who presided over a paragraph or part of it. */
  public boolean areNamedFor(Paragraph paragraph) {
    if (named == null) {
      named =
          ParagraphSpans.union(presiding.values())
              .or(ParagraphSpans.union(chairs.values()).minus(presided));
    }
    return named.contains(index.placeOf(paragraph));
  }
}
