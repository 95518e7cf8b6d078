package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Sitting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.PresidiumRole;

/** A page that shows minutes as a list of items, most of them without their numbers. */
class WebPageTest {
  private static final String TEXT =
      """
      Hoppa över navigering
       • Ordföranden, Ada Ek (S), hälsar välkommen och öppnar mötet.

       • § 12

        Val av justerare

       • Bo Alm, sekreterare, tar på sig att samla in förslag.

       • Ordföranden tackar deltagarna och avslutar mötet ca kl. 15:45.

      Vi använder cookies på denna webbplats för att förbättra din användarupplevelse.
      """;

  private static Meeting meeting() {
    return PublishedMinutes.read(TEXT).meeting();
  }

  @Test
  void whoOpensTheMeetingAsItsChairPresides() {
    Attendance chair = meeting().attendance().get(0);
    assertThat(chair.person()).contains("ada-ek");
    assertThat(chair.presidiumRole()).contains(PresidiumRole.CHAIR);
    assertThat(chair.presiding()).isTrue();
    assertThat(chair.capacity()).isEmpty();
  }

  @Test
  void theSecretaryIsNamedInASentence() {
    assertThat(meeting().attendance())
        .anyMatch(
            one ->
                one.person().equals(Optional.of("bo-alm"))
                    && one.capacity().equals(Optional.of(Capacity.SECRETARY)));
  }

  @Test
  void aSittingEndsThoughItsDayIsNotShown() {
    assertThat(meeting().sittings())
        .containsExactly(
            Sitting.builder().closes(LocalTime.of(15, 45)).closesApproximately(true).build());
  }

  @Test
  void itIsNotTheWholeMinutes() {
    assertThat(meeting().source().orElseThrow().extent()).contains(Extent.WEB_VIEW);
    assertThat(meeting().source().orElseThrow().leftOut())
        .anyMatch(one -> one.part() == MinutesPart.ATTENDANCE);
  }

  @Test
  void aTimeThatTheHeadTellsOtherwiseIsNotChanged() {
    String text =
        "Plats och tid   Stadshuset, 2024-03-04 kl. 13.00-15.00\n\n§ 1 Slut\n\n"
            + "Ordföranden avslutar mötet kl. 15.30.\n";
    assertThat(PublishedMinutes.read(text).meeting().sittings())
        .extracting(Sitting::closes)
        .containsExactly(Optional.of(LocalTime.of(15, 0)));
  }
}
