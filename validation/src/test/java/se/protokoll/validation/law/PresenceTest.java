package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.validation.LawfulMeetings;

class PresenceTest {

  private static boolean known(Attendance... entries) {
    return Presence.of(LawfulMeetings.board().withAttendance(entries)).isKnown();
  }

  @Test
  void isKnownOnceSomebodyMayHaveDecided() {
    assertThat(known()).isFalse();
    assertThat(known(Attendance.builder().person("m1").build())).isTrue();
    Attendance deciding = Attendance.builder().person("m1").capacity(Capacity.DECIDING).build();
    assertThat(known(deciding)).isTrue();
    assertThat(known(deciding.withPerson(Optional.empty()).withVacant(true))).isFalse();
    assertThat(known(deciding.withCapacity(Capacity.OFFICIAL))).isFalse();
    assertThat(known(deciding.withCapacity(Capacity.OFFICIAL), deciding)).isTrue();
  }

  @Test
  void listsEverybodyInAnyCapacity() {
    Presence presence = Presence.of(LawfulMeetings.board());
    assertThat(presence.lists("m1")).isTrue();
    assertThat(presence.lists("off")).isTrue();
    assertThat(presence.lists("stranger")).isFalse();
  }
}
