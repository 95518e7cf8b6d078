package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.AgendaItem;
import se.protokoll.CandidateVotes;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Document;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Paragraph;
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
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/**
 * Minutes of twice the size take twice the work to check, and not four times: counted in bytes
 * allocated, which do not depend on the machine. What takes time without memory is held by minutes
 * so large that a square of them would take hours.
 */
class GrowthTest {

  private static final int SIZE = 1_000;

  /** Twice, and some room for memory that grows in steps. */
  private static final double MOST = 2.7;

  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

  private static Meeting meeting(BodyKind kind, int people, List<Attendance> attendance) {
    return Meeting.builder()
        .body(
            PublicBody.of("N")
                .withKind(kind)
                .withStandingOrders(StandingOrders.builder().seats(people | 1).build()))
        .sittings(List.of(Sitting.builder().date(DAY).build()))
        .people(all(people, i -> Person.builder().key(person(i)).name("Namn " + i).build()))
        .attendance(attendance)
        .build();
  }

  private static <T> List<T> all(int n, IntFunction<T> maker) {
    return IntStream.range(0, n).mapToObj(maker).toList();
  }

  private static String person(int i) {
    return "p" + i;
  }

  private static Attendance deciding(int i) {
    return Attendance.builder().person(person(i)).capacity(Capacity.DECIDING).build();
  }

  private static Paragraph paragraph(int i) {
    return Paragraph.builder().number(i + 1).title("Ärende " + i).build();
  }

  /** Two thirds for all paragraphs, a third leaving or coming once. */
  private static Meeting comingAndGoing(BodyKind kind, int n) {
    return meeting(kind, n, all(n, i -> comingOrGoing(i, n)))
        .withParagraphs(all(n, GrowthTest::paragraph));
  }

  private static Attendance comingOrGoing(int i, int n) {
    int turn = 1 + (int) (7_919L * i % (n - 1));
    return switch (i % 6) {
      case 2 -> deciding(i).withParagraphs(ParagraphSet.range(1, turn));
      case 5 -> deciding(i).withParagraphs(ParagraphSet.range(turn, n));
      default -> deciding(i);
    };
  }

  private static Meeting takingTurns(int n) {
    int turn = n / 2;
    return meeting(
            BodyKind.BOARD,
            n,
            all(
                n,
                i ->
                    i % 2 == 0
                        ? deciding(i).withParagraphs(ParagraphSet.range(1, turn))
                        : deciding(i)
                            .withSubstitute(true)
                            .withSubstitutesFor(person(i - 1))
                            .withParagraphs(ParagraphSet.range(turn + 1, n))))
        .withParagraphs(all(n, GrowthTest::paragraph));
  }

  private static Meeting disqualified(int n) {
    return meeting(BodyKind.BOARD, n, all(n, GrowthTest::deciding))
        .withParagraphs(
            all(
                n,
                i ->
                    paragraph(i)
                        .withDisqualifications(
                            List.of(
                                Disqualification.builder()
                                    .person(person(i))
                                    .state(DisqualificationState.UPHELD)
                                    .build()))));
  }

  /** One person listed for every paragraph, each time in the place of somebody else. */
  private static Meeting onePerson(int n) {
    return meeting(
            BodyKind.ASSEMBLY,
            n + 1,
            all(
                n,
                i ->
                    deciding(0)
                        .withSubstitutesFor(person(i + 1))
                        .withParagraphs(ParagraphSet.of(i + 1))))
        .withParagraphs(all(n, GrowthTest::paragraph));
  }

  private static Meeting takingTurnsInTheChair(int n) {
    return meeting(
            BodyKind.ASSEMBLY,
            n,
            all(n, i -> deciding(i).withPresiding(true).withParagraphs(ParagraphSet.of(i + 1))))
        .withParagraphs(all(n, GrowthTest::paragraph));
  }

  private static Meeting signed(int n) {
    return meeting(BodyKind.ASSEMBLY, n, all(n, GrowthTest::deciding))
        .withParagraphs(all(n, GrowthTest::paragraph))
        .withJustering(
            Justering.builder()
                .justerare(
                    all(
                        n,
                        i ->
                            Justerare.builder()
                                .person(person(i))
                                .paragraphs(ParagraphSet.of(i + 1))
                                .build()))
                .signatures(
                    all(
                        n,
                        i ->
                            Signature.builder()
                                .person(person(i))
                                .role(SignatoryRole.JUSTERARE)
                                .signedOn(DAY.plusDays(3))
                                .paragraphs(ParagraphSet.of(i + 1))
                                .build()))
                .build());
  }

