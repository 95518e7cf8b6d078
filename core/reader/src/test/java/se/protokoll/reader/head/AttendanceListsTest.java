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

  @Test
  void haveTheAbsentMemberBeforeTheSubstitute() {
    assertEquals(
        List.of(
            "Asta Berg (S) DECIDING 15",
            "Siv Alm (C) DECIDING",
            "Bo Ek (M) DECIDING for Ulf Ask (M)",
            "Eva By (S) DECIDING for Asta Berg (S) 14"),
        told(
            read(
                "Närvarande      Asta Berg (S) fr o m § 15\n"
                    + "                och Siv Alm (C).\n\n"
                    + "                I de frånvarandes ställe tjänstgjorde:\n\n"
                    + "                För Ulf Ask (M)                - Bo Ek (M)\n"
                    + "                För Asta Berg (S) t o m § 14   - Eva By (S)\n")));
  }
}
