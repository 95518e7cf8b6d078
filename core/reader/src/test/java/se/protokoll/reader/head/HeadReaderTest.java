package se.protokoll.reader.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.people.PresidiumRole;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.Reading;

class HeadReaderTest {
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

  private static Reading reading(String head) {
    return PublishedMinutes.read(head + PARAGRAPHS);
  }

  private static Meeting read(String head) {
    return reading(head).meeting();
  }

  private static List<String> told(Meeting meeting) {
    return meeting.attendance().stream()
        .map(
            entry ->
                entry.person().map(key -> meeting.person(key).orElseThrow().name()).orElse("vakant")
                    + " "
                    + entry.capacity().map(Capacity::toString).orElse("?")
                    + (entry.substitute() ? " substitute" : "")
                    + (entry.paragraphs().isAll() ? "" : " " + entry.paragraphs()))
        .toList();
  }

  private static Attendance entry(Meeting meeting, String name) {
    return meeting.attendance().stream()
        .filter(
            one ->
                one.person().isPresent()
                    && meeting.person(one.person().get()).orElseThrow().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobodysPartyIsADash() {
    Meeting meeting = read("Beslutande:\nAda Ek (S)\nBo Alm (-)\n");
    assertEquals(
        List.of(Optional.of("S"), Optional.of("-")),
        meeting.people().stream().map(Person::party).toList());
  }

  @Test
  void theFieldOfABodyIsAPartOfItsName() {
    assertEquals(
        "Rådet för äldre",
        read("Rådet för äldre\nSammanträdesdatum 2024-05-06\n\nBeslutande:\nAda Ek (S)\n")
            .body()
            .name());
  }

  @Test
  void aBodyThatNoUsualWordEndsStandsAlone() {
    assertEquals(
        "Hamnförbundet Skärgården",
        read("Hamnförbundet Skärgården\nSammanträdesdatum 2024-05-06\n\nBeslutande:\nAda Ek (S)\n")
            .body()
            .name());
  }

  @Nested
  class PlaceAndTime {
    @Test
    void standRightOfOneLabel() {
      Meeting meeting =
          read("Plats och tid     Rådhuset, sal 2, den 20 mars 2018, kl. 13:00 – 15:30\n");
      assertEquals(Optional.of("Rådhuset, sal 2"), meeting.place());
      assertEquals(Optional.of(LocalDate.of(2018, 3, 20)), meeting.sittings().get(0).date());
      assertEquals(Optional.of(LocalTime.of(13, 0)), meeting.sittings().get(0).opens());
      assertEquals(Optional.of(LocalTime.of(15, 30)), meeting.sittings().get(0).closes());
    }

    @Test
    void standBelowTheLabel() {
      assertEquals(
          Optional.of("Rådhuset"), read("Plats och tid\nRådhuset, klockan 16:00–19:20\n").place());
    }

    @Test
    void haveALabelEach() {
      Meeting meeting =
          read("Datum:   2024-03-05\nTid:     Kl. 18.00-19.45\nPlats:   Skolan, matsalen\n");
      assertEquals(Optional.of("Skolan, matsalen"), meeting.place());
      assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), meeting.sittings().get(0).date());
      assertEquals(Optional.of(LocalTime.of(18, 0)), meeting.sittings().get(0).opens());
    }

    @Test
    void standBelowBothLabels() {
      Meeting meeting =
          read(
              "Plats:\nTid:\n\n          Byskolan, matsalen\n          2024-06-18, klockan 18:30-22:00\n");
      assertEquals(Optional.of("Byskolan, matsalen"), meeting.place());
      assertEquals(Optional.of(LocalTime.of(22, 0)), meeting.sittings().get(0).closes());
    }

    @Test
    void tellTwoDays() {
      Meeting meeting =
          read(
              "Plats och tid   Hallen den 25 november 2014 kl 10:00–17:30 och\n"
                  + "                den 26 november 2014 kl 08:30–14:45\n");
      assertEquals(2, meeting.sittings().size());
      assertEquals(Optional.of(LocalDate.of(2014, 11, 26)), meeting.sittings().get(1).date());
    }

    @Test
    void mayStandInAParagraphBelowThePlace() {
      Meeting meeting =
          read("Plats och tid\n\nRådhuset\n\nMåndag 2020-11-23, kl. 15.30–17.50\n\nBeslutande\n");
      assertThat(meeting.sittings().get(0).opens()).contains(LocalTime.of(15, 30));
      assertThat(meeting.place()).contains("Rådhuset");
    }

    @Test
    void areNotTheSecondBreakThatFollowsTheFirst() {
      Meeting meeting =
          read(
              """
              Plats och tid   Rådhuset, kl. 09:00-14:35
                              Ajournering för kaffe kl. 09:40-10:00 och lunch kl. 12:00-13:00
              """);
      assertThat(meeting.sittings()).hasSize(1);
    }

    @Test
    void tellOneSittingThoughItWasAdjourned() {
      Meeting meeting = read("Plats och tid   Rådhuset, kl 19:00-21:27, ajournering 20:19-20:30\n");
      assertEquals(1, meeting.sittings().size());
    }

    @Test
    void areNotThoseOfTheCertification() {
      Meeting meeting =
          read(
              "Plats och tid   Rådhuset, 2019-10-08 kl 9:00-11:50\n"
                  + "Justering\nJusterande      Bo Ek (M)\nPlats och tid   Kansliet 2019-10-14\n");
      assertEquals(Optional.of("Rådhuset"), meeting.place());
      assertEquals(Optional.of("Kansliet"), meeting.justering().orElseThrow().plannedPlace());
    }
  }

