package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Availability;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.Extent;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Inference;
import se.protokoll.MatterState;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.OutstandingMatter;
import se.protokoll.Paragraph;
import se.protokoll.PlacedGrant;
import se.protokoll.Proposal;
import se.protokoll.ReportKind;
import se.protokoll.Section;
import se.protokoll.Sitting;
import se.protokoll.Speaker;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

class RealMeetingsTest {

  private static final Meeting FULL = RealMeetings.named("svom-2022-02-25");
  private static final Meeting MAY = RealMeetings.named("svom-2023-05-26");
  private static final Meeting DAYLESS = RealMeetings.named("svom-41");
  private static final Meeting RSR = RealMeetings.named("rsr-2023-12-11");

  static List<String> names() {
    return RealMeetings.names();
  }

  private static Paragraph paragraph(Meeting meeting, int number) {
    return meeting.paragraph(number).orElseThrow();
  }

  private static Decision decision(int number) {
    return paragraph(FULL, number).decisions().get(0);
  }

  private static Proposal proposal(Meeting meeting, int number) {
    return paragraph(meeting, number).proposals().get(0);
  }

  private static String nameOf(Actor actor) {
    if (actor instanceof Organisation organisation) {
      return organisation.name();
    }
    return actor instanceof Office office ? office.title() : ((PersonRef) actor).person();
  }

  private static List<String> namesOf(List<? extends Actor> actors) {
    return actors.stream().map(RealMeetingsTest::nameOf).toList();
  }

  private static String text(Paragraph paragraph) {
    return String.join("\n", paragraph.sections().stream().map(Section::text).toList());
  }

  @Nested
  class AsDocuments {

    @ParameterizedTest
    @MethodSource("se.protokoll.examples.RealMeetingsTest#names")
    void bearTheirNameAndSayWhereTheyCameFrom(String name) {
      Meeting meeting = RealMeetings.named(name);

      assertThat(meeting.id()).contains(name);
      assertThat(meeting.source().orElseThrow().inferred()).isNotEmpty();
      assertThat(meeting.source().orElseThrow().extent())
          .contains(name.equals("svom-2022-02-25") ? Extent.FULL_PROTOCOL : Extent.WEB_VIEW);
    }

    @ParameterizedTest
    @MethodSource("se.protokoll.examples.RealMeetingsTest#names")
    void speakOnlyOfPeopleTheyHave(String name) {
      Meeting meeting = RealMeetings.named(name);
      Set<String> keys = new HashSet<>();
      meeting.people().forEach(person -> keys.add(person.key()));
      Set<String> used = new HashSet<>();
      meeting.attendance().forEach(entry -> entry.person().ifPresent(used::add));
      for (Paragraph paragraph : meeting.paragraphs()) {
        for (Speaker speaker : paragraph.speakers()) {
          used.add(((PersonRef) speaker.actor()).person());
        }
        for (FollowUp followUp : paragraph.followUps()) {
          followUp.by().forEach(actor -> used.add(((PersonRef) actor).person()));
        }
      }

      assertThat(keys).hasSameSizeAs(meeting.people());
      assertThat(used).isEqualTo(keys);
    }

    @Test
    void areGivenInTheOrderOfTheirNames() {
      assertThat(RealMeetings.all()).containsExactly(FULL, MAY, DAYLESS, RSR);
    }
  }

  @Nested
  class TheWholeMinutesOf2022 {

    @Test
    void tellBodyDayPlaceAndRange() {
      assertThat(FULL.body().name()).isEqualTo("Sociala vård och omsorgsgruppen");
      assertThat(FULL.body().abbreviation()).contains("SVOM");
      assertThat(FULL.body().kind()).contains(BodyKind.COOPERATION_BODY);
      assertThat(FULL.body().standingOrders()).isEmpty();
      assertThat(FULL.sittings())
          .containsExactly(
              Sitting.builder()
                  .date(LocalDate.of(2022, 2, 25))
                  .opens(LocalTime.of(13, 0))
                  .closes(LocalTime.of(15, 50))
                  .closesApproximately(true)
                  .build());
      assertThat(FULL.place()).contains("Teams");
      assertThat(FULL.mode()).contains(MeetingMode.REMOTE);
      assertThat(FULL.statedRange()).contains(ParagraphSet.range(1, 15));
      assertThat(FULL.paragraphs()).extracting(Paragraph::number).isEqualTo(numbers(1, 15));
      assertThat(FULL.agenda())
          .extracting(item -> item.title().orElseThrow())
          .isEqualTo(FULL.paragraphs().stream().map(p -> p.title().orElseThrow()).toList());
    }

