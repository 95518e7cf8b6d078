package se.example.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.json.problem.ReadProblems;

/**
 * Answers with problem details (RFC 9457) that carry everything that is wrong, not the first of it.
 */
@RestControllerAdvice
class Problems {

  /** One thing that is wrong, and where. */
  record Wrong(String place, String message) {}

  // [spring-problems]
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ReadProblems read) {
        return problem(
            HttpStatus.BAD_REQUEST,
            "The document cannot be read",
            read.problems().stream().map(one -> new Wrong(one.pointer(), one.message())).toList());
      }
    }
    return problem(HttpStatus.BAD_REQUEST, "The body is no JSON document", List.of());
  }

  // [end]

  @ExceptionHandler
  ProblemDetail unlawful(HandlerMethodValidationException exception) {
    List<Wrong> wrongs = new ArrayList<>();
    for (var parameter : exception.getParameterValidationResults()) {
      parameter.getResolvableErrors().forEach(error -> wrongs.add(wrong(error)));
    }
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "The minutes break a rule", wrongs);
  }

  @ExceptionHandler
  ProblemDetail unlawful(MethodArgumentNotValidException exception) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "The minutes break a rule",
        exception.getAllErrors().stream().map(Problems::wrong).toList());
  }

  @ExceptionHandler
  ProblemDetail indivisible(DivisionRefusedException exception, Locale locale) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "The total cannot be divided",
        List.of(new Wrong(exception.pointer(), exception.sentence().in(locale))));
  }

  private static Wrong wrong(MessageSourceResolvable error) {
    String place = error instanceof FieldError field ? field.getField() : "";
    return new Wrong(place, String.valueOf(error.getDefaultMessage()));
  }

  private static ProblemDetail problem(HttpStatus status, String title, List<Wrong> wrongs) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    problem.setProperty("problems", wrongs);
    return problem;
  }
}
