package se.protokoll.json.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.json.MinutesJson;

class SwedishPhrasesTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private static List<String> messages(String json, Locale locale) {
    return MinutesJson.standard().tryRead(json).problems().stream()
        .map(problem -> problem.message(locale))
        .toList();
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
    assertThat(messages(json, SWEDISH))
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
            "rad 4, kolumn 26 (/paragraphs/0/followUps/0/due): hittade egenskaper som inte"
                + " går ihop, väntade sådant som gör det: den sista dagen 2025-03-01 är före den"
                + " första 2025-03-02",
            "rad 5, kolumn 41 (/paragraphs/0/decisions/0/grants/0/amount): hittade talet"
                + " 41.9, väntade ett objekt med \"amount\"",
            "rad 5, kolumn 56 (/paragraphs/0/decisions/0/grants/0/split): hittade percent"
                + " och equal, väntade exakt en av weights, percent, equal",
            "rad 6, kolumn 63 (/attendance/0/paragraphs): hittade \"3-1\", väntade"
                + " paragrafer som \"1-7, 11\"",
            "rad 7, kolumn 1 (/attendance): hittade slutet på dokumentet, väntade ett"
                + " komma eller }");
  }

  @Test
  void isEnglishInEveryOtherLanguage() {
    assertThat(messages("[]", Locale.GERMAN))
        .containsExactly("line 1, column 1: found an array, expected an object with \"body\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "an object of too many tokens | ett objekt med för många delar",
        "\"type\" first | \"type\" först",
        "a number as text, such as \"70\", \"33.3\" or \"1/3\" of at most 2000"
            + " | ett tal som text, som \"70\", \"33.3\" eller \"1/3\" på högst 2000",
        "weights and equal | weights och equal",
        "weights and percent and equal | weights, percent och equal",
        "the byte 0xE5, which is no UTF-8 there | byten 0xE5, som inte är UTF-8 på den platsen",
        "what can: An election fills 1 post or more, not 0"
            + " | sådant som gör det: ett val gäller minst 1 uppdrag, inte 0",
      })
  void hasTheRarePhrasesToo(String english, String swedish) {
    assertThat(SwedishPhrases.of(english)).contains(swedish);
  }

  @Test
  void leavesWhatADocumentHoldsAlone() {
    assertThat(SwedishPhrases.of("the text \"an object\"")).contains("texten \"an object\"");
    assertThat(SwedishPhrases.of("\"$1 %1\"")).contains("\"$1 %1\"");
    assertThat(SwedishPhrases.of("a phrase that nobody says")).isEqualTo(Optional.empty());
  }

  @Test
  void namesTheByteThatIsNoUtf8() {
    byte[] latin1 = "{\"body\": {\"name\": \"å\"}}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MinutesJson.standard().tryRead(latin1).problems().get(0).message(SWEDISH))
        .isEqualTo(
            "rad 1, kolumn 20: hittade byten 0xE5, som inte är UTF-8 på den platsen, väntade"
                + " UTF-8");
  }
}