  @Nested
  class TheBody {
    @Test
    void standsInItsLabel() {
      assertEquals("Miljönämnden", read("ANSLAG/BEVIS\nOrgan   Miljönämnden\n").body().name());
    }

    @Test
    void standsInTheRunningHead() {
      assertEquals(
          "Barn- och skolnämnden",
          read("NÄSBY KOMMUN   SAMMANTRÄDESPROTOKOLL\nBarn- och skolnämnden\n2024-01-02\n")
              .body()
              .name());
    }

    @Test
    void mayBeACommitteeOfAnother() {
      assertEquals(
          "Kommunstyrelsens arbetsutskott",
          read("Kommunstyrelsens arbetsutskott            2011-03-02\n").body().name());
    }
  }

  @Nested
  class Lists {
    @Test
    void standRightOfTheirLabels() {
      Meeting meeting =
          read(
              "Beslutande          Asta Berg (S), ordförande\n"
                  + "                    Bo Ek (M) §§ 14\n"
                  + "                    Cia Al (M) för Bo Ek (M) § 15\n"
                  + "Övriga deltagande   Dan Ås, kommunchef § 14\n"
                  + "                    Eva By, sekreterare\n");
      assertEquals(
          List.of(
              "Asta Berg DECIDING",
              "Bo Ek DECIDING 14",
              "Cia Al DECIDING substitute 15",
              "Dan Ås OFFICIAL 14",
              "Eva By SECRETARY"),
          told(meeting));
      assertEquals(Optional.of(PresidiumRole.CHAIR), entry(meeting, "Asta Berg").presidiumRole());
      assertTrue(entry(meeting, "Asta Berg").presiding());
    }

    @Test
    void standInTwoColumns() {
      Meeting meeting =
          read(
              "Beslutande                       Ej tjänstgörande ersättare\n"
                  + "Asta Berg (S), ordf.             Cia Al (S)\n"
                  + "Bo Ek (M), 1:e vice ordf., § 14       Dan Ås (M), § 15\n"
                  + "Eva By (C)\n");
      assertEquals(
          List.of(
              "Asta Berg DECIDING",
              "Bo Ek DECIDING 14",
              "Eva By DECIDING",
              "Cia Al PRESENT substitute",
              "Dan Ås PRESENT substitute 15"),
          told(meeting));
    }

    @Test
    void standOnOneLine() {
      Meeting meeting =
          read(
              "Beslutande Asta Berg (S) ordförande Bo Ek (M) ersätter Cia Al (M) Dan Ås (C)"
                  + " Övriga närvarande Eva By (V)\n");
      assertEquals(
          List.of(
              "Asta Berg DECIDING",
              "Bo Ek DECIDING substitute",
              "Dan Ås DECIDING",
              "Eva By PRESENT substitute"),
          told(meeting));
    }

    @Test
    void standInAnAppendix() {
      Meeting meeting =
          PublishedMinutes.read(
                  "Beslutande      Se bilaga\n"
                      + PARAGRAPHS
                      + "\nBilaga 1\nNärvarolista\n\nBeslutande\nAsta Berg (S), ordförande\n"
                      + "\nTjänstgörande ersättare\nBo Ek (M) för Cia Al (M)\n")
              .meeting();
      assertEquals(List.of("Asta Berg DECIDING", "Bo Ek DECIDING substitute"), told(meeting));
      assertEquals(Optional.empty(), meeting.attendanceExtent());
    }

    @Test
    void mayNotBeThere() {
      assertEquals(
          Optional.of(AttendanceExtent.IN_APPENDIX),
          read("Beslutande      Se bilaga 1\n").attendanceExtent());
    }

