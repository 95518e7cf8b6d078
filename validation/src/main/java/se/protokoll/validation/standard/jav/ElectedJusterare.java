package se.protokoll.validation.standard.jav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.people.Disqualification;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.DisqualifiedPlaces;
import se.protokoll.validation.standard.FreePlaces;

/** Who was elected justerare, and for which paragraphs; substitutes too. */
final class ElectedJusterare {

  private final ParagraphIndex index;

  /** Of each person the first election for a paragraph of his or her jäv, not as a substitute. */
  private final Map<String, Map<Paragraph, Located<Justerare>>> ordinary = new HashMap<>();

  /** Where each of those elected may certify, also as a substitute. */
  private final Map<String, ParagraphSpans> certifies = new HashMap<>();

  /** How many of them there are for each paragraph. */
  private final int[] counts;

  private ElectedJusterare(RuleContext context) {
    index = context.paragraphIndex();
    DisqualifiedPlaces disqualified = DisqualifiedPlaces.of(context);
    Map<String, FreePlaces> left = new HashMap<>();
    Map<String, List<ParagraphSpans>> spans = new HashMap<>();
    for (Located<Justerare> one : context.justerare()) {
      String person = one.value().person();
      ParagraphSpans in = index.in(one.value().paragraphs());
      spans.computeIfAbsent(person, key -> new ArrayList<>(1)).add(in);
      if (!one.value().substitute()) {
        Map<Paragraph, Located<Justerare>> first =
            ordinary.computeIfAbsent(person, key -> new IdentityHashMap<>(1));
        left.computeIfAbsent(person, key -> FreePlaces.of(index, disqualified.of(key)))
            .take(in)
            .forEach(paragraph -> first.put(paragraph, one));
      }
    }
    spans.forEach((person, all) -> certifies.put(person, ParagraphSpans.union(all)));
    counts = index.counts(List.copyOf(certifies.values()));
  }

  /** Returns who was elected at a meeting, looked at once and only when a rule asks. */
  static ElectedJusterare of(RuleContext context) {
    return context.once(ElectedJusterare.class, ElectedJusterare::new);
  }

  int placeOf(Paragraph paragraph) {
    return index.placeOf(paragraph);
  }

  /**
   * Returns where somebody who is disqualified in a paragraph was elected for it, not as a
   * substitute; null where nowhere.
   */
  @Nullable Located<Justerare> ordinaryIn(Paragraph paragraph, String person) {
    return ordinary.getOrDefault(person, Map.of()).get(paragraph);
  }

  /** Returns how many of those elected for a paragraph are not disqualified in it. */
  int ableIn(Paragraph paragraph) {
    int place = index.placeOf(paragraph);
    int able = counts[place];
    Set<String> disqualified = new HashSet<>();
    for (Disqualification jav : paragraph.disqualifications()) {
      if (jav.isUpheld()
          && disqualified.add(jav.person())
          && certifies.getOrDefault(jav.person(), ParagraphSpans.NONE).contains(place)) {
        able--;
      }
    }
    return able;
  }
}
