package se.protokoll.validation.standard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Meeting;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class BodySizeRulesTest {

  private static Meeting seats(Meeting meeting, int seats) {
    return LawfulMeetings.ordersChanged(meeting, orders -> orders.withSeats(seats));
  }

  private static Attendance substitute(String person, String member, String paragraphs) {
    return Attendance.builder()
        .person(person)
        .capacity(Capacity.DECIDING)
        .substitute(true)
        .substitutesFor(member)
        .paragraphs(ParagraphSet.parse(paragraphs))
        .build();
  }

  @Nested
  class ErsattareCountGemensam {

    private Meeting parties(Optional<Integer> seats, Optional<Integer> substitutes) {
      return LawfulMeetings.ordersChanged(
          LawfulMeetings.jointBoard(),
          orders ->
              orders.withSeatsPerPrincipal(
                  orders.seatsPerPrincipal().get(0).withSeats(seats).withSubstitutes(substitutes),
                  orders.seatsPerPrincipal().get(1)));
    }

    @Test
    void takesTheWholeWhereAPartyIsUnknown() {
      String rule = "ersattare-count-gemensam";
      assertThat(find(rule, parties(Optional.of(5), Optional.of(5)))).isEmpty();
      assertThat(findOne(rule, parties(Optional.of(6), Optional.of(5))).arguments())
          .containsEntry("seats", 11)
          .containsEntry("substitutes", 10);
      assertThat(find(rule, parties(Optional.empty(), Optional.of(5)))).isEmpty();
      assertThat(find(rule, parties(Optional.of(5), Optional.empty()))).isEmpty();
      Meeting unequal =
          LawfulMeetings.ordersChanged(
              parties(Optional.empty(), Optional.of(5)), orders -> orders.withSubstitutes(9));
      assertThat(findOne(rule, unequal).arguments())
          .containsEntry("seats", 10)
          .containsEntry("substitutes", 9);
      Meeting unknown =
          LawfulMeetings.ordersChanged(unequal, orders -> orders.withSubstitutes(Optional.empty()));
      assertThat(findOne(rule, unknown).variant()).isEqualTo("cannot-judge.size");
      Meeting seatless =
          LawfulMeetings.ordersChanged(unequal, orders -> orders.withSeats(Optional.empty()));
      assertThat(findOne(rule, seatless).variant()).isEqualTo("cannot-judge.size");
    }

    private Meeting parties(int seats, int substitutes) {
      return LawfulMeetings.ordersChanged(
          LawfulMeetings.jointBoard(),
          orders ->
              orders.withSeatsPerPrincipal(
                  orders.seatsPerPrincipal().get(0),
                  PrincipalSeats.builder()
                      .principal(Organisation.of("Björkby kommun"))
                      .seats(seats)
                      .substitutes(substitutes)
                      .build()));
    }

    @Test
    void takesAsManySubstitutesAsMembers() {
      assertThat(find("ersattare-count-gemensam", parties(2, 2))).isEmpty();
      Finding finding = findOne("ersattare-count-gemensam", parties(2, 1));
      says(
          finding,
          "Nämnden har 7 ledamöter och 6 ersättare",
          "The board has 7 members and 6 substitutes");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void takesOneOfEachFromEveryParty() {
      assertThat(find("ersattare-count-gemensam", parties(1, 1))).isEmpty();
      Finding finding = findOne("ersattare-count-gemensam", parties(0, 0));
      says(
          finding,
          "Björkby kommun saknar ledamot eller ersättare i nämnden",
          "Björkby kommun has no member or no substitute in the board");
    }

    @Test
    void cannotJudgeUnknownNumbers() {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.jointBoard(),
              orders -> orders.withSeatsPerPrincipal().withSubstitutes(Optional.empty()));
      assertThat(findOne("ersattare-count-gemensam", meeting).variant())
          .isEqualTo("cannot-judge.size");
    }
  }

  @Nested
  class StyrelseMinSize {

    private List<Finding> of(int seats, int substitutes) {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.board(),
              orders -> orders.withSeats(seats).withSubstitutes(substitutes));
      return findAs(BodyKind.EXECUTIVE_BOARD, "styrelse-min-size", meeting);
    }

    @Test
    void takesFiveAndFive() {
      assertThat(of(5, 5)).isEmpty();
      says(
          of(4, 5).get(0),
          "Styrelsen har 4 ledamöter; det krävs minst 5",
          "The executive board has 4 members; it takes at least 5");
      says(
          of(5, 4).get(0),
          "Styrelsen har 4 ersättare; det krävs minst 5",
          "The executive board has 4 substitutes; it takes at least 5");
      assertThat(of(4, 4)).singleElement();
      assertThat(of(4, 5).get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void cannotJudgeUnknownNumbers() {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.board(), orders -> orders.withSubstitutes(Optional.empty()));
      assertThat(findAs(BodyKind.EXECUTIVE_BOARD, "styrelse-min-size", meeting))
          .singleElement()
          .satisfies(one -> assertThat(one.variant()).isEqualTo("cannot-judge.size"));
      assertThat(find("styrelse-min-size", meeting)).isEmpty();
    }
  }

  @Nested
  class AssemblySize {

    private Meeting of(String name, int seats) {
      Meeting meeting = LawfulMeetings.assembly();
      return LawfulMeetings.ordersChanged(
          meeting.withBody(meeting.body().withName(name)), orders -> orders.withSeats(seats));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
      "Kommunfullmäktige i Granby, 21,",
      "Kommunfullmäktige i Granby, 20, too-small",
      "Kommunfullmäktige i Granby, 19, too-small",
      "Kommunfullmäktige i Granby, 32, even",
      "Regionfullmäktige i Granby, 31,",
      "Regionfullmäktige i Granby, 29, too-small",
      "Granby förbundsfullmäktige, 10,"
    })
    void isAnOddNumberThatTheLawAllows(String name, int seats, String variant) {
      assertThat(find("assembly-size", of(name, seats)))
          .extracting(Finding::variant)
          .isEqualTo(variant == null ? List.of() : List.of(variant));
    }

    @Test
    void isThatOfARegionByItsPrincipalToo() {
      Meeting meeting = of("Fullmäktige", 29);
      assertThat(find("assembly-size", meeting)).isEmpty();
      assertThat(
              find(
                  "assembly-size",
                  meeting.withBody(
                      meeting.body().withPrincipals(Organisation.of("Region Granby")))))
          .hasSize(1);
    }

    @Test
    void isSaidWithTheLeastNumber() {
      Finding finding = findOne("assembly-size", of("Regionfullmäktige", 30));
      says(
          finding,
          "Fullmäktige har 30 ledamöter; det krävs minst 31",
          "The assembly has 30 members; it takes at least 31");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      says(
          findOne("assembly-size", of("Fullmäktige", 40)),
          "Fullmäktige har 40 ledamöter, som är ett jämnt antal",
          "The assembly has 40 members, which is an even number");
    }
  }

  @Nested
  class FederationComposition {

    private Meeting with(PrincipalSeats... parties) {
      Meeting meeting = LawfulMeetings.jointBoard();
      return LawfulMeetings.ordersChanged(
          meeting.withBody(meeting.body().withKind(BodyKind.FEDERATION)),
          orders -> orders.withSeatsPerPrincipal(parties));
    }

    private PrincipalSeats party(String name, int seats, int substitutes) {
      return PrincipalSeats.builder()
          .principal(Organisation.of(name))
          .seats(seats)
          .substitutes(substitutes)
          .build();
    }

    @Test
    void hasEveryMemberAndAsManySubstitutes() {
      PrincipalSeats granby = party("Granby kommun", 5, 5);
      assertThat(find("federation-composition", with(granby, party("Björkby kommun", 1, 1))))
          .isEmpty();
      Finding without = findOne("federation-composition", with(granby));
      says(
          without,
          "Björkby kommun saknar ledamot eller ersättare i direktionen",
          "Björkby kommun has no member or no substitute in the direktion");
      assertThat(without.severity()).isEqualTo(Severity.WARNING);
      assertThat(find("federation-composition", with(granby, party("Björkby kommun", 1, 0))))
          .extracting(Finding::variant)
          .containsExactly("party", "unequal");
      says(
          findOne("federation-composition", with(granby, party("Björkby kommun", 2, 1))),
          "Direktionen har 7 ledamöter och 6 ersättare",
          "The direktion has 7 members and 6 substitutes");
    }
  }
}
