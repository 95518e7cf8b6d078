package se.example.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.fixtures.MinutesArbitraries;

class FailureMessageTest {

  @Test
  void saysWhereMinutesDiffer() {
    Meeting meeting = MinutesArbitraries.example(1);

    assertThatThrownBy(() -> assertThat(meeting.withId("a")).isEqualTo(meeting.withId("b")))
        .hasMessageContaining("/id: \"a\"")
        .hasMessageContaining("/id: \"b\"");
  }
}
