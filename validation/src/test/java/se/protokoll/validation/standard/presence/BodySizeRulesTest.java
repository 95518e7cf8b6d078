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
}
