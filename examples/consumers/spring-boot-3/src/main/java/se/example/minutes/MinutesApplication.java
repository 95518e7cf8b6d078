package se.example.minutes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.Meeting;
import se.protokoll.json.jackson2.ProtokollJackson2Module;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;

/** The least application on Spring Boot 3 and Jackson 2: minutes in, the same minutes out. */
@SpringBootApplication
@RestController
public class MinutesApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MinutesApplication.class, arguments);
  }

  // [spring-3-module]
  /** Spring Boot 3 looks for modules among its beans only; what it reads is from strangers. */
  @Bean
  ProtokollJackson2Module minutesForJackson() {
    return new ProtokollJackson2Module().withLimits(Limits.UNTRUSTED);
  }

  // [end]

  @PostMapping("/minutes")
  Meeting echo(@RequestBody Meeting meeting) {
    return meeting;
  }

  // [spring-3-problems]
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException exception) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setTitle("The document cannot be read");
    problem.setProperty(
        "problems",
        MinutesReadException.problemsIn(exception).stream().map(Object::toString).toList());
    return problem;
  }
  // [end]
}
