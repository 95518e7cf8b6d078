package se.protokoll.validation.standard.presence;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.PlaceOwners;
import se.protokoll.validation.standard.Sources;

/** Who presides. */
public final class PresidingRules {

  private static final MessageTable TEXTS =
      MessageTable.read(PresidingRules.class.getResourceAsStream("presiding.properties"));

  private PresidingRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(ONE_PRESIDING_CHAIR_PER_PARAGRAPH);
  }

  /** Exactly one person presides over each paragraph. Source: inferred from KL 5 kap. 56, 65 §§. */
  static final CheckedRule ONE_PRESIDING_CHAIR_PER_PARAGRAPH =
      CheckedRule.builder("one-presiding-chair-per-paragraph", TEXTS)
          .needs(MinutesPart.ATTENDANCE)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.inferredFromKl("5 kap. 56, 65 §§", "5 kap. 44, 57 §§"))
          .checkedBy(PresidingRules::onePresidingChairPerParagraph);

  private static void onePresidingChairPerParagraph(RuleContext context) {
    List<Located<Attendance>> presidium =
        context.attendance(one -> one.presiding() || one.isChair());
    boolean anybodyPresides = false;
    for (Located<Attendance> one : presidium) {
      anybodyPresides |= one.value().presiding();
    }
    if (anybodyPresides) {
      checkThatSomebodyPresides(context, presidium);
      if (presidium.size() > 1) {
        checkThatOnePresides(context, presidium);
      }
    }
  }

  private static void checkThatSomebodyPresides(
      RuleContext context, List<Located<Attendance>> presidium) {
    ParagraphIndex index = context.paragraphIndex();
    List<ParagraphSpans> places = new ArrayList<>(presidium.size());
    for (Located<Attendance> one : presidium) {
      places.add(index.in(one.value().paragraphs()));
    }
    ParagraphSpans presided = ParagraphSpans.union(places);
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (!presided.contains(index.placeOf(paragraph.value()))) {
        context.found("nobody", paragraph).add();
      } else {
        context.met(paragraph);
      }
    }
  }

  private static void checkThatOnePresides(
      RuleContext context, List<Located<Attendance>> presidium) {
    ParagraphIndex index = context.paragraphIndex();
    PlaceOwners<String> presiding = new PlaceOwners<>();
    for (Located<Attendance> one : presidium) {
      Attendance entry = one.value();
      if (entry.presiding() && entry.person().isPresent()) {
        presiding.claim(
            index.whollyIn(entry.paragraphs()),
            entry.person().get(),
            (other, from, to) -> {
              if (!entry.isOf(other)) {
                context
                    .found("two", one)
                    .needs()
                    .component("presiding")
                    .inAll(index.at(from, to))
                    .person(entry.person())
                    .with("other", context.nameOf(other))
                    .add();
              }
            });
      }
    }
  }
}
