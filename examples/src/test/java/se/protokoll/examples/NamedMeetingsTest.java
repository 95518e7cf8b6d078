package se.protokoll.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import tools.jackson.databind.json.JsonMapper;

/** Holds the documents of all the meetings, real and invented, to one form. */
class NamedMeetingsTest {

  static List<byte[]> documents() {
    return Stream.concat(
            RealMeetings.names().stream().map(RealMeetings::document),
            InventedMeetings.names().stream().map(InventedMeetings::document))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areWrittenWithTheBytesTheyWereReadFrom(byte[] document) {
    Meeting meeting = MinutesJson.standard().read(document);

    assertThat(MinutesJson.standard().indented().write(meeting))
        .isEqualTo(new String(document, UTF_8));
    assertThat(MinutesJson.standard().indented().writeBytes(meeting)).isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areTheSameMeetingWrittenOnOneLine(byte[] document) {
    Meeting meeting = MinutesJson.standard().read(document);
    String line = MinutesJson.standard().compact().write(meeting);

    assertThat(line).doesNotContain("\n");
    assertThat(MinutesJson.standard().read(line)).isEqualTo(meeting);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areReadAndWrittenAlikeByAMapperThatFindsTheModule(byte[] document) {
    Meeting meeting = MinutesJson.standard().read(document);
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

    assertThat(mapper.readValue(document, Meeting.class)).isEqualTo(meeting);
    assertThat(mapper.writeValueAsString(meeting))
        .isEqualTo(MinutesJson.standard().compact().write(meeting));
  }

  @Test
  void areFoundByTheirOwnNamesOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RealMeetings.named("../meetings/svom-41"))
        .withMessageContaining("svom-41");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InventedMeetings.document("svom-41"))
        .withMessageContaining("ekvalla-2024-05-13");
  }
}