  private static Meeting posted(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withParagraphs(all(n, GrowthTest::paragraph))
        .withPostings(
            all(
                n,
                i ->
                    Posting.builder()
                        .certifiedOn(DAY.plusDays(3))
                        .postedOn(DAY.plusDays(4))
                        .removedOn(DAY.plusDays(30))
                        .storedAt("Kansliet")
                        .build()));
  }

  private static Meeting voted(int n) {
    return meeting(BodyKind.ASSEMBLY, n, all(n, GrowthTest::deciding))
        .withParagraphs(
            List.of(
                paragraph(0)
                    .withDecisions(
                        List.of(
                            Decision.builder()
                                .votes(
                                    List.of(
                                        Vote.builder()
                                            .ballots(
                                                all(
                                                    n,
                                                    i ->
                                                        new Ballot(
                                                            person(i),
                                                            BallotChoice.values()[i % 2])))
                                            .build()))
                                .build()))
                    .withReservations(
                        all(n, i -> Reservation.builder().persons(List.of(person(i))).build()))
                    .withProposals(
                        all(
                            n,
                            i ->
                                Proposal.builder()
                                    .kind(ProposalKind.MOVED)
                                    .proposers(
                                        List.of(PersonRef.builder().person(person(i)).build()))
                                    .build()))));
  }

  /** Each paragraph has notices of its own, and of all that follow. */
  private static Meeting postedEach(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withParagraphs(all(n, i -> paragraph(i).withCertifiedImmediately(true)))
        .withPostings(
            all(
                n,
                i ->
                    Posting.builder()
                        .paragraphs(ParagraphSet.range(i + 1, n))
                        .postedOn(DAY.plusDays(1))
                        .removedOn(DAY.plusDays(3 + i % 40))
                        .storedAt("Kansliet")
                        .build()));
  }

  /** Each paragraph is announced too late, and tabled, by itself and with all that follow. */
  private static Meeting announcedEach(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withParagraphs(
            all(
                n,
                i ->
                    i % 2 == 0
                        ? paragraph(i)
                        : paragraph(i)
                            .withDecisions(
                                Decision.builder()
                                    .kind(DecisionKind.TABLED)
                                    .alsoFor(ParagraphSet.range(i + 1, n))
                                    .build())))
        .withNotices(
            all(
                n,
                i ->
                    MeetingNotice.builder()
                        .paragraphs(i == 0 ? ParagraphSet.ALL : ParagraphSet.range(i, n))
                        .announcedOn(i == 0 ? DAY.minusDays(7) : DAY)
                        .build()));
  }

  /** Moved by people who are listed nowhere, while other entries name nobody. */
  private static Meeting movedByStrangers(int n) {
    return meeting(
            BodyKind.ASSEMBLY,
            n,
            all(
                n,
                i ->
                    Attendance.builder()
                        .capacity(Capacity.DECIDING)
                        .paragraphs(ParagraphSet.of(i + 2))
                        .build()))
        .withParagraphs(
            List.of(
                paragraph(0)
                    .withProposals(
                        all(
                            n,
                            i ->
                                Proposal.builder()
                                    .kind(ProposalKind.MOVED)
                                    .proposers(
                                        List.of(PersonRef.builder().person(person(i)).build()))
                                    .build())),
                paragraph(1)));
  }

  /** An agenda of other matters than those decided. */
  private static Meeting onAnotherAgenda(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withAgenda(all(n, i -> AgendaItem.builder().title("Punkt " + i).build()))
        .withParagraphs(
            all(
                n,
                i ->
                    paragraph(i)
                        .withDecisions(
                            List.of(Decision.builder().kind(DecisionKind.OWN).build()))));
  }

  /** One paragraph with many decisions, each about two of its many proposals. */
  private static Meeting crowded(BodyKind kind, int n) {
    return meeting(kind, n, all(n, GrowthTest::deciding))
        .withParagraphs(
            paragraph(0)
                .withProposals(all(n, GrowthTest::proposal))
                .withDecisions(
                    all(
                        n,
                        i ->
                            Decision.builder()
                                .adopts("k" + (n - 1 - i))
                                .notParticipating(List.of(person(i)))
                                .votes(
                                    List.of(
                                        Vote.builder()
                                            .yesMeans("k" + i)
                                            .noMeans("k" + (n - 1 - i))
                                            .yes(1)
                                            .no(2)
                                            .build()))
                                .build()))
                .withReservations(
                    all(n, i -> Reservation.builder().persons(List.of(person(i))).build())));
  }