    @Test
    void nameThePeopleAsPrinted() {
      assertThat(FULL.people()).hasSize(36);
      assertThat(FULL.people()).extracting(Person::name).contains("Johan Looock");
      Person nilsson = FULL.person("bjorn-nilsson").orElseThrow();
      assertThat(nilsson.party()).contains("VV");
      assertThat(nilsson.organisation()).map(Organisation::name).contains("Åre kommun");
      Person weinstock = FULL.person("lena-weinstock-svedh").orElseThrow();
      assertThat(weinstock.organisation()).flatMap(Organisation::abbreviation).contains("RJH");
      assertThat(weinstock.unit()).contains("Regionstaben");
      assertThat(FULL.person("elin-ring").orElseThrow().title()).contains("Samordnare");
    }

    @Test
    void giveTwoDecidersToOneMunicipalityAndNoneToAnother() {
      List<String> principals =
          FULL.decidersOf(paragraph(FULL, 1)).certain().stream()
              .map(entry -> FULL.person(entry.person().orElseThrow()).orElseThrow())
              .map(person -> person.organisation().orElseThrow().name())
              .toList();

      assertThat(principals)
          .containsExactly(
              "Region Jämtland Härjedalen",
              "Region Jämtland Härjedalen",
              "Region Jämtland Härjedalen",
              "Östersunds kommun",
              "Strömsunds kommun",
              "Bräcke kommun",
              "Krokoms kommun",
              "Ragunda kommun",
              "Härjedalens kommun",
              "Åre kommun",
              "Östersunds kommun");
    }

    @Test
    void haveTheSameElevenDecidersInEveryParagraph() {
      for (Paragraph paragraph : FULL.paragraphs()) {
        var deciders = FULL.decidersOf(paragraph);
        assertThat(deciders.certain()).as("§ %d", paragraph.number()).hasSize(11);
        assertThat(deciders.possible()).isEmpty();
        assertThat(deciders.disqualified()).isEmpty();
      }
    }

    @Test
    void sayWhoWasThereForSomeParagraphsOnly() {
      assertThat(FULL.attendance())
          .filteredOn(entry -> !entry.paragraphs().isAll())
          .extracting(entry -> entry.person().orElseThrow() + " " + entry.paragraphs())
          .containsExactly(
              "lena-weinstock-svedh 1-7",
              "mikael-lec-alsen 11",
              "jan-persson 10",
              "asa-eldebro 10",
              "mats-brannstrom 7");
      assertThat(attendance("mats-brannstrom").capacity()).contains(Capacity.GUEST);
      assertThat(attendance("christian-ahren").capacity()).contains(Capacity.SECRETARY);
    }

    @Test
    void showThePresidiumAsPublished() {
      assertThat(FULL.attendance())
          .filteredOn(entry -> entry.office().isPresent())
          .extracting(
              entry -> entry.person().orElseThrow(),
              entry -> entry.office().orElseThrow(),
              entry -> entry.presidiumRole().orElseThrow(),
              Attendance::presiding)
          .containsExactly(
              tuple("tom-silverklo", "Ordförande", PresidiumRole.CHAIR, true),
              tuple(
                  "lise-hjemgaard-svensson",
                  "1:a vice ordförande",
                  PresidiumRole.FIRST_VICE_CHAIR,
                  false),
              tuple("karin-nasmark", "Vice ordförande", PresidiumRole.VICE_CHAIR, false));
    }

