package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Meeting;
import se.protokoll.json.codec.SwedishTerms;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;
import se.protokoll.vote.BallotChoice;

class SwedishTermsTest {

  private static final Path FORMAT = Path.of("../docs/format.md");

  @Test
  void standForPropertiesAndWordsOfTheFormat() {
    String schema = MinutesSchema.text();
    SwedishTerms.all()
        .forEach(
            (term, names) ->
                assertThat(names)
                    .as(term)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(schema).contains('"' + name + '"')));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"body\":{\"name\":\"a\",\"kind\":\"nämnd\"}}', board",
    "'{\"body\":{\"name\":\"a\",\"kind\":\"Kommunstyrelse\"}}', executive-board",
    "'{\"body\":{\"name\":\"a\"},\"närvaro\":[]}', attendance",
    "'{\"body\":{\"name\":\"a\"},\"attendance\":[{\"ordförande\":true}]}', presiding",
    "'{\"body\":{\"name\":\"a\"},\"attendance\":[{\"presidiumRole\":\"ordförande\"}]}', chair",
    "'{\"body\":{\"name\":\"a\"},\"attendance\":[{\"capacity\":\"ledamot\"}]}', deciding"
  })
  void areSuggestedInTheWordsOfTheFormat(String document, String meant) {
    var problem = MinutesJson.standard().tryRead(document).problems().get(0);

    assertThat(problem.text(Language.SV)).contains("menade du \"" + meant + "\"");
  }

  @Test
  void areAllTermsOfTheKindsOfBodiesAndTheSidesOfAVote() {
    var words = SwedishTerms.all().values().stream().flatMap(names -> names.stream()).toList();
    for (BodyKind kind : BodyKind.values()) {
      if (kind != BodyKind.OTHER) {
        assertThat(words).contains(kind.word());
      }
    }
    for (BallotChoice choice : new BallotChoice[] {BallotChoice.YES, BallotChoice.NO}) {
      assertThat(words).contains(choice.word());
    }
  }

  @Test
  void theExampleOfThePageIsRead() throws IOException {
    Matcher example =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(FORMAT));
    assertThat(example.find()).isTrue();

    Meeting meeting = MinutesJson.standard().read(example.group(1));

    assertThat(meeting.paragraphs().get(0).proposals()).hasSize(2);
    assertThat(meeting.paragraphs().get(0).decisions().get(0).votes()).hasSize(1);
    assertThat(meeting.paragraphs().get(0).reservations()).hasSize(1);
  }

  @Test
  void theSetsOfThePageAreReadAndWrittenAsItSays() throws IOException {
    Matcher rows =
        Pattern.compile("^\\| (`[^|]*`) \\| (`[^|]*`) \\|", Pattern.MULTILINE)
            .matcher(Files.readString(FORMAT).split("### A paragraph with", -1)[0]);
    int sets = 0;
    while (rows.find()) {
      String[] read = quoted(rows.group(1));
      String[] written = quoted(rows.group(2));
      for (int i = 0; i < read.length; i++) {
        assertThat(ParagraphSet.parse(read[i]))
            .hasToString(written[Math.min(i, written.length - 1)]);
        sets++;
      }
    }
    assertThat(sets).isGreaterThan(10);
  }

  private static String[] quoted(String cell) {
    return cell.replaceAll("^`|`$", "").split("`, `", -1);
  }
}
