package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.money.Money;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PresidiumRole;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

class MeetingFactsTest {

  private static final LocalDate MARCH_3 = LocalDate.of(2022, 3, 3);
  private static final LocalDate MARCH_5 = LocalDate.of(2022, 3, 5);

  private static Attendance.Builder decides(String person) {
    return Attendance.builder().person(person).capacity(Capacity.DECIDING);
  }

  private static Meeting.Builder meeting(int... numbers) {
    var meeting = Meeting.builder().body(PublicBody.of("Socialnämnden"));
    for (int number : numbers) {
      meeting.addParagraphs(Paragraph.builder().number(number).build());
    }
    return meeting;
  }

  private static List<String> keys(List<Attendance> entries) {
    return entries.stream().map(entry -> entry.person().orElse("?")).toList();
  }

  private static Deciders deciders(Meeting meeting, int number) {
    return meeting.decidersOf(meeting.paragraph(number).orElseThrow());
  }

  @Nested
  class Deciding {

    @Test
    void goesByTheParagraphsSomebodyWasPresentFor() {
      Meeting meeting =
          meeting(363, 364)
              .addAttendance(decides("a").build())
              .addAttendance(decides("b").paragraphs(ParagraphSet.parse("ej 364")).build())
              .build();

      assertThat(keys(deciders(meeting, 363).certain())).containsExactly("a", "b");
      assertThat(keys(deciders(meeting, 364).certain())).containsExactly("a");
    }

    @Test
    void isOnlyPossibleForWhoWasThereForPartOrByTheClock() {
      Meeting meeting =
          meeting(6)
              .addAttendance(decides("part").paragraphs(ParagraphSet.parse("del av 6")).build())
              .addAttendance(decides("late").arrived(LocalTime.of(14, 5)).build())
              .addAttendance(decides("early").left(LocalTime.of(15, 0)).build())
              .addAttendance(Attendance.builder().person("unstated").build())
              .build();

      assertThat(deciders(meeting, 6).certain()).isEmpty();
      assertThat(keys(deciders(meeting, 6).possible()))
          .containsExactly("part", "late", "early", "unstated");
      assertThat(deciders(meeting, 6).mayContain("part")).isTrue();
      assertThat(deciders(meeting, 6).contains("part")).isFalse();
    }

    @Test
    void isCertainForWhoCameByTheClockAndHasTheParagraphsStated() {
      Meeting meeting =
          meeting(6, 7)
              .addAttendance(
                  decides("late")
                      .arrived(LocalTime.of(14, 5))
                      .paragraphs(ParagraphSet.parse("7"))
                      .build())
              .build();

      assertThat(keys(deciders(meeting, 7).certain())).containsExactly("late");
      assertThat(deciders(meeting, 6).mayContain("late")).isFalse();
    }

    @Test
    void isNotForVacantSeatsOfficialsOrSubstitutesWhoOnlyListen() {
      Meeting meeting =
          meeting(1)
              .addAttendance(
                  Attendance.builder().vacant(true).party("M").capacity(Capacity.DECIDING).build())
              .addAttendance(decides("o").capacity(Capacity.OFFICIAL).build())
              .addAttendance(decides("p").capacity(Capacity.PRESENT).build())
              .addAttendance(decides("s").capacity(Capacity.SECRETARY).build())
              .build();

      assertThat(deciders(meeting, 1).certain()).isEmpty();
      assertThat(deciders(meeting, 1).possible()).isEmpty();
    }

    @Test
    void countsASubstituteOnlyWhereServing() {
      ParagraphSet serving = ParagraphSet.parse("45-50");
      Meeting meeting =
          meeting(50, 51)
              .addAttendance(decides("sub").substitute(true).paragraphs(serving).build())
              .addAttendance(
                  Attendance.builder()
                      .person("sub")
                      .capacity(Capacity.PRESENT)
                      .paragraphs(ParagraphSet.parse("51-58"))
                      .build())
              .build();

      assertThat(keys(deciders(meeting, 50).certain())).containsExactly("sub");
      assertThat(deciders(meeting, 51).certain()).isEmpty();
    }

    @Test
    void countsOnePersonOnceAlsoWhenListedTwice() {
      Meeting meeting =
          meeting(1)
              .addAttendance(decides("a").paragraphs(ParagraphSet.parse("del av 1")).build())
              .addAttendance(decides("a").build())
              .addAttendance(decides("a").build())
              .build();

      assertThat(keys(deciders(meeting, 1).certain())).containsExactly("a");
      assertThat(deciders(meeting, 1).possible()).isEmpty();
    }

