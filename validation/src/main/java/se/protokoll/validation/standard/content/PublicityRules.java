package se.protokoll.validation.standard.content;

import java.time.LocalDate;
import java.util.List;
import se.protokoll.Paragraph;
import se.protokoll.Speaker;
import se.protokoll.Visibility;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** What is done behind closed doors, and what must not be published. */
public final class PublicityRules {

  private static final MessageTable TEXTS =
      MessageTable.read(PublicityRules.class.getResourceAsStream("publicity.properties"));

  private PublicityRules() {}

  /** SFS 1994:690, which brought the section about closed doors. */
  private static final LocalDate CLOSED_SINCE = LocalDate.of(1994, 7, 1);

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(CLOSED_DOORS, PUBLISH_PERSONNUMMER);
  }

  /**
   * A board handles secret matters and exercise of authority behind closed doors. Source: KL 6 kap.
   * 25 §; that somebody may be called in to inform, 26 §.
   */
  static final CheckedRule CLOSED_DOORS =
      CheckedRule.builder("closed-doors", TEXTS)
          .needs()
          .binds(Bodies.BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(6, "25"))
          .source(Sources.kl(6, "26").since(CLOSED_SINCE))
          .checkedBy(PublicityRules::closedDoors);

  private static void closedDoors(RuleContext context) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (paragraph.visibility().orElse(Visibility.PUBLIC) == Visibility.SECRET) {
        checkGuests(context, paragraph, "secret");
      } else if (paragraph.exerciseOfAuthority().orElse(false)) {
        checkGuests(context, paragraph, "authority");
      }
    }
  }

  private static void checkGuests(RuleContext context, Paragraph paragraph, String variant) {
    boolean met = true;
    for (Located<Attendance> one : context.attendance()) {
      Attendance entry = one.value();
      boolean there =
          entry.capacity().orElse(Capacity.PRESENT) == Capacity.GUEST
              && paragraph.isWhollyIn(entry.paragraphs());
      if (there && !informs(entry, paragraph)) {
        met = false;
        FindingBuilder finding = context.found(variant, one).in(paragraph);
        if (entry.person().isPresent()) {
          finding.person(entry.person().get());
        } else {
          finding.with("person", entry.office().orElse("?"));
        }
        finding.add();
      }
    }
    if (met) {
      context.met().component("paragraphs").in(paragraph);
    }
  }

  /** Says whether a guest is recorded as having been heard in the paragraph. */
  private static boolean informs(Attendance guest, Paragraph paragraph) {
    for (Speaker speaker : paragraph.speakers()) {
      if (speaker.actor().personKey().filter(guest::isOf).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** No personal identity number is published. Source: practice, SKR on publishing minutes. */
  static final CheckedRule PUBLISH_PERSONNUMMER =
      CheckedRule.builder("publish-personnummer", TEXTS)
          .needs()
          .source(Sources.practice("SKR, publicering av protokoll"))
          .checkedBy(PublicityRules::publishPersonnummer);

  /** A finding tells the place of a number and never the number. */
  private static void publishPersonnummer(RuleContext context) {
    List<MinutesScan.Hit> hits = MinutesScan.of(context).personalNumbers();
    for (MinutesScan.Hit hit : hits) {
      hit.found(context, "shown").add();
    }
    if (hits.isEmpty()) {
      context.met();
    }
  }
}
