package se.example.minutes;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class MinutesApplicationTest {

  private static final String LAWFUL =
      """
      {"format": "protokoll/1",
       "body": {"name": "SVOM", "kind": "cooperation-body"},
       "paragraphs": [{"number": 1, "title": "Mötet öppnas"}]}
      """;

  /** Four of nine members present. */
  private static final String WITHOUT_QUORUM =
      """
      {"format": "protokoll/1",
       "body": {"name": "Socialnämnden", "kind": "board", "standingOrders": {"seats": 9}},
       "sittings": [{"date": "2024-03-05"}],
       "people": [{"key": "a", "name": "Anna Ek"}, {"key": "b", "name": "Bo Åker"},
                  {"key": "c", "name": "Cia Öst"}, {"key": "d", "name": "Dan Älv"}],
       "attendance": [
         {"person": "a", "capacity": "deciding", "presiding": true},
         {"person": "b", "capacity": "deciding"},
         {"person": "c", "capacity": "deciding"},
         {"person": "d", "capacity": "deciding"}],
       "paragraphs": [{"number": 1, "title": "Val av justerare"}]}
      """;

  @Autowired private MockMvc http;
  @Autowired private JsonMapper jackson3;
  @Autowired private ObjectMapper jackson2;

  private ResultActions send(String path, String body, String language) throws Exception {
    return http.perform(
        post(path)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Accept-Language", language)
            .content(body));
  }

  @Test
  void acceptsMinutesAndSaysWhatItNoticed() throws Exception {
    send("/2380/minutes", LAWFUL, "sv")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.municipalityId").value("2380"))
        .andExpect(jsonPath("$.body").value("SVOM"))
        .andExpect(jsonPath("$.paragraphs").value(1))
        .andExpect(jsonPath("$.noticed[*].severity", not(hasItem("error"))));
  }

  @Test
  void namesEveryProblemOfADocumentWithItsPlace() throws Exception {
    send(
            "/2380/minutes",
            LAWFUL.replace("\"number\": 1, \"title\"", "\"number\": 0, \"titel\""),
            "sv")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.problems[*].place", hasItem("/paragraphs/0/titel")))
        .andExpect(jsonPath("$.title").value("Dokumentet går inte att läsa"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.problems", hasSize(2)))
        .andExpect(
            jsonPath("$.problems[*].message", hasItem(containsString("menade du \"title\"?"))));
    send("/2380/minutes", LAWFUL.replace("\"title\"", "\"titel\""), "en")
        .andExpect(jsonPath("$.title").value("The document cannot be read"))
        .andExpect(
            jsonPath("$.problems[*].message", hasItem(containsString("did you mean \"title\"?"))));
  }

  @Test
  void takesNoMoreThanAStrangerShouldSend() throws Exception {
    String many = "{},".repeat(Limits.UNTRUSTED.elements()) + "{}";
    send("/2380/minutes", "{\"body\": {\"name\": \"a\"}, \"sittings\": [" + many + "]}", "en")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("limit"))
        .andExpect(jsonPath("$.problems[0].message", containsString("more than 20000 elements")));
  }

  @Test
  void saysPlainlyThatABodyIsNotJson() throws Exception {
    send("/2380/minutes", "protokoll", "sv")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("Dokumentet går inte att läsa"))
        .andExpect(jsonPath("$.problems[0].message", containsString("rad 1, kolumn 1")));
  }

  @Test
  void answersWithTheFindingsInTheLanguageAskedFor() throws Exception {
    send("/2380/minutes", WITHOUT_QUORUM, "sv")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString("4 av 9 ledamöter"))))
        .andExpect(jsonPath("$.problems[*].code", hasItem("quorum-namnd.broken")))
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString("KL 6 kap. 27 §"))))
        .andExpect(jsonPath("$.problems[*].place", hasItem("/paragraphs/0")));
    send("/2380/minutes", WITHOUT_QUORUM, "en")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString("4 of 9 members"))));
  }

  @Test
  void dividesATotalAndExplainsEveryOre() throws Exception {
    String request =
        """
        {"total": {"amount": "1.01", "currency": "SEK"},
         "split": {"percent": [
           {"holder": {"key": "kommunerna"}, "percent": "50"},
           {"holder": {"key": "regionen"}, "percent": "50"}]}}
        """;
    send("/2380/distributions", request, "en")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shares", hasSize(2)))
        .andExpect(jsonPath("$.shares[0].holder.key").value("kommunerna"))
        .andExpect(jsonPath("$.shares[0].amount.amount").value("0.51"))
        .andExpect(jsonPath("$.shares[1].amount.amount").value("0.50"))
        .andExpect(jsonPath("$.shares[0].exact").value("101/2"))
        .andExpect(jsonPath("$.shares[0].reason.sv", containsString("öre")))
        .andExpect(jsonPath("$.assumptions[*].text.en", hasItem(containsString("key"))));
  }

  @Test
  void refusesPercentagesThatAreNotAHundred() throws Exception {
    String request =
        """
        {"total": {"amount": "100.00", "currency": "SEK"},
         "split": {"percent": [
           {"holder": {"key": "a"}, "percent": "33"},
           {"holder": {"key": "b"}, "percent": "33"},
           {"holder": {"key": "c"}, "percent": "33"}]}}
        """;
    send("/2380/distributions", request, "sv")
        .andExpect(status().is(422))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("Beloppet går inte att fördela"))
        .andExpect(jsonPath("$.problems[0].place").value("/split/percent"))
        .andExpect(jsonPath("$.problems[0].message", containsString("99")));
  }

  @Test
  void saysWhatARequestLacks() throws Exception {
    send("/2380/distributions", "{}", "sv")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("Anropet är inte fullständigt"))
        .andExpect(jsonPath("$.problems[*].place", containsInAnyOrder("/total", "/split")))
        .andExpect(jsonPath("$.problems[0].message").value("måste anges"));
  }

  @Test
  void takesTheLanguageFromTheRequest() throws Exception {
    for (String other : new String[] {"en", "de"}) {
      send("/2380/minutes", WITHOUT_QUORUM, other)
          .andExpect(jsonPath("$.title").value("The minutes break a rule"));
    }
    http.perform(
            post("/2380/minutes").contentType(MediaType.APPLICATION_JSON).content(WITHOUT_QUORUM))
        .andExpect(jsonPath("$.title").value("Protokollet bryter mot en regel"));
  }

  @Test
  void writesMinutesAlikeWithBothGenerationsOfJackson() throws Exception {
    var meeting = MinutesJson.standard().read(WITHOUT_QUORUM);
    assertEquals(
        jackson3.writeValueAsString(List.of(meeting)),
        jackson2.writeValueAsString(List.of(meeting)));
  }

  @Test
  void answersWithProblemDetailsAlsoWhenNobodyIsThere() throws Exception {
    http.perform(get("/2380/protokoll"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void describesItselfWithTheSchemaOfMinutes() throws Exception {
    http.perform(get("/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.openapi", startsWith("3.1")))
        .andExpect(jsonPath("$.info.title").value("Minutes"))
        .andExpect(jsonPath("$.paths[*].post.parameters[*].name", hasSize(1)))
        .andExpect(jsonPath("$.paths[*].post.requestBody.content[*].schema.$ref", hasSize(2)))
        .andExpect(jsonPath("$.paths['/{municipalityId}/minutes'].post.responses", hasKey("422")))
        .andExpect(jsonPath("$.components.schemas.Meeting.properties.format").exists())
        .andExpect(
            jsonPath(
                    "$.paths['/{municipalityId}/distributions'].post.responses['200'].content[*]"
                        + ".schema.$ref")
                .value("#/components/schemas/Distribution"))
        .andExpect(jsonPath("$.components.schemas.Share.required", hasItem("exact")))
        .andExpect(jsonPath("$.components.schemas.Money.required", hasItem("amount")))
        .andExpect(jsonPath("$.components.schemas.Extra").doesNotExist())
        .andExpect(jsonPath("$.components.schemas.ParagraphSet").doesNotExist())
        .andExpect(jsonPath("$.components.schemas.Meeting.required", hasItem("body")))
        .andExpect(content().string(not(containsString("#/$defs/"))));
  }
}
