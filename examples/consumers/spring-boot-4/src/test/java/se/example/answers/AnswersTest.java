package se.example.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Distribution;
import se.protokoll.money.MoneyUnit;
import se.protokoll.people.Actor;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenAPI says of answers that are types of the library, or hold them. */
@SpringBootTest(classes = AnswersTest.Application.class)
@AutoConfigureMockMvc
class AnswersTest {

  private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

  record Decided(Actor by, BodyKind kind, MoneyUnit unit, List<Distribution.Change> changes) {}

  @SpringBootApplication
  @RestController
  static class Application {
    @GetMapping("/distribution")
    Distribution distribution() {
      throw new UnsupportedOperationException("only described");
    }

    @GetMapping("/audit")
    Audit audit() {
      throw new UnsupportedOperationException("only described");
    }

    @GetMapping("/report")
    Report report() {
      throw new UnsupportedOperationException("only described");
    }

    @GetMapping("/decided")
    Decided decided() {
      throw new UnsupportedOperationException("only described");
    }
  }

  @Autowired private MockMvc http;

  @Test
  void areDescribedByTheSchemasOfTheLibrary() throws Exception {
    String text = http.perform(get("/api-docs")).andReturn().getResponse().getContentAsString();
    JsonNode described = new JsonMapper().readTree(text);
    JsonNode schemas = described.at("/components/schemas");
    for (String name : List.of("Distribution", "Audit", "Report", "Decided")) {
      String path = "/paths/~1" + name.toLowerCase(Locale.ROOT) + "/get/responses/200/content";
      assertEquals("#/components/schemas/" + name, described.at(path).findValue("$ref").asString());
    }
    Set<String> referred = new TreeSet<>();
    REFERENCE.matcher(text).results().forEach(found -> referred.add(found.group(1)));
    assertTrue(referred.contains("Change"), text);
    for (String name : referred) {
      assertTrue(schemas.has(name), name);
    }
    JsonNode decided = schemas.at("/Decided/properties");
    assertEquals(
        "[Actor.person, Actor.organisation, Actor.office]",
        decided.at("/by/oneOf").findValuesAsString("$ref").stream()
            .map(ref -> ref.replace("#/components/schemas/", ""))
            .toList()
            .toString());
    assertEquals("assembly", decided.at("/kind/enum/0").asString());
    assertEquals("{\"type\":\"string\"}", decided.at("/unit").toString());
    assertEquals("#/components/schemas/Change", decided.at("/changes/items/$ref").asString());
  }
}
