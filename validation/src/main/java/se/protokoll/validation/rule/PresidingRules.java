package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.standard.Sources;

/** Who presides. */
public final class PresidingRules {

  private static final MessageTable TEXTS = Texts.of("presiding");

  private PresidingRules() {}

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
    List<Attendance> entries = context.meeting().attendance();
    List<Integer> presidium = new ArrayList<>(3);
    boolean anybodyPresides = false;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).presiding() || isChair(entries.get(i))) {
        presidium.add(i);
        anybodyPresides |= entries.get(i).presiding();
      }
    }
    if (!anybodyPresides) {
      return;
    }
    for (int p = 0; p < context.meeting().paragraphs().size(); p++) {
      check(context, p, presidium);
    }
  }

  private static boolean isChair(Attendance entry) {
    return entry.presidiumRole().isPresent() && entry.presidiumRole().get() == PresidiumRole.CHAIR;
  }

  private static void check(RuleContext context, int p, List<Integer> presidium) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    @Nullable Attendance first = null;
    boolean somebody = false;
    for (int i : presidium) {
      Attendance entry = context.meeting().attendance().get(i);
      Coverage coverage = entry.paragraphs().coverage(paragraph.number(), paragraph.suffix());
      somebody |= coverage != Coverage.NONE;
      if (!entry.presiding() || coverage != Coverage.WHOLE || entry.person().isEmpty()) {
        continue;
      }
      if (first != null && !first.person().equals(entry.person())) {
        context
            .found("two")
            .at("attendance", i, "presiding")
            .in(paragraph)
            .person(entry.person().get())
            .with("other", context.nameOf(first.person().orElseThrow()))
            .add();
      }
      first = first == null ? entry : first;
    }
    if (!somebody) {
      context.found("nobody").at("paragraphs", p).in(paragraph).add();
    }
  }
}
