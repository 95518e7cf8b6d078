package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/** {@code read FILE...}. */
class ReadTest {
  private static final Path SAMPLE = Path.of("../docs/minutes.txt");

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private static Meeting meeting(String line) {
    return MinutesJson.standard().read(line);
  }

  private static String minutes(int number) {
    return "Kulturnämnden\n\nSammanträdesdatum 2025-03-04\n\n§ "
        + number
        + "\n\nVal av justerare\n\nBeslut\nKulturnämnden beslutar att välja Cia Öst.\n";
  }

  @Test
  void jsonIsOneLineForEachFileInTheOrderGivenAndNothingElse() throws IOException {
    String one = file("1.txt", minutes(1));
    String two = file("2.txt", minutes(2));
    Ran ran = Ran.with("read", "--format", "json", two, one, two);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).endsWith("}\n");
    assertThat(ran.outLines())
        .extracting(line -> meeting(line).paragraphs().get(0).number())
        .containsExactly(2, 1, 2);
  }

  @Test
  void jsonIsTheDefaultWhereNobodyLooks() throws IOException {
    String file = file("1.txt", minutes(1));
    assertThat(Ran.with("read", file)).isEqualTo(Ran.with("read", "--format", "json", file));
  }

  @Test
  void aSummaryTellsWhatWasNotUnderstoodWithItsLines() {
    Ran ran = Ran.with("read", "--format", "text", "--lang", "en", SAMPLE.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.outLines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 80)
        .anyMatch(line -> line.startsWith("4\u00a0paragraphs, "))
        .anyMatch(line -> line.matches(" +41 Nyckeln till Storsalen lämnas i receptionen\\."));
    assertThat(Ran.with("read", "--format", "text", SAMPLE.toString()).out())
        .contains("4\u00a0paragrafer", "Förstods inte");
  }

  @Test
  void onlyTheFirstLinesThatWereNotUnderstoodAreShownUnlessAllAreAskedFor() throws IOException {
    var text = new StringBuilder();
    IntStream.rangeClosed(1, 30).forEach(i -> text.append("Xyz ").append(i).append("\n\n"));
    String file = file("a.txt", text.toString());
    Ran some = Ran.with("read", "--format", "text", file);
    assertThat(some.out()).contains("Xyz 20\n", "10\u00a0rader till").doesNotContain("Xyz 21");
    Ran all = Ran.with("read", "--format", "text", "--all", file);
    assertThat(all.out()).contains("Xyz 30\n").doesNotContain("--all");
  }

  @Test
  void longLinesAreShortened() throws IOException {
    String file = file("a.txt", "Xyz " + "ord ".repeat(50));
    assertThat(Ran.with("read", "--format", "text", file).outLines())
        .anyMatch(line -> line.startsWith("  1 Xyz ord") && line.endsWith("…"));
  }

  @Test
  void aFolderIsReadInOrderOfItsPathsAndInParallelWithEqualBytes() throws IOException {
    var files = new ArrayList<String>();
    for (int i = 10; i < 60; i++) {
      files.add(file("all/" + i + ".txt", minutes(i)));
    }
    file("all/notes.json", "{}");
    var one = new StringBuilder();
    files.forEach(file -> one.append(Ran.with("read", file).out()));
    for (int again = 0; again < 3; again++) {
      Ran ran = Ran.with("read", folder.resolve("all").toString());
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).isEqualTo(one.toString());
    }
    assertThat(Ran.with("read", "--progress", folder.resolve("all").toString()).err())
        .contains("100 %", "poster: 50, oläsliga: 0");
  }

  @Test
  void aFolderWithoutMinutesIsRefused() throws IOException {
    file("none/notes.json", "{}");
    Ran ran = Ran.with("read", folder.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(Protokoll.UNREADABLE);
    assertThat(ran.err()).contains("none: katalogen har inga filer");
  }

  @Test
  void standardInputIsReadOnce() {
    Ran ran = Ran.reading(minutes(7), "read", "-", "-");
    assertThat(ran.outLines()).hasSize(1);
    assertThat(meeting(ran.out()).paragraphs()).hasSize(1);
    assertThat(ran.code()).isEqualTo(Protokoll.UNREADABLE);
    assertThat(ran.errLines()).containsExactly("(standard in): standard in kan läsas en gång");
  }

  @Test
  void whatCannotBeOpenedIsToldAndTheRestIsRead() throws IOException {
    Path picture = folder.resolve("a.pdf");
    Files.write(picture, new byte[] {'%', 'P', 'D', 'F', '-', '1'});
    String good = file("1.txt", minutes(1));
    Ran ran = Ran.with("read", "none.txt", picture.toString(), good);
    assertThat(ran.code()).isEqualTo(Protokoll.UNREADABLE);
    assertThat(ran.outLines()).hasSize(1);
    assertThat(ran.errLines())
        .containsExactly(
            "none.txt: filen finns inte",
            picture + ": PDF-dokumentet är skadat och kan inte läsas");
  }

  @Test
  void anyTextIsRead() throws IOException {
    Ran ran = Ran.with("read", file("a.txt", ""), file("b.txt", "Hej\n"));
    assertThat(ran.code()).isZero();
    assertThat(ran.outLines()).hasSize(2);
    assertThat(meeting(ran.outLines().get(1)).paragraphs()).isEmpty();
  }

  @Test
  void anotherEncodingThanUtf8IsTold() throws IOException {
    Path file = folder.resolve("old.txt");
    Files.write(file, minutes(1).getBytes(Charset.forName("windows-1252")));
    Ran json = Ran.with("read", "--lang", "en", file.toString());
    assertThat(json.code()).isZero();
    assertThat(meeting(json.out()).body().name()).isEqualTo("Kulturnämnden");
    assertThat(json.errLines()).containsExactly(file + ": is not UTF-8, was read as Windows-1252");
    Ran text = Ran.with("read", "--lang", "en", "--format", "text", file.toString());
    assertThat(text.err()).isEmpty();
    assertThat(text.out()).contains("The file is not UTF-8 and was read as Windows-1252.");
  }

  @Test
  void aWebPageIsReadAsItIsSeen() throws IOException {
    String page =
        file(
            "a.html",
            "<html><meta charset=utf-8><body><h1>Kulturnämnden</h1><h2>§ 7 Val av justerare</h2>"
                + "<h3>Beslut</h3><p>Kulturnämnden beslutar att välja Cia Öst.</p>");
    Meeting meeting = meeting(Ran.with("read", page).out());
    assertThat(meeting.paragraphs())
        .singleElement()
        .satisfies(
            paragraph -> {
              assertThat(paragraph.number()).isEqualTo(7);
              assertThat(paragraph.title()).contains("Val av justerare");
            });
  }

  @Test
  void aLayoutIsTaken() throws IOException {
    String text = file("a.txt", "Punkt 4: Val av justerare\n\nPunkt 5: Budget\n");
    String layout =
        file(
            "layout.json",
            "{\"name\": \"norrvik\", \"paragraphHeads\": [\"Punkt {number}: {title}\"]}");
    Ran ran = Ran.with("read", "--layout", layout, text);
    assertThat(ran.err()).isEmpty();
    assertThat(meeting(ran.out()).paragraphs())
        .extracting(paragraph -> paragraph.title().orElse(""))
        .containsExactly("Val av justerare", "Budget");
    assertThat(Ran.with("read", "--format", "text", "--layout", layout, text).out())
        .contains("Layout, angiven: norrvik");
  }

  @Test
  void aLayoutThatIsWrongEndsTheReading() throws IOException {
    String text = file("a.txt", minutes(1));
    String layout = file("layout.json", "{\"name\": \"norrvik\",\n \"lables\": {}}");
    Ran ran = Ran.with("read", "--layout", layout, text);
    assertThat(ran.code()).isEqualTo(Protokoll.UNREADABLE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines())
        .containsExactly(
            layout + ":2:2: /lables: okänd egenskap \"lables\"; menade du \"labels\"?");
  }

  @Test
  void theRulesAreAskedAfterTheReading() {
    Ran text = Ran.with("read", "--format", "text", "--check", SAMPLE.toString());
    assertThat(text.out()).contains("Förstods inte", "regler prövade");
    assertThat(text.code()).isZero();
    Ran json = Ran.with("read", "--check", SAMPLE.toString(), SAMPLE.toString());
    assertThat(json.outLines().get(0)).startsWith("{\"format\":\"protokoll/1\"");
    assertThat(json.outLines().get(1)).isEqualTo(json.outLines().get(0));
    assertThat(json.outLines().subList(2, json.outLines().size()))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"file\":\"" + SAMPLE));
  }

  @Test
  void anErrorThatTheRulesFindIsTheExitCode() throws IOException {
    String text =
        Files.readString(SAMPLE)
            .replace("sätts upp               2025-03-12", "sätts upp               2025-03-02");
    Ran ran = Ran.with("read", "--check", file("a.txt", text));
    assertThat(ran.code()).isEqualTo(Protokoll.FINDINGS);
    assertThat(Ran.with("read", file("a.txt", text)).code()).isZero();
  }

  /** Any part of the sample can be missing from what somebody publishes, or not be understood. */
  @Test
  void nobodyIsAccusedBecauseOfWhatWasNotRead() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8);
    var accused = new ArrayList<String>();
    for (int from = 0; from < lines.size(); from++) {
      if (lines.get(from).isBlank() || (from > 0 && !lines.get(from - 1).isBlank())) {
        continue;
      }
      int to = from;
      while (to < lines.size() && !lines.get(to).isBlank()) {
        to++;
      }
      var rest = new ArrayList<>(lines);
      rest.subList(from, to).clear();
      Ran ran = Ran.with("read", "--check", file("a.txt", String.join("\n", rest) + "\n"));
      for (String line : ran.outLines().subList(1, ran.outLines().size())) {
        if (!line.contains("\"severity\":\"info\"")) {
          accused.add("without \"" + lines.get(from) + "\": " + line);
        }
      }
    }
    assertThat(accused).isEmpty();
  }
}
