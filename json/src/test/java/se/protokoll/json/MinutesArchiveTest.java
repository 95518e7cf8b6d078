package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Limits;
import se.protokoll.language.Language;
import se.protokoll.people.PublicBody;

class MinutesArchiveTest {
  private static final MinutesArchive ARCHIVE = MinutesArchive.standard();
  private static final String GOOD = "{\"body\":{\"name\":\"Åre ]},[{ \\\" nämnd\"}}";

  private static List<ArchiveRecord> read(String text) {
    return read(ARCHIVE, text);
  }

  private static List<ArchiveRecord> read(MinutesArchive archive, String text) {
    return archive.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).toList();
  }

  private static String outcome(List<ArchiveRecord> records) {
    var text = new StringBuilder();
    for (ArchiveRecord record : records) {
      text.append(record.number()).append('@').append(record.line()).append(' ');
      text.append(
          record.result().isRead()
              ? "read"
              : String.join(
                  "; ",
                  record.result().problems().stream()
                      .map(problem -> problem.text(Language.EN))
                      .toList()));
      text.append('\n');
    }
    return text.toString();
  }

  private static final String BAD = "{\"body\":{\"name\":5}}";
  private static final String BAD_NAME = "(/body/name): found the number 5, expected a text";

  @Test
  void aBadLineIsReportedAndTheNextOneIsRead() {
    String lines = GOOD + "\n\n" + BAD + "\r\n{\"body\":\n" + GOOD;
    assertThat(outcome(read(lines)))
        .isEqualTo(
            "1@1 read\n"
                + "2@3 line 3, column 17 "
                + BAD_NAME
                + "\n"
                + "3@4 line 4, column 9 (/body): found the end of the document, expected a JSON"
                + " value\n"
                + "4@5 read\n");
  }

  @Test
  void aBadElementOfAnArrayIsReportedAndTheNextOneIsRead() {
    String array = "[\n  " + GOOD + ",  " + BAD + ",\n 17, {\"body\" {}},\n" + GOOD + "\n]\n";
    assertThat(outcome(read(array)))
        .isEqualTo(
            "1@2 read\n"
                + "2@2 line 2, column "
                + (GOOD.length() + 6 + 16)
                + " "
                + BAD_NAME
                + "\n"
                + "3@3 line 3, column 2: found the number 17, expected an object with \"body\"\n"
                + "4@3 line 3, column 14 (/body): found \"{\", expected a colon\n"
                + "5@4 read\n");
  }

  @Test
  void whatIsWrongAroundTheElementsIsReported() {
    assertThat(read("[]")).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read(" \n \n")).isEmpty();
    assertThat(outcome(read("[" + GOOD))).isEqualTo("1@1 read\n" + unended(2 + GOOD.length()));
    assertThat(outcome(read("[" + GOOD + ",")))
        .isEqualTo("1@1 read\n" + unended(3 + GOOD.length()));
    assertThat(outcome(read("[]\nx")))
        .isEqualTo(
            "1@2 line 2, column 1: found more after the end of the array, expected the end of the"
                + " archive\n");
    assertThat(outcome(read("[" + GOOD + "] " + GOOD)))
        .startsWith("1@1 read\n2@1 line 1, column " + (4 + GOOD.length()) + ": found more after");
  }

  private static String unended(int column) {
    return "2@1 line 1, column "
        + column
        + ": found the end of the archive, expected another meeting or ]\n";
  }

  @Test
  void aRecordThatIsTooLargeIsPassedBy() {
    String long1 = "{\"body\":{\"name\":\"" + "x".repeat(500) + "\"}}";
    var small = ARCHIVE.withLimits(Limits.STANDARD.withBytes(100));
    for (String text :
        List.of(GOOD + "\n" + long1 + "\n" + GOOD, "[" + GOOD + "\n," + long1 + "," + GOOD + "]")) {
      List<ArchiveRecord> records = read(small, text);
      assertThat(records)
          .extracting(record -> record.result().isRead())
          .containsExactly(true, false, true);
      assertThat(records.get(1).result().problems().get(0).line()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\n", " ", "\"", "\\", "{", "["})
  void anArchiveThatNeverEndsIsEnded(String repeated) {
    var limited = ARCHIVE.withLimits(Limits.STANDARD.withBytes(100));
    for (String start : List.of(GOOD + "\n", "[" + GOOD + ",\n")) {
      try (Stream<ArchiveRecord> records =
          limited.read(endless(start, (byte) repeated.charAt(0)))) {
        List<ArchiveRecord> all = records.limit(100_000).toList();
        assertThat(all.get(0).result().isRead()).isTrue();
        assertThat(all.get(all.size() - 1).result().problems().get(0).text(Language.EN))
            .contains("found a record of more than 1600 bytes, after which nothing is read");
      }
    }
  }

  private static InputStream endless(String start, byte repeated) {
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
        new InputStream() {
          @Override
          public int read() {
            return repeated & 0xFF;
          }
        });
  }

  @Nested
  class Parallel {
    @TempDir private Path folder;

    @Test
    void readingGivesTheSameRecordsInTheSameOrder() throws IOException {
      var meetings = new ArrayList<Meeting>();
      for (int i = 0; i < 1000; i++) {
        meetings.add(Meeting.builder().id("m" + i).body(PublicBody.of("Nämnd " + i)).build());
      }
      Path file = folder.resolve("archive.ndjson");
      ARCHIVE.write(meetings.iterator(), file);
      String text = Files.readString(file);
      Files.writeString(file, text.replace("\"m500\"", "500"));
      var progress = Collections.synchronizedList(new ArrayList<Progress>());
      List<ArchiveRecord> one;
      try (Stream<ArchiveRecord> records = ARCHIVE.read(file)) {
        one = records.toList();
      }
      try (Stream<ArchiveRecord> records =
          ARCHIVE.withProgress(progress::add).readParallel(file, 3, record -> record)) {
        assertThat(records.toList()).isEqualTo(one);
      }
      assertThat(one).hasSize(1000);
      assertThat(one.get(499).result().value()).contains(meetings.get(499));
      assertThat(one.get(500).result().isRead()).isFalse();
      assertThat(progress).hasSize(1000);
      Progress last = progress.get(999);
      assertThat(last.records()).isEqualTo(1000);
      assertThat(last.refused()).isEqualTo(1);
      assertThat(last.percent()).isEqualTo(100);
      assertThat(progress.get(0).percent()).isZero();
    }

    @Test
    void whatTheWorkThrowsComesOut() throws IOException {
      Path file = folder.resolve("archive.ndjson");
      Files.writeString(file, GOOD);
      try (Stream<Object> records =
          ARCHIVE.readParallel(
              file,
              2,
              record -> {
                throw new IllegalStateException("mine");
              })) {
        assertThatThrownBy(records::toList).hasMessage("mine");
      }
    }
  }

  @Test
  void onlyWhatIsAskedForIsRead() {
    var endless =
        new InputStream() {
          private final byte[] line = (GOOD + "\n").getBytes(StandardCharsets.UTF_8);
          private long at;

          @Override
          public int read() {
            return line[(int) (at++ % line.length)] & 0xFF;
          }
        };
    assertThat(ARCHIVE.read(endless).limit(5000).filter(r -> r.result().isRead()).count())
        .isEqualTo(5000);
  }
}
