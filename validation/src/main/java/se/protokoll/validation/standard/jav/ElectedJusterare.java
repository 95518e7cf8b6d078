package se.protokoll.validation.standard.jav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** Who was elected justerare: for the meeting, and by name for some paragraphs or as substitute. */
final class ElectedJusterare {

  private final ParagraphIndex index;
  private final Map<String, List<Located<Justerare>>> ordinary = new HashMap<>();

  /** Where those elected for some paragraphs, or as substitutes, may certify, by person. */
  private final Map<String, ParagraphSpans> standingIn = new HashMap<>();

  /** How many of them there are for each paragraph. */
  private final int[] counts;

  ElectedJusterare(RuleContext context) {
    index = context.paragraphIndex();
    Map<String, List<ParagraphSpans>> spans = new HashMap<>();
    for (Located<Justerare> one : context.justerare()) {
      Justerare justerare = one.value();
      if (!justerare.substitute()) {
        ordinary.computeIfAbsent(justerare.person(), key -> new ArrayList<>(1)).add(one);
      }
      if (justerare.substitute() || !justerare.paragraphs().isAll()) {
        spans
            .computeIfAbsent(justerare.person(), key -> new ArrayList<>(1))
            .add(index.in(justerare.paragraphs()));
      }
    }
    spans.forEach((person, all) -> standingIn.put(person, ParagraphSpans.union(all)));
    counts = index.counts(List.copyOf(standingIn.values()));
  }

  /** Returns where a person stands who was elected, and not as a substitute. */
  List<Located<Justerare>> ordinary(String person) {
    return ordinary.getOrDefault(person, List.of());
  }

  /** Says whether somebody else was elected for a paragraph in particular, or as a substitute. */
  boolean isSomebodyElseIn(Paragraph paragraph, String person) {
    int place = index.placeOf(paragraph);
    boolean own = standingIn.getOrDefault(person, ParagraphSpans.NONE).contains(place);
    return counts[place] > (own ? 1 : 0);
  }
}
