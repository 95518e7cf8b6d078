package se.example.tester;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import se.protokoll.Meeting;
import se.protokoll.fixtures.MinutesSource;

class ArchiveTest {

  @ParameterizedTest
  @MinutesSource(count = 10)
  void keepsTheMinutes(Meeting meeting) {
    Archive archive = new Archive();

    assertEquals(meeting, archive.load(archive.store(meeting)));
  }
}
