package se.example.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import se.protokoll.money.Money;

@SpringBootTest
@AutoConfigureMockMvc
class MinutesProblemsTest {

  private static final String LAWFUL =
      "{\"body\": {\"name\": \"SVOM\", \"kind\": \"cooperation-body\"},"
          + " \"paragraphs\": [{\"number\": 1, \"title\": \"Mötet öppnas\"}]}";
  private static final String MISSPELT = LAWFUL.replace("\"title\"", "\"titel\"");

  /** Four of nine members present. */
  private static final String WITHOUT_QUORUM =
      """
      {"body": {"name": "Socialnämnden", "kind": "board", "standingOrders": {"seats": 9}},
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

  private ResultActions send(String path, String body) throws Exception {
    return ask(post(path).contentType(MediaType.APPLICATION_JSON).content(body), "sv");
  }

  private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request, String language)
      throws Exception {
    return http.perform(language == null ? request : request.header("Accept-Language", language));
  }

  private static String sent(String meeting) {
    return "{\"protokoll\": " + meeting + "}";
  }

  @Test
  void lawfulMinutesAreTaken() throws Exception {
    for (String path : new String[] {"/plain", "/proxied", "/read"}) {
      send(path, LAWFUL).andExpect(status().isOk()).andExpect(content().string("SVOM"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/plain,               %s,                              ''",
    "/read,                %s,                              ''",
    "/proxied,             %s,                              ''",
    "/plain/sent,          {\"protokoll\": %s},             /protokoll",
    "/proxied/sent,        {\"protokoll\": %s},             /protokoll",
    "/plain/batch,         {\"sent\": [{\"protokoll\": %s}]}, /sent/0/protokoll",
    "/plain/list,          [%s],                            /0",
  })
  void aDocumentThatCannotBeReadHasItsPlaceInTheRequest(String path, String form, String prefix)
      throws Exception {
    String place = prefix + "/paragraphs/0/titel";
    send(path, form.replace("%s", MISSPELT))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("Dokumentet går inte att läsa"))
        .andExpect(jsonPath("$.status").value(400))
        .andExpect(jsonPath("$.instance").value(path))
        .andExpect(jsonPath("$.problems[*].place", hasItem(place)))
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString("(" + place + ")"))))
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString("menade du"))));
  }

  @ParameterizedTest
  @CsvSource({
    "/plain,               %s,                              ''",
    "/proxied,             %s,                              ''",
    "/plain/sent,          {\"protokoll\": %s},             /protokoll",
    "/proxied/sent,        {\"protokoll\": %s},             /protokoll",
    "/plain/sent,          {\"others\": [%s]},              /others/0",
    "/plain/batch,         {\"sent\": [{\"protokoll\": %s}]}, /sent/0/protokoll",
    "/plain/list,          [%s],                            /0",
  })
  void aFindingHasItsPlaceInTheRequest(String path, String form, String prefix) throws Exception {
    send(path, form.replace("%s", WITHOUT_QUORUM.replace("\n", " ")))
        .andExpect(status().is(422))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("Protokollet bryter mot en regel"))
        .andExpect(jsonPath("$.problems[*].code", hasItem("quorum-namnd.broken")))
        .andExpect(jsonPath("$.problems[*].place", hasItem(prefix + "/paragraphs/0")))
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString("KL 6 kap. 27 §"))))
        .andExpect(jsonPath("$.problems[*].message", everyItem(not(containsString("Var: ")))));
  }

  @Test
  void problemsStandInTheOrderOfTheirPlaces() throws Exception {
    String one = WITHOUT_QUORUM.replace("\n", " ");
    String twelve = "[" + (one + ",").repeat(11) + one + "]";
    String answer = send("/plain/list", twelve).andReturn().getResponse().getContentAsString();
    List<String> places = com.jayway.jsonpath.JsonPath.read(answer, "$.problems[*].place");
    List<Integer> meetings =
        places.stream().map(place -> Integer.valueOf(place.split("/")[1])).toList();
    assertThat(meetings).isSorted().contains(0, 2, 11);
  }

  @ParameterizedTest
  @CsvSource({
    "sv, '\"7-1\" slutar före sin början'",
    "en, '\"7-1\" ends before it begins'",
  })
  void aSetOfParagraphsIsRefusedInTheLanguageAskedFor(String language, String words)
      throws Exception {
    ask(get("/asked?paragraphs=7-1"), language)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("range-falls"))
        .andExpect(jsonPath("$.problems[0].place").value("paragraphs"))
        .andExpect(jsonPath("$.problems[0].message", containsString(words)));
  }

  @ParameterizedTest
  @CsvSource({
    "sv, 4 av 9 ledamöter",
    "'de, sv;q=0.5', 4 of 9 members",
    "en, 4 of 9 members",
    "de, 4 of 9 members",
    ", 4 of 9 members"
  })
  void theLanguageIsThatAskedFor(String language, String words) throws Exception {
    ask(post("/plain").contentType(MediaType.APPLICATION_JSON).content(WITHOUT_QUORUM), language)
        .andExpect(jsonPath("$.problems[*].message", hasItem(containsString(words))));
  }

  @Test
  void aTextThatIsNotJsonHasLineAndColumn() throws Exception {
    send("/plain", "protokoll")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("not-json"))
        .andExpect(jsonPath("$.problems[0].message", containsString("rad 1, kolumn 1")));
  }

  @Test
  void aRequestWithoutBodyIsAnswered() throws Exception {
    send("/plain", "")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].message").value("Anropet har inget innehåll"));
  }

  @Test
  void whatDoesNotFitOutsideTheMinutesHasItsPlace() throws Exception {
    send("/plain/sent", "{\"note\": {}, \"protokoll\": " + LAWFUL + "}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("does-not-fit"))
        .andExpect(jsonPath("$.problems[0].place").value("/note"));
  }

  @Test
  void anotherConstraintOutsideTheMinutesIsToldToo() throws Exception {
    send("/plain/sent", "{\"note\": \"long\", \"protokoll\": " + LAWFUL + "}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("Anropet är inte giltigt"))
        .andExpect(jsonPath("$.problems[0].code").value("constraint"))
        .andExpect(jsonPath("$.problems[0].place").value("/note"));
    send("/plain/sent", "{\"note\": \"long\", \"protokoll\": " + WITHOUT_QUORUM + "}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[*].place", hasItem("/note")))
        .andExpect(jsonPath("$.problems[*].place", hasItem("/protokoll/paragraphs/0")));
  }

  @Test
  void aDivisionThatIsRefusedIsAnswered() throws Exception {
    String half = "{\"holder\": {\"key\": \"a\"}, \"percent\": \"50\"}";
    send(
            "/divided",
            "{\"total\": {\"amount\": \"1.00\", \"currency\": \"SEK\"}, \"split\": {\"percent\": ["
                + half
                + "]}}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.title").value("Beloppet går inte att fördela"))
        .andExpect(jsonPath("$.problems[0].place").value("/split/percent"));
    send("/divided", "{}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("Anropet är inte fullständigt"))
        .andExpect(jsonPath("$.problems", hasSize(2)))
        .andExpect(jsonPath("$.problems[*].code", hasItem("missing")));
  }

  @Test
  void parametersAreReadAsPeopleWriteThem() throws Exception {
    ask(
            get("/asked")
                .param("total", "1 250,50 kr")
                .param("paragraphs", "1-3, 7")
                .param("kind", "joint-board"),
            "sv")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("JOINT_BOARD")));
  }

  @ParameterizedTest
  @CsvSource({
    "total, drygt 5 mkr, ungefär",
    "paragraphs, sju, sju",
    "kind, bord, är inte ett av",
    "total, -5, must be greater than 0",
  })
  void aParameterThatCannotBeReadIsAnswered(String name, String value, String words)
      throws Exception {
    ask(get("/asked").param(name, value), "sv")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("Anropet är inte giltigt"))
        .andExpect(jsonPath("$.problems[0].place").value(name))
        .andExpect(jsonPath("$.problems[0].message", containsString(words)));
  }

  @Test
  void aCommaIsNotTheEndOfAnAmountOrSet() throws Exception {
    ask(get("/listed").param("totals", "1,50 kr").param("paragraphs", "1-7, 11"), "sv")
        .andExpect(content().string("[" + Money.ofOre(150) + "] 1 null"));
    ask(get("/listed").param("totals", "1,50 kr", "2").param("words", "a,b"), "sv")
        .andExpect(content().string(List.of(Money.ofOre(150), Money.ofOre(200)) + " 0 [a, b]"));
    ask(get("/listed").param("totals", "").param("paragraphs", ""), "sv")
        .andExpect(content().string("[] 0 null"));
    ask(get("/listed").param("totals", "drygt 5 mkr"), "sv")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].code").value("approximate"))
        .andExpect(jsonPath("$.problems[0].place").value("totals"));
  }

  @Test
  void whatIsMissingOutsideTheBodyIsTold() throws Exception {
    for (AbstractMockHttpServletRequestBuilder<?> request :
        List.of(get("/needed"), get("/needed").param("total", "5"), multipart("/part"))) {
      ask(request, "sv")
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.title").value("Anropet är inte fullständigt"))
          .andExpect(jsonPath("$.problems[0].code").value("missing"))
          .andExpect(jsonPath("$.problems[0].message").value("Uppgiften saknas"));
    }
    ask(get("/needed"), "sv").andExpect(jsonPath("$.problems[0].place").value("total"));
    ask(get("/needed").param("total", "5"), "sv")
        .andExpect(jsonPath("$.problems[0].place").value("X-Number"));
    ask(multipart("/part"), "sv").andExpect(jsonPath("$.problems[0].place").value("protokoll"));
  }

  @Test
  void aPlaceInAPartIsAPointerIntoIt() throws Exception {
    ask(multipart("/part").file(part(MISSPELT)), "sv")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[*].place", hasItem("/paragraphs/0/titel")));
    ask(multipart("/part").file(part(WITHOUT_QUORUM)), "sv")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[*].place", hasItem("/paragraphs/0")));
  }

  private static MockMultipartFile part(String meeting) {
    return new MockMultipartFile(
        "protokoll", "", "application/json", meeting.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void requestsAboutSomethingElseAreLeftToSpring() throws Exception {
    for (String path : new String[] {"/other", "/proxied/other"}) {
      for (String body : new String[] {"{}", "other"}) {
        send(path, body)
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.problems").doesNotExist());
      }
    }
    ask(get("/asked").param("number", "x"), "sv")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(""));
  }

  @Nested
  @ActiveProfiles("platform")
  class WithAPlatformsOwnAdvice {

    @Test
    void minutesAreAnsweredHere() throws Exception {
      for (String path : new String[] {"/plain", "/proxied"}) {
        send(path, MISSPELT).andExpect(status().isBadRequest());
        send(path, WITHOUT_QUORUM).andExpect(status().is(422));
        send(path, "protokoll").andExpect(status().isBadRequest());
      }
    }

    @Test
    void everythingElseIsAnsweredByThePlatform() throws Exception {
      for (String path : new String[] {"/other", "/proxied/other"}) {
        for (String body : new String[] {"{}", "other"}) {
          send(path, body)
              .andExpect(status().is(418))
              .andExpect(content().string(containsString("platform: ")));
        }
      }
    }
  }

  @Nested
  @ActiveProfiles("platform")
  @TestPropertySource(properties = "protokoll.problems.enabled=false")
  class WithProblemsTurnedOff {

    @Test
    void thePlatformAnswersEverything() throws Exception {
      send("/plain", MISSPELT).andExpect(status().is(418));
      send("/plain", WITHOUT_QUORUM).andExpect(status().is(418));
    }
  }

  @Nested
  @TestPropertySource(properties = "protokoll.language=sv")
  class WithALanguageOfItsOwn {

    @Test
    void itIsThatOfThoseWhoAskForNone() throws Exception {
      theLanguageIsThatAskedFor(null, "4 av 9 ledamöter");
      theLanguageIsThatAskedFor("en", "4 of 9 members");
      theLanguageIsThatAskedFor("de", "4 of 9 members");
    }
  }

  @Nested
  @TestPropertySource(properties = "spring.http.converters.preferred-json-mapper=jackson2")
  class WithJackson2InFront {

    @Test
    void theAnswersAreTheSame() throws Exception {
      aDocumentThatCannotBeReadHasItsPlaceInTheRequest("/plain", "%s", "");
      aDocumentThatCannotBeReadHasItsPlaceInTheRequest(
          "/plain/batch", "{\"sent\": [{\"protokoll\": %s}]}", "/sent/0/protokoll");
      aFindingHasItsPlaceInTheRequest("/plain/sent", "{\"protokoll\": %s}", "/protokoll");
      aTextThatIsNotJsonHasLineAndColumn();
      whatDoesNotFitOutsideTheMinutesHasItsPlace();
    }
  }
}
