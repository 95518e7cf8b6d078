package se.protokoll.validation.standard.justering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.DAY;
import static se.protokoll.validation.LawfulMeetings.justeringChanged;
import static se.protokoll.validation.LawfulMeetings.ordersChanged;
import static se.protokoll.validation.LawfulMeetings.signedOn;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.PreviousMinutes;
import se.protokoll.Sitting;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.language.Language;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.vote.Statement;

class JusteringRulesTest {

  private static Justerare justerare(String person) {
    return Justerare.builder().person(person).build();
  }

  private static Meeting elected(Meeting meeting, Justerare... justerare) {
    return justeringChanged(meeting, justering -> justering.withJusterare(justerare));
  }

  private static Meeting present(Meeting meeting, String person, String paragraphs) {
    return LawfulMeetings.attendanceChanged(
        meeting, person, entry -> entry.withParagraphs(ParagraphSet.parse(paragraphs)));
  }

  private static Meeting signed(Meeting meeting, Signature more) {
    return justeringChanged(
        meeting,
        justering -> {
          var signatures = new ArrayList<>(justering.signatures());
          signatures.add(more);
          return justering.withSignatures(signatures);
        });
  }

  private static Signature signature(String person, String paragraphs, LocalDate day) {
    return Signature.builder()
        .person(person)
        .role(SignatoryRole.JUSTERARE)
        .signedOn(day)
        .paragraphs(ParagraphSet.parse(paragraphs))
        .build();
  }

  @Nested
  class Count {

    @Test
    void isWhatTheBodysOwnOrdersSay() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(find("justerare-count", ordersChanged(meeting, o -> o.withJusterare(0))))
          .isEmpty();
      Finding finding = findOne("justerare-count", ordersChanged(meeting, o -> o.withJusterare(2)));
      says(
          finding,
          "1 justerare är utsedd för § 16-20; det krävs 2",
          "1 justerare is elected for § 16-20; it takes 2");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void isByPracticeOneInABoardAndTwoInAnAssembly() {
      Meeting board = ordersChanged(LawfulMeetings.board(), o -> o.withJusterare(Optional.empty()));
      assertThat(find("justerare-count", board)).isEmpty();
      assertThat(findOne("justerare-count", elected(board)).severity()).isEqualTo(Severity.WARNING);
      Meeting assembly =
          ordersChanged(LawfulMeetings.assembly(), o -> o.withJusterare(Optional.empty()));
      assertThat(find("justerare-count", assembly)).isEmpty();
      assertThat(findOne("justerare-count", elected(assembly, justerare("m2"))).arguments())
          .containsEntry("found", 1)
          .containsEntry("required", 2);
    }

    @Test
    void isCountedInEachParagraph() {
      Meeting meeting =
          elected(
              LawfulMeetings.board(), justerare("m2").withParagraphs(ParagraphSet.range(16, 19)));
      Finding finding = findOne("justerare-count", meeting);
      assertThat(finding.place().paragraph()).contains(20);
      assertThat(finding.arguments()).containsEntry("found", 0);
    }

    @Test
    void doesNotCountSubstitutes() {
      Meeting meeting = elected(LawfulMeetings.board(), justerare("m2").withSubstitute(true));
      assertThat(find("justerare-count", meeting)).hasSize(1);
    }

    @Test
    void isNotAskedOfADraft() {
      Meeting draft =
          LawfulMeetings.board().withJustering(Optional.empty()).withPostings(List.of());
      assertThat(find("justerare-count", draft)).isEmpty();
      assertThat(
              find("justerare-count", draft, MinutesValidator.standard().withStage(Stage.SIGNED)))
          .hasSize(1);
    }
  }

  @Nested
  class PresentAndDeciding {

    @Test
    void isAskedForEachParagraph() {
      Meeting meeting = present(LawfulMeetings.board(), "m2", "16-18");
      Finding finding = findOne("justerare-present-and-deciding", meeting);
      says(
          finding,
          "Person m2 är justerare för § 19-20 men deltog inte i beslutet där",
          "Person m2 is justerare for § 19-20 but did not take part in deciding it");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/justering/justerare/0");
      assertThat(finding.place().person()).contains("m2");
      assertThat(
              find(
                  "justerare-present-and-deciding",
                  elected(meeting, justerare("m2").withParagraphs(ParagraphSet.range(16, 18)))))
          .isEmpty();
    }

