package se.example.minutes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import se.protokoll.json.ProtokollModule;
import se.protokoll.json.problem.Limits;

/** Takes minutes and splits over HTTP and answers with what is wrong, or with who gets what. */
@SpringBootApplication
public class MinutesApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MinutesApplication.class, arguments);
  }

  // [spring-limits]
  /** Takes the place of the module that Spring Boot finds: what is read here is from strangers. */
  @Bean
  ProtokollModule minutesForJackson() {
    return new ProtokollModule().withLimits(Limits.UNTRUSTED);
  }

  // [end]
}
