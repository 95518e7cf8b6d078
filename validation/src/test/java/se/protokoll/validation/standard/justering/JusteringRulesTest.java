package se.protokoll.validation.standard.justering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.DAY;
import static se.protokoll.validation.LawfulMeetings.justeringChanged;
import static se.protokoll.validation.LawfulMeetings.ordersChanged;
import static se.protokoll.validation.LawfulMeetings.signedOn;
import static se.protokoll.validation.MinutesVariants.signature;
import static se.protokoll.validation.MinutesVariants.signed;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.PreviousMinutes;
import se.protokoll.Section;
import se.protokoll.Sitting;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.SeriesOf;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Statement;

class JusteringRulesTest {

  private static Justerare justerare(String person) {
    return Justerare.builder().person(person).build();
  }

  @Nested
  class Deadline {

    @Test
    void isTheFourteenthDay() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(find("justering-deadline", signedOn(meeting, DAY.plusDays(14)))).isEmpty();
      Finding finding = findOne("justering-deadline", signedOn(meeting, DAY.plusDays(15)));
      says(
          finding,
          "Protokollet justerades 2024-03-19, 15 dagar efter mötet 2024-03-04; sista dagen var"
              + " 2024-03-18",
          "The minutes were certified on 2024-03-19, 15 days after the meeting on 2024-03-04; the"
              + " last day was 2024-03-18");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.source(Language.SV))
          .isEqualTo("KL 5 kap. 69 §, 6 kap. 35 §; Lag (1930:173) 2 §");
    }

    @Test
    void isMissedByTheLatestOfSeveralDays() {
      Meeting meeting = LawfulMeetings.board();
      LocalDate late = DAY.plusDays(15);
      for (String lateOnes : List.of("16", "20")) {
        String others = lateOnes.equals("16") ? "17-20" : "16-19";
        Meeting divided =
            justeringChanged(
                    meeting,
                    justering ->
                        justering.withSignatures(
                            signature("m1", "all", DAY),
                            signature("m2", lateOnes, late),
                            signature("m2", others, DAY)))
                .withPostings();
        Finding finding = findOne("justering-deadline", divided);
        assertThat(finding.arguments()).containsEntry("certified", late).containsEntry("after", 15);
      }
    }

    @Test
    void anApprovalInTimeMayBeTheCertification() {
      Meeting late = signedOn(LawfulMeetings.board(), DAY.plusDays(20));
      Meeting approved =
          LawfulMeetings.signaturesChanged(late, one -> one.withApprovedOn(DAY.plusDays(7)));
      Meeting approvedLate =
          LawfulMeetings.signaturesChanged(late, one -> one.withApprovedOn(DAY.plusDays(16)));
      assertThat(findOne("justering-deadline", late).severity()).isEqualTo(Severity.ERROR);
      assertThat(findOne("justering-deadline", approvedLate).severity()).isEqualTo(Severity.ERROR);
      assertThat(findOne("justering-deadline", approved).severity()).isEqualTo(Severity.WARNING);
      assertThat(findOne("anslag-latest", late).severity()).isEqualTo(Severity.ERROR);
      assertThat(findOne("anslag-latest", approved).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void goesOnToTheNextWorkingDay() {
      LocalDate saturday = LocalDate.of(2024, 3, 9);
      Meeting meeting =
          LawfulMeetings.board().withSittings(Sitting.builder().date(saturday).build());
      assertThat(find("justering-deadline", signedOn(meeting, LocalDate.of(2024, 3, 25))))
          .isEmpty();
      assertThat(find("justering-deadline", signedOn(meeting, LocalDate.of(2024, 3, 26))))
          .hasSize(1);
    }

    @Test
    void runsFromTheLastDayOfTheMeeting() {
      Meeting meeting =
          signedOn(LawfulMeetings.board(), DAY.plusDays(15))
              .withSittings(
                  Sitting.builder().date(DAY).build(),
                  Sitting.builder().date(DAY.plusDays(1)).build());
      assertThat(find("justering-deadline", meeting)).isEmpty();
    }

    @Test
    void isShorterWhereTheBodySaysSo() {
      Meeting meeting =
          ordersChanged(LawfulMeetings.board(), orders -> orders.withDaysToJustering(9));
      assertThat(findOne("justering-deadline", meeting).source(Language.EN))
          .isEqualTo("the body's own standing orders");
      assertThat(
              findOne("justering-deadline", signedOn(meeting, DAY.plusDays(15)))
                  .source(Language.EN))
          .startsWith("KL 5 kap. 69 §");
      Meeting longer =
          ordersChanged(LawfulMeetings.board(), orders -> orders.withDaysToJustering(20));
      assertThat(find("justering-deadline", signedOn(longer, DAY.plusDays(15)))).hasSize(1);
    }

    @Test
    void isAWarningForACooperationBodyThatMayGiveItselfMore() {
      Meeting meeting =
          signedOn(
              ordersChanged(
                  LawfulMeetings.cooperationBody(),
                  orders -> orders.withDaysToJustering(Optional.empty())),
              DAY.plusDays(15));
      assertThat(findOne("justering-deadline", meeting).severity()).isEqualTo(Severity.WARNING);
      Meeting own = ordersChanged(meeting, orders -> orders.withDaysToJustering(20));
      assertThat(find("justering-deadline", own)).isEmpty();
    }

    @Test
    void isMissedByTheDayThePostingStatesWhereSignaturesHaveNone() {
      Meeting undated =
          LawfulMeetings.signaturesChanged(
              LawfulMeetings.board(), one -> one.withSignedOn(Optional.empty()));
      assertThat(find("justering-deadline", undated)).isEmpty();
      Meeting late =
          LawfulMeetings.postingChanged(
              undated, posting -> posting.withCertifiedOn(DAY.plusDays(16)));
      assertThat(findOne("justering-deadline", late).variant()).isEqualTo("late");
    }

    @Test
    void isMissedWhenOneSignedOrApprovedTooLate() {
      Meeting meeting =
          LawfulMeetings.postingChanged(
              LawfulMeetings.signaturesChanged(
                  LawfulMeetings.board(), one -> one.withSignedOn(Optional.empty())),
              posting -> posting.withCertifiedOn(Optional.empty()));
      for (int day : List.of(14, 15)) {
        Meeting signed =
            LawfulMeetings.signaturesChanged(
                meeting,
                one ->
                    one.role().equals(Optional.of(SignatoryRole.CHAIR))
                        ? one.withSignedOn(DAY.plusDays(day))
                        : one);
        Meeting approved =
            LawfulMeetings.signaturesChanged(
                meeting,
                one ->
                    one.role().equals(Optional.of(SignatoryRole.JUSTERARE))
                        ? one.withApprovedOn(DAY.plusDays(day))
                        : one);
        for (Meeting one : List.of(signed, approved)) {
          assertThat(findOne("justering-deadline", one).variant())
              .isEqualTo(day > 14 ? "late-at-least" : "cannot-judge.justering-day");
        }
      }
      says(
          findOne(
              "justering-deadline",
              LawfulMeetings.signaturesChanged(
                  meeting,
                  one ->
                      one.role().equals(Optional.of(SignatoryRole.CHAIR))
                          ? one.withSignedOn(DAY.plusDays(16))
                          : one)),
          "Protokollet justerades tidigast 2024-03-20, 16 dagar efter mötet 2024-03-04; sista dagen"
              + " var 2024-03-18",
          "The minutes were certified on 2024-03-20 at the earliest, 16 days after the meeting on"
              + " 2024-03-04; the last day was 2024-03-18");
    }

    @Test
    void cannotBeJudgedWithoutTheDays() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(findOne("justering-deadline", meeting.withSittings()).variant())
          .isEqualTo("cannot-judge.meeting-day");
      Meeting undated =
          LawfulMeetings.postingChanged(
              justeringChanged(
                  meeting,
                  justering ->
                      justering.withSignatures(
                          justering.signatures().stream()
                              .map(one -> one.withSignedOn(Optional.empty()))
                              .toList())),
              posting -> posting.withCertifiedOn(Optional.empty()));
      assertThat(findOne("justering-deadline", undated).variant())
          .isEqualTo("cannot-judge.justering-day");
    }
  }

  @Nested
  class NotBeforeMeeting {

    @Test
    void isTheSameDayAtTheEarliest() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(find("justering-not-before-meeting", signedOn(meeting, DAY))).isEmpty();
      List<Finding> findings =
          find("justering-not-before-meeting", signedOn(meeting, DAY.minusDays(1)));
      assertThat(findings)
          .extracting(finding -> finding.place().person().orElseThrow())
          .containsExactly("m1"); // the day is wrong in one place or in all
      says(
          findings.get(0),
          "Protokollet är undertecknat 2024-03-03, före mötet 2024-03-04",
          "The minutes were signed on 2024-03-03, before the meeting on 2024-03-04");
      assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void saysADayThatIsPrintedInSeveralPlacesOnce() {
      LocalDate day = DAY.minusYears(1);
      Meeting meeting =
          justeringChanged(
              LawfulMeetings.postingChanged(
                  signedOn(LawfulMeetings.board(), day), posting -> posting.withCertifiedOn(day)),
              justering -> justering.withPlannedTime(When.on(day)));
      assertThat(MinutesValidator.standard().validate(meeting).withSeverity(Severity.ERROR))
          .extracting(Finding::ruleId)
          .containsExactly("justering-not-before-meeting");
      Meeting planned =
          justeringChanged(
              LawfulMeetings.board(), justering -> justering.withPlannedTime(When.on(day)));
      says(
          findOne("justering-not-before-meeting", planned),
          "Justeringen anges till 2023-03-04, före mötet 2024-03-04",
          "The certification is said to be on 2023-03-04, before the meeting on 2024-03-04");
    }

    @Test
    void looksAtWhatThePostingStatesToo() {
      Meeting meeting =
          LawfulMeetings.postingChanged(
              LawfulMeetings.board(), posting -> posting.withCertifiedOn(DAY.minusDays(1)));
      assertThat(findOne("justering-not-before-meeting", meeting).place().pointer())
          .isEqualTo("/postings/0/certifiedOn");
    }

    @Test
    void allowsTheFirstOfTwoDaysOnlyForWhatWasCertifiedThen() {
      Meeting meeting =
          signed(
              LawfulMeetings.board()
                  .withSittings(
                      Sitting.builder().date(DAY).build(),
                      Sitting.builder().date(DAY.plusDays(1)).build()),
              signature("m2", "18", DAY));
      assertThat(find("justering-not-before-meeting", meeting)).hasSize(1);
      Meeting immediate =
          LawfulMeetings.changed(
              meeting, 18, paragraph -> paragraph.withCertifiedImmediately(true));
      assertThat(find("justering-not-before-meeting", immediate)).isEmpty();
      Meeting nothing =
          justeringChanged(
              immediate, justering -> justering.withSignatures(signature("m2", "99", DAY)));
      assertThat(find("justering-not-before-meeting", nothing)).hasSize(1);
    }

    @Test
    void isAnErrorForACooperationBodyToo() {
      assertThat(
              find(
                  "justering-not-before-meeting",
                  signedOn(LawfulMeetings.cooperationBody(), DAY.minusDays(1))))
          .first()
          .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.ERROR));
    }
  }

  @Nested
  class Omedelbar {

    private final Meeting immediate =
        LawfulMeetings.changed(
            LawfulMeetings.board(), 18, paragraph -> paragraph.withCertifiedImmediately(true));

    @Test
    void hasItsOwnDay() {
      Finding finding = findOne("omedelbar-justering", immediate);
      says(
          finding,
          "Paragrafen är omedelbart justerad men har ingen egen justeringsdag",
          "The paragraph was certified at once but has no day of certification of its own");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().paragraph()).contains(18);
      assertThat(find("omedelbar-justering", signed(immediate, signature("m2", "18", DAY))))
          .isEmpty();
      assertThat(
              findOne(
                      "omedelbar-justering",
                      signed(immediate, signature("m2", "18", DAY.plusDays(1))))
                  .variant())
          .isEqualTo("later");
    }

    @Test
    void isTheDayOfTheLastSignatureWhicheverComesFirst() {
      Signature first = signature("m2", "18", DAY);
      Signature last = signature("m3", "18", DAY.plusDays(1));
      for (Meeting both :
          List.of(signed(signed(immediate, first), last), signed(signed(immediate, last), first))) {
        Finding finding = findOne("omedelbar-justering", both);
        assertThat(finding.variant()).isEqualTo("later");
        assertThat(finding.arguments())
            .containsEntry("certified", DAY.plusDays(1))
            .containsEntry("meeting", DAY);
      }
    }

    @Test
    void mayHaveItInThePosting() {
      var postings = new ArrayList<>(immediate.postings());
      postings.add(Posting.builder().paragraphs(ParagraphSet.of(18)).certifiedOn(DAY).build());
      assertThat(find("omedelbar-justering", immediate.withPostings(postings))).isEmpty();
    }

    @Test
    void mayHaveItInSignaturesOfTheMeetingForAll() {
      Meeting all = LawfulMeetings.board();
      for (Paragraph paragraph : all.paragraphs()) {
        all =
            LawfulMeetings.changed(
                all, paragraph.number(), one -> one.withCertifiedImmediately(true));
      }
      Meeting unposted = all.withPostings();
      assertThat(find("omedelbar-justering", signedOn(unposted, DAY))).isEmpty();
      assertThat(find("omedelbar-justering", signedOn(unposted, DAY.plusDays(1)))).hasSize(5);
    }

    @Test
    void maySaySoItself() {
      Meeting said =
          LawfulMeetings.changed(
              immediate,
              18,
              paragraph ->
                  paragraph.withSections(
                      Section.builder().text("Paragrafen förklaras omedelbart justerad.").build()));
      assertThat(find("omedelbar-justering", said)).isEmpty();
    }

    @Test
    void mustBeAllowed() {
      Meeting dated = signed(immediate, signature("m2", "18", DAY));
      Finding finding =
          findOne(
              "omedelbar-justering", ordersChanged(dated, o -> o.withImmediateJustering(false)));
      assertThat(finding.variant()).isEqualTo("not-allowed");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(
              findOne(
                      "omedelbar-justering",
                      ordersChanged(dated, o -> o.withImmediateJustering(Optional.empty())))
                  .variant())
          .isEqualTo("cannot-judge.allowed");
    }

    @Test
    void isNotTheStampUnderEveryParagraph() {
      Meeting stamped =
          LawfulMeetings.changed(
              LawfulMeetings.board(), 18, paragraph -> paragraph.withStampedCertified(true));
      assertThat(find("omedelbar-justering", stamped)).isEmpty();
    }
  }

  @Nested
  class Disagreement {

    @Test
    void isToldOrSettledLater() {
      Meeting meeting =
          justeringChanged(
              LawfulMeetings.board(), justering -> justering.withDisputed(ParagraphSet.of(18)));
      Finding finding = findOne("justering-disagreement", meeting);
      says(
          finding,
          "Ordförande och justerare är oense om paragrafen, och ingens uppfattning är antecknad",
          "Chair and justerare disagree about the paragraph, and neither view is recorded");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().paragraph()).contains(18);
      assertThat(
              find(
                  "justering-disagreement",
                  LawfulMeetings.changed(
                      meeting,
                      18,
                      paragraph -> paragraph.withStatements(Statement.builder().build()))))
          .isEmpty();
      assertThat(
              find(
                  "justering-disagreement",
                  LawfulMeetings.changed(
                      meeting,
                      18,
                      paragraph ->
                          paragraph.withDecisions(
                              Decision.builder().kind(DecisionKind.TABLED).build()))))
          .isEmpty();
    }
  }

  @Nested
  class PreviousMinutesAdjusted {

    @Test
    void isAWarningWhenTheyWereNot() {
      Meeting meeting =
          LawfulMeetings.board()
              .withPreviousMinutes(PreviousMinutes.builder().certified(false).build());
      Finding finding = findOne("previous-minutes-adjusted", meeting);
      says(
          finding,
          "Föregående protokoll hade inte justerats",
          "The previous minutes had not been certified");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(
              find(
                  "previous-minutes-adjusted",
                  meeting.withPreviousMinutes(PreviousMinutes.builder().build())))
          .isEmpty();
    }

    @Test
    void isNotMetByMinutesThatDoNotSay() {
      RuleBook alone = RuleBook.standard().only(List.of("previous-minutes-adjusted"));
      MinutesValidator validator = MinutesValidator.standard().withRuleBook(alone);
      PreviousMinutes silent = PreviousMinutes.builder().build();
      Function<PreviousMinutes, Outcome> outcome =
          previous ->
              validator
                  .validate(LawfulMeetings.board().withPreviousMinutes(previous))
                  .outcomes()
                  .of("previous-minutes-adjusted")
                  .orElseThrow()
                  .outcome();
      assertThat(outcome.apply(silent)).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(outcome.apply(silent.withCertified(true))).isEqualTo(Outcome.MET);
    }

    private final LocalDate next = LocalDate.of(2024, 3, 11);

    /** The meeting of 4 March, certified after the next one, and the next, which may say so. */
    private List<Finding> inSeries(UnaryOperator<Meeting> change) {
      Meeting first = LawfulMeetings.signedOn(LawfulMeetings.board(), next.plusDays(1));
      Meeting second =
          SeriesOf.later(LawfulMeetings.board().withPreviousMinutes(Optional.empty()), next, 21);
      return SeriesOf.find("previous-minutes-adjusted", first, change.apply(second));
    }

    @Test
    void isAskedOfMinutesThatFileTheFormerOnly() {
      assertThat(inSeries(second -> second)).isEmpty();
      Meeting filing =
          SeriesOf.later(LawfulMeetings.board(), next, 21).withPreviousMinutes(Optional.empty());
      List<Finding> filed =
          inSeries(
              second ->
                  LawfulMeetings.decisionChanged(
                      LawfulMeetings.changed(
                          filing, 23, one -> one.withTitle("Föregående mötes protokoll")),
                      23,
                      one -> one.withKind(DecisionKind.FILED)));
      assertThat(filed).hasSize(1);
      assertThat(filed.get(0).place().pointer()).isEqualTo("/paragraphs/2");
      List<Finding> mentioned =
          inSeries(second -> second.withPreviousMinutes(PreviousMinutes.builder().build()));
      assertThat(mentioned).hasSize(1);
      assertThat(mentioned.get(0).place().pointer()).isEqualTo("/previousMinutes");
      assertThat(mentioned.get(0).severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Nested
  class ParagraphsCertified {

    private Meeting withSignatures(Signature... signatures) {
      return justeringChanged(
          LawfulMeetings.board(), justering -> justering.withSignatures(signatures));
    }

    private final Signature chair =
        Signature.builder().person("m1").role(SignatoryRole.CHAIR).signedOn(DAY).build();

    @Test
    void haveASignatureOfAJusterare() {
      Meeting meeting = withSignatures(chair, signature("m2", "16-18, 20", DAY));
      Finding finding = findOne("paragraphs-certified", meeting);
      says(
          finding,
          "En justerares underskrift saknas för § 19",
          "A signature of a justerare is missing for § 19");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(find("paragraphs-certified", withSignatures(chair, signature("m2", "all", DAY))))
          .isEmpty();
    }

    @Test
    void haveOneOfEverybodyElected() {
      Meeting meeting =
          justeringChanged(
              withSignatures(chair, signature("m2", "all", DAY)),
              justering -> justering.withJusterare(justerare("m2"), justerare("m3")));
      assertThat(findOne("paragraphs-certified", meeting).variant()).isEqualTo("no-justerare");
      Meeting both =
          justeringChanged(
              meeting,
              justering ->
                  justering.withSignatures(
                      chair, signature("m2", "all", DAY), signature("m4", "all", DAY)));
      assertThat(find("paragraphs-certified", both)).isEmpty(); // a substitute may have signed
    }

    @Test
    void haveTheSignatureOfWhoPresided() {
      Meeting meeting = withSignatures(signature("m2", "all", DAY));
      says(
          findOne("paragraphs-certified", meeting),
          "Den som var ordförande har inte skrivit under §§ 16–20",
          "The one who presided has not signed §§ 16–20");
      Meeting steppedIn =
          LawfulMeetings.attendanceChanged(
              LawfulMeetings.attendanceChanged(
                  LawfulMeetings.board(),
                  "m1",
                  one -> one.withParagraphs(ParagraphSet.parse("all except 19"))),
              "m3",
              one -> one.withParagraphs(ParagraphSet.parse("all except 19")));
      Meeting presided =
          LawfulMeetings.with(
              steppedIn,
              steppedIn
                  .attendance()
                  .get(2)
                  .withPresiding(true)
                  .withParagraphs(ParagraphSet.of(19)));
      assertThat(findOne("paragraphs-certified", presided).arguments())
          .containsEntry("paragraphs", ParagraphSet.of(19));
      Signature own = chair.withPerson("m3").withParagraphs(ParagraphSet.of(19));
      assertThat(find("paragraphs-certified", signed(presided, own))).isEmpty();
    }

    @Test
    void cannotBeJudgedWithoutAnySignature() {
      assertThat(findOne("paragraphs-certified", withSignatures()).variant())
          .isEqualTo("cannot-judge.signatures");
      assertThat(find("paragraphs-certified", withSignatures().withPostings())).isEmpty();
    }
  }

  @Nested
  class Electronic {

    private Meeting with(Signature signature) {
      return signed(LawfulMeetings.board(), signature.withMethod(SignatureMethod.ELECTRONIC));
    }

    @Test
    void tellsWhoAndWhen() {
      Signature whole = signature("m3", "all", DAY);
      assertThat(find("sign-electronic", with(whole))).isEmpty();
      Finding noDay = findOne("sign-electronic", with(whole.withSignedOn(Optional.empty())));
      says(
          noDay,
          "Den elektroniska underskriften av Person m3 saknar dag",
          "The electronic signature of Person m3 has no day");
      assertThat(noDay.severity()).isEqualTo(Severity.INFO);
      says(
          findOne("sign-electronic", with(whole.withPerson(Optional.empty()))),
          "En elektronisk underskrift saknar namn",
          "An electronic signature has no name");
    }

    @Test
    void isNotAskedOfInk() {
      assertThat(
              find(
                  "sign-electronic",
                  signed(
                      LawfulMeetings.board(),
                      Signature.builder().method(SignatureMethod.INK).build())))
          .isEmpty();
    }
  }

  @Test
  void bindOtherBodiesByNoStatute() {
    Meeting meeting = signedOn(LawfulMeetings.board(), DAY.plusDays(40));
    assertThat(findAs(BodyKind.OTHER, "justering-deadline", meeting)).isEmpty();
  }
}