  /** Every second stands next to the others, every third was taken back. */
  private static Proposal proposal(int i) {
    Proposal proposal =
        Proposal.builder()
            .key("k" + i)
            .kind(ProposalKind.MOVED)
            .withdrawn(i % 3 == 0)
            .proposers(List.of(PersonRef.builder().person(person(i)).build()))
            .build();
    return i % 2 == 0 ? proposal : proposal.withIntent(ProposalIntent.ADD);
  }

  /** Decisions without votes, each of which adopts a proposal. */
  private static Meeting adopted(int n) {
    Meeting crowded = crowded(BodyKind.ASSEMBLY, n);
    Paragraph paragraph = crowded.paragraphs().get(0);
    return crowded.withParagraphs(
        paragraph.withDecisions(
            paragraph.decisions().stream().map(one -> one.withVotes(List.of())).toList()));
  }

  /** Each paragraph adopts what nobody proposed, and its record leaves out who proposed what. */
  private static Meeting proposalsLeftOut(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withParagraphs(
            all(n, i -> paragraph(i).withDecisions(Decision.builder().adopts("p" + i).build())))
        .withSource(
            Source.builder()
                .leftOut(
                    all(n, i -> new Omission(MinutesPart.PROPOSALS, ParagraphSet.range(i + 1, n))))
                .build());
  }

  /** Each paragraph is certified at the meeting, with a notice of its own that says another day. */
  private static Meeting certifiedEach(int n) {
    return meeting(BodyKind.BOARD, 5, List.of())
        .withParagraphs(all(n, i -> paragraph(i).withCertifiedImmediately(true)))
        .withPostings(
            all(
                n,
                i ->
                    Posting.builder()
                        .paragraphs(ParagraphSet.range(i + 1, n))
                        .certifiedOn(DAY.plusDays(2 + i % 9))
                        .postedOn(DAY.plusDays(2 + i % 9))
                        .storedAt("Kansliet")
                        .build()));
  }

  /** One paragraph refers to many earlier ones, and names many documents. */
  private static Meeting referring(int n) {
    return meeting(BodyKind.BOARD, 5, List.of())
        .withParagraphs(
            paragraph(0)
                .withPrecedents(
                    all(
                        n,
                        i ->
                            ParagraphRef.builder()
                                .text("Nämnd " + i + " § " + (i + 1))
                                .body("Nämnd " + i % 19)
                                .number(i + 1)
                                .build()))
                .withDocuments(
                    all(n, i -> Document.builder().title("Nämnd " + i + " § " + i).build())));
  }

  /** One paragraph has many proposals, and each of its decisions tells how all were put. */
  private static Meeting put(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withParagraphs(
            paragraph(0)
                .withProposals(all(n, i -> proposal(i).withKey("p" + i).withWithdrawn(i % 2 == 0)))
                .withDecisions(
                    all(
                        n,
                        i ->
                            Decision.builder()
                                .propositions(
                                    List.of(
                                        Proposition.builder()
                                            .addPut("p" + i, "bordet")
                                            .found("p" + (n - i))
                                            .build()))
                                .build())));
  }

  /** One paragraph has many elections that end in a tie, and as many sections of text. */
  private static Meeting tied(int n) {
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withParagraphs(
            paragraph(0)
                .withSections(all(n, i -> Section.builder().text("Rad " + i).build()))
                .withDecisions(
                    all(
                        n,
                        i ->
                            Decision.builder()
                                .kind(DecisionKind.ELECTION)
                                .election(
                                    Election.builder()
                                        .elected(
                                            List.of(
                                                Elected.builder()
                                                    .actor(new PersonRef(person(0)))
                                                    .build()))
                                        .tally(
                                            List.of(
                                                new CandidateVotes(new PersonRef(person(0)), 2),
                                                new CandidateVotes(new PersonRef(person(1)), 2)))
                                        .build())
                                .build())));
  }

  /** Many parts of the minutes refer to many of its paragraphs, which it states in many parts. */
  private static Meeting stated(int n) {
    ParagraphSet odd =
        ParagraphSet.parse(
            IntStream.range(0, n)
                .mapToObj(i -> "" + (2 * i + 1))
                .collect(Collectors.joining(", ")));
    return meeting(BodyKind.ASSEMBLY, 5, List.of())
        .withStatedRange(odd)
        .withParagraphs(
            all(
                n,
                i ->
                    paragraph(i)
                        .withDecisions(
                            Decision.builder().alsoFor(ParagraphSet.of(2 * i + 2)).build())));
  }

