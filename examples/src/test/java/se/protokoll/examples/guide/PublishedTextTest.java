package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.examples.docs.Shown;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;
import se.protokoll.reader.Layout;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.ReadFact;
import se.protokoll.reader.ReadLine;
import se.protokoll.reader.Reading;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;

/** The guide and the pages on the reader: minutes as they are published. */
@ExtendWith(Shown.class)
class PublishedTextTest {

  private final Path file = Path.of("../docs/minutes.txt");

  @Test
  void readsText() throws IOException {
    // [reader]
    Reading reading = PublishedMinutes.read(Files.readString(file));
    for (Paragraph paragraph : reading.meeting().paragraphs()) {
      System.out.println("§ " + paragraph.number() + " " + paragraph.title().orElse(""));
    }
    // -> § 10 Val av justerare
    // § 11 Bidrag till Norrviks hembygdsförening
    // § 12 Ny öppettid för huvudbiblioteket
    // § 13 Sammanträdet avslutas
    // [end]
  }

  @Test
  void readsWithTheLinesOfEachFact(@TempDir Path folder) throws IOException {
    // [published]
    Reading reading = PublishedMinutes.read(Files.readString(file));
    Meeting meeting = reading.meeting();
    System.out.println(meeting.body().name() + ", " + meeting.firstDay().orElseThrow());
    // -> Kulturnämnden, 2025-03-04
    System.out.println(meeting.paragraph(11).orElseThrow().title().orElseThrow());
    // -> Bidrag till Norrviks hembygdsförening

    ReadFact title =
        reading.facts().stream()
            .filter(fact -> fact.paragraph().equals(Optional.of(11)))
            .filter(fact -> fact.component().equals("title"))
            .findFirst()
            .orElseThrow();
    System.out.println("line " + title.lines() + ", stated: " + title.isStated());
    // -> line [59], stated: true
    System.out.println(reading.notUnderstood().stream().map(ReadLine::text).toList());
    // -> [Underskrifter, Nyckeln till Storsalen lämnas i receptionen., Ordföranden tackar och
    // avslutar sammanträdet.]

    MinutesJson.standard().write(meeting, folder.resolve("minutes.json"));
    // [end]
    assertThat(MinutesJson.standard().read(folder.resolve("minutes.json"))).isEqualTo(meeting);
  }

  @Test
  void checksWhatWasRead() throws IOException {
    Meeting meeting = PublishedMinutes.read(Files.readString(file)).meeting();
    // [published-check]
    Report report = MinutesValidator.standard().validate(meeting);
    for (Finding finding : report.byRule("justering-deadline")) {
      System.out.println(finding.severity().word() + ": " + finding.what(Language.EN));
    }
    // -> info: Cannot judge: the day of certification (justering) is unknown
    System.out.println(report.hasErrors());
    // -> false
    // [end]
  }

  @Test
  void readsByALayout() {
    String text =
        """
        Punkt 4: Val av justerare

        Ställningstagande
        Nämnden väljer Cia Östlund.

        Punkt 5: Budget

        Ställningstagande
        Nämnden godkänner budgeten.
        """;
    // [layout-json]
    Layout layout =
        MinutesJson.standard()
            .read(
                """
                {
                  "format": "protokoll-layout/1",
                  "name": "norrvik",
                  "paragraphHeads": ["Punkt {number}: {title}"],
                  "furniture": ["Norrviks kommun, box *"],
                  "labels": {"deciding": ["Tjänstgörande"], "others": ["Inbjudna"]},
                  "headings": {"decision": ["Ställningstagande"]}
                }
                """,
                Layout.class);
    Reading reading = PublishedMinutes.read(text, layout);
    System.out.println(reading.layout() + ", " + reading.certainty().word());
    // -> norrvik, given
    Paragraph first = reading.meeting().paragraphs().get(0);
    System.out.println(first.number() + " " + first.title().orElseThrow());
    // -> 4 Val av justerare
    // [end]
    assertThat(first.decisions()).hasSize(1);
  }

  @Test
  void tellsWhatIsWrongInALayout() {
    // [layout-problems]
    String wrong =
        """
        {"name": "norrvik",
         "labels": {"decidng": ["Tjänstgörande"]},
         "headings": {"decision": "Ställningstagande"}}
        """;
    for (Problem problem : MinutesJson.standard().tryRead(wrong, Layout.class).problems()) {
      System.out.println(problem.text(Language.EN));
    }
    // -> line 2, column 13 (/labels/decidng): found the property "decidng", expected a property of
    // Labels; did you mean "deciding"?
    // -> line 3, column 27 (/headings/decision): found the text
    // "Ställningstagande", expected an array
    // [end]
  }
}