    @Test
    void addUpTheFourStateGrantsOfParagraphTen() {
      List<Grant> grants = decision(10).grants();

      assertThat(grants)
          .extracting(grant -> grant.label().orElseThrow() + " " + grant.amount().orElseThrow())
          .hasSize(4);
      assertThat(grants)
          .extracting(grant -> grant.amount().orElseThrow())
          .containsExactly(
              Money.ofKronor(6_200_011),
              Money.ofKronor(1_000_000),
              Money.ofKronor(2_526_338),
              Money.ofKronor(1_796_571));
      assertThat(grants)
          .extracting(grant -> grant.amountAsPublished().orElseThrow())
          .containsExactly("6 200 011", "1 000 000,00", "2 526 338", "1 796 571");
      assertThat(
              grants.stream()
                  .map(grant -> grant.amount().orElseThrow())
                  .reduce(Money.ZERO, Money::plus))
          .isEqualTo(Money.ofDecimal("11522920.00"));
    }

    @Test
    void sayWhoDrawsEachGrantWhoAnswersForItAndForHowLong() {
      List<Grant> grants = decision(10).grants();

      assertThat(grants)
          .extracting(
              grant -> grant.label().orElseThrow(),
              grant -> nameOf(grant.drawnBy().orElseThrow()),
              grant -> namesOf(grant.administrators()),
              grant -> grant.clause().orElseThrow())
          .containsExactly(
              tuple("I", REGIONAL, List.of(COORDINATORS), "1.1.I"),
              tuple("II", REGIONAL, List.of(COORDINATORS), "1.1.II"),
              tuple("III", REGIONAL, List.of(COORDINATORS), "1.1.III"),
              tuple("IV", HEALTH, List.of("verksamhetschef"), "1.2.IV"));
      for (Grant grant : grants) {
        assertThat(((Organisation) grant.drawnBy().orElseThrow()).partOf())
            .map(Organisation::name)
            .contains("Region Jämtland Härjedalen");
        assertThat(grant.source()).contains("nationella statsbidrag psykisk hälsa");
        assertThat(grant.period())
            .contains(
                new When(
                    Optional.of("2022-2023"),
                    Optional.of(LocalDate.of(2022, 1, 1)),
                    Optional.of(LocalDate.of(2023, 12, 31))));
        assertThat(grant.split()).isEmpty();
      }
    }

    @Test
    void nestTheRomanPointsUnderWhoDrawsThem() {
      List<Clause> clauses = decision(10).clauses();

      assertThat(clauses).extracting(clause -> clause.marker().orElseThrow()).containsOnly("-");
      assertThat(clauses).hasSize(4);
      assertThat(markers(clauses.get(0).clauses().get(0))).containsExactly("I", "II", "III");
      assertThat(markers(clauses.get(0).clauses().get(1))).containsExactly("IV");
      assertThat(namesOf(clauses.get(0).addressees())).containsExactly("förvaltningscontroller");
      assertThat(namesOf(clauses.get(1).inConsultationWith()))
          .containsExactly("Fredagsgruppen", "SamReKo");
      assertThat(namesOf(clauses.get(2).inConsultationWith())).containsExactly("SamReKo");
    }

    @Test
    void keepAFrameThatIsNotAnAmountApartFromTheGrants() {
      assertThat(paragraph(FULL, 10).statedFrames())
          .extracting(
              frame -> frame.text().orElseThrow(),
              frame -> frame.period().orElseThrow().text().orElseThrow(),
              frame -> frame.amount().isPresent())
          .containsExactly(
              tuple("totalt drygt 24 miljoner kr", "2022", false),
              tuple("ungefär lika mycket", "2023", false),
              tuple("ungefär lika mycket", "2024", false));
    }

    @Test
    void countADecidedGrantOnceThoughItWasProposedToo() {
      assertThat(proposal(FULL, 10).grants()).isEqualTo(decision(10).grants());
      assertThat(FULL.grants()).hasSize(5);
      assertThat(FULL.grants()).extracting(PlacedGrant::state).containsOnly(MatterState.DECIDED);
    }

