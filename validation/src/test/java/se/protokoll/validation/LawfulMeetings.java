package se.protokoll.validation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.protokoll.AgendaItem;
import se.protokoll.AppealRoute;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Extent;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.PreviousMinutes;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.Section;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.money.Money;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PresidiumRole;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/**
 * Minutes that no rule has anything to say about, of an invented body, to be broken one thing at a
 * time.
 *
 * <p>The board has 11 seats, the assembly 31. Members have the keys m1, m2 and so on; m1 is the
 * chair, m2 (and in the assembly m3) justerare, "sec" the secretary, "off" an official. Paragraphs
 * are §§ 16-20: opening, election of justerare, information, a matter with an open vote and a
 * grant, closing. The meeting was held on Monday 2024-03-04, certified on 2024-03-14, posted on
 * 2024-03-15; the last appeal day is 2024-04-05.
 */
public final class LawfulMeetings {

  /** The day of the meeting, a Monday. */
  public static final LocalDate DAY = LocalDate.of(2024, 3, 4);

  /** The day of justering, ten days later. */
  public static final LocalDate JUSTERED = LocalDate.of(2024, 3, 14);

  /** The day of posting, a Friday. */
  public static final LocalDate POSTED = LocalDate.of(2024, 3, 15);

  /** The last day to appeal, three weeks after the posting. */
  public static final LocalDate LAST_APPEAL_DAY = LocalDate.of(2024, 4, 5);

  /** The number of the paragraph with a vote and a grant. */
  public static final int VOTED = 19;

  /** The index of that paragraph in the meeting. */
  public static final int VOTED_INDEX = 3;

  private LawfulMeetings() {}

  /** Returns a meeting of a board with 11 seats, 9 of whose members are there. */
  public static Meeting board() {
    return meeting(BodyKind.BOARD, "Omsorgsnämnden i Granby", 11, 9, 1);
  }

  /** Returns a meeting of an assembly with 31 seats, 21 of whose members are there. */
  public static Meeting assembly() {
    return meeting(BodyKind.ASSEMBLY, "Kommunfullmäktige i Granby", 31, 21, 2);
  }

  /** Returns a meeting of a joint board of two municipalities, 9 of 10 members there. */
  public static Meeting jointBoard() {
    Meeting one =
        meeting(BodyKind.JOINT_BOARD, "Gemensamma nämnden i Granby och Björkby", 10, 9, 1);
    StandingOrders orders =
        one.body()
            .standingOrders()
            .orElseThrow()
            .withSeatsPerPrincipal(
                PrincipalSeats.builder()
                    .principal(Organisation.of("Granby kommun"))
                    .seats(5)
                    .substitutes(5)
                    .build(),
                PrincipalSeats.builder()
                    .principal(Organisation.of("Björkby kommun"))
                    .seats(5)
                    .substitutes(5)
                    .build());
    Posting posting = one.postings().get(0);
    return one.withBody(
            one.body()
                .withPrincipals(Organisation.of("Granby kommun"), Organisation.of("Björkby kommun"))
                .withStandingOrders(orders))
        .withPostings(posting.withBoard("Granby kommun"), posting.withBoard("Björkby kommun"));
  }

  /** Returns a meeting of a cooperation body with 11 seats, 9 of whose members are there. */
  public static Meeting cooperationBody() {
    Meeting one = meeting(BodyKind.COOPERATION_BODY, "Samverkansgruppen", 11, 9, 1);
    return changed(
        one,
        VOTED,
        paragraph ->
            paragraph.withDecisions(
                paragraph
                    .decisions()
                    .get(0)
                    .withKind(DecisionKind.RECOMMENDATION)
                    .withClauses(
                        Clause.builder()
                            .key("c1")
                            .text("att rekommendera Granby kommun att fördela medlen")
                            .addAddressees(Organisation.of("Granby kommun"))
                            .build())));
  }

  /** Returns the meeting as a web view that leaves out attendance, justering and postings. */
  public static Meeting webViewOf(Meeting meeting) {
    return meeting
        .withAttendance(List.of())
        .withJustering(Optional.empty())
        .withPostings(List.of())
        .withSource(Source.builder().extent(Extent.WEB_VIEW).build());
  }

  /** Returns the meeting with the paragraph of a number changed. */
  public static Meeting changed(Meeting meeting, int number, UnaryOperator<Paragraph> change) {
    return meeting.withParagraphs(
        meeting.paragraphs().stream()
            .map(one -> one.number() == number ? change.apply(one) : one)
            .toList());
  }

  /** Returns the meeting with the first decision of the paragraph of a number changed. */
  public static Meeting decisionChanged(
      Meeting meeting, int number, UnaryOperator<Decision> change) {
    return changed(
        meeting,
        number,
        paragraph -> {
          var decisions = new ArrayList<>(paragraph.decisions());
          decisions.set(0, change.apply(decisions.get(0)));
          return paragraph.withDecisions(decisions);
        });
  }

