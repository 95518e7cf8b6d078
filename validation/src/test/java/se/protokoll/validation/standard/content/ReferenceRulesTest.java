package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Clause;
import se.protokoll.Document;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Speaker;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Signature;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

class ReferenceRulesTest {

  private static final Actor NOBODY = PersonRef.builder().person("nobody").build();

  private void isFoundAt(String pointer, Meeting meeting) {
    Finding finding = findOne("person-reference", meeting);
    assertThat(finding.place().pointer()).isEqualTo(pointer);
    assertThat(finding.arguments()).containsEntry("key", "nobody");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void saysWhoIsNobody() {
    Meeting meeting =
        LawfulMeetings.board().withPeople(LawfulMeetings.board().people().subList(0, 10));
    says(
        findOne("person-reference", meeting),
        "Ingen person har nyckeln \"off\"",
        "No person has the key \"off\"");
  }

  @Test
  void isLookedUpInTheListOfAttendance() {
    Meeting meeting = LawfulMeetings.board();
    var more = new ArrayList<>(meeting.attendance());
    more.add(Attendance.builder().person("nobody").build());
    isFoundAt("/attendance/11/person", meeting.withAttendance(more));
    isFoundAt(
        "/attendance/8/substitutesFor",
        LawfulMeetings.attendanceChanged(
            meeting, "m9", entry -> entry.withSubstitutesFor("nobody")));
  }

  @Test
  void isLookedUpUnderTheMinutes() {
    Meeting meeting = LawfulMeetings.board();
    isFoundAt(
        "/justering/justerare/0/person",
        LawfulMeetings.justeringChanged(
            meeting, j -> j.withJusterare(Justerare.builder().person("nobody").build())));
    isFoundAt(
        "/justering/justerare/0/substituteFor",
        LawfulMeetings.justeringChanged(
            meeting,
            j ->
                j.withJusterare(Justerare.builder().person("m2").substituteFor("nobody").build())));
    isFoundAt(
        "/justering/signatures/0/person",
        LawfulMeetings.justeringChanged(
            meeting, j -> j.withSignatures(Signature.builder().person("nobody").build())));
  }

  @Test
  void isLookedUpInEveryPartOfAParagraph() {
    Meeting meeting = LawfulMeetings.board();
    isFoundAt(
        "/paragraphs/2/speakers/0/actor/person",
        changed(meeting, 18, p -> p.withSpeakers(Speaker.builder().actor(NOBODY).build())));
    isFoundAt(
        "/paragraphs/2/followUps/0/by/0/person",
        changed(meeting, 18, p -> p.withFollowUps(FollowUp.builder().addBy(NOBODY).build())));
    isFoundAt(
        "/paragraphs/2/reservations/0/persons/0",
        changed(
            meeting,
            18,
            p -> p.withReservations(Reservation.builder().addPersons("nobody").build())));
    isFoundAt(
        "/paragraphs/2/statements/0/persons/0",
        changed(
            meeting, 18, p -> p.withStatements(Statement.builder().addPersons("nobody").build())));
    isFoundAt(
        "/paragraphs/2/disqualifications/0/person",
        changed(
            meeting,
            18,
            p -> p.withDisqualifications(Disqualification.builder().person("nobody").build())));
    isFoundAt(
        "/paragraphs/2/dispatchedTo/0/person",
        changed(meeting, 18, p -> p.withDispatchedTo(NOBODY)));
    isFoundAt(
        "/paragraphs/3/proposals/1/proposers/0/person",
        changed(
            meeting,
            VOTED,
            p ->
                p.withProposals(p.proposals().get(0), p.proposals().get(1).withProposers(NOBODY))));
    isFoundAt(
        "/paragraphs/3/proposals/0/supporters/0/person",
        changed(
            meeting,
            VOTED,
            p ->
                p.withProposals(
                    p.proposals().get(0).withSupporters(NOBODY), p.proposals().get(1))));
  }

  @Test
  void isLookedUpInEveryPartOfADecision() {
    Meeting meeting = LawfulMeetings.board();
    isFoundAt(
        "/paragraphs/2/decisions/0/notParticipating/0",
        decisionChanged(meeting, 18, d -> d.withNotParticipating("nobody")));
    isFoundAt(
        "/paragraphs/2/decisions/0/clauses/0/clauses/0/addressees/0/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withClauses(
                    Clause.builder()
                        .text("att")
                        .addClauses(Clause.builder().text("att").addAddressees(NOBODY).build())
                        .build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/clauses/0/inConsultationWith/0/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withClauses(Clause.builder().text("att").addInConsultationWith(NOBODY).build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/election/elected/0/actor/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withElection(
                    Election.builder()
                        .addElected(Elected.builder().actor(NOBODY).build())
                        .build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/election/proportionalRequestedBy/0",
        decisionChanged(
            meeting,
            18,
            d -> d.withElection(Election.builder().addProportionalRequestedBy("nobody").build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/votes/0/castingVote/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withVotes(
                    Vote.builder()
                        .castingVote(
                            Ballot.builder().person("nobody").choice(BallotChoice.YES).build())
                        .build())));
    isFoundAt(
        "/paragraphs/2/decisions/0/votes/0/ballots/0/person",
        decisionChanged(
            meeting,
            18,
            d ->
                d.withVotes(
                    Vote.builder()
                        .addBallots(
                            Ballot.builder().person("nobody").choice(BallotChoice.YES).build())
                        .build())));
  }

  @Test
  void isLookedUpInEveryPartOfAGrant() {
    Grant grant = Grant.builder().build();
    var grants =
        Map.of(
            "payer/person", grant.withPayer(NOBODY),
            "drawnBy/person", grant.withDrawnBy(NOBODY),
            "recipients/0/person", grant.withRecipients(NOBODY),
            "administrators/0/person", grant.withAdministrators(NOBODY));
    grants.forEach(
        (pointer, one) ->
            isFoundAt(
                "/paragraphs/2/decisions/0/grants/0/" + pointer,
                decisionChanged(LawfulMeetings.board(), 18, d -> d.withGrants(one))));
  }

  @Test
  void decisionsAdoptAProposalOfTheirParagraph() {
    Finding finding =
        findOne(
            "adopts-known",
            decisionChanged(LawfulMeetings.board(), VOTED, one -> one.withAdopts("p9")));
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/adopts");
    says(
        finding,
        "Beslutet bifaller förslaget \"p9\", som inte finns i paragrafen",
        "The decision adopts the proposal \"p9\", which is not in the paragraph");
    assertThat(
            find(
                "adopts-known",
                decisionChanged(LawfulMeetings.board(), VOTED, one -> one.withAdopts("p2"))))
        .isEmpty();
    assertThat(
            find(
                "adopts-known",
                decisionChanged(
                    LawfulMeetings.board(), VOTED, one -> one.withAdopts(Optional.empty()))))
        .isEmpty();
  }

  private static Meeting putting(String... put) {
    return decisionChanged(
        LawfulMeetings.board(),
        VOTED,
        one -> one.withPropositions(Proposition.builder().addPut(put).build()));
  }

  @Test
  void whatTheChairPutIsAProposalWhereItIsWrittenAsOne() {
    Finding finding = findOne("adopts-known", putting("p1", "p9"));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.place().pointer())
        .isEqualTo("/paragraphs/3/decisions/0/propositions/0/put/1");
    says(
        finding,
        "Ordföranden uppges ha ställt proposition på \"p9\", som inte finns i paragrafen",
        "The chair is said to have put \"p9\", which is not in the paragraph");
    assertThat(find("adopts-known", putting("p1", "p2"))).isEmpty();
    assertThat(find("adopts-known", putting("bifall", "avslag", "punkt 2", "p"))).isEmpty();
  }

  private static Meeting finding(String found) {
    return decisionChanged(
        LawfulMeetings.board(),
        VOTED,
        one -> one.withPropositions(Proposition.builder().addPut("p1", "p2").found(found).build()));
  }

  @Test
  void whatTheChairFoundIsAProposalWhereItIsWrittenAsOne() {
    Finding finding = findOne("adopts-known", finding("p9"));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.place().pointer())
        .isEqualTo("/paragraphs/3/decisions/0/propositions/0/found");
    says(
        finding,
        "Ordföranden uppges ha funnit bifall till \"p9\", som inte finns i paragrafen",
        "The chair is said to have found that the meeting wanted \"p9\", which is not in the"
            + " paragraph");
    for (String found : List.of("p2", "bifall till yrkande 1", "avslag", "punkt 2", "p", "2")) {
      assertThat(find("adopts-known", finding(found))).as(found).isEmpty();
    }
  }

  @Test
  void keysAreTheSameInCapitals() {
    assertThat(find("adopts-known", putting("P1", "P2"))).isEmpty();
    assertThat(find("adopts-known", finding("P2"))).isEmpty();
    assertThat(findOne("adopts-known", putting("P1", "P9")).variant()).isEqualTo("put-unknown");
    assertThat(findOne("adopts-known", finding("P9")).variant()).isEqualTo("found-unknown");
  }

  @Test
  void whatWasPutAndFoundIsToldOnce() {
    Meeting meeting =
        decisionChanged(
            LawfulMeetings.board(),
            VOTED,
            one -> one.withPropositions(Proposition.builder().addPut("p9").found("p9").build()));
    assertThat(findOne("adopts-known", meeting).variant()).isEqualTo("put-unknown");
  }

  private static ParagraphRef cited(String body, int number, String day) {
    return ParagraphRef.builder()
        .body(body)
        .number(number)
        .when(When.on(LocalDate.parse(day)))
        .text(body + " " + day + " § " + number)
        .build();
  }

  private static Meeting citing(ParagraphRef first, ParagraphRef second) {
    return changed(
        changed(LawfulMeetings.board(), 18, one -> one.withPrecedents(first)),
        VOTED,
        one -> one.withPrecedents(second));
  }

  @Test
  void oneParagraphIsNotCitedByTwoDays() {
    ParagraphRef first = cited("Kommunstyrelsen", 27, "2024-02-18");
    Finding finding =
        findOne("references-agree", citing(first, cited("kommunstyrelsen", 27, "2024-02-28")));
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/precedents/0/when");
    says(
        finding,
        "\"kommunstyrelsen 2024-02-28 § 27\" hänvisas till med dagen 2024-02-28, och på ett annat"
            + " ställe med 2024-02-18",
        "\"kommunstyrelsen 2024-02-28 § 27\" is cited by the day 2024-02-28, and elsewhere by"
            + " 2024-02-18");
    for (ParagraphRef other :
        List.of(
            first,
            cited("Kommunstyrelsen", 28, "2024-02-28"),
            cited("Kommunstyrelsen", 27, "2023-02-28"),
            cited("Byggnadsnämnden", 27, "2024-02-28"),
            first.withSuffix("A").withText("§ 27 A").withWhen(When.on(LocalDate.of(2024, 1, 9))),
            first.withBody(Optional.empty()),
            first.withWhen(Optional.empty()))) {
      assertThat(find("references-agree", citing(first, other))).as(other.text()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Utdrag ur kommunstyrelsens protokoll 2024-02-18 § 5, 1",
    "Utdrag ur kommunstyrelsens protokoll 2024-02-18 § 27, 0",
    "Utdrag ur kommunstyrelsens protokoll 2024-01-18 § 5, 0",
    "Utdrag ur byggnadsnämndens protokoll 2024-02-18 § 5, 0",
    "Utdrag ur kommunstyrelsens protokoll 2024-02-18 §§ 5 och 27, 0",
    "Tjänsteskrivelse, 0"
  })
  void theDocumentIsOfTheParagraphThatIsCited(String title, int findings) {
    Meeting meeting =
        changed(
            LawfulMeetings.board(),
            VOTED,
            one ->
                one.withPrecedents(cited("Kommunstyrelsen", 27, "2024-02-18"))
                    .withDocuments(Document.builder().title(title).build()));
    assertThat(find("references-agree", meeting)).hasSize(findings);
  }

  @Test
  void numbersThatBeginAnewAreCitedByManyDays() {
    String own = LawfulMeetings.board().body().name();
    Meeting meeting = citing(cited(own, 2, "2024-01-08"), cited(own, 2, "2024-02-12"));
    assertThat(find("references-agree", meeting)).hasSize(1);
    Meeting anew =
        LawfulMeetings.ordersChanged(
            meeting, orders -> orders.withNumbering(ParagraphNumbering.MEETING));
    assertThat(find("references-agree", anew)).isEmpty();
  }

  @Test
  void aReferenceIsRecordedAsItIsPrinted() {
    ParagraphRef good = cited("Kommunstyrelsen", 27, "2024-02-18");
    Finding number = findOne("references-agree", citing(good, good.withNumber(28)));
    assertThat(number.place().pointer()).isEqualTo("/paragraphs/3/precedents/0/number");
    says(
        number,
        "Hänvisningen \"Kommunstyrelsen 2024-02-18 § 27\" återges med paragrafnumret 28",
        "The reference \"Kommunstyrelsen 2024-02-18 § 27\" is recorded with the paragraph number"
            + " 28");
    Finding day =
        findOne(
            "references-agree", citing(good, good.withWhen(When.on(LocalDate.of(2024, 2, 28)))));
    says(
        day,
        "Hänvisningen \"Kommunstyrelsen 2024-02-18 § 27\" återges med dagen 2024-02-28",
        "The reference \"Kommunstyrelsen 2024-02-18 § 27\" is recorded with the day 2024-02-28");
    assertThat(find("references-agree", citing(good, good.withText("KS §\u00a028")))).hasSize(1);
    for (String text :
        List.of("Kommunstyrelsens beslut", "§ 27 och § 28", "KS 2024-02-18, 2024-03-01 § 27")) {
      assertThat(find("references-agree", citing(good, good.withText(text)))).as(text).isEmpty();
    }
  }
}
