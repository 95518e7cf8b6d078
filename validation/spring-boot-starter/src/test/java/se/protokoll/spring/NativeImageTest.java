package se.protokoll.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a native image is told of reflection: a class that is renamed would not be in it. */
class NativeImageTest {
  private static final String SAID =
      "/META-INF/native-image/se.protokoll/protokoll-spring-boot-starter/reflect-config.json";

  @Test
  void everyClassThatIsNamedIsThere() throws Exception {
    try (InputStream file = NativeImageTest.class.getResourceAsStream(SAID)) {
      assertThat(file).as(SAID).isNotNull();
      String said = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<String> names =
          Pattern.compile("\"(?:name|typeReachable)\": \"([^\"<]+)\"")
              .matcher(said)
              .results()
              .map(one -> one.group(1))
              .toList();
      assertThat(names).contains("se.protokoll.spring.RequestProblem");
      for (String name : names) {
        assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
      }
    }
  }
}
