package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.reader.PublishedMinutes;

/** Lists of those present in layouts that few bodies have. */
class AttendanceListsTest {
  private static final String PARAGRAPHS =
      """

      § 14
      Val av ombud

      Beslut
      Nämnden beslutar att välja ombud.

      § 15
      Budget

      Beslut
      Nämnden beslutar att godkänna budgeten.
      """;

  private static Meeting read(String head) {
    return PublishedMinutes.read(head + PARAGRAPHS).meeting();
  }

  private static List<String> told(Meeting meeting) {
    return meeting.attendance().stream().map(entry -> told(meeting, entry)).toList();
  }

  private static String told(Meeting meeting, Attendance entry) {
    return entry.person().map(key -> nameAndParty(meeting, key)).orElse("vakant")
        + " "
        + entry.capacity().map(Capacity::toString).orElse("?")
        + entry.substitutesFor().map(key -> " for " + nameAndParty(meeting, key)).orElse("")
        + (entry.paragraphs().isAll() ? "" : " " + entry.paragraphs());
  }

  private static String nameAndParty(Meeting meeting, String key) {
    Person person = meeting.person(key).orElseThrow();
    return person.name() + person.party().map(party -> " (" + party + ")").orElse("");
  }

  @Test
  void haveThePartyInAColumnBeforeTheName() {
    assertEquals(
        List.of("Asta Berg (S) DECIDING", "Bo Ek (M) DECIDING for Siv Alm (M) 15"),
        told(
            read(
                "Beslutande     S     Asta Berg, ordförande\n"
                    + "               M     Bo Ek              tjänstgör för Siv Alm (M) § 15\n")));
  }

  @Test
  void haveALabelThatIsBrokenWithinAWord() {
    assertEquals(
        List.of("Asta Berg (S) PRESENT", "Bo Ek (M) PRESENT", "Siv Alm (C) PRESENT"),
        told(
            read(
                "Ej tjänst-     Asta Berg (S)\n"
                    + "görande        Bo Ek (M)\n"
                    + "ersättare      Siv Alm (C)\n")));
  }
}