    @Test
    void refusesAnOfficial() {
      Meeting meeting = elected(LawfulMeetings.board(), justerare("off"));
      assertThat(findOne("justerare-present-and-deciding", meeting).variant()).isEqualTo("absent");
    }

    @Test
    void cannotBeJudgedForPartOfAParagraph() {
      Meeting meeting = present(LawfulMeetings.board(), "m2", "16-18, del av 19, 20");
      Finding finding = findOne("justerare-present-and-deciding", meeting);
      assertThat(finding.variant()).isEqualTo("cannot-judge.partial");
      assertThat(finding.place().paragraph()).contains(19);
    }

    @Test
    void leavesJavToItsOwnRule() {
      Meeting meeting =
          LawfulMeetings.changed(
              LawfulMeetings.board(),
              18,
              paragraph ->
                  paragraph.withDisqualifications(
                      Disqualification.builder()
                          .person("m2")
                          .state(DisqualificationState.UPHELD)
                          .build()));
      assertThat(find("justerare-present-and-deciding", meeting)).isEmpty();
    }

    @Test
    void isAskedOfASubstituteOnlyForWhatHeSigned() {
      Meeting meeting =
          elected(
              present(LawfulMeetings.board(), "m3", "16-18"),
              justerare("m2"),
              justerare("m3").withSubstitute(true));
      assertThat(find("justerare-present-and-deciding", meeting)).isEmpty();
      assertThat(
              find("justerare-present-and-deciding", signed(meeting, signature("m3", "18", DAY))))
          .isEmpty();
      assertThat(
              find("justerare-present-and-deciding", signed(meeting, signature("m3", "19", DAY))))
          .hasSize(1);
      Signature asChair = signature("m3", "19", DAY).withRole(SignatoryRole.CHAIR);
      assertThat(find("justerare-present-and-deciding", signed(meeting, asChair))).isEmpty();
      assertThat(
              find(
                  "justerare-present-and-deciding",
                  signed(meeting, asChair.withRole(Optional.empty()))))
          .hasSize(1);
    }

    @Test
    void cannotBeJudgedWithoutAttendance() {
      assertThat(
              findOne(
                      "justerare-present-and-deciding",
                      LawfulMeetings.board().withAttendance(List.of()))
                  .variant())
          .isEqualTo("cannot-judge.attendance");
    }
  }

  @Nested
  class NotChair {

    @Test
    void isSomebodyElse() {
      Finding finding =
          findOne("justerare-not-chair", elected(LawfulMeetings.board(), justerare("m1")));
      says(
          finding,
          "Person m1 är justerare för § 16-20 och var ordförande där",
          "Person m1 is justerare for § 16-20 and presided over it");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(find("justerare-not-chair", LawfulMeetings.board())).isEmpty();
    }

    @Test
    void isNotTheViceChairWhoPresided() {
      Meeting meeting =
          LawfulMeetings.with(
              present(LawfulMeetings.board(), "m1", "16-19"),
              Attendance.builder()
                  .person("m2")
                  .capacity(Capacity.DECIDING)
                  .presiding(true)
                  .paragraphs(ParagraphSet.of(20))
                  .build());
      Finding finding = findOne("justerare-not-chair", meeting);
      assertThat(finding.place().paragraph()).contains(20);
      assertThat(
              find(
                  "justerare-not-chair",
                  elected(meeting, justerare("m2").withParagraphs(ParagraphSet.range(16, 19)))))
          .isEmpty();
    }

    @Test
    void isNotWhoeverIsSaidToHavePresidedOrTheChairWhereNobodyIs() {
      Meeting meeting = elected(LawfulMeetings.board(), justerare("m1"));
      Meeting presided =
          LawfulMeetings.attendanceChanged(
              meeting, "m1", entry -> entry.withPresidiumRole(Optional.empty()));
      assertThat(find("justerare-not-chair", presided)).hasSize(1);
      Meeting chair =
          LawfulMeetings.attendanceChanged(meeting, "m1", entry -> entry.withPresiding(false));
      assertThat(find("justerare-not-chair", chair)).hasSize(1);
      Meeting vice =
          LawfulMeetings.attendanceChanged(
              meeting,
              "m1",
              entry -> entry.withPresiding(false).withPresidiumRole(PresidiumRole.VICE_CHAIR));
      assertThat(find("justerare-not-chair", vice)).isEmpty();
      Meeting another =
          LawfulMeetings.attendanceChanged(chair, "m3", entry -> entry.withPresiding(true));
      assertThat(find("justerare-not-chair", another)).isEmpty();
    }

