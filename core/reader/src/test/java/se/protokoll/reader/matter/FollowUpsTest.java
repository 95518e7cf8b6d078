package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.FollowUp;
import se.protokoll.ReportKind;
import se.protokoll.people.Organisation;
import se.protokoll.text.When;

class FollowUpsTest {
  private static When day(int year, int month, int day) {
    Optional<LocalDate> date = Optional.of(LocalDate.of(year, month, day));
    return new When(Optional.empty(), date, date);
  }

  @Test
  void reportsHaveTheirDaysAndKinds() {
    String clause =
        "Uppdraget delredovisas vid nämndens sammanträde 2024-06-03 och slutredovisas den 7 oktober 2024.";
    assertThat(FollowUps.of(List.of(clause)))
        .extracting(FollowUp::what, FollowUp::report, FollowUp::due)
        .containsExactly(
            tuple(
                Optional.of("Uppdraget"),
                Optional.of(ReportKind.INTERIM),
                Optional.of(day(2024, 6, 3))),
            tuple(
                Optional.of("Uppdraget"),
                Optional.of(ReportKind.FINAL),
                Optional.of(day(2024, 10, 7))));
  }

  @Test
  void theBodyThatGetsAReportIsNamed() {
    assertThat(FollowUps.of(List.of("Planen redovisas vid NVOM:s sammanträde 2024-06-03.")))
        .extracting(FollowUp::reportedTo)
        .containsExactly(List.of(Organisation.of("NVOM")));
  }

  @Test
  void someComeBackAtEveryMeeting() {
    assertThat(
            FollowUps.of(
                List.of("Uppföljning av köerna görs vid varje möte tills ett nytt avtal gäller.")))
        .extracting(FollowUp::what, FollowUp::recurs)
        .containsExactly(tuple(Optional.of("Köerna"), Optional.of("vid varje möte")));
  }

  @Test
  void aYearIsFromItsFirstDayToItsLast() {
    assertThat(FollowUps.later("Frågan ska följas upp på nytt under 2024.").orElseThrow().due())
        .contains(
            new When(
                Optional.of("under 2024"),
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.of(LocalDate.of(2024, 12, 31))));
  }

  @Test
  void whatHasNoDayIsNotTaken() {
    assertThat(
            FollowUps.of(List.of("Rapporten redovisas för nämnden.", "Planen antas 2024-06-03.")))
        .isEmpty();
  }

  @Test
  void aDecisionHasItsReports() {
    assertThat(
            ReadParagraph.of("Beslut\nUppdraget slutredovisas 2024-10-07.\n")
                .paragraph()
                .decisions()
                .get(0)
                .followUps())
        .hasSize(1);
  }
}
