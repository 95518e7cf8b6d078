package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Limits;
import se.protokoll.people.PublicBody;

/** A reader and writer as a Java object in a stream of bytes. */
class SerializationTest {
  private static final Meeting SMALL =
      Meeting.builder().body(PublicBody.of("Kulturnämnden")).build();

  @Test
  void itsSettingsAreKept() throws Exception {
    MinutesJson json = MinutesJson.standard().withLimits(Limits.UNTRUSTED).indented();
    MinutesJson read = (MinutesJson) read(written(json));
    assertThat(read.limits()).isEqualTo(Limits.UNTRUSTED);
    assertThat(read.write(SMALL)).isEqualTo(json.write(SMALL)).contains("\n");
    assertThat(((MinutesJson) read(written(MinutesJson.standard()))).write(SMALL))
        .isEqualTo(MinutesJson.standard().write(SMALL));
  }

  @Test
  void limitsOfAChangedStreamAreChecked() throws Exception {
    byte[] stream = written(MinutesJson.standard().withLimits(Limits.STANDARD.withDepth(249)));
    byte[] deeper = replaced(stream, ints(249), ints(100_000));
    assertThatThrownBy(() -> read(deeper))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("at most 250");
  }

  @Test
  void aStreamThatNamesTheTypeItselfIsRefused() throws Exception {
    byte[] stream = written(new Rogue());
    byte[] direct =
        replaced(stream, text(Rogue.class.getName()), text("se.protokoll.json.MinutesJson"));
    assertThatThrownBy(() -> read(direct))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("It is read by its settings");
  }

  /** What a stranger could write with the name of another class. */
  private static final class Rogue implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static byte[] text(String name) {
    return ByteBuffer.allocate(Short.BYTES + name.length())
        .putShort((short) name.length())
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static byte[] replaced(byte[] stream, byte[] from, byte[] to) {
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    String wanted = new String(from, StandardCharsets.ISO_8859_1);
    assertThat(text).containsOnlyOnce(wanted);
    return text.replace(wanted, new String(to, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] written(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      return in.readObject();
    }
  }
}
