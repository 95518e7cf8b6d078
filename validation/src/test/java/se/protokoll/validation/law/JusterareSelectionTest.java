package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.Paragraph;
import se.protokoll.justering.Justerare;
import se.protokoll.language.Language;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.people.Organisation;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;

class JusterareSelectionTest {

  private static Meeting present(Meeting meeting, String person, String paragraphs) {
    return LawfulMeetings.attendanceChanged(
        meeting, person, entry -> entry.withParagraphs(ParagraphSet.parse(paragraphs)));
  }

  private static Meeting jav(Meeting meeting, int number, String person) {
    return LawfulMeetings.changed(
        meeting,
        number,
        paragraph ->
            paragraph.withDisqualifications(
                Disqualification.builder()
                    .person(person)
                    .state(DisqualificationState.UPHELD)
                    .build()));
  }

  /** Nobody but m1 (the chair) and these, who are there for these paragraphs. */
  private static Meeting only(String... peopleAndParagraphs) {
    Meeting meeting = LawfulMeetings.board();
    var keep = new ArrayList<Attendance>();
    keep.add(meeting.attendance().get(0));
    for (int i = 0; i < peopleAndParagraphs.length; i += 2) {
      keep.add(
          Attendance.builder()
              .person(peopleAndParagraphs[i])
              .capacity(Capacity.DECIDING)
              .paragraphs(ParagraphSet.parse(peopleAndParagraphs[i + 1]))
              .build());
    }
    return meeting.withAttendance(keep);
  }

  @Nested
  class TheReason {

    private JusterareReason of(Meeting meeting, String person, int number) {
      return JusterareSelection.of(meeting).reason(person, meeting.paragraph(number).orElseThrow());
    }

    @Test
    void isToldForEverybody() {
      Meeting meeting =
          jav(
              present(present(LawfulMeetings.board(), "m3", "16-18"), "m4", "16-18, del av 19"),
              19,
              "m5");
      assertThat(of(meeting, "m2", 19)).isEqualTo(JusterareReason.MAY);
      assertThat(of(meeting, "m2", 16)).isEqualTo(JusterareReason.MAY);
      assertThat(of(meeting, "m1", 19)).isEqualTo(JusterareReason.PRESIDED);
      assertThat(of(meeting, "m3", 18)).isEqualTo(JusterareReason.MAY);
      assertThat(of(meeting, "m3", 19)).isEqualTo(JusterareReason.ABSENT);
      assertThat(of(meeting, "m4", 19)).isEqualTo(JusterareReason.PARTLY);
      assertThat(of(meeting, "m5", 19)).isEqualTo(JusterareReason.DISQUALIFIED);
      assertThat(of(meeting, "m5", 20)).isEqualTo(JusterareReason.MAY);
      assertThat(of(meeting, "sec", 19)).isEqualTo(JusterareReason.SECRETARY);
      assertThat(of(meeting, "off", 19)).isEqualTo(JusterareReason.NOT_DECIDING);
      assertThat(of(meeting, "stranger", 19)).isEqualTo(JusterareReason.ABSENT);
    }

