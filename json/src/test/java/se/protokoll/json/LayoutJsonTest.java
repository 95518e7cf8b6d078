package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Label;
import se.protokoll.reader.Layout;
import tools.jackson.databind.json.JsonMapper;

class LayoutJsonTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MinutesSchema.ofLayout(), InputFormat.JSON);

  private static final Layout LAYOUT =
      Layout.builder()
          .name("norrvik")
          .recognisedBy(List.of("Norrviks kommun"))
          .paragraphHeads(List.of("Punkt {number}: {title}"))
          .furniture(List.of("Postadress*"))
          .labels(Map.of("Tjänstgörande", Label.DECIDING, "De beslutande", Label.DECIDING))
          .headings(Map.of("Ställningstagande", HeadingKind.DECISION))
          .appendices(List.of("Tillägg"))
          .build();

  private static final String WRITTEN =
      """
      {
        "format": "protokoll-layout/1",
        "name": "norrvik",
        "recognisedBy": [
          "Norrviks kommun"
        ],
        "paragraphHeads": [
          "Punkt {number}: {title}"
        ],
        "furniture": [
          "Postadress*"
        ],
        "labels": {
          "deciding": [
            "De beslutande",
            "Tjänstgörande"
          ]
        },
        "headings": {
          "decision": [
            "Ställningstagande"
          ]
        },
        "appendices": [
          "Tillägg"
        ]
      }
      """;

  private static List<String> problems(String json, Language language) {
    return JSON.tryRead(json, Layout.class).problems().stream()
        .map(problem -> problem.text(language))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("se.protokoll.reader.PublishedMinutes#layouts")
  void aShippedLayoutCanBeWrittenAndChanged(Layout layout) {
    assertThat(JSON.read(JSON.write(layout, Layout.class), Layout.class)).isEqualTo(layout);
  }

  @Test
  void isWrittenByWhatWordsStandFor() {
    assertThat(JSON.indented().write(LAYOUT, Layout.class)).isEqualTo(WRITTEN);
    assertThat(JSON.write(Layout.of("a"), Layout.class))
        .isEqualTo("{\"format\":\"protokoll-layout/1\",\"name\":\"a\"}");
  }

  @Test
  void isReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("layout.json"), WRITTEN);
    assertThat(JSON.read(file, Layout.class)).isEqualTo(LAYOUT);
    assertThat(JSON.read("{\"name\": \"a\"}", Layout.class)).isEqualTo(Layout.of("a"));
  }

  @Test
  void hasEveryLabelAndEveryHeading() {
    for (Label label : Label.values()) {
      Layout one = Layout.of("a").withLabels(Map.of("Ord", label));
      assertThat(JSON.read(JSON.write(one, Layout.class), Layout.class)).isEqualTo(one);
    }
    for (HeadingKind kind : HeadingKind.values()) {
      Layout one = Layout.of("a").withHeadings(Map.of("Ord", kind));
      assertThat(JSON.read(JSON.write(one, Layout.class), Layout.class)).isEqualTo(one);
    }
  }

  @Test
  void isReadAndWrittenByAMapper() {
    var mapper = JsonMapper.builder().addModule(new ProtokollModule()).build();
    String json = JSON.write(LAYOUT, Layout.class);
    assertThat(mapper.writeValueAsString(LAYOUT)).isEqualTo(json);
    assertThat(mapper.readValue(json, Layout.class)).isEqualTo(LAYOUT);
  }

  @Test
  void isDescribedByItsSchema() {
    assertThat(SCHEMA.validate(WRITTEN, InputFormat.JSON)).isEmpty();
    for (String wrong :
        List.of(
            "{}",
            "{\"name\": \" \"}",
            "{\"name\": \"a\", \"labels\": {\"decidng\": []}}",
            "{\"name\": \"a\", \"labels\": {\"deciding\": \"Beslutande\"}}",
            "{\"name\": \"a\", \"furniture\": [\"\"]}",
            "{\"name\": \"a\", \"format\": \"protokoll/1\"}")) {
      assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
      assertThat(JSON.tryRead(wrong, Layout.class).problems()).as(wrong).hasSize(1);
    }
  }

  @Test
  void tellsOfEveryMisspeltPropertyWithItsPlaceInBothLanguages() {
    String json =
        """
        {"name": "a", "lables": {},
         "headings": {"desision": ["Ställningstagande"]}}
        """;
    List<Problem> problems = JSON.tryRead(json, Layout.class).problems();
    assertThat(problems)
        .extracting(Problem::pointer)
        .containsExactly("/lables", "/headings/desision");
    assertThat(problems(json, Language.EN))
        .containsExactly(
            "line 1, column 15 (/lables): found the property \"lables\", expected a property of"
                + " Layout; did you mean \"labels\"?",
            "line 2, column 15 (/headings/desision): found the property \"desision\", expected a"
                + " property of Headings; did you mean \"decision\"?");
    assertThat(problems(json, Language.SV).get(0)).contains("menade du \"labels\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"labels\": {\"deciding\": [\"Närvarande\"], \"others\": [\"Närvarande\"]}', '\"Närvarande\" stands for two things'",
    "'{\"labels\": {\"deciding\": [\"NÄRVARANDE:\"], \"others\": [\"Närvarande\"]}', '\"Närvarande\" stands for two things'",
    "'{\"paragraphHeads\": [\"Punkt\"]', 'has the place {number} once, unlike \"Punkt\"'",
    "'{\"paragraphHeads\": [\"{number} {number}\"]', 'has the place {number} once, unlike'",
    "'{\"labels\": {\"deciding\": [\":\"]}', 'no empty words'"
  })
  void tellsWhatCannotBeTrueTogether(String json, String expected) {
    assertThat(problems(json + ", \"name\": \"a\"}", Language.EN))
        .singleElement()
        .asString()
        .contains(expected);
  }
}