  /** Half are disqualified in one paragraph, and the other half vote and certify there. */
  private static Meeting disqualifiedTogether(BodyKind kind, int n) {
    int half = n / 2;
    return meeting(kind, n, all(n, i -> deciding(i).withParagraphs(ParagraphSet.range(1, 2))))
        .withParagraphs(
            paragraph(0)
                .withProposals(all(half, i -> proposal(half + i)))
                .withDisqualifications(
                    all(
                        half,
                        i ->
                            Disqualification.builder()
                                .person(person(i))
                                .state(DisqualificationState.UPHELD)
                                .build()))
                .withDecisions(
                    Decision.builder()
                        .votes(
                            List.of(
                                Vote.builder()
                                    .ballots(
                                        all(
                                            half,
                                            i -> new Ballot(person(half + i), BallotChoice.YES)))
                                    .build()))
                        .build()),
            paragraph(1),
            paragraph(2))
        .withJustering(
            Justering.builder()
                .justerare(all(n, i -> Justerare.builder().person(person(i)).build()))
                .build());
  }

  /** A roll call of many parties, and many parties that took no part. */
  private static Meeting partiesTakingNoPart(int n) {
    Meeting meeting = meeting(BodyKind.ASSEMBLY, n, all(n, GrowthTest::deciding));
    Decision decision =
        Decision.builder()
            .notParticipatingParties(all(n / 2, i -> "Parti " + (n - i)))
            .notParticipating(all(n / 2, GrowthTest::person))
            .votes(all(n, i -> Vote.builder().yes(i + 1).no(n).abstain(0).build()))
            .build();
    return meeting
        .withPeople(
            all(
                n,
                i -> Person.builder().key(person(i)).name("Namn " + i).party("Parti " + i).build()))
        .withParagraphs(
            all(
                n,
                i ->
                    i == 0
                        ? paragraph(i).withDecisions(decision)
                        : paragraph(i)
                            .withDecisions(
                                Decision.builder()
                                    .notParticipatingParties(List.of("Parti " + i))
                                    .votes(List.of(Vote.builder().yes(n).no(0).abstain(0).build()))
                                    .build())));
  }

  /** Each paragraph has a justerare, a substitute for this one, and a signature of both. */
  private static Meeting signedBySubstitutes(int n) {
    return meeting(BodyKind.ASSEMBLY, 2 * n, all(2 * n, GrowthTest::deciding))
        .withParagraphs(all(n, GrowthTest::paragraph))
        .withJustering(
            Justering.builder()
                .justerare(
                    all(
                        2 * n,
                        i ->
                            Justerare.builder()
                                .person(person(i))
                                .substitute(i % 2 == 1)
                                .paragraphs(
                                    i % 3 == 0 ? ParagraphSet.ALL : ParagraphSet.of(i / 2 + 1))
                                .build()))
                .signatures(
                    all(
                        2 * n,
                        i ->
                            Signature.builder()
                                .person(person(i))
                                .role(
                                    i % 8 == 0 ? SignatoryRole.SECRETARY : SignatoryRole.JUSTERARE)
                                .signedOn(DAY.plusDays(3))
                                .paragraphs(ParagraphSet.of(i / 2 + 1))
                                .build()))
                .build());
  }

  /** One person listed for every paragraph, and disqualified, voting and presiding in each. */
  private static Meeting onePersonDisqualified(BodyKind kind, int n) {
    return meeting(
            kind,
            n,
            all(
                2 * n,
                i ->
                    deciding(i < n ? 0 : i - n)
                        .withSubstitute(i < n)
                        .withPresiding(i < n)
                        .withParagraphs(ParagraphSet.of(i % n + 1))))
        .withParagraphs(
            all(
                n,
                i ->
                    paragraph(i)
                        .withDisqualifications(
                            List.of(
                                Disqualification.builder()
                                    .person(person(0))
                                    .state(DisqualificationState.UPHELD)
                                    .build()))
                        .withDecisions(
                            Decision.builder()
                                .votes(
                                    List.of(
                                        Vote.builder()
                                            .yes(1)
                                            .no(1)
                                            .castingVote(new Ballot(person(0), BallotChoice.YES))
                                            .ballots(
                                                List.of(new Ballot(person(0), BallotChoice.YES)))
                                            .build()))
                                .build())));
  }

