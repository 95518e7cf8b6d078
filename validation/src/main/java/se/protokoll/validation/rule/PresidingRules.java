package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;

/** Who presides. */
final class PresidingRules {

  private static final MessageTable TEXTS = Texts.of("presiding");

  /** Exactly one person presides over each paragraph. Source: inferred from KL 5 kap. 56, 65 §§. */
  static final Rule ONE_PRESIDING_CHAIR_PER_PARAGRAPH =
      Rule.builder("one-presiding-chair-per-paragraph", TEXTS)
          .gravity(Severity.WARNING)
          .settled()
          .source(Sources.inferred("KL 5 kap. 56, 65 §§"))
          .build();

  private PresidingRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(ONE_PRESIDING_CHAIR_PER_PARAGRAPH, PresidingRules::onePersonPresides));
  }

  private static void onePersonPresides(Examination examination) {
    List<Attendance> entries = examination.meeting().attendance();
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
    for (int p = 0; p < examination.paragraphs().size(); p++) {
      check(examination, p, presidium);
    }
  }

  private static boolean isChair(Attendance entry) {
    return entry.presidiumRole().isPresent() && entry.presidiumRole().get() == PresidiumRole.CHAIR;
  }

  private static void check(Examination examination, int p, List<Integer> presidium) {
    Paragraph paragraph = examination.paragraphs().get(p);
    @Nullable Attendance first = null;
    boolean somebody = false;
    for (int i : presidium) {
      Attendance entry = examination.meeting().attendance().get(i);
      Coverage coverage = entry.paragraphs().coverage(paragraph.number(), paragraph.suffix());
      somebody |= coverage != Coverage.NONE;
      if (!entry.presiding() || coverage != Coverage.WHOLE || entry.person().isEmpty()) {
        continue;
      }
      if (first != null && !first.person().equals(entry.person())) {
        examination
            .found("two")
            .at("attendance", i, "presiding")
            .in(paragraph)
            .person(entry.person().get())
            .with("other", examination.nameOf(first.person().orElseThrow()))
            .add();
      }
      first = first == null ? entry : first;
    }
    if (!somebody) {
      examination.found("nobody").at("paragraphs", p).in(paragraph).add();
    }
  }
}
