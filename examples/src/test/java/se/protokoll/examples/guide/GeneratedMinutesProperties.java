package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.protokoll.Meeting;
import se.protokoll.fixtures.Breaking;
import se.protokoll.json.MinutesJson;

/** The README and the guide, properties of generated minutes. */
class GeneratedMinutesProperties {

  private final Archive archive = new Archive();
  private final Inbox inbox = new Inbox();

  // [fixtures-property]
  @Property
  void ourArchiveKeepsTheMinutes(@ForAll Meeting meeting) {
    archive.store("4711", meeting);
    assertThat(archive.load("4711")).isEqualTo(meeting);
  }

  @Property
  void weRefuseWhatWasSignedTooLate(@ForAll @Breaking("justering-deadline") Meeting meeting) {
    assertThat(inbox.accepts(meeting)).isFalse();
  }

  // [end]

  /** What is tested: an archive of one's own. */
  private static final class Archive {
    private final java.util.Map<String, String> stored = new java.util.HashMap<>();

    void store(String id, Meeting meeting) {
      stored.put(id, MinutesJson.standard().write(meeting));
    }

    Meeting load(String id) {
      return MinutesJson.standard().read(stored.get(id));
    }
  }

  /** What is tested: the part of an application that takes minutes in. */
  private static final class Inbox {
    boolean accepts(Meeting meeting) {
      return !se.protokoll.validation.MinutesValidator.standard().validate(meeting).hasErrors();
    }
  }
}