  /** Returns the meeting with the entry of a person in the list of attendance changed. */
  public static Meeting attendanceChanged(
      Meeting meeting, String person, UnaryOperator<Attendance> change) {
    return meeting.withAttendance(
        meeting.attendance().stream()
            .map(one -> one.person().filter(person::equals).isPresent() ? change.apply(one) : one)
            .toList());
  }

  /** Returns the meeting without anything about a person in the list of attendance. */
  public static Meeting absent(Meeting meeting, String... persons) {
    return meeting.withAttendance(
        meeting.attendance().stream()
            .filter(one -> !List.of(persons).contains(one.person().orElse("")))
            .toList());
  }

  /** Returns the meeting with one more entry in the list of attendance, and the person if new. */
  public static Meeting with(Meeting meeting, Attendance entry) {
    var attendance = new ArrayList<>(meeting.attendance());
    attendance.add(entry);
    Meeting more = meeting.withAttendance(attendance);
    return entry.person().isEmpty() || meeting.person(entry.person().get()).isPresent()
        ? more
        : withPerson(more, entry.person().get());
  }

  /** Returns the meeting with one more person. */
  public static Meeting withPerson(Meeting meeting, String key) {
    var people = new ArrayList<>(meeting.people());
    people.add(person(key));
    return meeting.withPeople(people);
  }

  /** Returns the meeting with its justering changed. */
  public static Meeting justeringChanged(Meeting meeting, UnaryOperator<Justering> change) {
    return meeting.withJustering(change.apply(meeting.justering().orElseThrow()));
  }

  /** Returns the meeting with its only or first posting changed. */
  public static Meeting postingChanged(Meeting meeting, UnaryOperator<Posting> change) {
    var postings = new ArrayList<>(meeting.postings());
    postings.set(0, change.apply(postings.get(0)));
    return meeting.withPostings(postings);
  }

  /** Returns the meeting with the standing orders of its body changed. */
  public static Meeting ordersChanged(Meeting meeting, UnaryOperator<StandingOrders> change) {
    return meeting.withBody(
        meeting
            .body()
            .withStandingOrders(change.apply(meeting.body().standingOrders().orElseThrow())));
  }

  /** Returns the meeting with every signature changed. */
  public static Meeting signaturesChanged(Meeting meeting, UnaryOperator<Signature> change) {
    return justeringChanged(
        meeting,
        justering ->
            justering.withSignatures(justering.signatures().stream().map(change).toList()));
  }

  /** Returns the meeting signed by everybody on another day. */
  public static Meeting signedOn(Meeting meeting, LocalDate day) {
    return signaturesChanged(meeting, one -> one.withSignedOn(day));
  }

  private static Meeting meeting(
      BodyKind kind, String name, int seats, int present, int justerare) {
    var people = new ArrayList<Person>();
    var attendance = new ArrayList<Attendance>();
    for (int i = 1; i <= present; i++) {
      people.add(person("m" + i));
      Attendance.Builder entry = Attendance.builder();
      entry.person("m" + i).capacity(Capacity.DECIDING);
      if (i == 1) {
        entry.office("Ordförande").presidiumRole(PresidiumRole.CHAIR).presiding(true);
      }
      attendance.add(entry.build());
    }
    people.add(person("sec"));
    attendance.add(Attendance.builder().person("sec").capacity(Capacity.SECRETARY).build());
    people.add(person("off"));
    attendance.add(Attendance.builder().person("off").capacity(Capacity.OFFICIAL).build());
    return Meeting.builder()
        .body(body(kind, name, seats, justerare))
        .addSittings(
            Sitting.builder()
                .date(DAY)
                .opens(LocalTime.of(13, 0))
                .closes(LocalTime.of(16, 0))
                .build())
        .place("Stora salen")
        .mode(MeetingMode.ON_SITE)
        .people(people)
        .attendance(attendance)
        .agenda(agenda())
        .paragraphs(paragraphs(present, justerare))
        .justering(justering(justerare))
        .addPostings(
            Posting.builder()
                .certifiedOn(JUSTERED)
                .postedOn(POSTED)
                .lastAppealDay(LAST_APPEAL_DAY)
                .removedOn(LAST_APPEAL_DAY.plusDays(1))
                .storedAt("Kommunkansliet")
                .build())
        .previousMinutes(PreviousMinutes.builder().certified(true).build())
        .statedRange(ParagraphSet.range(16, 20))
        .source(Source.builder().extent(Extent.FULL_PROTOCOL).build())
        .build();
  }

  private static Person person(String key) {
    return Person.builder().key(key).name("Person " + key).build();
  }

