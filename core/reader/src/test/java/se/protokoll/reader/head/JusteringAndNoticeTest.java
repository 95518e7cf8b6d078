package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.justering.Posting;
import se.protokoll.reader.PublishedMinutes;

class JusteringAndNoticeTest {

  private static Meeting read(String head) {
    return PublishedMinutes.read(head + "\n§ 14\nBudget\n\nBeslut\nBudgeten godkänns.\n").meeting();
  }

  @Test
  void theDayOfTheNoticeIsNotThatOfTheJustering() {
    Meeting meeting =
        read(
            "Beslutande      Asta Berg (S)\n\n"
                + "Justering       Justerat den 26 maj 2017\n\n"
                + "                Justeringen har anslagits på anslagstavlan den 29 maj 2017.\n");
    assertEquals(
        Optional.of(LocalDate.of(2017, 5, 26)),
        meeting.justering().orElseThrow().plannedTime().orElseThrow().from());
    assertEquals(Optional.of(LocalDate.of(2017, 5, 29)), meeting.postings().get(0).postedOn());
  }

  @Test
  void thePlaceWhereTheMinutesAreKeptMayStandInSmallLetters() {
    assertEquals(
        Optional.of("kansliet, Norrvik"),
        read("Anslaget uppsatt: 2024-05-06\nProtokollet förvaras på kansliet, Norrvik\n")
            .postings()
            .get(0)
            .storedAt());
  }

  @Test
  void thoseOfThePresidiumDoNotSign() {
    Meeting meeting =
        read(
            "Presidium       Ordförande:       Asta Berg\n"
                + "                Vice ordförande:  Bo Ek, frånvarande\n\n"
                + "Utses att justera    Siv Alm\n");
    assertEquals(0, meeting.justering().map(justering -> justering.signatures().size()).orElse(0));
  }

  @Test
  void theLastDayForAppealsIsNotPartOfWhereTheMinutesAreKept() {
    Posting posting =
        read("Beslutande\nAsta Berg (S)\n\nAnslag/bevis\nAnslaget till och med\n2024-04-03\n"
                + "Förvaringsplats för protokollet\nKansliet\n"
                + "Sista datum för överklagande\n2024-04-02\n")
            .postings()
            .get(0);
    assertEquals(Optional.of("Kansliet"), posting.storedAt());
    assertEquals(Optional.of(LocalDate.of(2024, 4, 3)), posting.removedOn());
  }
}