    @Test
    void mayBeATableWithMarks() {
      Meeting meeting =
          read(
              "Ledamöter            Närvarande   Ersättare          Anmärkning\n"
                  + "Asta Berg (S)        ja                              ordf\n"
                  + "Bo Ek (M)            nej          Cia Al (M)\n"
                  + "Dan Ås (C)           t.o.m. § 14  Eva By (C)         fr. § 15\n");
      assertEquals(
          List.of(
              "Asta Berg DECIDING",
              "Cia Al DECIDING substitute",
              "Dan Ås DECIDING 14",
              "Eva By DECIDING substitute 15"),
          told(meeting));
    }

    @Test
    void areNotToldApartWhereThreeLabelsStandBeforeTheNames() {
      Reading reading =
          reading(
              "Beslutande\n\nEj tjänstgörande ersättare\n\nÖvriga närvarande\n\n"
                  + "Asta Berg (S)\nBo Ek (M)\nCia Al (C)\n");
      assertEquals(List.of(), told(reading.meeting()));
      assertEquals(3, reading.meeting().people().size());
      assertTrue(
          reading.problems().stream()
              .anyMatch(problem -> problem.code().equals("lists-not-told-apart")));
    }

    @Test
    void mayBeMarkedWithStars() {
      Meeting meeting =
          read("Beslutande\n\n Asta Berg   (S)   ordf\n*Bo Ek       (M)   § 15\n\n* = ersättare\n");
      assertEquals(List.of("Asta Berg DECIDING", "Bo Ek DECIDING substitute 15"), told(meeting));
    }

    @Test
    void mayHaveAVacantSeat() {
      assertEquals(
          List.of("Asta Berg DECIDING", "vakant DECIDING"),
          told(read("Beslutande\nAsta Berg (S)\nVakant (M)\n")));
    }

    @Test
    void doNotTellForWhomSomebodyServesWhoWasThereAsWell() {
      Reading reading =
          reading("Beslutande\nAsta Berg (S) § 14\nBo Ek (S) ersätter Asta Berg (S) §§ 14-15\n");
      assertEquals(Optional.empty(), entry(reading.meeting(), "Bo Ek").substitutesFor());
      assertTrue(
          reading.problems().stream()
              .anyMatch(problem -> problem.code().equals("substitute-beside-member")));
    }

    @Test
    void tellForWhomSomebodyServesWhoWasThereBefore() {
      Meeting meeting =
          read("Beslutande\nAsta Berg (S) § 14\nBo Ek (S) ersätter Asta Berg (S) § 15\n");
      assertEquals(entry(meeting, "Asta Berg").person(), entry(meeting, "Bo Ek").substitutesFor());
    }

    @Test
    void leaveOutWhomTheyDoNotTellTheParagraphsOf() {
      Reading reading = reading("Beslutande\nAsta Berg (S)\nBo Ek (M) §§ 40-33\n");
      assertEquals(List.of("Asta Berg DECIDING"), told(reading.meeting()));
      assertTrue(
          reading.problems().stream().anyMatch(problem -> problem.code().equals("range-not-read")));
    }
  }

  @Nested
  class Certification {
    private Justering justering(String head) {
      return read(head).justering().orElseThrow();
    }

    @Test
    void namesWhoWasElectedAndForWhichParagraphs() {
      Justering justering =
          justering(
              "Utses att justera:    Asta Bergmansson §§ 14\n                      Bodil Ekmansdotter § 15\n");
      assertEquals(2, justering.justerare().size());
      assertEquals("14", justering.justerare().get(0).paragraphs().toString());
    }

    @Test
    void namesASubstitute() {
      Justering justering =
          justering(
              "Utses att justera   Asta Berg och Bo Ek\n                    med Cia Al som ersättare\n");
      assertEquals(
          List.of(false, false, true),
          justering.justerare().stream().map(one -> one.substitute()).toList());
    }

    @Test
    void isPlannedUnderALabelOfTwoLines() {
      Justering justering = justering("Justeringens        Kansliet, 2013-01-16\nplats och tid\n");
      assertEquals(Optional.of("Kansliet"), justering.plannedPlace());
      assertEquals(
          Optional.of(LocalDate.of(2013, 1, 16)), justering.plannedTime().orElseThrow().from());
    }

    @Test
    void hasNoPlaceWhenItIsDigital() {
      Justering justering = justering("Justering:     Digital justering, 2024-06-25\n");
      assertEquals(Optional.empty(), justering.plannedPlace());
      assertTrue(justering.plannedTime().isPresent());
    }

