package se.example.minutes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import se.protokoll.json.problem.Limits;

@SpringBootTest
@AutoConfigureMockMvc
class MinutesApplicationTest {

  private static final String MINUTES =
      "{\"format\":\"protokoll/1\",\"body\":{\"name\":\"Socialnämnden\",\"kind\":\"board\"},"
          + "\"paragraphs\":[{\"number\":12,\"title\":\"Mötet öppnas\"}]}";

  @Autowired private MockMvc http;

  @Test
  void givesBackTheSameBytes() throws Exception {
    http.perform(post("/minutes").contentType(MediaType.APPLICATION_JSON).content(MINUTES))
        .andExpect(status().isOk())
        .andExpect(content().bytes(MINUTES.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void takesNoMoreThanAStrangerShouldSend() throws Exception {
    String many = "{},".repeat(Limits.UNTRUSTED.elements()) + "{}";
    http.perform(
            post("/minutes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"body\":{\"name\":\"a\"},\"sittings\":[" + many + "]}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems", hasItem(containsString("more than 20000 elements"))));
  }

  @Test
  void namesEveryProblem() throws Exception {
    http.perform(
            post("/minutes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(MINUTES.replace("\"number\":12,\"title\"", "\"number\":0,\"titel\"")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems", hasItem(containsString("/paragraphs/0/titel"))))
        .andExpect(jsonPath("$.problems", hasItem(containsString("/paragraphs/0/number"))));
  }
}