    @Test
    void putTheProposalToTwoBodiesAndHoldTheDecisionOfOne() {
      for (int number : new int[] {10, 12}) {
        assertThat(namesOf(proposal(FULL, number).addressedTo()))
            .containsExactly("SVOM", "Barnarenan");
        assertThat(decision(number).by()).isEmpty();
        assertThat(namesOf(decision(number).jointlyWith())).containsExactly("Barnarenan");
        assertThat(decision(number).adopts()).isEqualTo(proposal(FULL, number).key());
      }
    }

    @Test
    void tellWhichGroupProposed() {
      assertThat(namesOf(proposal(FULL, 8).proposers())).containsExactly("Fredagsgruppen");
      assertThat(namesOf(proposal(FULL, 9).proposers())).containsExactly("Fredagsgruppen");
      assertThat(namesOf(proposal(FULL, 10).proposers()))
          .containsExactly("Fredagsgruppen", "SamReKo - hälso- och sjukvård, skola och IFO");
      assertThat(namesOf(proposal(FULL, 11).proposers())).containsExactly("Fredagsgruppen");
      assertThat(proposal(FULL, 12).proposers()).isEmpty();
      assertThat(proposal(FULL, 2).proposers()).isEmpty();
    }

    @Test
    void setMoneyAsideForMiniMariaAndWantTwoReports() {
      Grant grant = decision(12).grants().get(0);

      assertThat(grant.amount()).contains(Money.ofKronor(200_000));
      assertThat(grant.amountAsPublished()).contains("200 000 kronor");
      assertThat(grant.drawnBy()).isEmpty();
      assertThat(grant.clause()).contains("2");
      assertThat(decision(12).followUps())
          .extracting(
              followUp -> followUp.report().orElseThrow(),
              followUp -> followUp.due().flatMap(When::day).orElseThrow(),
              followUp -> namesOf(followUp.reportedTo()),
              followUp -> namesOf(followUp.by()))
          .containsExactly(
              tuple(
                  ReportKind.INTERIM,
                  LocalDate.of(2022, 6, 3),
                  List.of("SVOM"),
                  List.of("Region Jämtland Härjedalen", "Östersunds kommun")),
              tuple(
                  ReportKind.FINAL,
                  LocalDate.of(2022, 10, 7),
                  List.of("SVOM"),
                  List.of("Region Jämtland Härjedalen", "Östersunds kommun")));
    }

    @Test
    void prolongTheLosusAgreementAndFollowItUpAtEveryMeeting() {
      assertThat(decision(9).clauses().get(0).validity())
          .contains(
              When.until(LocalDate.of(2022, 10, 31))
                  .withText(Optional.of("till och med 2022-10-31")));
      FollowUp followUp = decision(9).followUps().get(0);
      assertThat(namesOf(followUp.reportedTo())).containsExactly("Fredagsgruppen", "SVOM");
      assertThat(followUp.recurs()).contains("vid varje möte");
      assertThat(followUp.recursUntil()).contains(When.of("tills ett nytt avtal har slutits"));
      assertThat(followUp.due()).isEmpty();
    }

    @Test
    void haveADecisionWhereThePrintHasOneAndAProposalWhereItHasOne() {
      assertThat(FULL.paragraphs())
          .filteredOn(paragraph -> paragraph.decisions().isEmpty())
          .extracting(Paragraph::number)
          .containsExactly(1, 15);
      assertThat(FULL.paragraphs())
          .filteredOn(paragraph -> !paragraph.proposals().isEmpty())
          .extracting(Paragraph::number)
          .containsExactly(2, 3, 8, 9, 10, 11, 12);
      assertThat(FULL.paragraphs())
          .filteredOn(paragraph -> !paragraph.decisions().isEmpty())
          .extracting(paragraph -> paragraph.decisions().get(0).kind().orElseThrow())
          .containsExactly(
              DecisionKind.OWN,
              DecisionKind.ELECTION,
              DecisionKind.FILED,
              DecisionKind.NOTED,
              DecisionKind.NOTED,
              DecisionKind.NOTED,
              DecisionKind.OWN,
              DecisionKind.OWN,
              DecisionKind.ASSIGNMENT,
              DecisionKind.OWN,
              DecisionKind.ASSIGNMENT,
              DecisionKind.FILED,
              DecisionKind.NOTED);
    }