  /** Everybody presides over a paragraph, certifies it, and leaves for jäv in one and the same. */
  private static Meeting leavingTogether(int n) {
    ParagraphSet around = ParagraphSet.parse("1, 3");
    return meeting(
            BodyKind.ASSEMBLY,
            n,
            all(n, i -> deciding(i).withPresiding(true).withParagraphs(around)))
        .withParagraphs(
            paragraph(0),
            paragraph(1)
                .withDisqualifications(
                    all(
                        n,
                        i ->
                            Disqualification.builder()
                                .person(person(i))
                                .state(DisqualificationState.UPHELD)
                                .build())),
            paragraph(2))
        .withJustering(
            Justering.builder()
                .justerare(
                    all(
                        n,
                        i ->
                            Justerare.builder()
                                .person(person(i))
                                .paragraphs(ParagraphSet.of(2))
                                .build()))
                .build());
  }

  /** A substitute makes room for a member again and again. */
  private static Meeting makingRoom(int n) {
    return meeting(
            BodyKind.ASSEMBLY,
            n,
            all(
                n,
                i ->
                    i % 2 == 0
                        ? deciding(0)
                            .withSubstitutesFor(person(i + 1))
                            .withParagraphs(ParagraphSet.of(i + 1))
                        : deciding(i).withParagraphs(ParagraphSet.of(i + 1))))
        .withParagraphs(all(n, GrowthTest::paragraph));
  }

  /** One person elected for each paragraph by itself, and disqualified in each. */
  private static Meeting justerareDisqualified(int n) {
    return meeting(BodyKind.BOARD, 3, all(3, GrowthTest::deciding))
        .withParagraphs(
            all(
                n,
                i ->
                    paragraph(i)
                        .withDisqualifications(
                            List.of(
                                Disqualification.builder()
                                    .person(person(0))
                                    .state(DisqualificationState.UPHELD)
                                    .build()))))
        .withJustering(
            Justering.builder()
                .justerare(
                    all(
                        n + 1,
                        i ->
                            i == 0
                                ? Justerare.builder().person(person(1)).build()
                                : Justerare.builder()
                                    .person(person(0))
                                    .paragraphs(ParagraphSet.of(i))
                                    .build()))
                .build());
  }

  /**
   * A list that is not complete: one person serves in every second paragraph of the first half, is
   * an official in every second of the other half, and moves a proposal in each of all.
   */
  private static Meeting onAPartialList(int n) {
    return meeting(
            BodyKind.ASSEMBLY,
            3,
            all(
                n / 2,
                i ->
                    deciding(0)
                        .withCapacity(i < n / 4 ? Capacity.DECIDING : Capacity.OFFICIAL)
                        .withParagraphs(ParagraphSet.of(2 * i + 1))))
        .withAttendanceExtent(AttendanceExtent.PARTIAL)
        .withParagraphs(
            all(
                n,
                i ->
                    paragraph(i)
                        .withProposals(
                            Proposal.builder()
                                .kind(ProposalKind.MOVED)
                                .proposers(List.of(PersonRef.builder().person(person(0)).build()))
                                .build())));
  }

  static Stream<Named<IntFunction<Meeting>>> minutes() {
    return Stream.of(
        Named.of("parties that take no part", GrowthTest::partiesTakingNoPart),
        Named.of("a partial list", GrowthTest::onAPartialList),
        Named.of("a justerare disqualified in each paragraph", GrowthTest::justerareDisqualified),
        Named.of("signatures of substitutes", GrowthTest::signedBySubstitutes),
        Named.of(
            "one person disqualified in an assembly",
            n -> onePersonDisqualified(BodyKind.ASSEMBLY, n)),
        Named.of(
            "one person disqualified in a board", n -> onePersonDisqualified(BodyKind.BOARD, n)),
        Named.of("chairs leaving together", GrowthTest::leavingTogether),
        Named.of("a substitute making room", GrowthTest::makingRoom),
        Named.of("many decisions in a paragraph", n -> crowded(BodyKind.ASSEMBLY, n)),
        Named.of("many disqualified at once", n -> disqualifiedTogether(BodyKind.BOARD, n)),
        Named.of("an assembly coming and going", n -> comingAndGoing(BodyKind.ASSEMBLY, n)),
        Named.of("a board coming and going", n -> comingAndGoing(BodyKind.BOARD, n)),
        Named.of("substitutes taking turns", GrowthTest::takingTurns),
        Named.of("somebody disqualified in each paragraph", GrowthTest::disqualified),
        Named.of("one person in many places", GrowthTest::onePerson),
        Named.of("taking turns in the chair", GrowthTest::takingTurnsInTheChair),
        Named.of("signatures for each paragraph", GrowthTest::signed),
        Named.of("postings of all paragraphs", GrowthTest::posted),
        Named.of("ballots, proposals and reservations", GrowthTest::voted),
        Named.of("postings of each paragraph", GrowthTest::postedEach),
        Named.of("proposals of strangers", GrowthTest::movedByStrangers),
        Named.of("notices of each paragraph", GrowthTest::announcedEach),
        Named.of("another agenda", GrowthTest::onAnotherAgenda));
  }

