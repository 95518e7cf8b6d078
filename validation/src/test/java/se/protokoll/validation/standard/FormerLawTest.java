package se.protokoll.validation.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.attendanceChanged;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.LawfulMeetings.ordersChanged;
import static se.protokoll.validation.LawfulMeetings.postingChanged;
import static se.protokoll.validation.MinutesVariants.withJav;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.AppealRoute;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.RequiredMajority;
import se.protokoll.Sitting;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PresidiumRole;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.BallotChoice;

/** Where the old law said something else than the new, on both sides of the day. */
class FormerLawTest {

  private static Meeting on(String day, Meeting meeting) {
    return meeting.withSittings(Sitting.builder().date(LocalDate.parse(day)).build());
  }

  private static String source(Finding finding) {
    return finding.source(Language.SV);
  }

  /** An assembly of 21 present where seven wanted to put off the matter, which was decided. */
  private static Meeting sevenAskedFor(ProposalIntent intent) {
    return changed(
        assembly(),
        VOTED,
        one ->
            one.withProposals(one.proposals().get(0), one.proposals().get(1).withIntent(intent))
                .withDecisions(
                    one.decisions()
                        .get(0)
                        .withKind(DecisionKind.OWN)
                        .withAdopts("p1")
                        .withVotes(
                            one.decisions()
                                .get(0)
                                .votes()
                                .get(0)
                                .withYes(14)
                                .withNo(7)
                                .withOutcome(BallotChoice.YES)
                                .withBallots(List.of()))));
  }

  @Test
  void aThirdCouldOnlyHaveAMatterTabledBeforeJuly2002() {
    String rule = "aterremiss-minority-fullmaktige";
    Meeting back = sevenAskedFor(ProposalIntent.REFER_BACK);
    Meeting tabled = sevenAskedFor(ProposalIntent.TABLE);
    assertThat(find(rule, on("2002-06-30", back))).isEmpty();
    assertThat(findOne(rule, on("2002-07-01", back)).severity()).isEqualTo(Severity.ERROR);
    Finding handbook = findOne(rule, on("2002-06-30", tabled));
    assertThat(handbook.severity()).isEqualTo(Severity.WARNING);
    assertThat(source(handbook))
        .isEqualTo("KL (1991:900) 5 kap. 36 § (paragrafens ordalydelse har inte lästs)");
    assertThat(source(findOne(rule, on("2002-07-01", tabled))))
        .isEqualTo("KL (1991:900) 5 kap. 36 §");
  }

  /** An assembly of 21 present that sent a matter back when six asked for it. */
  @Test
  void tooSmallAMinorityForSendingBackIsJudgedSince2002() {
    Meeting sentBack =
        changed(
            sevenAskedFor(ProposalIntent.REFER_BACK),
            VOTED,
            one ->
                one.withDecisions(
                    one.decisions()
                        .get(0)
                        .withKind(DecisionKind.REFERRED_BACK)
                        .withAdopts("p2")
                        .withVotes(
                            one.decisions()
                                .get(0)
                                .votes()
                                .get(0)
                                .withYes(15)
                                .withNo(6)
                                .withOutcome(BallotChoice.NO))));
    assertThat(find("aterremiss-minority-fullmaktige", on("2002-06-30", sentBack))).isEmpty();
    assertThat(find("aterremiss-minority-fullmaktige", on("2002-07-01", sentBack))).hasSize(1);
  }

  private static List<Finding> styrelse(String day, int seats, int substitutes) {
    Meeting meeting =
        ordersChanged(board(), one -> one.withSeats(seats).withSubstitutes(substitutes));
    return findAs(BodyKind.EXECUTIVE_BOARD, "styrelse-min-size", on(day, meeting));
  }