    @Test
    void isSignedBelowDots() {
      Justering justering =
          justering(
              "Utses att justera   Bo Ek\n"
                  + "Sekreterare    ..............................   Paragrafer  14-15\n"
                  + "               Eva By\n"
                  + "Ordförande     ..............................\n"
                  + "               Asta Berg\n"
                  + "Justerande     ..............................\n"
                  + "               Bo Ek\n");
      assertEquals(
          List.of(SignatoryRole.SECRETARY, SignatoryRole.CHAIR, SignatoryRole.JUSTERARE),
          justering.signatures().stream().map(one -> one.role().orElseThrow()).toList());
    }

    @Test
    void isSignedAboveTheRoles() {
      Justering justering =
          justering(
              "Paragrafer   §§ 14-15\n\nEva By              Asta Berg           Bo Ek\n"
                  + "sekreterare         ordförande          justerare\n");
      assertEquals(3, justering.signatures().size());
    }

    @Test
    void isSignedAfterTheLastParagraph() {
      Meeting meeting =
          PublishedMinutes.read(
                  "Beslutande\nAsta Berg (S), ordförande\nBo Ek (M)\n"
                      + PARAGRAPHS
                      + "\nVid protokollet\n\nEva By\n\nJusteras 2016-04-21\n\nAsta Berg        Bo Ek\n")
              .meeting();
      assertEquals(2, meeting.justering().orElseThrow().signatures().size());
      assertEquals(Optional.of(LocalDate.of(2016, 4, 21)), meeting.postings().get(0).certifiedOn());
      assertFalse(meeting.paragraphs().get(1).sections().toString().contains("Vid protokollet"));
    }

    @Test
    void isReadFromAParagraph() {
      Meeting meeting =
          PublishedMinutes.read(
                  "Beslutande\nAsta Berg (S), ordförande\nBo Ek (M)\n\n§ 1\nVal av justerare\n\n"
                      + "Beslut\nBo Ek (M) utses att jämte ordföranden justera protokollet.\n"
                      + "\n§ 2\nÖvrigt\n\nBeslut\nInget beslutas.\n")
              .meeting();
      assertEquals(1, meeting.justering().orElseThrow().justerare().size());
    }
  }

  @Nested
  class TheNotice {
    private Posting posting(String head) {
      return read(head).postings().get(0);
    }

    @Test
    void hasItsLabelsNextToEachOther() {
      Posting posting =
          posting(
              "ANSLAG/BEVIS\nDatum för anslags uppsättande 2017-05-18   Datum för anslags"
                  + " nedtagande 2017-06-09\nFörvaringsplats för protokollet   Kansliet\n");
      assertEquals(Optional.of(LocalDate.of(2017, 5, 18)), posting.postedOn());
      assertEquals(Optional.of(LocalDate.of(2017, 6, 9)), posting.removedOn());
      assertEquals(Optional.of("Kansliet"), posting.storedAt());
    }

    @Test
    void hasItsLabelsBrokenOverTwoLines() {
      Posting posting =
          posting(
              "ANSLAG/BEVIS\n"
                  + "Datum för anslags                 Datum för anslags\n"
                  + "uppsättande   2006-04-27          nedtagande   2006-05-19\n"
                  + "Förvaringsplats\nav protokollet   Kansliet\n");
      assertEquals(Optional.of(LocalDate.of(2006, 4, 27)), posting.postedOn());
      assertEquals(Optional.of(LocalDate.of(2006, 5, 19)), posting.removedOn());
      assertEquals(Optional.of("Kansliet"), posting.storedAt());
    }

    @Test
    void mayBeASentence() {
      Posting posting =
          posting(
              "Protokollet har justerats 2024-03-25 och anslagits 2024-03-26. Anslaget tas ned"
                  + " 2024-04-17.\n");
      assertEquals(Optional.of(LocalDate.of(2024, 3, 25)), posting.certifiedOn());
      assertEquals(Optional.of(LocalDate.of(2024, 3, 26)), posting.postedOn());
      assertEquals(Optional.of(LocalDate.of(2024, 4, 17)), posting.removedOn());
    }

    @Test
    void leavesOutADayBeforeTheFirst() {
      Reading reading =
          reading(
              "ANSLAG/BEVIS\nAnslaget sätts upp:  2022-08-31\nAnslaget tas ned:    2000-09-22\n");
      assertEquals(Optional.empty(), reading.meeting().postings().get(0).removedOn());
      assertTrue(
          reading.problems().stream()
              .anyMatch(problem -> problem.code().equals("notice-removed-before-posted")));
    }

    @Test
    void tellsWhenItsRangeIsAnother() {
      Reading reading = reading("Paragrafer:    14-15\nANSLAG/BEVIS\nParagrafer:    14-16\n");
      assertEquals("14-15", reading.meeting().statedRange().orElseThrow().toString());
      assertTrue(
          reading.problems().stream()
              .anyMatch(problem -> problem.code().equals("ranges-disagree")));
    }
  }
}
