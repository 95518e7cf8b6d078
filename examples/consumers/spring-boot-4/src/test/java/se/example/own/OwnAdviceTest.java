package se.example.own;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.Meeting;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;

@SpringBootTest(
    classes = OwnAdviceTest.Application.class,
    properties = "protokoll.problems.enabled=false")
@AutoConfigureMockMvc
class OwnAdviceTest {

  @SpringBootApplication
  @RestController
  static class Application {

    @PostMapping("/minutes")
    String take(@RequestBody Meeting meeting) {
      return meeting.body().name();
    }

    @GetMapping("/shares")
    Held shares(@RequestParam Money total, @RequestParam ParagraphSet paragraphs) {
      return new Held(total, paragraphs, BodyKind.BOARD);
    }
  }

  record Held(Money total, ParagraphSet paragraphs, BodyKind kind) {}

  @Test
  void theDescriptionTellsHowOurTypesAreWritten() throws Exception {
    http.perform(get("/api-docs"))
        .andExpect(jsonPath("$.info.title").value("OpenAPI definition"))
        .andExpect(jsonPath("$.paths['/shares'].get.parameters[*].schema.type", hasSize(2)))
        .andExpect(jsonPath("$.paths['/shares'].get.parameters[0].schema.type").value("string"))
        .andExpect(jsonPath("$.paths['/shares'].get.parameters[1].schema.type").value("string"))
        .andExpect(jsonPath("$.paths['/shares'].get.responses", hasKey("400")))
        .andExpect(
            jsonPath("$.components.schemas.Held.properties.total.$ref")
                .value("#/components/schemas/Money"))
        .andExpect(jsonPath("$.components.schemas.Held.properties.paragraphs.type").value("string"))
        .andExpect(
            jsonPath("$.components.schemas.Held.properties.kind.enum", hasItem("joint-board")))
        .andExpect(jsonPath("$.components.schemas.Report").doesNotExist());
  }

  @Autowired private MockMvc http;

  @Test
  void theAdviceOfTheApplicationAsksWhatToSay() throws Exception {
    http.perform(post("/minutes").contentType(MediaType.APPLICATION_JSON).content("{\"bodi\": 1}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.system").value("errands"))
        .andExpect(jsonPath("$.problems[0].place").value("/bodi"));
  }
}