    @Test
    void mayBeTheChairAsASubstituteWhoNeverSigned() {
      Meeting meeting =
          elected(LawfulMeetings.board(), justerare("m2"), justerare("m1").withSubstitute(true));
      assertThat(find("justerare-not-chair", meeting)).isEmpty();
    }
  }

  @Nested
  class NotSecretary {

    @Test
    void isSomebodyElse() {
      Finding finding =
          findOne("justerare-not-secretary", elected(LawfulMeetings.board(), justerare("sec")));
      says(
          finding,
          "Person sec är både justerare och sekreterare",
          "Person sec is both justerare and secretary");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().person()).contains("sec");
      assertThat(finding.place().pointer()).isEqualTo("/justering/justerare/0");
      assertThat(find("justerare-not-secretary", LawfulMeetings.board())).isEmpty();
    }

    @Test
    void isNotWhoeverSignsAsSecretary() {
      Meeting meeting =
          signed(
              LawfulMeetings.board(),
              Signature.builder().person("m2").role(SignatoryRole.SECRETARY).build());
      assertThat(find("justerare-not-secretary", meeting)).hasSize(1);
    }

    @Test
    void mayHaveKeptTheMinutesOfOtherParagraphs() {
      Meeting meeting =
          justeringChanged(
              present(LawfulMeetings.board(), "sec", "16"),
              justering ->
                  justering
                      .withSignatures()
                      .withJusterare(justerare("sec").withParagraphs(ParagraphSet.range(17, 20))));
      assertThat(find("justerare-not-secretary", meeting)).isEmpty();
      assertThat(find("justerare-not-secretary", present(meeting, "sec", "16-17"))).hasSize(1);
      assertThat(find("justerare-not-secretary", present(meeting.withParagraphs(), "sec", "16")))
          .hasSize(1);
    }
  }

  @Nested
  class ElectedRecorded {

    @Test
    void isTheSameInTheParagraphAndUnderTheMinutes() {
      Meeting meeting = elected(LawfulMeetings.board(), justerare("m3"));
      List<Finding> findings = find("justerare-elected-recorded", meeting);
      assertThat(findings).extracting(Finding::variant).containsExactly("not-elected", "not-named");
      says(
          findings.get(0),
          "Person m3 anges som justerare men valdes inte",
          "Person m3 is named as justerare but was not elected");
      says(
          findings.get(1),
          "Person m2 valdes till justerare men anges inte som justerare",
          "Person m2 was elected justerare but is not named as justerare");
      assertThat(findings.get(1).place().pointer())
          .isEqualTo("/paragraphs/1/decisions/0/election/elected/0");
      assertThat(findings)
          .allSatisfy(one -> assertThat(one.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void isEnoughInOnePlace() {
      Meeting meeting =
          LawfulMeetings.changed(
              LawfulMeetings.board(), 17, paragraph -> paragraph.withDecisions());
      assertThat(find("justerare-elected-recorded", meeting)).isEmpty();
      assertThat(find("justerare-elected-recorded", elected(LawfulMeetings.board()))).isEmpty();
      Finding finding = findOne("justerare-elected-recorded", elected(meeting));
      says(finding, "Ingen justerare är angiven", "No justerare is named");
    }

    @Test
    void isAskedOnceTheMinutesAreSigned() {
      Meeting nobody =
          elected(
                  LawfulMeetings.changed(
                      LawfulMeetings.board(), 17, paragraph -> paragraph.withDecisions()))
              .withPostings();
      String rule = "justerare-elected-recorded";
      assertThat(find(rule, nobody, MinutesValidator.standard().withStage(Stage.SIGNED)))
          .hasSize(1);
      assertThat(find(rule, nobody, MinutesValidator.standard().withStage(Stage.HELD))).isEmpty();
    }

    @Test
    void isKnownByThePostElseByTheTitle() {
      assertThat(find("justerare-elected-recorded", LawfulMeetings.board())).isEmpty();
      Meeting other = elected(LawfulMeetings.board(), justerare("m3"));
      assertThat(messages(posted(other, Optional.of("ordförande"), "Val av justerare"))).isEmpty();
      assertThat(messages(posted(other, Optional.of("protokolljusterare"), "Val"))).hasSize(2);
      assertThat(messages(posted(other, Optional.empty(), "Val av justerare"))).hasSize(2);
      assertThat(messages(posted(other, Optional.empty(), "Val av ordförande"))).isEmpty();
      Meeting untitled =
          LawfulMeetings.changed(
              posted(other, Optional.empty(), ""), 17, one -> one.withTitle(Optional.empty()));
      assertThat(messages(untitled)).isEmpty();
    }

    private List<String> messages(Meeting meeting) {
      return find("justerare-elected-recorded", meeting).stream().map(Finding::variant).toList();
    }

    /** The election in § 17, to a post and under a title. */
    private Meeting posted(Meeting meeting, Optional<String> post, String title) {
      return LawfulMeetings.decisionChanged(
          LawfulMeetings.changed(meeting, 17, paragraph -> paragraph.withTitle(title)),
          17,
          decision -> {
            var election = decision.election().orElseThrow();
            return decision.withElection(
                election.withElected(election.elected().get(0).withPost(post)));
          });
    }
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
      assertThat(find("justering-deadline", meeting)).hasSize(1);
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
  class Alternate {

    private final Meeting meeting =
        elected(
            LawfulMeetings.board(),
            justerare("m2"),
            justerare("m3").withSubstitute(true).withSubstituteFor("m2"));

    @Test
    void signsOnlyInAnothersPlace() {
      Finding finding =
          findOne("justerare-alternate", signed(meeting, signature("m3", "all", DAY)));
      says(
          finding,
          "Ersättaren Person m3 har justerat tillsammans med den ordinarie justeraren",
          "The substitute Person m3 signed together with the ordinary justerare");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(find("justerare-alternate", meeting)).isEmpty();
      Meeting instead =
          justeringChanged(
              meeting,
              justering ->
                  justering.withSignatures(
                      justering.signatures().get(0), signature("m3", "all", DAY)));
      assertThat(find("justerare-alternate", instead)).isEmpty();
    }

    @Test
    void maySignForOtherParagraphs() {
      Meeting divided =
          justeringChanged(
              meeting,
              justering ->
                  justering.withSignatures(
                      signature("m2", "16-18", DAY), signature("m3", "19-20", DAY)));
      assertThat(find("justerare-alternate", divided)).isEmpty();
      Meeting overlapping =
          justeringChanged(
              meeting,
              justering ->
                  justering.withSignatures(
                      signature("m2", "16-19", DAY), signature("m3", "19-20", DAY)));
      assertThat(find("justerare-alternate", overlapping)).hasSize(1);
    }

    @Test
    void signsForWhatNoOrdinaryOneWasElectedTo() {
      Meeting divided =
          elected(
              signed(LawfulMeetings.board(), signature("m3", "19-20", DAY)),
              justerare("m2").withParagraphs(ParagraphSet.range(16, 18)),
              justerare("m3").withSubstitute(true));
      assertThat(find("justerare-alternate", divided)).isEmpty();
    }

    @Test
    void isComparedWithTheOneStoodInForElseWithAll() {
      Meeting two =
          elected(
              signed(LawfulMeetings.board(), signature("m3", "all", DAY)),
              justerare("m2"),
              justerare("m4"),
              justerare("m3").withSubstitute(true));
      assertThat(find("justerare-alternate", two)).isEmpty();
      assertThat(find("justerare-alternate", signed(two, signature("m4", "all", DAY)))).hasSize(1);
      Meeting named =
          elected(
              two,
              justerare("m2"),
              justerare("m4"),
              justerare("m3").withSubstitute(true).withSubstituteFor("m2"));
      Finding finding = findOne("justerare-alternate", named);
      assertThat(finding.place().pointer()).isEqualTo("/justering/justerare/2");
      assertThat(finding.place().person()).contains("m3");
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
          .containsExactly("m1", "m2", "sec");
      says(
          findings.get(0),
          "Protokollet är undertecknat 2024-03-03, före mötet 2024-03-04",
          "The minutes were signed on 2024-03-03, before the meeting on 2024-03-04");
      assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
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
          "The paragraph was certified at once but has no day of justering of its own");
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
  void bindOtherBodiesByLogicAndPracticeOnly() {
    Meeting meeting = signedOn(LawfulMeetings.board(), DAY.plusDays(40));
    assertThat(findAs(BodyKind.OTHER, "justering-deadline", meeting)).isEmpty();
    assertThat(findAs(BodyKind.OTHER, "justerare-not-chair", elected(meeting, justerare("m1"))))
        .hasSize(1);
  }
}
