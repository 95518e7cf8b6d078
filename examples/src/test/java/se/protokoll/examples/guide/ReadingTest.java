package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.Meeting;
import se.protokoll.examples.docs.Shown;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.json.ArchiveRecord;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

/** The guide, reading and writing. */
@ExtendWith(Shown.class)
class ReadingTest {

  private final Path file = Guide.FILE;

  @Test
  void readsMinutes() throws IOException {
    // [read]
    Meeting meeting = MinutesJson.standard().read(file);
    System.out.println(meeting.body().name() + ", " + meeting.firstDay().orElseThrow());
    // -> Kulturnämnden, 2025-03-04
    // [end]
  }

  @Test
  void triesToRead() throws IOException {
    // [json]
    ReadResult<Meeting> result = MinutesJson.standard().tryRead(file);
    result.problems().forEach(problem -> System.out.println(problem.text(Language.EN)));
    String text = MinutesJson.standard().indented().write(result.orThrow());
    // [end]
    assertThat(text).endsWith("}\n");
  }

  @Test
  void namesEveryProblem() {
    // [problems]
    String text =
        """
        {"format": "protokoll/1",
         "body": {"name": "Kulturnämnden", "kind": "nämnd"},
         "sittings": [{"date": "4 mars 2025"}],
         "paragraphs": [{"number": 10, "titel": "Val av justerare"}]}
        """;
    ReadResult<Meeting> result = MinutesJson.standard().tryRead(text);
    for (Problem problem : result.problems()) {
      System.out.println(problem.text(Language.EN));
    }
    // -> line 2, column 44 (/body/kind): found "nämnd", expected one of assembly, executive-board,
    // board, committee, joint-board, federation, coordination-federation, cooperation-body, other;
    // did you mean "board"?
    // -> line 3, column 24 (/sittings/0/date): found "4 mars 2025", expected a day such as
    // "2022-02-25"
    // -> line 4, column 32 (/paragraphs/0/titel): found the property "titel", expected a property
    // of
    // Paragraph; did you mean "title"?
    // [end]
    assertThat(result.isRead()).isFalse();
  }

  @Test
  void writesTheSameBytes() {
    Meeting meeting = Guide.meeting();
    // [write]
    String json = MinutesJson.standard().indented().write(meeting);
    System.out.println(MinutesJson.standard().read(json).equals(meeting));
    // -> true
    System.out.println(MinutesJson.standard().write(Money.ofKronor(50_000), Money.class));
    // -> {"amount":"50000.00","currency":"SEK"}
    // [end]
  }

  @Test
  void readsAnArchive(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("archive.ndjson");
    // [archive]
    Iterator<Meeting> meetings = MinutesArbitraries.archive(42, 1000).iterator();
    MinutesArchive.standard().write(meetings, file);

    try (Stream<ArchiveRecord> records = MinutesArchive.standard().read(file)) {
      System.out.println(records.filter(record -> record.result().isRead()).count() + " meetings");
    }
    // -> 1000 meetings
    // [end]
  }

  @Test
  void readsNoMoreThanTheLimits() {
    String text = "{\"body\": {\"name\": \"Kulturnämnden\"}}";
    // [limits]
    MinutesJson careful = MinutesJson.standard().withLimits(Limits.UNTRUSTED.withBytes(20));
    System.out.println(careful.tryRead(text).problems().get(0).text(Language.EN));
    // -> line 1, column 1: found a document of 36 bytes, expected at most 20
    // [end]
  }
}
