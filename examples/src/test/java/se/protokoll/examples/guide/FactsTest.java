package se.protokoll.examples.guide;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.Deciders;
import se.protokoll.Meeting;
import se.protokoll.OutstandingMatter;
import se.protokoll.Paragraph;
import se.protokoll.PlacedGrant;
import se.protokoll.examples.docs.Shown;
import se.protokoll.json.Differences;
import se.protokoll.json.problem.Difference;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.pages.MinutesPage;
import se.protokoll.people.Attendance;

/** The guide, what the minutes say. */
@ExtendWith(Shown.class)
class FactsTest {

  private final Meeting meeting = Guide.meeting();

  @Test
  void saysWhoDecided() {
    // [deciders]
    Paragraph grant = meeting.paragraph(11).orElseThrow();
    Deciders deciders = meeting.decidersOf(grant);
    for (Attendance entry : deciders.certain()) {
      System.out.println(entry.person().flatMap(meeting::person).orElseThrow().name());
    }
    // -> Anna Ek
    // -> Cia Öst
    // -> Dan Älv
    System.out.println(deciders.contains("bo") + ", " + deciders.disqualified().size());
    // -> false, 1
    // [end]
  }

  @Test
  void answersFactsAndReadsMoney() {
    // [core]
    Paragraph paragraph = meeting.paragraph(11).orElseThrow();
    System.out.println(meeting.decidersOf(paragraph).contains("bo"));
    // -> false
    System.out.println(Money.parse("1,5 tkr").plus(Money.ofOre(1)));
    // -> 1 500,01 kr
    // [end]
  }

  @Test
  void saysWhenTheMinutesWereCertified() {
    // [day-of-justering]
    System.out.println(meeting.dayOfJustering().orElseThrow());
    // -> 2025-03-20
    // [end]
  }

  @Test
  void saysWhatIsOutstandingAndGranted() {
    // [outstanding]
    for (OutstandingMatter matter : meeting.outstanding()) {
      System.out.println(
          matter.state()
              + " § "
              + matter.paragraph().number()
              + ": "
              + matter.followUp().what().orElse("")
              + ", "
              + matter.followUp().due().flatMap(due -> due.day()).orElseThrow());
    }
    // -> DECIDED § 11: Redovisning av bidraget, 2025-12-01

    for (PlacedGrant placed : meeting.grants()) {
      System.out.println(
          placed.state()
              + ": "
              + placed.grant().purpose().orElse("")
              + " "
              + placed.grant().amount().map(Object::toString).orElse("by a split"));
    }
    // -> DECIDED: Hembygdsgården 50 000,00 kr
    // -> DECIDED: Sommarprogram by a split
    // [end]
  }

  @Test
  void addsUpWhatIsGrantedByPurpose() {
    // [granted-by-purpose]
    var granted = new TreeMap<String, Money>();
    for (PlacedGrant placed : meeting.grants()) {
      String purpose = placed.grant().purpose().orElse("");
      placed.grant().amount().ifPresent(amount -> granted.merge(purpose, amount, Money::plus));
    }
    System.out.println(granted);
    // -> {Hembygdsgården=50 000,00 kr}
    // [end]
  }

  @Test
  void saysWhereTwoVersionsDiffer() {
    // [differences]
    List<Paragraph> withoutFirst = meeting.paragraphs().stream().skip(1).toList();
    Meeting corrected = meeting.withPlace("Rådhuset").withParagraphs(withoutFirst);
    for (Difference difference : Differences.between(meeting, corrected)) {
      System.out.println(difference);
    }
    // -> /place: - -> "Rådhuset"
    // -> /paragraphs/0: {"number":10,"title":"Val av justerare","decisions":[{"kind"... -> -
    // [end]
  }

  @Test
  void showsThePageOfTheMinutes() {
    // [minutes-page]
    String page = MinutesPage.of(meeting, Language.SV);
    System.out.println(page.contains("<section id=\"p11\">"));
    // -> true
    // [end]
  }
}