    @Test
    void endsWithUpheldDisqualificationAndNotWithRaisedOrRejected() {
      Paragraph paragraph =
          Paragraph.builder()
              .number(9)
              .addDisqualifications(jav("upheld", DisqualificationState.UPHELD))
              .addDisqualifications(jav("raised", DisqualificationState.RAISED))
              .addDisqualifications(jav("rejected", DisqualificationState.REJECTED))
              .build();
      Meeting meeting =
          meeting()
              .addParagraphs(paragraph)
              .addAttendance(decides("upheld").build())
              .addAttendance(decides("raised").build())
              .addAttendance(decides("rejected").build())
              .build();

      assertThat(keys(meeting.decidersOf(paragraph).certain()))
          .containsExactly("raised", "rejected");
      assertThat(keys(meeting.decidersOf(paragraph).disqualified())).containsExactly("upheld");
    }

    private Disqualification jav(String person, DisqualificationState state) {
      return Disqualification.builder().person(person).state(state).build();
    }

    @Test
    void refusesAVacantSeatWithAPerson() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> decides("a").vacant(true).build())
          .withMessageContaining("a");
    }
  }

  @Nested
  class TheDayOfJustering {

    private Signature signature(SignatoryRole role, LocalDate day) {
      return Signature.builder().role(role).signedOn(Optional.ofNullable(day)).build();
    }

    private Meeting certified(Justering justering) {
      return meeting(1, 2).justering(justering).build();
    }

    private Justering.Builder oneElected() {
      return Justering.builder().addJusterare(Justerare.builder().person("j").build());
    }

    @Test
    void isThatOfTheLastSignature() {
      Meeting meeting =
          certified(
              oneElected()
                  .addSignatures(signature(SignatoryRole.CHAIR, MARCH_3))
                  .addSignatures(signature(SignatoryRole.JUSTERARE, MARCH_5))
                  .addSignatures(signature(SignatoryRole.SECRETARY, MARCH_5.plusDays(9)))
                  .build());

      assertThat(meeting.dayOfJustering()).contains(MARCH_5);
    }

    @Test
    void isUnknownWhileASignatureIsMissingOrUndated() {
      assertThat(
              certified(oneElected().addSignatures(signature(SignatoryRole.CHAIR, MARCH_3)).build())
                  .dayOfJustering())
          .isEmpty();
      assertThat(
              certified(
                      oneElected()
                          .addSignatures(signature(SignatoryRole.CHAIR, MARCH_3))
                          .addSignatures(signature(SignatoryRole.JUSTERARE, null))
                          .build())
                  .dayOfJustering())
          .isEmpty();
    }

    @Test
    void isNotTheDayOfAnApprovalByEmail() {
      Signature approved =
          Signature.builder().role(SignatoryRole.CHAIR).approvedOn(MARCH_3).build();

      assertThat(certified(Justering.builder().addSignatures(approved).build()).dayOfJustering())
          .isEmpty();
    }

    @Test
    void isWhatThePostingStatesWhenNoSignatureIsGiven() {
      Meeting meeting =
          meeting(1).addPostings(Posting.builder().certifiedOn(MARCH_5).build()).build();

      assertThat(meeting.dayOfJustering()).contains(MARCH_5);
      assertThat(meeting(1).addPostings(Posting.builder().build()).build().dayOfJustering())
          .isEmpty();
    }

    @Test
    void differsForAParagraphCertifiedImmediately() {
      Meeting meeting =
          meeting(1)
              .addParagraphs(Paragraph.builder().number(2).certifiedImmediately(true).build())
              .addPostings(
                  Posting.builder().paragraphs(ParagraphSet.of(2)).certifiedOn(MARCH_3).build())
              .addPostings(Posting.builder().certifiedOn(MARCH_5).build())
              .build();

      assertThat(meeting.dayOfJustering()).contains(MARCH_5);
      assertThat(meeting.dayOfJustering(meeting.paragraph(2).orElseThrow())).contains(MARCH_3);
      assertThat(meeting.dayOfJustering(meeting.paragraph(1).orElseThrow())).contains(MARCH_5);
    }

    @Test
    void ofAParagraphCertifiedImmediatelyIsThatOfTheSignaturesThatNameIt() {
      Meeting meeting =
          meeting(1)
              .addParagraphs(Paragraph.builder().number(2).certifiedImmediately(true).build())
              .justering(
                  Justering.builder()
                      .addSignatures(signature(SignatoryRole.CHAIR, MARCH_5))
                      .addSignatures(
                          signature(SignatoryRole.CHAIR, MARCH_3)
                              .withParagraphs(ParagraphSet.of(2)))
                      .build())
              .build();

      assertThat(meeting.dayOfJustering(meeting.paragraph(2).orElseThrow())).contains(MARCH_3);
      assertThat(meeting.dayOfJustering(meeting.paragraph(1).orElseThrow())).contains(MARCH_5);
      Meeting signedTogether =
          meeting.withJustering(
              Justering.builder().addSignatures(signature(SignatoryRole.CHAIR, MARCH_5)).build());
      assertThat(signedTogether.dayOfJustering(signedTogether.paragraph(2).orElseThrow()))
          .contains(MARCH_5);
    }

    @Test
    void letsASubstituteSignForTheElected() {
      Meeting meeting =
          certified(
              oneElected()
                  .addJusterare(Justerare.builder().person("e").substitute(true).build())
                  .addSignatures(signature(SignatoryRole.CHAIR, MARCH_3))
                  .addSignatures(signature(SignatoryRole.JUSTERARE, MARCH_5).withPerson("e"))
                  .build());

      assertThat(meeting.dayOfJustering()).contains(MARCH_5);
    }
  }

  @Nested
  class Matters {

    private final Grant grant = Grant.builder().purpose("Mini-Maria").build();
    private final FollowUp followUp = FollowUp.builder().what("Delredovisning").build();
    private final Proposal proposal =
        Proposal.builder().addGrants(grant).addFollowUps(followUp).build();

    private Meeting with(Proposal proposal, Decision... decisions) {
      return meeting()
          .addParagraphs(
              Paragraph.builder().number(12).addProposals(proposal).addDecisions(decisions).build())
          .build();
    }

    @Test
    void areProposedUntilADecisionEndsThem() {
      assertThat(with(proposal).grants(MatterState.values()))
          .extracting(PlacedGrant::state)
          .containsExactly(MatterState.PROPOSED);
      for (DecisionKind open :
          List.of(DecisionKind.TABLED, DecisionKind.REFERRED_BACK, DecisionKind.NOTED)) {
        assertThat(with(proposal, Decision.builder().kind(open).build()).outstanding())
            .extracting(OutstandingMatter::state)
            .containsExactly(MatterState.PROPOSED);
      }
      assertThat(
              with(proposal, Decision.builder().kind(DecisionKind.REJECTED).build())
                  .grants(MatterState.values()))
          .isEmpty();
    }

    @Test
    void areCountedOnceWhenProposedAndDecided() {
      Decision decision = Decision.builder().addGrants(grant).addFollowUps(followUp).build();
      Meeting meeting = with(proposal, decision);

      assertThat(meeting.grants(MatterState.values()))
          .extracting(PlacedGrant::state)
          .containsExactly(MatterState.DECIDED);
      assertThat(meeting.outstanding())
          .extracting(OutstandingMatter::state)
          .containsExactly(MatterState.DECIDED);
    }

    @Test
    void areGoneWithAWithdrawnProposal() {
      assertThat(with(proposal.withWithdrawn(true)).grants(MatterState.values())).isEmpty();
      assertThat(with(proposal.withWithdrawn(true)).outstanding()).isEmpty();
    }

    @Test
    void areThoseOfTheStatesAskedFor() {
      Meeting meeting =
          with(proposal, Decision.builder().kind(DecisionKind.TABLED).addGrants(grant).build());

      assertThat(meeting.grants())
          .extracting(PlacedGrant::state)
          .containsExactly(MatterState.DECIDED);
      assertThat(meeting.grants(MatterState.PROPOSED))
          .extracting(PlacedGrant::state)
          .containsExactly(MatterState.PROPOSED);
      assertThat(meeting.grants(MatterState.values()))
          .extracting(PlacedGrant::state)
          .containsExactly(MatterState.PROPOSED, MatterState.DECIDED);
    }

    @Test
    void arePromisedWhenSomebodyOffersToComeBack() {
      Meeting meeting =
          meeting()
              .addParagraphs(Paragraph.builder().number(7).addFollowUps(followUp).build())
              .build();

      assertThat(meeting.outstanding())
          .singleElement()
          .satisfies(
              matter -> {
                assertThat(matter.state()).isEqualTo(MatterState.PROMISED);
                assertThat(matter.paragraph().number()).isEqualTo(7);
                assertThat(matter.followUp()).isEqualTo(followUp);
              });
    }
  }

  @Nested
  class Presiding {

    private static final Attendance CHAIR =
        decides("chair").presidiumRole(PresidiumRole.CHAIR).build();
    private static final Attendance VICE =
        decides("vice").presidiumRole(PresidiumRole.FIRST_VICE_CHAIR).build();

    private static List<String> presided(Attendance... entries) {
      Meeting meeting = meeting(1).addAttendance(entries).build();
      return keys(meeting.presidedOver(meeting.paragraphs().get(0)));
    }

    @Test
    void isByTheChairWhereNothingIsSaid() {
      assertThat(presided(CHAIR, VICE, decides("a").build())).containsExactly("chair");
      assertThat(presided(CHAIR.withParagraphs(ParagraphSet.of(2)), VICE)).isEmpty();
    }

    @Test
    void isByThoseTheMinutesSayAndNotTheChair() {
      assertThat(presided(CHAIR, VICE.withPresiding(true))).containsExactly("vice");
      assertThat(presided(CHAIR.withPresiding(true), VICE.withPresiding(true)))
          .containsExactly("chair", "vice");
      assertThat(presided(CHAIR, VICE.withPresiding(true).withParagraphs(ParagraphSet.of(2))))
          .containsExactly("chair");
    }

    @Test
    void isNotByTheChairWhereSomebodyUnnamedDid() {
      assertThat(presided(CHAIR, Attendance.builder().presiding(true).build()))
          .containsExactly("?");
    }

    @Test
    void countsForPartOfTheParagraph() {
      Meeting meeting =
          meeting(1)
              .addAttendance(CHAIR.withParagraphs(ParagraphSet.parse("del av 1")), VICE)
              .build();

      assertThat(meeting.isPresidedOverBy("chair", meeting.paragraphs().get(0))).isTrue();
      assertThat(meeting.isPresidedOverBy("vice", meeting.paragraphs().get(0))).isFalse();
    }
  }

  @Nested
  class ShownInShort {

    private final Grant grant =
        Grant.builder().label("III").purpose("hemligt").amount(Money.ofKronor(5)).build();
    private final Decision decision =
        Decision.builder()
            .kind(DecisionKind.REFERRED_BACK)
            .addClauses(Clause.builder().text("hemligt").build())
            .addGrants(grant)
            .build();

    @Test
    void areTheLargeRecordsWithoutAnyTextOfTheMinutes() {
      assertThat(grant).hasToString("Grant[III, 5,00\u00a0kr]");
      assertThat(decision).hasToString("Decision[referred-back, clauses=1, grants=1]");
      assertThat(Proposal.builder().addGrants(grant).build())
          .hasToString("Proposal[clauses=0, grants=1]");
      assertThat(
              Paragraph.builder()
                  .number(12)
                  .suffix("A")
                  .title("hemligt")
                  .addDecisions(decision)
                  .build())
          .hasToString("Paragraph[12 A, decisions=1]");
      assertThat(Grant.builder().build()).hasToString("Grant[no amount]");
    }

    @Test
    void isAMeetingByItsBodyAndDays() {
      Meeting meeting = meeting(1, 2).build();

      assertThat(meeting).hasToString("Meeting[Socialnämnden, paragraphs=2]");
      assertThat(meeting.withSittings(Sitting.builder().date(MARCH_3).build()))
          .hasToString("Meeting[Socialnämnden, 2022-03-03, paragraphs=2]");
      assertThat(
              meeting.withSittings(
                  Sitting.builder().date(MARCH_3).build(), Sitting.builder().date(MARCH_5).build()))
          .hasToString("Meeting[Socialnämnden, 2022-03-03 to 2022-03-05, paragraphs=2]");
    }
  }

  @Nested
  class Lookups {

    @Test
    void findTheParagraphOfANumberAndNotItsLetteredNeighbour() {
      Meeting meeting =
          meeting()
              .addParagraphs(Paragraph.builder().number(12).suffix("A").build())
              .addParagraphs(Paragraph.builder().number(12).title("Mini-Maria").build())
              .build();

      assertThat(meeting.paragraph(12).orElseThrow().title()).contains("Mini-Maria");
      assertThat(meeting.paragraph(13)).isEmpty();
    }

    @Test
    void knowTheDaysOfAMeetingOverTwoDays() {
      Meeting meeting =
          meeting()
              .addSittings(Sitting.builder().date(MARCH_5).build())
              .addSittings(Sitting.builder().date(MARCH_3).build())
              .build();

      assertThat(meeting.firstDay()).contains(MARCH_3);
      assertThat(meeting.lastDay()).contains(MARCH_5);
      assertThat(meeting.isHeldOn(MARCH_3)).isTrue();
      assertThat(meeting.isHeldOn(MARCH_3.plusDays(1))).isFalse();
      assertThat(meeting().build().lastDay()).isEmpty();
    }
  }
}
