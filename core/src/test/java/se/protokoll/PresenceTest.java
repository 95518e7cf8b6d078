package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

class PresenceTest {

  private static Attendance deciding(String person) {
    return Attendance.builder().person(person).capacity(Capacity.DECIDING).build();
  }

  private static Meeting meeting(Attendance... entries) {
    return Meeting.builder()
        .body(PublicBody.of("Socialnämnden"))
        .addAttendance(entries)
        .addParagraphs(Paragraph.builder().number(1).build(), Paragraph.builder().number(2).build())
        .build();
  }

  /**
   * Somebody whose many entries name one paragraph each is there as if one entry named them all.
   */
  @Test
  void doesNotDependOnHowManyEntriesTellTheSame() {
    List<Paragraph> paragraphs =
        IntStream.rangeClosed(1, 40)
            .mapToObj(
                i ->
                    Paragraph.builder()
                        .number(i)
                        .addDisqualifications(
                            Disqualification.builder()
                                .person("m1")
                                .state(
                                    i % 5 == 0
                                        ? DisqualificationState.UPHELD
                                        : DisqualificationState.REJECTED)
                                .build())
                        .build())
            .toList();
    Attendance absent = deciding("m1").withCapacity(Capacity.ABSENT);
    Attendance listening = deciding("m1").withCapacity(Capacity.GUEST);
    for (boolean substitute : List.of(false, true)) {
      Meeting few =
          meeting(
                  deciding("m1")
                      .withSubstitute(substitute)
                      .withParagraphs(numbers(paragraphs, i -> i % 2 == 0)),
                  listening.withParagraphs(numbers(paragraphs, i -> i % 3 == 0)),
                  absent.withParagraphs(numbers(paragraphs, i -> i % 7 == 0)))
              .withParagraphs(paragraphs);
      Meeting many =
          few.withAttendance(
              few.attendance().stream()
                  .flatMap(
                      entry ->
                          paragraphs.stream()
                              .filter(one -> one.isIn(entry.paragraphs()))
                              .map(one -> entry.withParagraphs(ParagraphSet.of(one.number()))))
                  .toList());
      for (Paragraph paragraph : paragraphs) {
        Deciders one = Presence.of(few).in(paragraph);
        Deciders other = Presence.of(many).in(paragraph);
        assertThat(other.contains("m1")).isEqualTo(one.contains("m1"));
        assertThat(other.mayContain("m1")).isEqualTo(one.mayContain("m1"));
        assertThat(other.isDisqualified("m1")).isEqualTo(one.isDisqualified("m1"));
        assertThat(other).hasToString(one.toString());
      }
    }
  }

  private static ParagraphSet numbers(List<Paragraph> paragraphs, IntPredicate wanted) {
    return ParagraphSet.parse(
        paragraphs.stream()
            .map(Paragraph::number)
            .filter(wanted::test)
            .map(String::valueOf)
            .collect(Collectors.joining(", ")));
  }

  private static boolean known(Attendance... entries) {
    return Presence.of(meeting(entries)).isKnown();
  }