    @Test
    void electAJusterareWhoDecidedInEverythingAndSignsBetweenChairAndSecretary() {
      var justering = FULL.justering().orElseThrow();
      assertThat(justering.justerare())
          .containsExactly(Justerare.builder().person("bengt-bergqvist").build());
      assertThat(decision(3).election().orElseThrow().elected().get(0).actor())
          .isEqualTo(new PersonRef("bengt-bergqvist"));
      assertThat(FULL.paragraphs())
          .allMatch(paragraph -> FULL.decidersOf(paragraph).contains("bengt-bergqvist"));
      assertThat(justering.plannedPlace()).isEmpty();
      assertThat(justering.signatures())
          .containsExactly(
              signature("tom-silverklo", SignatoryRole.CHAIR),
              signature("bengt-bergqvist", SignatoryRole.JUSTERARE),
              signature("christian-ahren", SignatoryRole.SECRETARY));
      assertThat(FULL.dayOfJustering()).isEmpty();
    }

    @Test
    void bearAStampUnderEveryParagraphAndABlankPosting() {
      assertThat(FULL.paragraphs()).allMatch(Paragraph::stampedCertified);
      assertThat(FULL.paragraphs()).noneMatch(Paragraph::certifiedImmediately);
      assertThat(FULL.postings())
          .containsExactly(
              Posting.builder()
                  .board("Region Jämtland Härjedalen")
                  .storedAt("RJH - Samordningskansliet")
                  .build());
    }

    @Test
    void stateTheDatesOfDocumentsAsPrinted() {
      assertThat(
              FULL.paragraphs().stream()
                  .flatMap(paragraph -> paragraph.documents().stream())
                  .filter(document -> document.role().equals(Optional.of(DocumentRole.BASIS)))
                  .map(
                      document ->
                          document.title().orElseThrow()
                              + " | "
                              + document.dateAsPrinted().orElse("")))
          .containsExactly(
              "Projektplan reviderad 220131 | 220131",
              "Fredagsgruppen och SamReKos förslag till beslut länsgemensamma medel 2022 psykisk"
                  + " hälsa | ",
              "SVOM 220225 Vuxenhab vision | 220225",
              "210217 Tjänsteskrivelse Mini Maria | 210217",
              "P. 11 Balanslista SVOM | ");
      assertThat(paragraph(FULL, 13).agendaItem()).contains("11");
    }

    @Test
    void groupInformationBeforeDecisions() {
      assertThat(FULL.paragraphs())
          .extracting(paragraph -> paragraph.group().orElse("-"))
          .containsExactly(
              "-",
              "-",
              "-",
              "-",
              "Informationsärenden",
              "Informationsärenden",
              "Informationsärenden",
              "Beslutsärenden",
              "Beslutsärenden",
              "Beslutsärenden",
              "Beslutsärenden",
              "Beslutsärenden",
              "Beslutsärenden",
              "Beslutsärenden",
              "Beslutsärenden");
    }

    @Test
    void referToTheAssemblyThatAdoptedTheRegionalPlan() {
      var precedent = paragraph(FULL, 14).precedents().get(0);
      assertThat(precedent.body()).contains("regionfullmäktige");
      assertThat(precedent.text()).isEqualTo("regionfullmäktige 15-16 februari");
      assertThat(precedent.when().orElseThrow().from()).contains(LocalDate.of(2022, 2, 15));
      assertThat(precedent.when().orElseThrow().to()).contains(LocalDate.of(2022, 2, 16));
      assertThat(precedent.number()).isEmpty();
    }

    private Attendance attendance(String person) {
      return FULL.attendance().stream()
          .filter(entry -> entry.person().equals(Optional.of(person)))
          .findFirst()
          .orElseThrow();
    }

    private static List<String> markers(Clause clause) {
      return clause.clauses().stream().map(point -> point.marker().orElseThrow()).toList();
    }

