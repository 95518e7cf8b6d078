package se.example.own;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import se.protokoll.language.Language;
import se.protokoll.spring.MinutesProblems;

// [spring-own-advice]
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnAdvice {

  private final MinutesProblems problems;

  OwnAdvice(MinutesProblems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(Exception exception, HandlerMethod method, Locale locale) {
    ProblemDetail problem =
        problems
            .find(exception, method, Language.of(locale))
            .orElseGet(() -> ProblemDetail.forStatus(500));
    problem.setProperty("system", "errands");
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
// [end]
