package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.FollowUp;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.Paragraph;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;

class MatterRegisterTest {

  private static final LocalDate NEXT = LocalDate.of(2024, 4, 8);
  private static final LocalDate DUE = LocalDate.of(2024, 4, 1);

  private final Meeting first =
      decisionChanged(
          board(),
          VOTED,
          one -> one.withFollowUps(FollowUp.builder().what("Läget").due(When.on(DUE)).build()));

  private static Meeting next(String title) {
    return changed(
        board().withSittings(board().sittings().get(0).withDate(NEXT)),
        VOTED,
        one -> one.withTitle(title));
  }

  @Test
  void holdsWhatIsOutstandingUntilItIsTakenUp() {
    MatterRegister register = MatterRegister.of(MeetingSeries.of(List.of(first, next("Bidrag"))));
    assertThat(register.entries()).hasSize(1);
    assertThat(register.outstandingOn(LocalDate.of(2024, 3, 3))).isEmpty();
    assertThat(register.outstandingOn(LocalDate.of(2024, 3, 4))).hasSize(1);
    assertThat(register.outstandingOn(NEXT.minusDays(1))).hasSize(1);
    assertThat(register.outstandingOn(NEXT)).isEmpty();
    MatterRegister.Entry entry = register.entries().get(0);
    assertThat(entry.takenUpIn().map(Paragraph::number)).contains(VOTED);
    assertThat(entry.takenUpAt()).contains(next("Bidrag"));
  }

  @Test
  void isOverdueTheDayAfterItWasDue() {
    MatterRegister register = MatterRegister.of(MeetingSeries.of(List.of(first)));
    assertThat(register.overdueOn(DUE)).isEmpty();
    assertThat(register.overdueOn(DUE.plusDays(1))).hasSize(1);
    assertThat(MatterRegister.of(MeetingSeries.of(List.of(first, next("Bidrag")))).overdueOn(NEXT))
        .isEmpty();
  }

  @Test
  void knowsAMatterByCaseNumberAndReference() {
    Meeting cased = changed(first, VOTED, one -> one.withCaseNumbers("ON 2024/12"));
    Meeting answer = changed(next("Annat"), 18, one -> one.withCaseNumbers("ON 2024/12"));
    assertThat(MatterRegister.of(MeetingSeries.of(List.of(cased, answer))).outstandingOn(NEXT))
        .isEmpty();
    ParagraphRef reference =
        ParagraphRef.builder()
            .number(VOTED)
            .when(When.on(LocalDate.of(2024, 3, 4)))
            .text("§ 19")
            .build();
    Meeting citing = changed(next("Annat"), 18, one -> one.withPrecedents(reference));
    assertThat(MatterRegister.of(MeetingSeries.of(List.of(first, citing))).outstandingOn(NEXT))
        .isEmpty();
    assertThat(
            MatterRegister.of(MeetingSeries.of(List.of(first, next("Annat")))).outstandingOn(NEXT))
        .hasSize(1);
  }

  @Test
  void doesNotTakeAnItemOfEveryMeetingForTheSameMatter() {
    Meeting other = changed(first, VOTED, one -> one.withTitle("Övriga frågor"));
    assertThat(
            MatterRegister.of(MeetingSeries.of(List.of(other, next("övriga frågor"))))
                .outstandingOn(NEXT))
        .hasSize(1);
  }

  @Test
  void keepsWhatRecursUntilItsLastDay() {
    Meeting recurring =
        decisionChanged(
            first,
            VOTED,
            one ->
                one.withFollowUps(
                    one.followUps()
                        .get(0)
                        .withRecurs("varje möte")
                        .withRecursUntil(When.until(LocalDate.of(2024, 10, 31)))));
    MatterRegister register =
        MatterRegister.of(MeetingSeries.of(List.of(recurring, next("Bidrag"))));
    assertThat(register.outstandingOn(LocalDate.of(2024, 10, 31))).hasSize(1);
    assertThat(register.outstandingOn(LocalDate.of(2024, 11, 1))).isEmpty();
  }

  @Test
  void takesMeetingsInOrderOfTime() {
    assertThat(
            MatterRegister.of(MeetingSeries.of(List.of(next("Bidrag"), first))).outstandingOn(NEXT))
        .isEmpty();
  }

  @Test
  void knowsAReferenceToItsOwnBodyByDayOrYear() {
    ParagraphRef year =
        ParagraphRef.builder()
            .number(VOTED)
            .when(When.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
            .text("§ 19/2024")
            .build();
    assertThat(outstandingWith(year)).isEmpty();
    assertThat(outstandingWith(year.withBody(first.body().name()))).isEmpty();
    assertThat(outstandingWith(year.withBody("Kommunstyrelsen"))).hasSize(1);
    assertThat(outstandingWith(year.withWhen(When.of("i fjol")))).hasSize(1);
    assertThat(outstandingWith(year.withNumber(VOTED + 1))).hasSize(1);
    assertThat(
            outstandingWith(
                year.withWhen(When.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))))
        .hasSize(1);
    assertThat(outstandingWith(year.withWhen(When.on(LocalDate.of(2024, 3, 5))))).hasSize(1);
  }

  private List<MatterRegister.Entry> outstandingWith(ParagraphRef reference) {
    Meeting citing = changed(next("Annat"), 18, one -> one.withPrecedents(reference));
    return MatterRegister.of(MeetingSeries.of(List.of(first, citing))).outstandingOn(NEXT);
  }
}