    private static Signature signature(String person, SignatoryRole role) {
      return Signature.builder()
          .person(person)
          .role(role)
          .method(SignatureMethod.ELECTRONIC)
          .methodAsPublished("Formpipes Signeringsportal")
          .build();
    }
  }

  @Nested
  class TheMeetingOfMay2023 {

    @Test
    void pairsAgendaItemsWithParagraphs() {
      assertThat(MAY.paragraphs()).extracting(Paragraph::number).isEqualTo(numbers(16, 28));
      assertThat(MAY.paragraphs())
          .allSatisfy(
              paragraph ->
                  assertThat(paragraph.agendaItem()).contains("" + (paragraph.number() - 15)));
      assertThat(paragraph(MAY, 17).title()).contains("Val av justerare");
      assertThat(paragraph(MAY, 20).title()).isEmpty();
      assertThat(MAY.agenda())
          .filteredOn(item -> item.title().isEmpty())
          .extracting(item -> item.number().orElseThrow())
          .containsExactly("5", "6", "9", "10", "12");
    }

    @Test
    void keepsTheSameTextAsAgendaAndAsMinutes() {
      assertThat(MAY.agenda().get(9).sections()).isEqualTo(paragraph(MAY, 25).sections());
      assertThat(paragraph(MAY, 25).sections())
          .extracting(section -> section.heading().orElseThrow())
          .containsExactly("Bakgrund", "Ärendet");
    }

    @Test
    void losesItsAttachments() {
      assertThat(MAY.paragraphs())
          .filteredOn(paragraph -> paragraph.documents().stream().anyMatch(RealMeetingsTest::lost))
          .extracting(Paragraph::number)
          .containsExactly(20, 21, 24, 25);
      assertThat(MAY.agenda())
          .filteredOn(item -> item.documents().stream().anyMatch(RealMeetingsTest::lost))
          .extracting(item -> item.number().orElseThrow())
          .containsExactly("10");
    }

    @Test
    void sendsItsSlidesSeparately() {
      assertThat(MAY.paragraphs())
          .filteredOn(
              paragraph ->
                  paragraph.documents().stream()
                      .anyMatch(
                          document ->
                              document.role().equals(Optional.of(DocumentRole.SLIDES))
                                  && document
                                      .availability()
                                      .equals(Optional.of(Availability.SENT_SEPARATELY))))
          .extracting(Paragraph::number)
          .containsExactly(21, 22, 25, 26);
    }

    @Test
    void promisesOneReturn() {
      assertThat(MAY.outstanding())
          .extracting(
              OutstandingMatter::state,
              matter -> matter.paragraph().number(),
              matter -> namesOf(matter.followUp().by()),
              matter -> namesOf(matter.followUp().reportedTo()),
              matter -> matter.followUp().due().orElseThrow())
          .containsExactly(
              tuple(
                  MatterState.PROMISED,
                  22,
                  List.of("stefan-szucs"),
                  List.of("SVOM"),
                  When.of("längre fram i projektet")));
      Person szucs = MAY.person("stefan-szucs").orElseThrow();
      assertThat(szucs.name()).isEqualTo("Stefan Szücs");
      assertThat(szucs.title()).contains("Docent");
      assertThat(szucs.organisation()).map(Organisation::name).contains("Göteborgs universitet");
    }

    @Test
    void hasAnInferredDayAndAStatedEnd() {
      assertThat(MAY.firstDay()).contains(LocalDate.of(2023, 5, 26));
      assertThat(inferred(MAY)).contains("sittings.date", "paragraphs.number");
      assertThat(MAY.sittings().get(0).closes()).contains(LocalTime.of(14, 40));
      assertThat(MAY.sittings().get(0).closesApproximately()).isTrue();
      assertThat(MAY.justering()).isEmpty();
      assertThat(MAY.postings()).isEmpty();
    }
  }

  @Nested
  class TheMeetingWithoutADay {