  @Test
  void substitutesOughtToBeAsManyBeforeTheElectionOf2018() {
    assertThat(styrelse("2017-12-31", 7, 7)).isEmpty();
    Finding fewer = styrelse("2017-12-31", 7, 4).get(0);
    assertThat(fewer.severity()).isEqualTo(Severity.INFO);
    assertThat(source(fewer)).isEqualTo("KL (1991:900) 6 kap. 9 §");
    says(
        fewer,
        "Styrelsen har 4 ersättare och 7 ledamöter; ersättarna bör vara lika många som ledamöterna",
        "The executive board has 4 substitutes and 7 members; there ought to be as many substitutes"
            + " as members");
    assertThat(styrelse("2018-01-01", 7, 4)).isEmpty();
    assertThat(styrelse("2018-09-09", 7, 4)).isEmpty();
    assertThat(styrelse("2018-09-10", 7, 4).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(styrelse("2017-12-31", 4, 4).get(0).variant()).isEqualTo("members");
  }

  @Test
  void onlyStockholmsCommissionersMadeProposalsBefore2018() {
    Meeting moved =
        changed(
            assembly(),
            VOTED,
            one ->
                one.withProposals(
                    one.proposals()
                        .get(0)
                        .withKind(ProposalKind.MOVED)
                        .withProposers(PersonRef.builder().person("off").build())));
    Meeting kommunalrad = attendanceChanged(moved, "off", one -> one.withOffice("Kommunalråd"));
    Meeting borgarrad = attendanceChanged(moved, "off", one -> one.withOffice("Borgarråd"));
    assertThat(find("proposal-right", on("2018-01-01", kommunalrad))).isEmpty();
    assertThat(find("proposal-right", on("2017-12-31", borgarrad))).isEmpty();
    assertThat(source(findOne("proposal-right", on("2017-12-31", kommunalrad))))
        .isEqualTo("KL (1991:900) 4 kap. 17 §, 4 kap. 18 §, 4 kap. 28 §");
  }

  @Test
  void onlyAnExerciseOfAuthorityNeededReasonsBeforeJuly2018() {
    Meeting open =
        decisionChanged(
            board(),
            VOTED,
            one ->
                one.withAppealRoute(AppealRoute.ADMINISTRATIVE_APPEAL)
                    .withReasons(Optional.empty()));
    Meeting authority = changed(open, VOTED, one -> one.withExerciseOfAuthority(true));
    Meeting other = changed(open, VOTED, one -> one.withExerciseOfAuthority(false));
    assertThat(find("reasons", on("2018-06-30", other))).isEmpty();
    assertThat(find("reasons", on("2018-07-01", other))).hasSize(1);
    assertThat(findOne("reasons", on("2018-06-30", open)).variant())
        .isEqualTo("cannot-judge.authority");
    Finding missing = findOne("reasons", on("2018-06-30", authority));
    assertThat(missing.severity()).isEqualTo(Severity.WARNING);
    assertThat(source(missing)).startsWith("FL (1986:223) 20 §, 31 §");
  }

  @Test
  void twoThirdsWereNeededForNothingBefore2011() {
    Meeting lost =
        decisionChanged(
            assembly(),
            VOTED,
            one ->
                one.withRequiredMajority(RequiredMajority.TWO_THIRDS_OF_PRESENT)
                    .withVotes(one.votes().get(0).withYes(13).withNo(8).withBallots(List.of())));
    assertThat(find("qualified-majority", on("2010-12-31", lost))).isEmpty();
    Finding found = findOne("qualified-majority", on("2011-01-01", lost));
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(source(found)).startsWith("KL (1991:900) 5 kap. 5 a §, 5 kap. 34 a §");
    assertThat(findOne("qualified-majority", on("2018-01-01", lost)).severity())
        .isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "1999-12-31, ",
    "2000-01-01, INFO",
    "2006-06-30, INFO",
    "2006-07-01, ERROR",
    "2018-01-01, ERROR"
  })
  void accountabilityIsAGroundSince2000(String day, Severity severity) {
    Meeting meeting =
        changed(
            withJav(assembly(), "m5"),
            VOTED,
            one -> {
              Disqualification jav = one.disqualifications().get(0);
              return one.withDisqualifications(
                  jav.withGround(DisqualificationGround.ACCOUNTABILITY));
            });
    assertThat(find("jav-no-participation", on(day, meeting)))
        .extracting(Finding::severity)
        .isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @Test
  void thePresidiumOfAnAssemblyIsInTheRoomSinceJuly2026() {
    Meeting meeting =
        attendanceChanged(
            ordersChanged(assembly(), one -> one.withRemoteParticipation(true)),
            "m1",
            one -> one.withRemote(true).withPresidiumRole(PresidiumRole.CHAIR));
    assertThat(find("distans-present", on("2026-06-30", meeting))).isEmpty();
    Finding found = findOne("distans-present", on("2026-07-01", meeting));
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    says(
        found,
        "Person m1 i fullmäktiges presidium deltog på distans, vilket SFS 2026:836 förbjuder från"
            + " 2026-07-01 (dagen enligt förarbetena)",
        "Person m1 of the assembly's presidium took part from a distance, which SFS 2026:836 forbids"
            + " from 2026-07-01 (the day by the preparatory works)");
    Meeting member =
        attendanceChanged(
            ordersChanged(assembly(), one -> one.withRemoteParticipation(true)),
            "m5",
            one -> one.withRemote(true));
    assertThat(find("distans-present", on("2026-07-01", member))).isEmpty();
    assertThat(findAs(BodyKind.BOARD, "distans-present", on("2026-07-01", meeting))).isEmpty();
  }

  @Test
  void takingPartFromADistanceIsJudgedSinceFebruary2014() {
    Meeting forbidden =
        attendanceChanged(
            ordersChanged(board(), one -> one.withRemoteParticipation(false)),
            "m5",
            one -> one.withRemote(true));
    assertThat(find("distans-present", on("2014-01-31", forbidden))).isEmpty();
    Finding found = findOne("distans-present", on("2014-02-01", forbidden));
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(source(found)).startsWith("KL (1991:900) 6 kap. 32 §");
    assertThat(findOne("distans-present", on("2018-01-01", forbidden)).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void theDayOfTheNoticeDecidesUnderWhichLawItIsAppealed() {
    Meeting december =
        on(
            "2017-12-18",
            postingChanged(board(), one -> one.withPostedOn(LocalDate.of(2017, 12, 29))));
    Meeting january = postingChanged(december, one -> one.withPostedOn(LocalDate.of(2018, 1, 2)));
    assertThat(source(findOne("overklagande-last-day", december)))
        .startsWith("KL (1991:900) 10 kap. 6 §");
    assertThat(source(findOne("overklagande-last-day", january))).startsWith("KL 13 kap. 5 §");
  }

  @Test
  void howLongANoticeHungBeforeApril1995IsInferred() {
    Meeting early =
        postingChanged(
            on("1995-03-20", board()),
            one ->
                one.withCertifiedOn(LocalDate.of(1995, 3, 30))
                    .withPostedOn(LocalDate.of(1995, 3, 31))
                    .withRemovedOn(LocalDate.of(1995, 4, 7)));
    Meeting later = postingChanged(early, one -> one.withPostedOn(LocalDate.of(1995, 4, 1)));
    assertThat(findAs(BodyKind.ASSEMBLY, "anslag-removal", early).get(0).severity())
        .isEqualTo(Severity.INFO);
    assertThat(findAs(BodyKind.ASSEMBLY, "anslag-removal", later).get(0).severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void whatCameOfJavInABoardBeforeJuly1994IsInferred() {
    String rule = "quorum-jav-namnd-no-exception";
    Meeting few = ordersChanged(withJav(board(), "m9"), one -> one.withSeats(16));
    assertThat(findOne(rule, on("1994-06-30", few)).severity()).isEqualTo(Severity.INFO);
    assertThat(findOne(rule, on("1994-07-01", few)).severity()).isEqualTo(Severity.ERROR);
  }
}
