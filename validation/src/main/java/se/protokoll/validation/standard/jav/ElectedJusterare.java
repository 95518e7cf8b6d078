package se.protokoll.validation.standard.jav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

/** Who was elected justerare, and for which paragraphs; substitutes too. */
final class ElectedJusterare {

  private final ParagraphIndex index;
  private final Map<String, List<Located<Justerare>>> ordinary = new HashMap<>();

  /** Where each of those elected may certify, also as a substitute. */
  private final Map<String, ParagraphSpans> certifies = new HashMap<>();

  /** How many of them there are for each paragraph. */
  private final int[] counts;

  private ElectedJusterare(RuleContext context) {
    index = context.paragraphIndex();
    Map<String, List<ParagraphSpans>> spans = new HashMap<>();
    for (Located<Justerare> one : context.justerare()) {
      Justerare justerare = one.value();
      if (!justerare.substitute()) {
        ordinary.computeIfAbsent(justerare.person(), key -> new ArrayList<>(1)).add(one);
      }
      spans
          .computeIfAbsent(justerare.person(), key -> new ArrayList<>(1))
          .add(index.in(justerare.paragraphs()));
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
   * Returns where a person was elected for a paragraph, not as a substitute; null where nowhere.
   */
  @Nullable Located<Justerare> ordinaryIn(Paragraph paragraph, String person) {
    for (Located<Justerare> one : ordinary.getOrDefault(person, List.of())) {
      if (paragraph.isIn(one.value().paragraphs())) {
        return one;
      }
    }
    return null;
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
