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

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Paragraph;
import se.protokoll.Source;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;

class JusterareRulesTest {

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

  @ParameterizedTest
  @ValueSource(strings = {"justerare-count", "justerare-elected-recorded"})
  void cannotBeJudgedWhereTheRecordLeavesTheJusteringOut(String rule) {
    Meeting nobody =
        LawfulMeetings.board()
            .withParagraphs(Paragraph.builder().number(1).build())
            .withJustering(
                Justering.builder()
                    .addSignatures(
                        Signature.builder().person("ek").role(SignatoryRole.CHAIR).build())
                    .build());
    assertThat(findOne(rule, nobody).isCannotJudge()).isFalse();
    Meeting leftOut =
        nobody.withSource(
            Source.builder()
                .addLeftOut(Omission.builder().part(MinutesPart.JUSTERING).build())
                .build());
    Finding finding = findOne(rule, leftOut);
    assertThat(finding.isCannotJudge()).isTrue();
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
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
          "1 justerare är utsedd för §§ 16–20; det krävs 2",
          "1 justerare is elected for §§ 16–20; it takes 2");
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
          "Person m2 är justerare för §§ 19–20 men deltog inte i beslutet där",
          "Person m2 is justerare for §§ 19–20 but did not take part in deciding it");
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
          "Person m1 är justerare för §§ 16–20 och var ordförande där",
          "Person m1 is justerare for §§ 16–20 and presided over it");
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
    void isNotThePersonWhoIsSaidToHavePresided() {
      Meeting presided =
          chaired(entry -> entry.withPresiding(true).withPresidiumRole(Optional.empty()));
      assertThat(find("justerare-not-chair", presided)).hasSize(1);
    }

    @Test
    void isNotTheChairWhereNobodyIsSaidToHavePresided() {
      Meeting chair = chaired(entry -> entry.withPresiding(false));
      assertThat(find("justerare-not-chair", chair)).hasSize(1);
    }

    @Test
    void mayBeTheViceChairWhereNobodyIsSaidToHavePresided() {
      Meeting vice =
          chaired(entry -> entry.withPresiding(false).withPresidiumRole(PresidiumRole.VICE_CHAIR));
      assertThat(find("justerare-not-chair", vice)).isEmpty();
    }

    @Test
    void mayBeTheChairWhereAnotherPresided() {
      Meeting another =
          LawfulMeetings.attendanceChanged(
              chaired(entry -> entry.withPresiding(false)),
              "m3",
              entry -> entry.withPresiding(true));
      assertThat(find("justerare-not-chair", another)).isEmpty();
    }

    /** Returns minutes that the chair certifies, with another entry of theirs. */
    private static Meeting chaired(UnaryOperator<Attendance> change) {
      return LawfulMeetings.attendanceChanged(
          elected(LawfulMeetings.board(), justerare("m1")), "m1", change);
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
    void isNotAnyoneWhoSignsAsSecretary() {
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

  @Test
  void bindOtherBodiesByPractice() {
    Meeting meeting = signedOn(LawfulMeetings.board(), DAY.plusDays(40));
    assertThat(findAs(BodyKind.OTHER, "justerare-not-chair", elected(meeting, justerare("m1"))))
        .hasSize(1);
  }

  @Test
  void aViceChairWhoPresidesBecauseOfJavStaysJusterare() {
    Meeting meeting =
        LawfulMeetings.attendanceChanged(
            LawfulMeetings.attendanceChanged(
                LawfulMeetings.board(),
                "m1",
                one -> one.withParagraphs(ParagraphSet.parse("all except 19"))),
            "m2",
            one -> one.withParagraphs(ParagraphSet.parse("all except 19")));
    Attendance stepsIn =
        meeting.attendance().get(1).withPresiding(true).withParagraphs(ParagraphSet.of(19));
    Meeting presided = LawfulMeetings.with(meeting, stepsIn);
    assertThat(find("justerare-not-chair", presided)).hasSize(1);
    Meeting forJav =
        LawfulMeetings.changed(
            presided,
            19,
            one ->
                one.withDisqualifications(
                    Disqualification.builder()
                        .person("m1")
                        .state(DisqualificationState.UPHELD)
                        .build()));
    assertThat(find("justerare-not-chair", forJav)).isEmpty();
  }

  @Test
  void onlyMembersCertifyWhereTheBodysOwnOrdersSaySo() {
    Meeting serving =
        LawfulMeetings.attendanceChanged(
            LawfulMeetings.board(),
            "m2",
            one -> one.withSubstitute(true).withParagraphs(ParagraphSet.range(16, 20)));
    assertThat(find("justerare-present-and-deciding", serving)).isEmpty();
    Meeting members =
        LawfulMeetings.ordersChanged(
            serving, one -> one.withJusterareEligibility(JusterareEligibility.MEMBERS));
    Finding finding = findOne("justerare-present-and-deciding", members);
    says(
        finding,
        "Person m2 är justerare för §§ 16–20 men tjänstgjorde som ersättare, och bara ledamöter"
            + " får justera",
        "Person m2 is justerare for §§ 16–20 but served as a substitute, and only members may"
            + " certify");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    Meeting both =
        LawfulMeetings.ordersChanged(
            serving,
            one ->
                one.withJusterareEligibility(JusterareEligibility.MEMBERS_AND_SERVING_SUBSTITUTES));
    assertThat(find("justerare-present-and-deciding", both)).isEmpty();
  }

  @Test
  void areNotMissedInAListThatIsNotComplete() {
    Meeting two =
        justeringChanged(
            LawfulMeetings.absent(LawfulMeetings.board(), "m2", "m3"),
            justering ->
                justering.withJusterare(
                    Justerare.builder().person("m2").build(),
                    Justerare.builder().person("m3").build()));
    assertThat(find("justerare-present-and-deciding", two))
        .extracting(Finding::variant)
        .containsExactly("absent", "absent");
    assertThat(
            findOne(
                    "justerare-present-and-deciding",
                    two.withAttendanceExtent(AttendanceExtent.PARTIAL))
                .variant())
        .isEqualTo("cannot-judge.attendance-incomplete");
    Meeting left =
        LawfulMeetings.attendanceChanged(
            LawfulMeetings.board().withAttendanceExtent(AttendanceExtent.PARTIAL),
            "m2",
            one -> one.withParagraphs(ParagraphSet.range(16, 18)));
    assertThat(findOne("justerare-present-and-deciding", left).variant()).isEqualTo("absent");
  }
}
