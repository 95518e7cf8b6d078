package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.Paragraph;
import se.protokoll.Speaker;
import se.protokoll.Visibility;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** What is done behind closed doors, and what must not be published. */
public final class PublicityRules {

  private static final MessageTable TEXTS = Texts.of("publicity");

  private PublicityRules() {}

  public static List<CheckedRule> rules() {
    return List.of(CLOSED_DOORS, PUBLISH_PERSONNUMMER);
  }

  /**
   * A board handles secret matters and exercise of authority behind closed doors. Source: KL 6 kap.
   * 25 §; that somebody may be called in to inform, 26 §.
   */
  static final CheckedRule CLOSED_DOORS =
      CheckedRule.builder("closed-doors", TEXTS)
          .binds(Bodies.BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(6, "25"))
          .source(Sources.kl(6, "26"))
          .checkedBy(PublicityRules::closedDoors);

  private static void closedDoors(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      boolean secret =
          paragraph.visibility().isPresent() && paragraph.visibility().get() == Visibility.SECRET;
      if (secret || paragraph.exerciseOfAuthority().orElse(false)) {
        checkGuests(context, paragraph, secret ? "secret" : "authority");
      }
    }
  }

  private static void checkGuests(RuleContext context, Paragraph paragraph, String message) {
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.capacity().isPresent()
          && entry.capacity().get() == Capacity.GUEST
          && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) == Coverage.WHOLE
          && !informs(paragraph, entry)) {
        FindingBuilder draft = context.found(message).at("attendance", i).in(paragraph);
        if (entry.person().isPresent()) {
          draft.person(entry.person().get());
        } else {
          draft.with("person", entry.office().orElse("?"));
        }
        draft.add();
      }
    }
  }

  /** Says whether a guest is recorded as having been heard in the paragraph. */
  private static boolean informs(Paragraph paragraph, Attendance entry) {
    for (int s = 0; s < paragraph.speakers().size(); s++) {
      Speaker speaker = paragraph.speakers().get(s);
      if (speaker.actor() instanceof PersonRef reference
          && entry.person().isPresent()
          && entry.person().get().equals(reference.person())) {
        return true;
      }
    }
    return false;
  }

  /** No personal identity number is published. Source: practice, SKR on publishing minutes. */
  static final CheckedRule PUBLISH_PERSONNUMMER =
      CheckedRule.builder("publish-personnummer", TEXTS)
          .source(Sources.practice("SKR, publicering av protokoll"))
          .checkedBy(PublicityRules::publishPersonnummer);

  /** A finding tells the place of a number and never the number. */
  private static void publishPersonnummer(RuleContext context) {
    for (Perusal.Hit hit : Perusal.of(context).personalNumbers()) {
      FindingBuilder draft = context.found("shown").at(hit.pointer());
      if (hit.paragraph() != null) {
        draft.in(hit.paragraph());
      }
      draft.add();
    }
  }
}
