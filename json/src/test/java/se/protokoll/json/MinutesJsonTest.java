package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.language.Language;
import tools.jackson.databind.json.JsonMapper;

class MinutesJsonTest {
  private static final Path MEETINGS =
      Path.of("../examples/src/main/resources/se/protokoll/examples/meetings");
  private static final MinutesJson JSON = MinutesJson.standard();

  static List<Path> meetings() throws Exception {
    try (Stream<Path> files = Files.list(MEETINGS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void givesTheFourMeetingsBackByteForByte(Path file) throws Exception {
    String text = Files.readString(file);
    assertThat(JSON.indented().write(JSON.read(file))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void givesTheSameMeetingFromCompactText(Path file) throws Exception {
    Meeting meeting = JSON.read(file);
    String compact = JSON.write(meeting);
    assertThat(compact).doesNotContain("\n");
    assertThat(JSON.read(compact)).isEqualTo(meeting);
    assertThat(JSON.writeBytes(meeting)).isEqualTo(compact.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void aPlainMapperReadsAndWritesTheSame(Path file) throws Exception {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    Meeting meeting = JSON.read(file);
    assertThat(mapper.readValue(file.toFile(), Meeting.class)).isEqualTo(meeting);
    assertThat(mapper.writeValueAsString(meeting)).isEqualTo(JSON.write(meeting));
  }

  /** In steady use the properties of a record are written in another way than at first. */
  @ParameterizedTest
  @MethodSource("meetings")
  void writesTheSameAfterLongUse(Path file) throws Exception {
    Meeting meeting = JSON.read(file);
    byte[] first = JSON.writeBytes(meeting);
    for (int i = 0; i < 1_000; i++) {
      JSON.writeBytes(meeting);
    }
    assertThat(JSON.writeBytes(meeting)).isEqualTo(first);
    assertThat(JSON.indented().write(meeting)).isEqualTo(Files.readString(file));
  }

  private static List<Problem> problems(String json) {
    return JSON.tryRead(json).problems();
  }

  @Test
  void suggestsWhatAMisspeltPropertyWasMeantToBe() {
    Problem problem = problems("{\"body\":{\"name\":\"SVOM\"},\n \"paragrahps\":[]}").get(0);
    assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN);
    assertThat(problem.suggestion()).contains("paragraphs");
    assertThat(problem.pointer()).isEqualTo("/paragrahps");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(2);
  }

  @Test
  void saysWhereParagraphZeroIs() {
    Problem problem =
        problems("{\"body\":{\"name\":\"Åsa\"},\"paragraphs\":[{\"number\":0}]}").get(0);
    assertThat(problem.text(Language.EN))
        .isEqualTo(
            "line 1, column 48 (/paragraphs/0/number): found 0, expected a whole number from 1");
  }
}
