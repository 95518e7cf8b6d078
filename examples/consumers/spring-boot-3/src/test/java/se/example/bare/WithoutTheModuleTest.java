package se.example.bare;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;

/** What an application sees that has the artifact and not the bean. */
@SpringBootTest(classes = WithoutTheModuleTest.Application.class)
@AutoConfigureMockMvc
class WithoutTheModuleTest {

  private static final String MINUTES =
      "{\"format\":\"protokoll/1\",\"body\":{\"name\":\"Socialnämnden\",\"kind\":\"board\"}}";

  record Fee(Money amount, ParagraphSet paragraphs, BodyKind kind) {}

  @SpringBootApplication
  @RestController
  static class Application {

    @PostMapping("/minutes")
    String taken(@RequestBody Meeting meeting) {
      return meeting.body().name();
    }

    @GetMapping("/minutes")
    Meeting given() {
      return MinutesJson.standard().read(MINUTES);
    }

    @PostMapping("/fee")
    Fee echo(@RequestBody Fee fee) {
      return fee;
    }
  }

  @Autowired private MockMvc http;

  @Test
  void minutesInARequestAreAnsweredWith400AndNoWordOfWhy() throws Exception {
    http.perform(post("/minutes").contentType(MediaType.APPLICATION_JSON).content(MINUTES))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(""))
        .andExpect(result -> assertNamesTheModule(result.getResolvedException()));
  }

  @Test
  void minutesInAnAnswerGive500() throws Exception {
    http.perform(get("/minutes"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(""))
        .andExpect(result -> assertNamesTheModule(result.getResolvedException()));
  }

  /** What Spring writes into the log. */
  private static void assertNamesTheModule(Exception logged) {
    assertTrue(logged.getMessage().contains("ProtokollJackson2Module"), logged.getMessage());
  }

  @Test
  void amountsSetsOfParagraphsAndEnumsAreRight() throws Exception {
    String fee =
        "{\"amount\":{\"amount\":\"5.00\",\"currency\":\"SEK\"},\"paragraphs\":\"1-7, 11\","
            + "\"kind\":\"joint-board\"}";
    http.perform(post("/fee").contentType(MediaType.APPLICATION_JSON).content(fee))
        .andExpect(status().isOk())
        .andExpect(content().string(fee));
  }
}