    @Test
    void dependsOnTheBodysOwnOrders() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.board(),
              Attendance.builder()
                  .person("e1")
                  .capacity(Capacity.DECIDING)
                  .substitute(true)
                  .build());
      assertThat(of(meeting, "e1", 19)).isEqualTo(JusterareReason.MAY);
      Meeting members =
          LawfulMeetings.ordersChanged(
              meeting, orders -> orders.withJusterareEligibility(JusterareEligibility.MEMBERS));
      assertThat(of(members, "e1", 19)).isEqualTo(JusterareReason.SUBSTITUTE);
      Meeting both =
          LawfulMeetings.ordersChanged(
              meeting,
              orders ->
                  orders.withJusterareEligibility(
                      JusterareEligibility.MEMBERS_AND_SERVING_SUBSTITUTES));
      assertThat(of(both, "e1", 19)).isEqualTo(JusterareReason.MAY);
    }

    @Test
    void isSaidInTwoLanguages() {
      for (JusterareReason reason : JusterareReason.values()) {
        assertThat(reason.text(Language.SV)).isNotBlank().isNotEqualTo(reason.text(Language.EN));
      }
      assertThat(JusterareReason.PRESIDED.text(Language.SV)).contains("ordförande");
    }

    @Test
    void isRefusedForAForeignParagraph() {
      var selection = JusterareSelection.of(LawfulMeetings.board());
      assertThatThrownBy(() -> selection.reason("m2", Paragraph.builder().number(1).build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("§ 1");
    }

    @Test
    void isThatOfTheViceChairWhoPresides() {
      Meeting meeting =
          LawfulMeetings.attendanceChanged(
              LawfulMeetings.absent(LawfulMeetings.board(), "m1"),
              "m2",
              entry -> entry.withPresiding(true).withParagraphs(ParagraphSet.range(16, 18)));
      assertThat(of(meeting, "m2", 18)).isEqualTo(JusterareReason.PRESIDED);
    }
  }

  @Nested
  class Coverage {

    @Test
    void isTheElectedOnes() {
      assertThat(JusterareSelection.of(LawfulMeetings.board()).uncovered()).isEmpty();
      Meeting left = present(LawfulMeetings.board(), "m2", "16-18");
      assertThat(JusterareSelection.of(left).uncovered())
          .extracting(Paragraph::number)
          .containsExactly(19, 20);
      assertThat(JusterareSelection.of(left).uncoveredBy(List.of("m2", "m3"))).isEmpty();
    }

    @Test
    void takesTwoInAnAssembly() {
      var selection = JusterareSelection.of(LawfulMeetings.assembly());
      assertThat(selection.uncovered()).isEmpty();
      assertThat(selection.uncoveredBy(List.of("m2"))).hasSize(5);
      assertThat(selection.uncoveredBy(List.of("m2", "m2"))).hasSize(5);
    }
  }

  @Nested
  class TheProposal {

    private List<Justerare> of(Meeting meeting) {
      return JusterareSelection.of(meeting).proposal().orElseThrow().justerare();
    }

    @Test
    void isTheFirstWhoMayAll() {
      assertThat(of(LawfulMeetings.board()))
          .containsExactly(Justerare.builder().person("m2").build());
      assertThat(of(LawfulMeetings.assembly()))
          .containsExactly(
              Justerare.builder().person("m2").build(), Justerare.builder().person("m3").build());
    }

    @Test
    void namesASubstituteForWhomeverLeftEarly() {
      assertThat(of(only("a", "16-19", "b", "19-20")))
          .containsExactly(
              Justerare.builder().person("a").paragraphs(ParagraphSet.range(16, 19)).build(),
              Justerare.builder()
                  .person("b")
                  .substitute(true)
                  .substituteFor("a")
                  .paragraphs(ParagraphSet.of(20))
                  .build());
    }

    @Test
    void mayTakeEverybody() {
      var selection = JusterareSelection.of(only("a", "16-19", "b", "19-20"));
      assertThat(selection.proposal(List.of("a", "b"))).isPresent();
      assertThat(selection.proposal(List.of("a"))).isEmpty();
    }

    @Test
    void isSmallerThanWhatTheGreedyWouldTake() {
      Meeting meeting = only("greedy", "17-19", "a", "16-18", "b", "19-20");
      assertThat(of(meeting)).extracting(Justerare::person).containsExactly("a", "b");
    }

    @Test
    void electsNobodyWithoutParagraphsWhereThereIsTooMuchToTry() {
      int size = 500;
      var attendance = new ArrayList<Attendance>();
      var paragraphs = new ArrayList<Paragraph>();
      for (int i = 0; i < size; i++) {
        String four =
            (i + 1)
                + ", "
                + (i * 7 % size + 1)
                + ", "
                + ((i * 11 + 3) % size + 1)
                + ", "
                + ((i * 13 + 5) % size + 1);
        attendance.add(
            Attendance.builder()
                .person("p" + i)
                .capacity(Capacity.DECIDING)
                .paragraphs(ParagraphSet.parse(four))
                .build());
        paragraphs.add(Paragraph.builder().number(i + 1).build());
      }
      Meeting meeting =
          LawfulMeetings.board().withAttendance(attendance).withParagraphs(paragraphs);
      var selection = JusterareSelection.of(meeting);
      JusterareProposal proposal = selection.proposal().orElseThrow();

      assertThat(
              selection.uncoveredBy(proposal.justerare().stream().map(Justerare::person).toList()))
          .isEmpty();
    }

    @Test
    void isNothingWhereNobodyMay() {
      assertThat(JusterareSelection.of(only("a", "16-19")).proposal()).isEmpty();
      assertThat(JusterareSelection.of(only()).proposal()).isEmpty();
    }

    @Test
    void coversEveryParagraphItself() {
      Meeting meeting = jav(only("a", "all", "b", "16-19", "c", "all"), 18, "a");
      Meeting two = LawfulMeetings.ordersChanged(meeting, orders -> orders.withJusterare(2));
      var selection = JusterareSelection.of(two);
      List<Justerare> elected = selection.proposal().orElseThrow().justerare();
      assertThat(selection.uncoveredBy(elected.stream().map(Justerare::person).toList())).isEmpty();
      assertThat(elected).extracting(Justerare::person).containsExactly("c", "a", "b");
      assertThat(elected.get(2).paragraphs()).isEqualTo(ParagraphSet.of(18));
      assertThat(elected.get(2).substituteFor()).contains("a");
    }
  }

  @Nested
  class TheRotation {

    private Meeting of(Meeting meeting) {
      return meeting.withPeople(
          meeting.people().stream()
              .map(
                  person -> {
                    int number =
                        person.key().startsWith("m")
                            ? Integer.parseInt(person.key().substring(1))
                            : 0;
                    return person
                        .withOrganisation(Organisation.of("Kommun " + number % 3))
                        .withParty(number % 2 == 0 ? "C" : "S");
                  })
              .toList());
    }

    private List<String> turns(JusterareRotation.Group group, int meetings) {
      Meeting meeting = of(LawfulMeetings.board());
      var held = new ArrayList<Meeting>();
      var turns = new ArrayList<String>();
      for (int i = 0; i < meetings; i++) {
        List<Justerare> elected =
            JusterareRotation.between(group)
                .proposal(MeetingSeries.of(held), meeting)
                .map(JusterareProposal::justerare)
                .orElseThrow();
        held.add(
            LawfulMeetings.justeringChanged(
                meeting, justering -> justering.withJusterare(elected)));
        elected.forEach(one -> turns.add(one.person()));
      }
      return turns;
    }

    @Test
    void goesRoundTheMunicipalities() {
      assertThat(turns(JusterareRotation.Group.PRINCIPAL, 9))
          .containsExactly("m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m4");
    }

    @Test
    void goesRoundTheParties() {
      assertThat(turns(JusterareRotation.Group.PARTY, 6))
          .containsExactly("m2", "m3", "m4", "m5", "m6", "m7");
    }

    @Test
    void isOfTheOneWhoHadFewerTurnsThoughMoreLately() {
      Meeting meeting = of(LawfulMeetings.board());
      var held = new ArrayList<Meeting>();
      for (String person : List.of("m2", "m4", "m3")) {
        held.add(
            LawfulMeetings.justeringChanged(
                meeting,
                justering -> justering.withJusterare(Justerare.builder().person(person).build())));
      }
      assertThat(
              JusterareRotation.between(JusterareRotation.Group.PARTY)
                  .order(MeetingSeries.of(held), meeting))
          .startsWith("m5");
    }

    @Test
    void passesOverWhoMayNot() {
      Meeting meeting = of(LawfulMeetings.absent(LawfulMeetings.board(), "m2", "m5", "m8"));
      assertThat(
              JusterareRotation.between(JusterareRotation.Group.PRINCIPAL)
                  .order(MeetingSeries.of(List.of()), meeting))
          .doesNotContain("m1", "m2", "m5", "m8", "sec", "off")
          .startsWith("m3");
    }
  }
}
