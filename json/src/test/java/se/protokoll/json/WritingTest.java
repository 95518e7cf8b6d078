package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.language.Language;
import se.protokoll.people.Organisation;
import se.protokoll.people.PublicBody;
import se.protokoll.text.Extra;

/** What could not be read again is not written, and the place of it is said. */
class WritingTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final Meeting SMALL = Meeting.builder().body(PublicBody.of("Nämnd")).build();

  @TempDir private Path folder;

  private static MinutesWriteException refusal(MinutesJson json, Meeting meeting) {
    return catchThrowableOfType(MinutesWriteException.class, () -> json.write(meeting));
  }

  private static String refusal(Limits limits, Meeting meeting) {
    return refusal(JSON.withLimits(limits), meeting).text(Language.EN);
  }

  private static Meeting with(String name, String value) {
    return SMALL.withExtra(Extra.of(new Extra.Property(name, value)));
  }

  @Test
  void everyLimitIsSaidWithItsPlace() {
    Limits standard = Limits.STANDARD;
    Paragraph long1 = Paragraph.builder().number(1).title("x".repeat(20)).build();
    Meeting meeting = SMALL.withParagraphs(Paragraph.builder().number(2).build(), long1);
    assertThat(refusal(standard.withTextLength(19), meeting))
        .isEqualTo(
            "cannot be written (/paragraphs/1/title): found a text of 20 UTF-16 units, expected at"
                + " most 19");
    assertThat(refusal(standard.withElements(1), meeting))
        .isEqualTo(
            "cannot be written (/paragraphs): found more than 1 elements, expected fewer elements");
    assertThat(refusal(standard.withDepth(2), meeting))
        .isEqualTo(
            "cannot be written (/paragraphs/0): found more than 2 levels, expected less nesting");
    assertThat(refusal(standard.withBytes(100), meeting))
        .startsWith("cannot be written: found a document of ")
        .endsWith(" bytes, expected at most 100");
    assertThat(refusal(standard.withDigits(3), with("a:b", "[1, 2, 1234]")))
        .isEqualTo(
            "cannot be written (/a:b/2): found a number of 4 characters, expected at most 3");
    assertThat(refusal(standard.withNameLength(3), with("a:b", "{\"x\":{\"long\":1}}")))
        .isEqualTo(
            "cannot be written (/a:b/x): found a name of 4 UTF-16 units, expected at most 3");
    assertThat(
            refusal(
                standard.withParsedLength(4),
                SMALL.withSittings(Sitting.builder().opens(java.time.LocalTime.NOON).build())))
        .isEqualTo(
            "cannot be written (/sittings/0/opens): found a text of 5 UTF-16 units, expected a time"
                + " of day such as \"13:00\" of at most 4");
  }

  @Test
  void ownNamesOfAnyLengthCanBeAllowed() {
    Meeting meeting = with("a:" + "x".repeat(2_000), "1");
    assertThat(refusal(JSON, meeting).text(Language.SV))
        .isEqualTo("kan inte skrivas: hittade ett namn på 2002 UTF-16-enheter, väntade högst 1000");
    MinutesJson wide = JSON.withLimits(Limits.STANDARD.withNameLength(2_002));
    assertThat(wide.read(wide.write(meeting))).isEqualTo(meeting);
  }

  @Test
  void whatJsonDoesNotHaveIsSaidWithItsPlace() {
    MinutesWriteException half = refusal(JSON, SMALL.withPlace("a\ud83d"));
    assertThat(half.kind()).isEqualTo(ProblemKind.ENCODING);
    assertThat(half.pointer()).isEqualTo("/place");
    MinutesWriteException notJson = refusal(JSON, with("a:b", "[1,]"));
    assertThat(notJson.text(Language.EN))
        .isEqualTo("cannot be written (/a:b/0): found the text \"[1,]\", expected a JSON value");
    MinutesWriteException late =
        refusal(
            JSON, SMALL.withSittings(Sitting.builder().date(LocalDate.of(12_345, 1, 1)).build()));
    assertThat(late.code()).isEqualTo("value");
    assertThat(late.pointer()).isEqualTo("/sittings/0/date");
    assertThat(late.arguments().keySet()).containsExactly("found", "expected");
  }

  @Test
  void nothingIsSentOfADocumentThatIsRefused() throws IOException {
    var many = IntStream.range(0, 5_000).mapToObj(i -> Sitting.builder().build()).toList();
    MinutesJson limited = JSON.withLimits(Limits.STANDARD.withBytes(10_000));
    Path file = folder.resolve("minutes.json");
    JSON.write(SMALL, file);
    var stream = new ByteArrayOutputStream();
    assertThatThrownBy(() -> limited.write(SMALL.withSittings(many), file))
        .isInstanceOf(MinutesWriteException.class);
    assertThatThrownBy(() -> limited.write(SMALL.withSittings(many), stream))
        .isInstanceOf(MinutesWriteException.class);
    assertThat(JSON.read(file)).isEqualTo(SMALL);
    assertThat(stream.size()).isZero();
  }

  @Test
  void anArchiveHasWholeLinesWhateverFails() throws IOException {
    MinutesArchive archive = MinutesArchive.standard();
    Meeting bad = SMALL.withPlace("\ud83d");
    for (int before : List.of(0, 1, 5_000)) {
      var out = new ByteArrayOutputStream();
      Iterator<Meeting> meetings =
          Stream.concat(Stream.generate(() -> SMALL).limit(before), Stream.of(bad, SMALL))
              .iterator();
      assertThatThrownBy(() -> archive.write(meetings, out))
          .isInstanceOf(MinutesWriteException.class);
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo((JSON.write(SMALL) + "\n").repeat(before));
    }
    var broken = new IllegalStateException("the source of meetings");
    var out = new ByteArrayOutputStream();
    Iterator<Meeting> meetings =
        Stream.of(SMALL, SMALL)
            .peek(
                new java.util.function.Consumer<>() {
                  private int count;

                  @Override
                  public void accept(Meeting meeting) {
                    if (++count == 2) {
                      throw broken;
                    }
                  }
                })
            .iterator();
    assertThatThrownBy(() -> archive.write(meetings, out)).isSameAs(broken);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(JSON.write(SMALL) + "\n");
  }

  @Test
  void aStreamThatFailsIsNotWrittenOn() {
    var full = new IOException("no space left");
    var out =
        new OutputStream() {
          private int calls;

          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] b, int from, int length) throws IOException {
            calls++;
            throw full;
          }
        };
    assertThatThrownBy(
            () ->
                MinutesArchive.standard()
                    .write(Stream.generate(() -> SMALL).limit(5_000).iterator(), out))
        .isSameAs(full);
    assertThat(out.calls).isEqualTo(1);
    assertThatThrownBy(() -> JSON.write(SMALL, out)).isSameAs(full);
  }

  private static Meeting deep(int organisations) {
    Organisation inner = Organisation.of("x");
    for (int i = 1; i < organisations; i++) {
      inner = Organisation.builder().name("x").partOf(inner).build();
    }
    return Meeting.builder()
        .body(PublicBody.builder().name("a").addPrincipals(inner).build())
        .build();
  }

  /** A meeting, its body and a list are three levels. */
  private static void readAndWrite(int levels) {
    MinutesJson json = JSON.withLimits(Limits.STANDARD.withDepth(levels));
    Meeting meeting = deep(levels - 3);
    Meeting read = json.read(json.write(meeting));
    assertThat(read.equals(meeting)).isTrue();
    assertThat(read.hashCode()).isEqualTo(meeting.hashCode());
    assertThat(json.read(json.indented().write(meeting))).isEqualTo(meeting);
    assertThatThrownBy(() -> json.write(deep(levels - 2)))
        .isInstanceOf(MinutesWriteException.class);
  }

  @ParameterizedTest
  @CsvSource({"64, 256", "250, 512"})
  void theDeepestMeetingNeedsLittleStack(int levels, int kibibytes) throws InterruptedException {
    var failure = new AtomicReference<@Nullable Throwable>();
    var thread = new Thread(null, () -> readAndWrite(levels), "small", (long) kibibytes << 10);
    thread.setUncaughtExceptionHandler((any, thrown) -> failure.set(thrown));
    thread.start();
    thread.join();
    assertThat(failure.get()).isNull();
  }

  @Test
  void noDepthCanBeSetThatTakesMoreStack() {
    assertThatThrownBy(() -> Limits.STANDARD.withDepth(251))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 250");
  }

  @SuppressWarnings("unchecked")
  private static <T> T serialized(T value) throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Test
  void exceptionsKeepTheirTextWhenTheyAreSerialized() throws Exception {
    var unreadable =
        catchThrowableOfType(MinutesReadException.class, () -> JSON.read("{\"place\":1}"));
    MinutesReadException read = serialized(unreadable);
    assertThat(read.problems()).isEmpty();
    assertThat(read.getMessage()).isEqualTo(unreadable.getMessage());
    MinutesWriteException unwritable = refusal(JSON, SMALL.withPlace("\ud83d"));
    MinutesWriteException written = serialized(unwritable);
    assertThat(written.arguments()).isEmpty();
    assertThat(written.code()).isEqualTo("encoding");
    assertThat(written.text(Language.SV)).isEqualTo(unwritable.getMessage());
  }

  @Test
  void limitsForStrangersHoldTwentyTimesTheLargestRealMinutes() throws IOException {
    Path largest =
        Path.of(
            "../examples/src/main/resources/se/protokoll/examples/meetings/svom-2022-02-25.json");
    MinutesJson careful = JSON.withLimits(Limits.UNTRUSTED);
    Meeting meeting = careful.read(largest);
    assertThat(20 * Files.size(largest)).isLessThan(Limits.UNTRUSTED.bytes());
    List<Paragraph> twenty =
        IntStream.range(0, 20).boxed().flatMap(i -> meeting.paragraphs().stream()).toList();
    Meeting large = meeting.withParagraphs(twenty);
    assertThat(careful.read(careful.indented().write(large))).isEqualTo(large);
    assertThat(large.paragraphs()).hasSizeGreaterThan(200);
  }
}
