package se.protokoll.validation.standard.presence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
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
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.inferred("KL 5 kap. 56, 65 §§"))
          .checkedBy(PresidingRules::onePresidingChairPerParagraph);

  private static void onePresidingChairPerParagraph(RuleContext context) {
    var presidium = new ArrayList<Located<Attendance>>(3);
    boolean anybodyPresides = false;
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).presiding() || entries.get(i).isChair()) {
        presidium.add(context.attendance().get(i));
        anybodyPresides |= entries.get(i).presiding();
      }
    }
    if (anybodyPresides) {
      for (Located<Paragraph> paragraph : context.paragraphs()) {
        checkPresiding(context, paragraph, presidium);
      }
    }
  }

  private static void checkPresiding(
      RuleContext context, Located<Paragraph> paragraph, List<Located<Attendance>> presidium) {
    @Nullable String first = null;
    boolean somebody = false;
    for (Located<Attendance> one : presidium) {
      Attendance entry = one.value();
      Coverage coverage = paragraph.value().coverageIn(entry.paragraphs());
      somebody |= coverage != Coverage.NONE;
      if (!entry.presiding() || coverage != Coverage.WHOLE || entry.person().isEmpty()) {
        continue;
      }
      if (first == null) {
        first = entry.person().get();
      } else if (!entry.isOf(first)) {
        context
            .found("two", one)
            .component("presiding")
            .in(paragraph.value())
            .person(entry.person())
            .with("other", context.nameOf(first))
            .add();
      }
    }
    if (!somebody) {
      context.found("nobody", paragraph).add();
    }
  }
}
