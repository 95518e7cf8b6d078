package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.WrittenNames;

/** Whom the justering names as justerare, and how many of them each paragraph has. */
final class NamedJusterare {

  private final Set<String> people = new HashSet<>(4);
  private final int[] ordinary;

  private NamedJusterare(RuleContext context) {
    ParagraphIndex index = context.paragraphIndex();
    List<ParagraphSpans> places = new ArrayList<>(context.justerare().size());
    for (Located<Justerare> one : context.justerare()) {
      people.add(WrittenNames.meant(context, one.value().person()));
      if (!one.value().substitute()) {
        places.add(index.in(one.value().paragraphs()));
      }
    }
    ordinary = index.counts(places);
  }

  /** Returns the justerare of a meeting, looked at once and only when a rule asks. */
  static NamedJusterare of(RuleContext context) {
    return context.once(NamedJusterare.class, NamedJusterare::new);
  }

  /**
   * Says whether a person is one of them.
   *
   * @param person the key that is meant: {@link WrittenNames#meant}
   */
  boolean has(String person) {
    return people.contains(person);
  }

  /** Returns how many there are for the paragraph at a place, without substitutes. */
  int ordinaryAt(int place) {
    return ordinary[place];
  }
}
