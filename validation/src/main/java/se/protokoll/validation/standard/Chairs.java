package se.protokoll.validation.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, ParagraphSpans> presiding;
  private final Map<String, ParagraphSpans> chairs;
  private final ParagraphSpans presided;
  private final ParagraphSpans known;
  private final ParagraphSpans named;

  /** How many people with a name are said to have presided over each paragraph, by its place. */
  private final int[] counts;

  private Chairs(RuleContext context) {
    index = context.paragraphIndex();
    List<ParagraphSpans> allPresiding = new ArrayList<>(0);
    List<ParagraphSpans> allChairs = new ArrayList<>(0);
    Map<String, List<ParagraphSpans>> presidingByName = new HashMap<>(0);
    Map<String, List<ParagraphSpans>> chairsByName = new HashMap<>(0);
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.presiding() || entry.isChair()) {
        ParagraphSpans spans = index.in(entry.paragraphs());
        (entry.presiding() ? allPresiding : allChairs).add(spans);
        if (entry.person().isPresent()) {
          (entry.presiding() ? presidingByName : chairsByName)
              .computeIfAbsent(entry.person().get(), key -> new ArrayList<>(1))
              .add(spans);
        }
      }
    }
    presiding = united(presidingByName);
    chairs = united(chairsByName);
    presided = ParagraphSpans.union(allPresiding);
    known = presided.or(ParagraphSpans.union(allChairs));
    named =
        ParagraphSpans.union(List.copyOf(presiding.values()))
            .or(ParagraphSpans.union(List.copyOf(chairs.values())).minus(presided));
    counts = index.counts(List.copyOf(presiding.values()));
  }

  private static Map<String, ParagraphSpans> united(Map<String, List<ParagraphSpans>> byName) {
    if (byName.isEmpty()) {
      return Map.of();
    }
    Map<String, ParagraphSpans> united = new HashMap<>(2 * byName.size());
    byName.forEach((person, spans) -> united.put(person, ParagraphSpans.union(spans)));
    return united;
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
    return named.contains(index.placeOf(paragraph));
  }
}
