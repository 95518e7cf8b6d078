package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.people.Attendance;
import se.protokoll.reader.PublishedMinutes;

class PresidingTest {

  /** Returns those who preside; the vice chair takes the chair in the second paragraph. */
  private static List<String> preside(String head) {
    Meeting meeting =
        PublishedMinutes.read(
                head
                    + """

                    § 14
                    Val av ombud

                    Beslut
                    Nämnden beslutar att välja ombud.

                    § 15
                    Budget

                    Bo Ek inträder som ordförande.

                    Beslut
                    Nämnden beslutar att godkänna budgeten.
                    """)
            .meeting();
    return meeting.attendance().stream()
        .filter(Attendance::presiding)
        .map(entry -> meeting.person(entry.person().orElseThrow()).orElseThrow().name())
        .toList();
  }

  @Test
  void theChairPresidesWhereAnotherDoesSoOnlyInTheChairsAbsence() {
    assertEquals(
        List.of("Asta Berg"),
        preside("Beslutande:\nAsta Berg (S), ordförande, ej § 15\nBo Ek (M), vice ordförande\n"));
  }

  @Test
  void isNotInferredWhenTheViceChairPresidesAndTheChairIsPresent() {
    assertEquals(
        List.of(), preside("Beslutande:\nAsta Berg (S), ordförande\nBo Ek (M), vice ordförande\n"));
  }
}
