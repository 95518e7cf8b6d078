package se.example.tester;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.protokoll.Meeting;
import se.protokoll.fixtures.Breaking;
import se.protokoll.fixtures.OfKind;
import se.protokoll.people.BodyKind;

class ArchiveProperties {

  @Property(tries = 50)
  void whatIsStoredComesBack(@ForAll Meeting meeting) {
    Archive archive = new Archive();

    assertEquals(meeting, archive.load(archive.store(meeting)));
  }

  @Property(tries = 25)
  void listenersAreNeverMoreThanThosePresent(@ForAll @OfKind(BodyKind.ASSEMBLY) Meeting meeting) {
    assertTrue(Archive.listeners(meeting) <= meeting.attendance().size());
  }

  @Property(tries = 25)
  void alsoMinutesSignedTooLateAreKept(@ForAll @Breaking("justering-deadline") Meeting meeting) {
    Archive archive = new Archive();

    assertEquals(meeting, archive.load(archive.store(meeting)));
  }
}
