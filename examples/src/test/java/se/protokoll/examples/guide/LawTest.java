package se.protokoll.examples.guide;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.Paragraph;
import se.protokoll.calendar.SwedishCalendar;
import se.protokoll.examples.docs.Shown;
import se.protokoll.justering.Justerare;
import se.protokoll.language.Language;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.law.MatterRegister;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Quorum;

/** The guide, what the law answers. */
@ExtendWith(Shown.class)
class LawTest {

  private final Meeting meeting = Guide.meeting();

  @Test
  void saysWhetherEnoughDecided() {
    // [quorum]
    Paragraph grant = meeting.paragraph(11).orElseThrow();
    Quorum quorum = Quorum.of(meeting, grant);
    System.out.println(
        quorum.present() + " of " + quorum.seats().orElseThrow() + ": " + quorum.text(Language.EN));
    // -> 3 of 5: enough were present

    LegalContext nine = LegalContext.of(meeting).with(Parameter.SEATS, 9);
    System.out.println(Quorum.of(meeting, grant, nine).reason());
    // -> TOO_FEW
    // [end]
  }

  @Test
  void saysWhoMayJuster() {
    // [justerare]
    JusterareSelection selection = JusterareSelection.of(meeting);
    for (Paragraph paragraph : selection.uncovered()) {
      System.out.println("Nobody elected may certify § " + paragraph.number());
    }
    // -> Nobody elected may certify § 12
    System.out.println(selection.reason("cia", meeting.paragraph(12).orElseThrow()));
    // -> ABSENT
    System.out.println(selection.reason("bo", meeting.paragraph(11).orElseThrow()));
    // -> DISQUALIFIED

    List<Justerare> proposal = selection.proposal().orElseThrow().justerare();
    System.out.println(proposal.get(0).person() + " " + proposal.get(0).paragraphs());
    // -> dan all
    // [end]
  }

  @Test
  void saysByWhen() {
    // [deadlines]
    Deadlines deadlines = Deadlines.of(meeting, meeting.paragraph(12).orElseThrow());
    System.out.println(deadlines.lastDayOfJustering().orElseThrow());
    // -> 2025-03-18
    System.out.println(deadlines.lastDayOfPosting().orElseThrow());
    // -> 2025-03-24
    System.out.println(deadlines.lastDayOfAppeal().orElseThrow());
    // -> 2025-04-11
    // [end]
  }

  @Test
  void countsDaysAsTheLawDoes() {
    // [calendar]
    LocalDate posted = LocalDate.of(2024, 12, 3);
    System.out.println(Deadlines.lastDayOfAppeal(posted));
    // -> 2024-12-27
    System.out.println(SwedishCalendar.isDayOfRest(LocalDate.of(2024, 12, 24)));
    // -> true
    // [end]
  }

  @Test
  void keepsTheListOfOutstandingMatters() {
    // [register]
    MatterRegister register = MatterRegister.of(MeetingSeries.of(List.of(meeting)));
    for (MatterRegister.Entry entry : register.overdueOn(LocalDate.of(2026, 1, 1))) {
      System.out.println(entry.matter().followUp().what().orElse(""));
    }
    // -> Redovisning av bidraget
    // [end]
  }
}
