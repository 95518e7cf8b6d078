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
import se.protokoll.fund.Sentence;
import se.protokoll.json.problem.ReadProblems;

/**
 * Answers with problem details (RFC 9457) that carry everything that is wrong, not the first of it.
 */
@RestControllerAdvice
class Problems {

  private static final Sentence UNREADABLE =
      new Sentence("Dokumentet går inte att läsa", "The document cannot be read");
  private static final Sentence NO_JSON =
      new Sentence("Anropet innehåller inget JSON-dokument", "The body is no JSON document");
  private static final Sentence UNLAWFUL =
      new Sentence("Protokollet bryter mot en regel", "The minutes break a rule");
  private static final Sentence INDIVISIBLE =
      new Sentence("Beloppet går inte att fördela", "The total cannot be divided");

  /** One thing that is wrong, and where. */
  record Wrong(String place, String message) {}

  // [spring-problems]
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException exception, Locale locale) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ReadProblems read) {
        return problem(
            HttpStatus.BAD_REQUEST,
            UNREADABLE.in(locale),
            read.problems().stream()
                .map(one -> new Wrong(one.pointer(), one.message(locale)))
                .toList());
      }
    }
    return problem(HttpStatus.BAD_REQUEST, NO_JSON.in(locale), List.of());
  }

  // [end]

  @ExceptionHandler
  ProblemDetail unlawful(HandlerMethodValidationException exception, Locale locale) {
    List<Wrong> wrongs = new ArrayList<>();
    for (var parameter : exception.getParameterValidationResults()) {
      parameter.getResolvableErrors().forEach(error -> wrongs.add(wrong(error)));
    }
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, UNLAWFUL.in(locale), wrongs);
  }

  @ExceptionHandler
  ProblemDetail unlawful(MethodArgumentNotValidException exception, Locale locale) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        UNLAWFUL.in(locale),
        exception.getAllErrors().stream().map(Problems::wrong).toList());
  }

  @ExceptionHandler
  ProblemDetail indivisible(DivisionRefusedException exception, Locale locale) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        INDIVISIBLE.in(locale),
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