  private static long allocated(Meeting meeting) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    MinutesValidator.standard().validate(meeting);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @MethodSource("minutes")
  void twiceTheMinutesIsTwiceTheWork(IntFunction<Meeting> minutes) {
    Meeting once = minutes.apply(SIZE);
    Meeting twice = minutes.apply(2 * SIZE);
    MinutesValidator.standard().validate(once);

    assertThat((double) allocated(twice)).isLessThan(MOST * allocated(once));
  }

  @Test
  @Timeout(60) // comparing everybody with every paragraph would take hours
  void aHundredThousandComingAndGoingAreChecked() {
    Meeting meeting = comingAndGoing(BodyKind.ASSEMBLY, 100_000);

    assertThat(MinutesValidator.standard().validate(meeting).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("largeMinutes")
  @Timeout(120) // comparing all with all would take hours
  void largeMinutesAreChecked(IntFunction<Meeting> minutes) {
    assertThat(MinutesValidator.standard().validate(minutes.apply(100_000)).findings()).isNotNull();
  }

  static Stream<Named<IntFunction<Meeting>>> largeMinutes() {
    return Stream.of(
        Named.of("parties that take no part", n -> partiesTakingNoPart(n / 5)),
        Named.of("a partial list", GrowthTest::onAPartialList),
        Named.of("a justerare disqualified in each paragraph", n -> justerareDisqualified(4 * n)),
        Named.of("signatures of substitutes", GrowthTest::signedBySubstitutes),
        Named.of(
            "one person disqualified in an assembly",
            n -> onePersonDisqualified(BodyKind.ASSEMBLY, n)),
        Named.of(
            "one person disqualified in a board", n -> onePersonDisqualified(BodyKind.BOARD, n)),
        Named.of("chairs leaving together", GrowthTest::leavingTogether),
        Named.of("a substitute making room", GrowthTest::makingRoom),
        Named.of("an assembly deciding much at once", n -> crowded(BodyKind.ASSEMBLY, n)),
        Named.of("a board deciding much at once", n -> crowded(BodyKind.BOARD, n)),
        Named.of("many proposals adopted at once", GrowthTest::adopted),
        Named.of(
            "many disqualified in an assembly", n -> disqualifiedTogether(BodyKind.ASSEMBLY, n)),
        Named.of("many disqualified in a board", n -> disqualifiedTogether(BodyKind.BOARD, n)),
        Named.of("proposals of strangers", GrowthTest::movedByStrangers),
        Named.of("another agenda", GrowthTest::onAnotherAgenda),
        Named.of("proposals left out of each paragraph", GrowthTest::proposalsLeftOut),
        Named.of("paragraphs certified at the meeting", n -> certifiedEach(n / 5)),
        Named.of("references and documents", GrowthTest::referring),
        Named.of("proposals put", GrowthTest::put),
        Named.of("elections in a tie", GrowthTest::tied),
        Named.of("a range stated in many parts", n -> stated(n / 2)),
        Named.of("people whose keys have one hash", GrowthTest::oneHash));
  }

  private static Meeting oneHash(int n) {
    return Meeting.builder()
        .body(PublicBody.of("N"))
        .people(all(n, i -> Person.builder().key(alike(i)).name("Namn " + i).build()))
        .attendance(all(n, i -> deciding(i).withPerson(alike(i))))
        .build();
  }

  /** Returns one of many keys with the same hash: "Aa" and "BB" have. */
  private static String alike(int i) {
    var key = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return key.toString();
  }

  @Test
  @Timeout(60) // trying all choices would take longer than the universe is old
  void justerareAreChosenAmongThousands() {
    Meeting meeting = comingAndGoing(BodyKind.ASSEMBLY, 3_000);
    JusterareSelection selection = JusterareSelection.of(meeting);

    List<Justerare> elected = selection.proposal().orElseThrow().justerare();

    assertThat(selection.uncoveredBy(elected.stream().map(Justerare::person).toList())).isEmpty();
  }
}