    @Test
    void endsAboutAQuarterToFourOnADayNobodyStates() {
      assertThat(DAYLESS.sittings())
          .containsExactly(
              Sitting.builder().closes(LocalTime.of(15, 45)).closesApproximately(true).build());
      assertThat(DAYLESS.firstDay()).isEmpty();
      assertThat(DAYLESS.source().orElseThrow().url()).isEmpty();
      assertThat(DAYLESS.paragraphs()).extracting(Paragraph::number).isEqualTo(numbers(41, 52));
      assertThat(paragraph(DAYLESS, 42).title()).contains("Val av justerare");
    }

    @Test
    void proposesHalfAndHalfOfFundsNobodyCounts() {
      Grant grant = proposal(DAYLESS, 50).grants().get(0);

      assertThat(grant.amount()).isEmpty();
      assertThat(grant.amountAsPublished()).contains("kvarvarande medel");
      assertThat(nameOf(grant.payer().orElseThrow())).isEqualTo("enhet Samhällsutveckling");
      assertThat(parts(grant.split().orElseThrow()))
          .containsExactly(
              "Kommunerna 50 Kommunförbundet Jämtland Härjedalen",
              "Region Jämtland Härjedalen 50 Folkhälsoenheten, Region Jämtland Härjedalen");
    }

    @Test
    void proposesSeventyThirtyAndDoesNotSayWhoIsPaidTheThirty() {
      Grant grant = proposal(DAYLESS, 51).grants().get(0);

      assertThat(grant.amount()).isEmpty();
      assertThat(parts(grant.split().orElseThrow()))
          .containsExactly(
              "Kommunerna 70 Kommunförbundet Jämtland Härjedalen",
              "Region Jämtland Härjedalen 30 -");
    }

    @Test
    void decidesNothingThatThePageShows() {
      assertThat(DAYLESS.paragraphs()).allMatch(paragraph -> paragraph.decisions().isEmpty());
      assertThat(DAYLESS.grants(MatterState.values()))
          .extracting(PlacedGrant::state)
          .containsExactly(MatterState.PROPOSED, MatterState.PROPOSED);
    }

    @Test
    void proposesToProlongTwoAgreementsAYear() {
      Proposal proposal = proposal(DAYLESS, 49);
      When validity = proposal.clauses().get(0).validity().orElseThrow();

      assertThat(validity.text()).contains("under ett år");
      assertThat(validity.to()).contains(LocalDate.of(2024, 12, 31));
      assertThat(proposal.clauses().get(0).text()).contains("2021-2023");
      assertThat(proposal.clauses().get(1).clauses()).hasSize(2);
      assertThat(proposal.followUps().get(0).due()).contains(When.of("snarast möjligt"));
      assertThat(paragraph(DAYLESS, 49).documents())
          .filteredOn(document -> document.role().equals(Optional.of(DocumentRole.LINK)))
          .extracting(document -> document.title().orElseThrow())
          .containsExactly(
              "Överenskommelse Riskbruk Missbruk Beroende 2021-2023.pdf",
              "2021-06-04 ÖK psykisk funktionsnedsättning RJH Kommun 2021.pdf");
    }

    @Test
    void promisesReturnsAndANewDateForTheConference() {
      assertThat(DAYLESS.outstanding())
          .filteredOn(matter -> matter.state() == MatterState.PROMISED)
          .extracting(
              matter -> matter.paragraph().number(),
              matter -> namesOf(matter.followUp().by()),
              matter -> matter.followUp().due().flatMap(When::text).orElse("-"))
          .containsExactly(
              tuple(46, List.of(), "under 2024"),
              tuple(47, List.of("jan-persson", "anna-frisk"), "februari 2024"),
              tuple(48, List.of("christian-ahren"), "-"),
              tuple(48, List.of("christian-ahren"), "-"));
      assertThat(paragraph(DAYLESS, 47).followUps().get(0).due().orElseThrow().to().orElseThrow())
          .isEqualTo("2024-02-29");
    }

