package se.protokoll.json.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;

class PhraseTest {
  private static final Path MAIN = Path.of("src/main/java/se/protokoll/json");
  private static final Pattern USED =
      Pattern.compile("(?:Phrase\\.of|refused)\\(\\s*(?:[\\w.(), +]*?, )?\"([a-z0-9-]+)\"");

  private static List<String> texts(String json, Language language) {
    return MinutesJson.standard().tryRead(json).problems().stream()
        .map(problem -> problem.text(language))
        .toList();
  }

  @Test
  void givesLinesAndColumnsWithoutGrouping() {
    String json = "\n".repeat(11_999) + " ".repeat(11_999) + "x";
    assertThat(texts(json, Language.EN))
        .singleElement()
        .asString()
        .startsWith("line 12000, column 12000");
  }

  @Test
  void saysEverythingInSwedish() {
    String json =
        """
        {"body": "Kulturnämnden", "body": {"name": "A"}, "mode": "ON_SITE",
         "sittings": [{"date": "2025-02-30", "opens": "25:00"}, null],
         "paragraphs": [{"number": 0, "titel": "Bidrag", "acme:x": 1, "stampedCertified": "ja",
           "followUps": [{"due": {"from": "2025-03-02", "to": "2025-03-01"}}],
           "decisions": [{"grants": [{"amount": 41.9, "split": {"equal": [], "percent": []}}]}]}],
         "attendance": [{"vacant": true, "person": "a", "paragraphs": "3-1"}]
        """;
    assertThat(texts(json, Language.SV))
        .containsExactly(
            "rad 1, kolumn 10 (/body): hittade texten \"Kulturnämnden\", väntade ett"
                + " objekt med \"name\"",
            "rad 1, kolumn 27 (/body): hittade \"body\" två gånger, väntade varje egenskap"
                + " en gång",
            "rad 1, kolumn 58 (/mode): hittade \"ON_SITE\", väntade ett av on-site,"
                + " remote, hybrid; menade du \"on-site\"?",
            "rad 2, kolumn 24 (/sittings/0/date): hittade \"2025-02-30\", väntade en dag"
                + " som finns i kalendern",
            "rad 2, kolumn 47 (/sittings/0/opens): hittade \"25:00\", väntade ett"
                + " klockslag som \"13:00\"",
            "rad 2, kolumn 57 (/sittings/1): hittade null, väntade ett objekt",
            "rad 3, kolumn 28 (/paragraphs/0/number): hittade 0, väntade ett heltal från 1",
            "rad 3, kolumn 31 (/paragraphs/0/titel): hittade egenskapen \"titel\", väntade"
                + " en egenskap hos Paragraph; menade du \"title\"?",
            "rad 3, kolumn 83 (/paragraphs/0/stampedCertified): hittade texten \"ja\","
                + " väntade true eller false",
            "rad 4, kolumn 26 (/paragraphs/0/followUps/0/due): den sista dagen 2025-03-01 är"
                + " före den första 2025-03-02",
            "rad 5, kolumn 41 (/paragraphs/0/decisions/0/grants/0/amount): hittade talet"
                + " 41.9, väntade ett objekt med \"amount\"",
            "rad 5, kolumn 56 (/paragraphs/0/decisions/0/grants/0/split): hittade percent"
                + " och equal, väntade exakt en av weights, percent, equal,"
                + " values",
            "rad 6, kolumn 63 (/attendance/0/paragraphs): hittade \"3-1\", väntade"
                + " paragrafer som \"1-7, 11\"",
            "rad 7, kolumn 1 (/attendance): hittade slutet på dokumentet, väntade ett"
                + " komma eller }");
  }

  @Test
  void isEnglishInEveryOtherLanguage() {
    assertThat(texts("[]", Language.of(Locale.GERMAN)))
        .containsExactly("line 1, column 1: found an array, expected an object with \"body\"");
  }

  @Test
  void hasTheRareOnesToo() {
    Phrase number = Phrase.of("number-as-text");
    for (var each :
        Map.of(
                Phrase.of("many-tokens"),
                "ett objekt med för många delar",
                Phrase.of("first", "name", "\"type\""),
                "\"type\" först",
                Phrase.of("form-at-most", "form", number, "most", 2000),
                "ett tal som text, som \"70\", \"33.3\" eller \"1/3\" på högst 2000",
                Phrase.of("as-written", "written", List.of("weights", "equal")),
                "weights och equal",
                Phrase.of("as-written", "written", List.of("weights", "percent", "equal")),
                "weights, percent och equal",
                Phrase.of("document-bytes", "count", 33554433),
                "ett dokument på 33554433 byte",
                Phrase.of("byte", "byte", "0xE5"),
                "byten 0xE5, som inte är UTF-8 på den platsen")
            .entrySet()) {
      assertThat(each.getKey().text(Language.SV)).isEqualTo(each.getValue());
    }
  }

  @Test
  void leavesWhatADocumentHoldsAlone() {
    Phrase text = Phrase.of("text-written", "written", "\"an object {name}\"");
    assertThat(text.text(Language.SV)).isEqualTo("texten \"an object {name}\"");
    assertThat(Phrase.written("{written} $1").text(Language.EN)).isEqualTo("{written} $1");
  }

  @Test
  void isThereInBothLanguagesAndNamesTheSameInBoth() {
    for (String key : Phrase.TEXTS.keys()) {
      String base = key.substring(0, key.lastIndexOf('.'));
      String swedish = Phrase.TEXTS.find(base, Language.SV).orElseThrow();
      String english = Phrase.TEXTS.find(base, Language.EN).orElseThrow();
      assertThat(named(swedish)).as(base).isEqualTo(named(english));
      assertThat(swedish).as(base).isNotBlank();
    }
  }

  private static Set<String> named(String pattern) {
    return Pattern.compile("\\{(\\w+)")
        .matcher(pattern)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** What the sources say is what the table holds, neither more nor less. */
  @Test
  void isInTheTableExactlyWhenItIsUsed() throws IOException {
    var used =
        new TreeSet<>(List.of("whole", "unwritable", "sentence", "sentence-with-suggestion"));
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        USED.matcher(Files.readString(file)).results().forEach(one -> used.add(one.group(1)));
      }
    }
    var keys = new TreeSet<String>();
    Phrase.TEXTS.keys().forEach(key -> keys.add(key.substring(0, key.lastIndexOf('.'))));
    assertThat(used).isEqualTo(keys);
  }

  @Test
  void isDataForAProgram() {
    Problem problem = MinutesJson.standard().tryRead("{\"boddy\": 1}").problems().get(0);
    assertThat(problem.code()).isEqualTo("unknown");
    assertThat(problem.pointer()).isEqualTo("/boddy");
    assertThat(problem.arguments().keySet()).containsExactly("found", "expected", "suggestion");
    assertThat(problem.found()).isEqualTo(Phrase.of("property", "name", "\"boddy\""));
    assertThat(problem.expected()).isEqualTo(Phrase.of("property-of", "record", "Meeting"));
    assertThat(problem.textWithoutPlace(Language.SV))
        .isEqualTo(
            "hittade egenskapen \"boddy\", väntade en egenskap hos Meeting; menade du \"body\"?");
  }

  @Test
  void namesTheByteThatIsNotUtf8() {
    byte[] latin1 = "{\"body\": {\"name\": \"å\"}}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MinutesJson.standard().tryRead(latin1).problems().get(0).text(Language.SV))
        .isEqualTo(
            "rad 1, kolumn 20: hittade byten 0xE5, som inte är UTF-8 på den platsen, väntade"
                + " UTF-8");
  }
}
