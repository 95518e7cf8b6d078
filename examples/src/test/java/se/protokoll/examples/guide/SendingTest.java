package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/** The page about applications, what Java sends to another machine. */
class SendingTest {

  // [serialized-meeting]
  /** Minutes as Java serializes them: the bytes of their JSON. */
  static final class SentMinutes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] json;

    SentMinutes(Meeting meeting) {
      json = MinutesJson.standard().writeBytes(meeting);
    }

    Meeting meeting() {
      return MinutesJson.standard().read(json);
    }
  }

  // [end]

  @Test
  void aMeetingIsSentAsItsJson() throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new SentMinutes(Guide.meeting()));
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((SentMinutes) in.readObject()).meeting()).isEqualTo(Guide.meeting());
    }
  }
}
