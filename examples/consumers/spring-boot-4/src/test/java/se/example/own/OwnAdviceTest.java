package se.example.own;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.Meeting;

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
