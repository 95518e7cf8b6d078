package se.protokoll.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import se.protokoll.language.ContradictionException;
import se.protokoll.text.ParagraphSet;

class AttendanceTest {

  private static final Attendance UNSTATED = Attendance.builder().person("a").build();
  private static final Attendance DECIDING = UNSTATED.withCapacity(Capacity.DECIDING);
  private static final Attendance VACANT = Attendance.builder().vacant(true).build();

  @Test
  void isOfThePersonItNames() {
    assertThat(DECIDING.isOf("a")).isTrue();
    assertThat(DECIDING.isOf("b")).isFalse();
    assertThat(VACANT.isOf("a")).isFalse();
  }

  @Test
  void isOfTheChairOnlyWhenStated() {
    assertThat(DECIDING.withPresidiumRole(PresidiumRole.CHAIR).isChair()).isTrue();
    assertThat(DECIDING.withPresidiumRole(PresidiumRole.FIRST_VICE_CHAIR).isChair()).isFalse();
    assertThat(DECIDING.withPresiding(true).isChair()).isFalse();
  }

  @Test
  void isDecidingOnlyWhenStated() {
    assertThat(DECIDING.isDeciding()).isTrue();
    assertThat(UNSTATED.isDeciding()).isFalse();
    assertThat(UNSTATED.withCapacity(Capacity.PRESENT).isDeciding()).isFalse();
    assertThat(VACANT.withCapacity(Capacity.DECIDING).isDeciding()).isFalse();
  }

  @Test
  void mayBeDecidingWhenNothingIsStated() {
    assertThat(DECIDING.mayBeDeciding()).isTrue();
    assertThat(UNSTATED.mayBeDeciding()).isTrue();
    assertThat(UNSTATED.withCapacity(Capacity.SECRETARY).mayBeDeciding()).isFalse();
    assertThat(VACANT.mayBeDeciding()).isFalse();
  }

  @Test
  void decidesNothingAndPresidesOverNothingWhenAbsent() {
    Attendance absent = UNSTATED.withCapacity(Capacity.ABSENT);

    assertThat(absent.isAbsent()).isTrue();
    assertThat(absent.isDeciding()).isFalse();
    assertThat(absent.mayBeDeciding()).isFalse();
    assertThat(absent.withPresidiumRole(PresidiumRole.CHAIR).isChair()).isFalse();
    assertThat(UNSTATED.isAbsent()).isFalse();
    assertThat(DECIDING.isAbsent()).isFalse();
    assertThatThrownBy(() -> absent.withPresiding(true))
        .isInstanceOf(ContradictionException.class)
        .hasMessage("Nobody who is absent presides");
  }

  @Test
  void isByTheClockWithEitherTime() {
    assertThat(DECIDING.isByTheClock()).isFalse();
    assertThat(DECIDING.withArrived(LocalTime.NOON).isByTheClock()).isTrue();
    assertThat(DECIDING.withLeft(LocalTime.NOON).isByTheClock()).isTrue();
  }

  @Test
  void isNotByTheClockWhereTheParagraphsAreStatedToo() {
    Attendance both = DECIDING.withParagraphs(ParagraphSet.range(86, 99));
    assertThat(both.withLeft(LocalTime.of(17, 50)).isByTheClock()).isFalse();
    assertThat(both.withArrived(LocalTime.of(13, 0)).isByTheClock()).isFalse();
  }

  @Test
  void aQuestionOfDisqualificationIsUpheldOrRejectedOnlyWhenStated() {
    Disqualification raised = Disqualification.builder().person("a").build();

    assertThat(raised.isUpheld()).isFalse();
    assertThat(raised.isRejected()).isFalse();
    assertThat(raised.withState(DisqualificationState.RAISED).isUpheld()).isFalse();
    assertThat(raised.withState(DisqualificationState.UPHELD).isUpheld()).isTrue();
    assertThat(raised.withState(DisqualificationState.UPHELD).isRejected()).isFalse();
    assertThat(raised.withState(DisqualificationState.REJECTED).isRejected()).isTrue();
    assertThat(raised.withState(DisqualificationState.REJECTED).isUpheld()).isFalse();
  }
}
