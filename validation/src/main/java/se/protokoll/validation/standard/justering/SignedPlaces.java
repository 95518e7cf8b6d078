package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** Who signed which paragraphs as justerare, and where those did who were not substitutes. */
final class SignedPlaces {

  private final Map<String, ParagraphSpans> signed = new HashMap<>();

  /** Where each justerare who is not a substitute was elected and signed. */
  private final Map<String, ParagraphSpans> ordinary = new HashMap<>();

  /** Where all justerare signed who were elected and are not substitutes, and there are any. */
  private final ParagraphSpans byAllOrdinary;

  private SignedPlaces(RuleContext context) {
    ParagraphIndex index = context.paragraphIndex();
    Map<String, List<ParagraphSpans>> all = new HashMap<>();
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.person().isPresent()
          && signature.role().orElse(SignatoryRole.JUSTERARE) == SignatoryRole.JUSTERARE) {
        note(all, signature.person().get(), index.in(signature.paragraphs()));
      }
    }
    all.forEach((person, spans) -> signed.put(person, ParagraphSpans.union(spans)));
    Map<String, List<ParagraphSpans>> elected = new HashMap<>();
    for (Located<Justerare> one : context.justerare()) {
      if (!one.value().substitute()) {
        note(elected, one.value().person(), index.in(one.value().paragraphs()));
      }
    }
    List<ParagraphSpans> where = new ArrayList<>();
    elected.forEach(
        (person, spans) -> {
          ParagraphSpans one = ParagraphSpans.union(spans);
          where.add(one);
          ordinary.put(person, one.and(by(person)));
        });
    int[] needed = index.counts(where);
    int[] given = index.counts(List.copyOf(ordinary.values()));
    byAllOrdinary = index.where(place -> needed[place] > 0 && given[place] == needed[place]);
  }

  private static void note(
      Map<String, List<ParagraphSpans>> all, String person, ParagraphSpans spans) {
    all.computeIfAbsent(person, key -> new ArrayList<>(1)).add(spans);
  }

  /** Returns who signed, looked at once and only when a rule asks. */
  static SignedPlaces of(RuleContext context) {
    return context.once(SignedPlaces.class, SignedPlaces::new);
  }

  /** Returns what a person signed as justerare. */
  ParagraphSpans by(String person) {
    return signed.getOrDefault(person, ParagraphSpans.NONE);
  }

  /** Returns where the one a substitute stands in for, or else all justerare, have signed. */
  ParagraphSpans byThoseReplaced(Justerare substitute) {
    return substitute
        .substituteFor()
        .map(person -> ordinary.getOrDefault(person, ParagraphSpans.NONE))
        .orElse(byAllOrdinary);
  }
}