  private static PublicBody body(BodyKind kind, String name, int seats, int justerare) {
    return PublicBody.builder()
        .key("body")
        .name(name)
        .kind(kind)
        .standingOrders(
            StandingOrders.builder()
                .seats(seats)
                .substitutes(seats)
                .justerare(justerare)
                .daysToJustering(14)
                .remoteParticipation(true)
                .immediateJustering(true)
                .numbering(ParagraphNumbering.CALENDAR_YEAR)
                .build())
        .build();
  }

  private static List<AgendaItem> agenda() {
    var items = new ArrayList<AgendaItem>();
    var titles =
        List.of("Mötet öppnas", "Val av justerare", "Information", "Bidrag", "Mötet avslutas");
    for (int i = 0; i < titles.size(); i++) {
      items.add(AgendaItem.builder().number(Integer.toString(i + 1)).title(titles.get(i)).build());
    }
    return items;
  }

  private static List<Paragraph> paragraphs(int present, int justerare) {
    return List.of(
        paragraph(16, "1", "Mötet öppnas"),
        paragraph(17, "2", "Val av justerare").withDecisions(election(justerare)),
        paragraph(18, "3", "Information")
            .withDecisions(
                Decision.builder()
                    .kind(DecisionKind.NOTED)
                    .appealRoute(AppealRoute.NONE)
                    .addClauses(Clause.builder().text("Informationen antecknas").build())
                    .build()),
        voted(present),
        paragraph(20, "5", "Mötet avslutas"));
  }

  private static Paragraph paragraph(int number, String agendaItem, String title) {
    return Paragraph.builder()
        .number(number)
        .kind(ParagraphKind.MATTER)
        .agendaItem(agendaItem)
        .title(title)
        .addSections(Section.builder().text(title + ", en sammanfattning.").build())
        .build();
  }

  private static Decision election(int justerare) {
    var election = Election.builder().posts(justerare);
    for (int i = 0; i < justerare; i++) {
      election.addElected(
          Elected.builder()
              .actor(PersonRef.builder().person("m" + (i + 2)).build())
              .post("justerare")
              .build());
    }
    return Decision.builder()
        .kind(DecisionKind.ELECTION)
        .method(DecisionMethod.ACCLAMATION)
        .election(election.build())
        .build();
  }

  private static Paragraph voted(int present) {
    int no = 2;
    var vote =
        Vote.builder()
            .yesMeans("p1")
            .noMeans("p2")
            .yes(present - no)
            .no(no)
            .abstain(0)
            .outcome(BallotChoice.YES);
    for (int i = 1; i <= present; i++) {
      vote.addBallots(
          Ballot.builder()
              .person("m" + i)
              .choice(i > present - no ? BallotChoice.NO : BallotChoice.YES)
              .build());
    }
    Grant grant =
        Grant.builder()
            .label("I")
            .clause("c1")
            .purpose("Öppen verksamhet")
            .amount(Money.ofOre(20_000_000))
            .amountAsPublished("200 000 kronor")
            .source("statsbidrag")
            .payer(Organisation.of("Granby kommun"))
            .addRecipients(Organisation.of("Föreningen Träffen"))
            .period(When.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
            .build();
    return paragraph(VOTED, "4", "Bidrag")
        .withProposals(
            proposal("p1", ProposalIntent.APPROVE, "m1").withGrants(grant),
            proposal("p2", ProposalIntent.REJECT, "m" + present))
        .withDecisions(
            Decision.builder()
                .kind(DecisionKind.OWN)
                .method(DecisionMethod.OPEN_VOTE)
                .adopts("p1")
                .addVotes(vote.build())
                .addClauses(
                    Clause.builder().key("c1").text("att bevilja föreningen medlen").build())
                .addGrants(grant)
                .appealRoute(AppealRoute.LEGALITY_REVIEW)
                .build());
  }

  private static Proposal proposal(String key, ProposalIntent intent, String proposer) {
    return Proposal.builder()
        .key(key)
        .kind(ProposalKind.MOVED)
        .intent(intent)
        .addProposers(PersonRef.builder().person(proposer).build())
        .build();
  }

  private static Justering justering(int justerare) {
    var justering = Justering.builder().plannedPlace("Kommunkansliet");
    justering.addSignatures(signature("m1", SignatoryRole.CHAIR));
    for (int i = 0; i < justerare; i++) {
      String key = "m" + (i + 2);
      justering.addJusterare(Justerare.builder().person(key).build());
      justering.addSignatures(signature(key, SignatoryRole.JUSTERARE));
    }
    return justering.addSignatures(signature("sec", SignatoryRole.SECRETARY)).build();
  }

  private static Signature signature(String person, SignatoryRole role) {
    return Signature.builder()
        .person(person)
        .role(role)
        .signedOn(JUSTERED)
        .method(SignatureMethod.INK)
        .build();
  }
}