    @Test
    void citesADecisionWithoutAYearOrANumber() {
      var precedent = paragraph(DAYLESS, 48).precedents().get(0);
      assertThat(precedent.text()).isEqualTo("SVOM den 26 maj");
      assertThat(precedent.number()).isEmpty();
      assertThat(precedent.when().flatMap(When::day)).contains(LocalDate.of(2023, 5, 26));
      assertThat(text(paragraph(DAYLESS, 48))).contains("18-19 april 2024", "16-17 april 2024");
    }
  }

  @Nested
  class TheRegionalCouncil {

    @Test
    void metWithPreviousMinutesNotCertified() {
      assertThat(RSR.previousMinutes().orElseThrow().certified()).contains(false);
      assertThat(paragraph(RSR, 73).title()).contains("Föregående protokoll");
      for (Meeting other : List.of(FULL, MAY, DAYLESS)) {
        assertThat(other.previousMinutes()).isEmpty();
      }
    }

    @Test
    void pairsTenAgendaItemsWithTenParagraphs() {
      assertThat(RSR.paragraphs()).extracting(Paragraph::number).isEqualTo(numbers(70, 79));
      assertThat(RSR.paragraphs())
          .allSatisfy(
              paragraph ->
                  assertThat(paragraph.agendaItem()).contains("" + (paragraph.number() - 69)));
      assertThat(paragraph(RSR, 78).sections()).isEmpty();
      assertThat(paragraph(RSR, 78).title()).contains("Övriga frågor och informationer");
    }

    @Test
    void willSeeTheEmergencyStockAgain() {
      assertThat(RSR.outstanding())
          .extracting(
              matter -> matter.paragraph().number(),
              matter -> namesOf(matter.followUp().reportedTo()),
              matter -> matter.followUp().due().flatMap(When::text).orElseThrow())
          .containsExactly(tuple(75, List.of("RSR"), "längre fram i processen"));
    }

    @Test
    void hearsAProposalOfAMemberItDoesNotName() {
      Proposal proposal = proposal(RSR, 74);
      assertThat(proposal.proposers()).isEmpty();
      assertThat(namesOf(proposal.supporters())).containsExactly("elin-ring", "lisbet-gibson");
      assertThat(proposal.clauses().get(0).text()).contains("SVOM", "Kommunchefsnätverket", "RSR");
    }

    @Test
    void keepsTheOrderOfEventsItsBackgroundPrints() {
      assertThat(text(paragraph(RSR, 77)))
          .contains("september 2009", "juni 2009", "LAKO", "Fredaggruppen");
    }
  }

  @Nested
  class OnTheWebPages {

    @Test
    void onlyWhoPresidedAndTheSecretaryAreKnownToHaveBeenThere() {
      assertThat(MAY.attendance()).hasSize(1);
      assertThat(DAYLESS.attendance()).hasSize(2);
      assertThat(RSR.attendance()).hasSize(1);
      for (Meeting meeting : List.of(MAY, DAYLESS, RSR)) {
        var deciders = meeting.decidersOf(meeting.paragraphs().get(0));
        assertThat(deciders.certain()).isEmpty();
        assertThat(deciders.possible()).hasSize(1).allMatch(Attendance::presiding);
        assertThat(meeting.body().standingOrders()).isEmpty();
      }
    }
  }

  private static final String REGIONAL = "Förvaltningsområde Regional utveckling";
  private static final String HEALTH = "Förvaltningsområde Hälso- och sjukvård";
  private static final String COORDINATORS = "regionala samordnarna psykisk hälsa";

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  private static boolean lost(Document document) {
    return document.availability().equals(Optional.of(Availability.LOST))
        && document.title().isEmpty();
  }

  private static List<String> inferred(Meeting meeting) {
    return meeting.source().orElseThrow().inferred().stream().map(Inference::component).toList();
  }

  private static List<String> parts(FundSplit split) {
    assertThat(split.kind()).isEqualTo(SplitKind.PERCENT);
    return split.parts().stream().map(RealMeetingsTest::part).toList();
  }

  private static String part(Part part) {
    return part.holder().name().orElseThrow()
        + " "
        + part.percent().orElseThrow().numerator()
        + " "
        + part.payee().flatMap(Holder::name).orElse("-");
  }
}
