package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
  void haveASubstituteWhoServedForSomeParagraphs() {
    assertEquals(
        List.of("Asta Berg (S) DECIDING", "Bo Ek (M) PRESENT 14", "Bo Ek (M) DECIDING 15"),
        told(
            read(
                "Beslutande     Asta Berg (S), ordförande\n"
                    + "Ersättare      Bo Ek (M) § 14, tjänstgörande § 15\n")));
  }

  @Test
  void haveATableInWhichSubstitutesAreMarkedAsPresent() {
    assertEquals(
        List.of(
            "Asta Berg (S) DECIDING",
            "Eva By (M) DECIDING for Ulf Ask (M)",
            "Ivar Dal (V) DECIDING 14",
            "Kaj Alm (V) DECIDING for Ivar Dal (V) 15",
            "Siv Hed (C) PRESENT 14",
            "Lo Gran GUEST"),
        told(
            read(
                """
                Ledamöter                Närv.  Frånv.  Tjänstgörande ersättare   Paragraf

                Asta Berg (S), ordf      X
                Ulf Ask (M)                     X       Eva By (M)
                Ivar Dal (V)             X                                        14
                                                        Kaj Alm (V)               15

                Ersättare                Närv.  Frånv.
                Eva By (M)               X
                Siv Hed (C)              X                                        14
                Bo Ek (S)                       X

                J = Jäv

                Övriga
                Lo Gran
                """)));
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
  void haveTheOfficeInAColumnAfterTheName() {
    Meeting meeting =
        read(
            """
            Beslutande           Asta Berg (S)                      Ordförande
                                 Bo Ek (M)                          Ersättare för Siv Alm (M)
                                 Eva By (C)                         § 15
            """);
    assertEquals(
        List.of(
            "Asta Berg (S) DECIDING",
            "Bo Ek (M) DECIDING for Siv Alm (M)",
            "Eva By (C) DECIDING 15"),
        told(meeting));
    assertEquals(Optional.of("Ordförande"), meeting.attendance().get(0).office());
  }

  @Test
  void haveTwoColumnsWithPartiesAfterCommas() {
    assertEquals(
        List.of(
            "Asta Berg (s) DECIDING",
            "Siv Hed (kv) DECIDING",
            "Bo Ek (bs) DECIDING",
            "Ulf Ask (kv) DECIDING 14",
            "Eva By (kd) DECIDING",
            "Lo Gran (bs) DECIDING"),
        told(
            read(
                """
                Beslutande    Asta Berg, s, ordförande     Siv Hed, kv
                              Bo Ek, bs                    Ulf Ask, kv § 14
                              Eva By, kd                   Lo Gran, bs
                """)));
  }

  @Test
  void haveTwoColumnsOfNames() {
    assertEquals(
        List.of("Asta Berg", "Siv Hed", "Bo Ek", "Ulf Ask", "Eva By", "Lo Gran", "Kaj Alm"),
        names(
            """
            Beslutande    Asta Berg     Siv Hed
                          Bo Ek         Ulf Ask
                          Eva By        Lo Gran
                          Kaj Alm
            """));
  }

  @Test
  void haveAnOrganisationInAColumnAfterTheName() {
    assertEquals(
        List.of("Asta Berg", "Bo Ek", "Eva By"),
        names(
            """
            Beslutande    Asta Berg     Region Storby
                          Bo Ek         Region Norrby
                          Eva By        Region Söderby
            """));
  }

  private static List<String> names(String head) {
    Meeting meeting = read(head);
    return meeting.attendance().stream()
        .map(entry -> meeting.person(entry.person().orElseThrow()).orElseThrow().name())
        .toList();
  }

  @Test
  void haveTheTitleInAColumnAfterTheName() {
    Meeting meeting =
        read(
            """
            Beslutande           Asta Berg (S)

            Övriga deltagare     Ulf Ask                            Kommunchef
                                 Eva By                             Ekonomichef § 14
                                 Siv Alm                            Sekreterare
            """);
    assertEquals(
        List.of(
            "Asta Berg (S) DECIDING",
            "Ulf Ask OFFICIAL",
            "Eva By OFFICIAL 14",
            "Siv Alm SECRETARY"),
        told(meeting));
    assertEquals(Optional.of("Ekonomichef"), meeting.people().get(2).title());
  }

  @Test
  void haveALabelThatSaysNotServingInOtherWords() {
    assertEquals(
        List.of("Asta Berg (S) PRESENT 14", "Bo Ek (M) PRESENT"),
        told(
            read(
                "Inte tjänstgörande    Asta Berg (S) § 14\n"
                    + "ersättare:            Bo Ek (M)\n")));
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

  @Test
  void haveTheParagraphsAfterAnAbbreviation() {
    assertEquals(
        List.of("Asta Berg (S) DECIDING 14", "Bo Ek (M) DECIDING", "Eva By OFFICIAL 14-15"),
        told(
            read(
                "Beslutande           Asta Berg (S)       p 14\n"
                    + "                     Bo Ek (M)           via Teams\n\n"
                    + "Övriga närvarande    Eva By, kamrer p 14–15\n")));
  }

  @Test
  void haveTheNameOfThePartyOverItsMembers() {
    assertEquals(
        List.of(
            "Asta Berg (S) DECIDING",
            "Bo Ek (S) DECIDING",
            "Siv Alm (M) DECIDING",
            "Ulf Ask (M) DECIDING 14",
            "Eva By (Sjöstadspartiet) DECIDING 15"),
        told(
            read(
                "Beslutande      Socialdemokraterna\n"
                    + "                Asta Berg, ordförande, och Bo\n"
                    + "                Ek.\n"
                    + "                Moderata samlingspartiet:\n"
                    + "                Siv Alm och Ulf Ask t.o.m. § 14.\n"
                    + "                Sjöstadspartiet\n"
                    + "                Eva By fr.o.m. § 15.\n")));
  }

  @Test
  void standBelowWhatTheMinutesComprise() {
    assertEquals(
        "14-15",
        read("Omfattning      §§ 14-15\n\nBeslutande      Asta Berg (S)\n")
            .statedRange()
            .orElseThrow()
            .toString());
  }

  @Test
  void standAfterTheLastParagraph() {
    String end =
        """

        Närvarande
        Ledamöter:
        Asta Berg (S), ordförande
        Bo Ek (M)

        Ej tjänstgörande ersättare:
        Siv Alm (C), digitalt

        Vid protokollet

        Eva By
        """;
    assertEquals(
        List.of(
            "Asta Berg (S) DECIDING",
            "Bo Ek (M) DECIDING",
            "Siv Alm (C) PRESENT",
            "Eva By SECRETARY"),
        told(PublishedMinutes.read("Nämnden\n2024-05-06\n" + PARAGRAPHS + end).meeting()));
  }

  @Test
  void areNoListsAfterTheLastParagraphWhereTheHeadHasThem() {
    String end = "\nNärvarande\nCia Dal (S)\nDan Ås (M)\n";
    assertEquals(
        List.of("Asta Berg (S) DECIDING"),
        told(PublishedMinutes.read("Beslutande: Asta Berg (S)\n" + PARAGRAPHS + end).meeting()));
  }

  @Test
  void endWhereAnAgendaFollowsTheSignatures() {
    Meeting meeting =
        read(
            "Beslutande: Asta Berg (S)\n\nUnderskrifter\n\nAsta Berg\nJusterare\n\n"
                + "Utsänd dagordning\n"
                + "1. Val av justerare\n2. Dagordning\n3. Samverkan med Nya Hamnen\n"
                + "   Information av Eva By, VD Nya Hamnen\n4. Delårsbokslut\n");
    assertEquals(List.of("Asta Berg"), meeting.people().stream().map(Person::name).toList());
  }
}
