package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.examples.docs.Shown;
import se.protokoll.money.Money;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/** The guide, building records. */
@ExtendWith(Shown.class)
class BuildingTest {

  private static Paragraph paragraph() {
    // [build-paragraph]
    Organisation society = Organisation.of("Hembygdsföreningen");
    Decision decision =
        Decision.builder()
            .kind(DecisionKind.OWN)
            .addClauses(Clause.builder().text("Hembygdsföreningen beviljas 50 000 kronor.").build())
            .addGrants(
                Grant.builder()
                    .purpose("Hembygdsgården")
                    .amount(Money.parse("50 000 kronor"))
                    .addRecipients(society)
                    .build())
            .addFollowUps(
                FollowUp.builder()
                    .what("Redovisning av bidraget")
                    .addBy(society)
                    .due(When.on(LocalDate.of(2025, 12, 1)))
                    .build())
            .build();
    Paragraph paragraph =
        Paragraph.builder()
            .number(11)
            .title("Bidrag till hembygdsföreningen")
            .addCaseNumbers("KUN 2025/14")
            .addDisqualifications(
                Disqualification.builder()
                    .person("bo")
                    .ground(DisqualificationGround.REPRESENTATIVE)
                    .state(DisqualificationState.UPHELD)
                    .build())
            .addDecisions(decision)
            .build();
    // [end]
    return paragraph;
  }

  @Test
  void buildsWhatTheDocumentSays() {
    assertThat(paragraph()).isEqualTo(Guide.meeting().paragraph(11).orElseThrow());
  }

  @Test
  void buildsAMeeting() {
    Paragraph paragraph = paragraph();
    // [build-meeting]
    Meeting meeting =
        Meeting.builder()
            .body(
                PublicBody.builder()
                    .name("Kulturnämnden")
                    .kind(BodyKind.BOARD)
                    .standingOrders(StandingOrders.builder().seats(5).build())
                    .build())
            .addSittings(Sitting.builder().date(LocalDate.of(2025, 3, 4)).build())
            .addPeople(Person.builder().key("cia").name("Cia Öst").party("C").build())
            .addAttendance(
                Attendance.builder()
                    .person("cia")
                    .capacity(Capacity.DECIDING)
                    .paragraphs(ParagraphSet.parse("§§ 10-11"))
                    .build())
            .addParagraphs(paragraph)
            .build();
    // [end]
    assertThat(meeting.decidersOf(paragraph).contains("cia")).isTrue();
  }

  @Test
  void changesACopy() {
    Meeting meeting = Guide.meeting();
    // [withers]
    Paragraph twelve = meeting.paragraph(12).orElseThrow();
    Paragraph renamed = twelve.withTitle("Sommarprogram 2025").withCaseNumbers("KUN 2025/22");
    System.out.println(twelve.caseNumbers() + " " + renamed.caseNumbers());
    // -> [KUN 2025/21] [KUN 2025/22]

    Meeting longer = Meeting.builder().from(meeting).addParagraphs(paragraph()).build();
    System.out.println(meeting.paragraphs().size() + " " + longer.paragraphs().size());
    // -> 3 4
    // [end]
  }

  @Test
  void readsAmountsAsTheyArePrinted() {
    // [money]
    System.out.println(Money.parse("1,5 tkr"));
    // -> 1 500,00 kr
    System.out.println(Money.parse("182,8 mkr").plus(Money.ofOre(1)));
    // -> 182 800 000,01 kr
    System.out.println(Money.ofDecimal("41.90").minus(Money.ofKronor(50)).toDecimal());
    // -> -8.10
    // [end]
  }

  @Test
  void readsSetsOfParagraphsAsTheyArePrinted() {
    // [paragraph-sets]
    System.out.println(ParagraphSet.parse("§§ 1-7 och 11"));
    // -> 1-7, 11
    System.out.println(ParagraphSet.parse("alla utom § 364").contains(364));
    // -> false
    // [end]
  }

  @Test
  void keepsWhatAnApplicationAdds() {
    Meeting meeting = Guide.meeting();
    // [extra]
    Meeting ours = meeting.withExtra(Extra.of(new Extra.Property("acme:id", "4711")));
    System.out.println(ours.extra().json("acme:id").orElseThrow());
    // -> 4711
    // [end]
  }
}
