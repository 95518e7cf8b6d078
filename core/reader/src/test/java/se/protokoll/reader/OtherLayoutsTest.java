package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.ProposalKind;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.text.ParagraphSet;
import se.protokoll.vote.Vote;

/** What some bodies print in a way of their own. */
class OtherLayoutsTest {
  private static final String HEAD =
      """
      Norrviks kommun          SAMMANTRÄDESPROTOKOLL
      Kommunfullmäktige        2014-04-22

      """;

  private static Meeting read(String text) {
    return PublishedMinutes.read(HEAD + text).meeting();
  }

  private static Paragraph paragraph(String text) {
    return read(text).paragraphs().get(0);
  }

  private static List<String> clauses(Paragraph paragraph) {
    return paragraph.decisions().stream()
        .map(Decision::clauses)
        .flatMap(List::stream)
        .map(clause -> clause.text())
        .toList();
  }

  private static String name(Meeting meeting, String key) {
    return meeting.people().stream()
        .filter(person -> person.key().equals(key))
        .map(Person::name)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNumberOfTheCaseStandsRightOfTheTitle() {
    Paragraph paragraph =
        paragraph(
            """
            § 116
            Kulturstipendium för året                                Dnr 2011/214

            Kommunfullmäktige beslutar
            att    bevilja stipendiet.
            """);
    assertThat(paragraph.title()).hasValue("Kulturstipendium för året");
    assertThat(paragraph.caseNumbers()).containsExactly("2011/214");
  }

  @Test
  void theParagraphOfTheBodyBeforeIsNotATitle() {
    Paragraph paragraph =
        paragraph(
            """
            § 82                        Ks § 71                    Dnr 14/302

            ÅRSREDOVISNING

            Kommunfullmäktige beslutar

            att    godkänna årsredovisningen.
            """);
    assertThat(paragraph.title()).hasValue("ÅRSREDOVISNING");
  }

  @Test
  void aCaseCanHaveItsYearLast() {
    Paragraph paragraph = paragraph("SN § 84                         Dnr 131/19\nBidrag\n");
    assertThat(paragraph.caseNumbers()).containsExactly("131/19");
  }

  @Test
  void whatAnotherBodyProposesIsNotADecision() {
    Paragraph paragraph =
        paragraph(
            """
            § 82 Årsredovisning

            Arbetsutskottet föreslår kommunstyrelsen

            att    bevilja 60 Mkr.

            Kommunstyrelsen föreslår 2014-04-01, § 9, kommunfullmäktige besluta

            att    bevilja 75 Mkr.

            Kommunfullmäktige beslutar

            att    bevilja 75 Mkr, samt

            att    följa upp beslutet.
            """);
    assertThat(clauses(paragraph)).containsExactly("bevilja 75 Mkr, samt", "följa upp beslutet.");
    assertThat(paragraph.proposals())
        .extracting(one -> one.kind().orElseThrow())
        .containsExactly(ProposalKind.PREPARED, ProposalKind.PREPARED);
  }

  @Test
  void aDecisionInCapitalsCanStandUnderAnotherHeading() {
    Paragraph paragraph =
        paragraph(
            """
            § 143 Folkfest

            Voteringsresultat
            Med 7 ja-röster mot 4 nej-röster bifalls förslaget.

            KOMMUNFULLMÄKTIGE BESLUTAR
            att bevilja 150 000 kr.
            """);
    assertThat(clauses(paragraph)).containsExactly("bevilja 150 000 kr.");
  }

  @Test
  void aPointGoesOnAfterThePage() {
    Paragraph paragraph =
        paragraph(
            """
            § 85 Bidrag

            Kommunfullmäktige beslutar

            att redovisning ska lämnas senast den 31 mars

            Justerandes signatur                               Utdragsbestyrkande

            KF § 85 (forts)

            2021.
            """);
    assertThat(clauses(paragraph))
        .containsExactly("redovisning ska lämnas senast den 31 mars 2021.");
  }

  @Test
  void howToAppealIsNotAPoint() {
    Paragraph paragraph =
        paragraph(
            """
            § 86 Tillstånd

            Kommunfullmäktige beslutar

            att bevilja tillstånd.

            Detta beslut kan överklagas hos Förvaltningsrätten i Växjö.
            """);
    assertThat(clauses(paragraph)).containsExactly("bevilja tillstånd.");
  }

  @Test
  void whatPointsAreAboutIsNotAPoint() {
    Paragraph paragraph =
        paragraph(
            """
            § 303 Budget

            Beslut

            DRIFTBUDGET

            Kommunfullmäktige beslutar:

            Byggnadsnämnden

            att bevilja byggnadsnämnden 5.710 tkr,

            UTDEBITERING

            att utdebiteringen ska vara 19:42.
            """);
    assertThat(clauses(paragraph))
        .containsExactly("bevilja byggnadsnämnden 5.710 tkr,", "utdebiteringen ska vara 19:42.");
  }

  @Test
  void aSemicolonCanEndALabel() {
    Meeting meeting =
        read("Plats och tid;           Sessionssalen, kl 13.00-16.35\n\n§ 1 Planen\n");
    assertThat(meeting.place()).hasValue("Sessionssalen");
  }

  @Test
  void theRoleStandsRightOfTheNameThatSigned() {
    Meeting meeting =
        read(
            """
            Underskrifter
                                  Ada Ek               Sekreterare

                                  Bo Alm               Ordförande

                                  Cia Dal              Justerare

                                  Dan Berg             Justerare

            § 1 Planen
            """);
    assertThat(meeting.justering().orElseThrow().signatures())
        .extracting(
            one -> name(meeting, one.person().orElseThrow()) + " " + one.role().orElseThrow())
        .containsExactly(
            "Ada Ek SECRETARY", "Bo Alm CHAIR", "Cia Dal JUSTERARE", "Dan Berg JUSTERARE");
  }

  @Test
  void fourNamesInARowCanBeTwoWhoSigned() {
    Meeting meeting =
        read(
            """
            Utses att justera    Ada Ek (S) och Bo Alm (M)

            Justerande ..........................
            Ada Ek Bo Alm

            § 1 Planen
            """);
    assertThat(meeting.justering().orElseThrow().signatures())
        .extracting(one -> name(meeting, one.person().orElseThrow()))
        .containsExactly("Ada Ek", "Bo Alm");
  }

  @Test
  void fourNamesOfNobodyKnownAreNotGuessed() {
    Reading reading =
        PublishedMinutes.read(
            HEAD + "Ordförande ....................\nAda Ek Bo Alm\n\n§ 1 Planen\n");
    assertThat(reading.meeting().justering().map(it -> it.signatures()).orElse(List.of()))
        .extracting(Signature::person)
        .isEmpty();
    assertThat(reading.problems()).extracting(ReadingProblem::code).contains("names-run-together");
  }

  @Test
  void officialsCanFollowSubstitutes() {
    Meeting meeting =
        read(
            """
            Beslutande              Ada Ek (S), ordförande
                                    Bo Alm (M)

            Ersättare               Cia Dal (S), Dan Berg (C)
                                    samt sekreterare Eva Falk, förvaltningschef Finn Gran

            § 1 Planen
            """);
    assertThat(meeting.attendance())
        .filteredOn(one -> one.capacity().equals(Optional.of(Capacity.PRESENT)))
        .extracting(one -> name(meeting, one.person().orElseThrow()))
        .containsExactly("Cia Dal", "Dan Berg");
  }

  @Test
  void oneWhoDoesNotServeIsPresentOnly() {
    Meeting meeting =
        read(
            """
            Beslutande
            Ada Ek (S), ordförande
            Bo Alm (M), tjg ers
            Cia Dal (MP), ej tjg ers

            § 1 Planen
            """);
    assertThat(meeting.attendance())
        .filteredOn(Attendance::isDeciding)
        .extracting(one -> name(meeting, one.person().orElseThrow()))
        .containsExactly("Ada Ek", "Bo Alm");
  }

  @Test
  void theNoticeCanStandFirst() {
    Meeting meeting =
        PublishedMinutes.read(
                """
                ## Anslag

                **Beslutsinstans:** Byggnadsnämnden
                **Sammanträdesdatum:** 2024-08-20
                **Anslaget sätts upp:** 2024-08-23

                | **Plats och tid** | Örngrund, 2024-08-20 kl. 13:00–15:40 |
                | **Beslutande** | Ada Ek (KD), ordförande<br>Bo Alm (M) |

                ## § 93/24 Dagordning

                *Diarienummer BN/2024/0711*

                ### Beslut

                Dagordningen fastställs.
                """)
            .meeting();
    assertThat(meeting.place()).hasValue("Örngrund");
    assertThat(meeting.paragraphs().get(0).caseNumbers()).containsExactly("BN/2024/0711");
  }

  @Test
  void numbersOfCasesHaveManyForms() {
    assertThat(paragraph("§ 59   Årsredovisning för kommunen                    KS0146/13\n"))
        .extracting(Paragraph::title, Paragraph::caseNumbers)
        .containsExactly(Optional.of("Årsredovisning för kommunen"), List.of("KS0146/13"));
    assertThat(paragraph("§ 67 Samlokalisering av gymnasierna (RS130412)\n").caseNumbers())
        .containsExactly("RS130412");
    assertThat(paragraph("Bun § 55 Dnr 1-20\n\nFöredragningslistan\n"))
        .extracting(Paragraph::title, Paragraph::caseNumbers)
        .containsExactly(Optional.of("Föredragningslistan"), List.of("1-20"));
    assertThat(paragraph("§ 18\nVal av justerare\nDnr KS-2018-2 Dpl 10\n").title())
        .hasValue("Val av justerare");
  }

  @Test
  void theSecondOfTwoChairsWasThereForTheOtherParagraphsToo() {
    Meeting meeting =
        read(
            """
            Beslutande         Ada Ek (S), ordförande §§ 1, 3
                               Bo Alm (M), ordförande § 2
                               Cia Dal (C)

            § 1 Planen

            § 2 Taxan

            § 3 Arvoden
            """);
    assertThat(meeting.attendance())
        .filteredOn(one -> name(meeting, one.person().orElseThrow()).equals("Bo Alm"))
        .extracting(Attendance::paragraphs)
        .containsExactly(ParagraphSet.ALL);
  }

  @Test
  void aPartyCanStandAfterACommaInATableOfVotes() {
    Paragraph paragraph =
        paragraph(
            """
            § 1 Planen

            Omröstning
            Omröstningen utfaller med 2 ja mot 1 nej.

            Namn               Ja    Nej
            Ada Ek, M          X
            Bo Alm, S          X
            Cia Dal, SD              X

            Beslut
            Planen antas.
            """);
    assertThat(paragraph.decisions().get(0).votes().get(0).ballots()).hasSize(3);
  }

  @Test
  void theBodyCanStandAmongTheFirstLines() {
    Meeting meeting =
        PublishedMinutes.read(
                """
                                                                   Sammanträdesdatum
                                                                   2014-04-30

                Regionstyrelsen                                    §§ 65-72


                § 65 Justering
                """)
            .meeting();
    assertThat(meeting.body().name()).isEqualTo("Regionstyrelsen");
  }

  @Test
  void aSentenceCanIntroduceTheDecisionOfAnotherBody() {
    Paragraph paragraph =
        paragraph(
            """
            § 194 Avtal

            Beslut
            Kommunfullmäktige föreslår kommunstyrelsen att fatta följande beslut.
            1. Avtalet antas.
            2. Bidraget betalas ut.
            """);
    assertThat(clauses(paragraph)).containsExactly("Avtalet antas.", "Bidraget betalas ut.");
    assertThat(paragraph.decisions().get(0).kind()).hasValue(DecisionKind.PROPOSAL);
  }

  @Test
  void votesAreCastInManyWords() {
    Paragraph paragraph =
        paragraph(
            """
            § 244 Simhall

            Propositioner
            Votering begärs. Ja-röst för bifall. Nej-röst för avslag.

            Ja-röst avger: Ada Ek (S) och Bo Alm (M).

            Nej-röst avger: Cia Dal (C).

            Dan Berg (SD) avstår från att rösta.

            Med 2 ja-röster mot 1 nej-röst och 1 avstående beslutar kommunfullmäktige att bifalla förslaget.

            Beslut
            Förslaget bifalls.
            """);
    Vote vote = paragraph.decisions().get(0).votes().get(0);
    assertThat(vote.ballots()).hasSize(4);
    assertThat(vote.abstain()).hasValue(1);
  }

  @Test
  void theDayAndThePageHeadEachPage() {
    Paragraph paragraph =
        paragraph(
            """
            Kommunfullmäktige                    2007-02-26                                  2

            § 15 Planen

            Beslut
            Planen antas.

            Kommunfullmäktige                    2007-02-26                                  3

            Taxan antas.

            Kommunfullmäktige                    2007-02-26                                  4
            """);
    assertThat(clauses(paragraph)).containsExactly("Planen antas.", "Taxan antas.");
  }

  @Test
  void aBracketWithNumbersOfCasesGoesOnInTheNextLine() {
    assertThat(paragraph("§ 7 Budget för nästa år (KS/2021:402,\nKS/2021:403)\n\nBeslut\nAntas.\n"))
        .extracting(Paragraph::title, Paragraph::caseNumbers)
        .containsExactly(Optional.of("Budget för nästa år"), List.of("KS/2021:402", "KS/2021:403"));
  }
}
