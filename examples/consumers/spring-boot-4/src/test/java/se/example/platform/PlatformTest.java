package se.example.platform;

import static org.hamcrest.Matchers.hasItem;
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
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = PlatformTest.Application.class)
@AutoConfigureMockMvc
class PlatformTest {

  @SpringBootApplication
  static class Application {}

  @Autowired private MockMvc http;

  private ResultActions send(String path, String body) throws Exception {
    return http.perform(
        post(path)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Accept-Language", "sv")
            .content(body));
  }

  @Test
  void minutesAreAnsweredByTheStarter() throws Exception {
    String minutes =
        "{\"body\": {\"name\": \"Socialnämnden\", \"kind\": \"board\"},"
            + " \"paragraphs\": [{\"number\": 1, \"%s\": \"Val\"}, {\"number\": 1, \"title\": \"b\"}]}";
    send("/errands", "{\"number\": \"1\", \"minutes\": " + minutes.formatted("titel") + "}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[*].place", hasItem("/minutes/paragraphs/0/titel")));
    send("/errands", "{\"number\": \"1\", \"minutes\": " + minutes.formatted("title") + "}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.problems[*].place", hasItem("/minutes/attendance")));
    send("/errands", "{}").andExpect(jsonPath("$.problems[0].place").value("/number"));
  }

  @Test
  void everythingElseIsAnsweredByThePlatform() throws Exception {
    for (String body : new String[] {"{}", "text"}) {
      send("/notes", body)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.detail").value("Says the platform"));
    }
  }
}