  @Test
  void isKnownOnceSomebodyMayHaveDecided() {
    Attendance deciding = deciding("m1");

    assertThat(known()).isFalse();
    assertThat(known(Attendance.builder().person("m1").build())).isTrue();
    assertThat(known(deciding)).isTrue();
    assertThat(known(deciding.withPerson(Optional.empty()).withVacant(true))).isFalse();
    assertThat(known(deciding.withCapacity(Capacity.OFFICIAL))).isFalse();
    assertThat(known(deciding.withCapacity(Capacity.OFFICIAL), deciding)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({",true", "FULL_PROTOCOL,true", "WEB_VIEW,false", "EXTRACT,false"})
  void isTakenForCompleteUnlessTheSourceShowsOnlySome(Extent extent, boolean complete) {
    Source source = Source.builder().extent(Optional.ofNullable(extent)).build();
    Meeting meeting = meeting(deciding("m1")).withSource(source);

    assertThat(Presence.of(meeting).isComplete()).isEqualTo(complete);
    assertThat(Presence.of(meeting, meeting.paragraphs().get(0)).isComplete()).isEqualTo(complete);
    assertThat(Presence.of(meeting(deciding("m1"))).isComplete()).isTrue();
  }

  @Test
  void listsEverybodyInAnyCapacity() {
    Presence presence =
        Presence.of(meeting(deciding("m1"), deciding("off").withCapacity(Capacity.OFFICIAL)));

    assertThat(presence.entriesOf("m1")).isNotEmpty();
    assertThat(presence.entriesOf("off")).isNotEmpty();
    assertThat(presence.entriesOf("stranger")).isEmpty();
    assertThat(presence.entriesOf("stranger")).isEmpty();
  }

  @Test
  void anAbsentMemberIsListedAndDecidesNothing() {
    Meeting meeting = meeting(deciding("m1"), deciding("m2").withCapacity(Capacity.ABSENT));
    Presence presence = Presence.of(meeting);
    Deciders deciders = presence.in(meeting.paragraphs().get(0));

    assertThat(presence.entriesOf("m2")).hasSize(1);
    assertThat(deciders.certainCount()).isEqualTo(1);
    assertThat(deciders.possibleCount()).isZero();
    assertThat(deciders.mayContain("m2")).isFalse();
  }

  @Test
  void someoneInTwoListsDecidesWhereOneOfThemSaysSo() {
    Attendance serves = deciding("e1").withSubstitute(true);
    Meeting meeting =
        meeting(
            serves.withSubstitutesFor("m1").withParagraphs(ParagraphSet.parse("1")),
            serves.withCapacity(Capacity.PRESENT));
    Presence presence = Presence.of(meeting);

    assertThat(presence.in(meeting.paragraphs().get(0)).contains("e1")).isTrue();
    assertThat(presence.in(meeting.paragraphs().get(0)).certainCount()).isEqualTo(1);
    assertThat(presence.in(meeting.paragraphs().get(1)).mayContain("e1")).isFalse();
    assertThat(presence.in(meeting.paragraphs().get(1)).certainCount()).isZero();
  }

  @Test
  void answersForAParagraphThatIsNotOfTheMeeting() {
    Presence presence =
        Presence.of(meeting(deciding("m1").withParagraphs(ParagraphSet.parse("3-4"))));

    assertThat(presence.in(Paragraph.builder().number(3).build()).contains("m1")).isTrue();
    assertThat(presence.in(Paragraph.builder().number(5).build()).contains("m1")).isFalse();
  }

  @Nested
  class Seats {

    private Deciders deciders(Attendance... entries) {
      Meeting meeting = meeting(entries);
      return meeting.decidersOf(meeting.paragraphs().get(0));
    }

    private final Attendance first = deciding("s1").withSubstitutesFor("m1");
    private final Attendance second = deciding("s2").withSubstitutesFor("m1");

    @Test
    void areTakenByMembersAndTheirSubstitutes() {
      assertThat(deciders(first, deciding("m2")).seats()).isEqualTo(2);
      assertThat(deciders(first, deciding("m2")).withoutSeat()).isEmpty();
    }

    @Test
    void areNotTakenInThePlaceOfAMemberWhoDecides() {
      Deciders deciders = deciders(first, deciding("m1"));

      assertThat(deciders.withoutSeat()).containsExactly(first);
      assertThat(deciders.seats()).isEqualTo(1);
    }

    @Test
    void areTakenByTheFirstOfTwoSubstitutes() {
      Deciders deciders = deciders(deciding("m2"), first, second);

      assertThat(deciders.withoutSeat()).isEqualTo(List.of(second));
      assertThat(deciders.seats()).isEqualTo(2);
    }

    @Test
    void areCountedForThoseWhoCertainlyDecided() {
      assertThat(deciders(Attendance.builder().person("m1").build()).seats()).isZero();
      assertThat(deciders(Attendance.builder().person("m1").build()))
          .hasToString("0 certain, 1 possible, 0 disqualified");
    }
  }

  @Nested
  class Disqualified {

    private Deciders second(String upheld, Attendance... entries) {
      Meeting meeting = meeting(entries);
      Paragraph paragraph =
          meeting
              .paragraphs()
              .get(1)
              .withDisqualifications(
                  Disqualification.builder()
                      .person(upheld)
                      .state(DisqualificationState.UPHELD)
                      .build());
      Meeting changed = meeting.withParagraphs(meeting.paragraphs().get(0), paragraph);
      return Presence.of(changed).in(paragraph);
    }

    private final Attendance away = deciding("m1").withParagraphs(ParagraphSet.of(1));

    @Test
    void isAMemberWhomTheListLeavesOutOfTheParagraph() {
      Deciders deciders = second("m1", away, deciding("m2"));

      assertThat(deciders.isDisqualified("m1")).isTrue();
      assertThat(deciders.disqualified()).containsExactly(away);
      assertThat(deciders.disqualifiedCount()).isEqualTo(1);
      assertThat(deciders.seatsLeftForJav()).isEqualTo(1);
      assertThat(deciders.seats()).isEqualTo(1);
    }

    @Test
    void isAMemberWhoStaysInTheRoom() {
      Attendance listening =
          deciding("m1").withCapacity(Capacity.PRESENT).withParagraphs(ParagraphSet.of(2));

      assertThat(second("m1", away, listening).seatsLeftForJav()).isEqualTo(1);
    }

    @Test
    void isNobodyWhoDecidesNowhere() {
      Attendance official = deciding("m1").withCapacity(Capacity.OFFICIAL);

      assertThat(second("m1", official).disqualifiedCount()).isZero();
      assertThat(second("stranger", deciding("m2")).disqualifiedCount()).isZero();
    }

    @Test
    void isNotASubstituteWhoOnlyListens() {
      Attendance served = away.withSubstitute(true).withSubstitutesFor("m3");
      Attendance listening =
          served
              .withCapacity(Capacity.PRESENT)
              .withSubstitutesFor(Optional.empty())
              .withParagraphs(ParagraphSet.of(2));

      assertThat(second("m1", served).seatsLeftForJav()).isEqualTo(1);
      assertThat(second("m1", served, listening).seatsLeftForJav()).isZero();
    }

    @Test
    void leavesASeatUntilASubstituteTakesIt() {
      Attendance substitute = deciding("s1").withSubstitutesFor("m1");

      assertThat(second("m1", deciding("m1"), substitute).seatsLeftForJav()).isZero();
      assertThat(second("m1", deciding("m1"), substitute).disqualifiedCount()).isEqualTo(1);
      assertThat(second("m1", away, substitute).seatsLeftForJav()).isZero();
      assertThat(
              second("m1", away, substitute.withParagraphs(ParagraphSet.of(1))).seatsLeftForJav())
          .isEqualTo(1);
    }

    @Test
    void leavesTheSeatOfTheOneServedFor() {
      Attendance substitute = deciding("s1").withSubstitutesFor("m1");
      Attendance member = deciding("m1").withParagraphs(ParagraphSet.of(1));

      assertThat(second("s1", substitute, member).seatsLeftForJav()).isEqualTo(1);
      assertThat(second("s1", substitute, deciding("m1")).seatsLeftForJav()).isZero();
    }
  }
}
