package se.example.minutes;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.validation.jakarta.Severities;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Answers with problem details (RFC 9457) that carry everything that is wrong, not the first of it,
 * in the language asked for.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

  private static final Text UNREADABLE =
      new Text("Dokumentet går inte att läsa", "The document cannot be read");
  private static final Text INCOMPLETE =
      new Text("Anropet är inte fullständigt", "The request is not complete");
  private static final Text UNLAWFUL =
      new Text("Protokollet bryter mot en regel", "The minutes break a rule");
  private static final Text INDIVISIBLE =
      new Text("Beloppet går inte att fördela", "The total cannot be divided");

  /**
   * One thing that is wrong.
   *
   * @param place where, as a JSON pointer into what was sent
   * @param message what, in the language asked for
   */
  record Wrong(String place, String message) {}

  // [spring-problems]
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  ProblemDetail unreadable(HttpMessageNotReadableException exception, Locale locale) {
    List<Wrong> wrongs = new ArrayList<>();
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof MinutesReadException read) {
        read.problems()
            .forEach(one -> wrongs.add(new Wrong(one.pointer(), one.text(Language.of(locale)))));
      }
    }
    if (wrongs.isEmpty() && exception.getCause() instanceof JacksonException noJson) {
      wrongs.add(new Wrong("", noJson(noJson.getLocation()).in(Language.of(locale))));
    }
    return problem(HttpStatus.BAD_REQUEST, UNREADABLE.in(Language.of(locale)), wrongs);
  }

  // [end]

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  ProblemDetail unlawful(HandlerMethodValidationException exception, Locale locale) {
    List<Wrong> wrongs = new ArrayList<>();
    for (var result : exception.getParameterValidationResults()) {
      result
          .getResolvableErrors()
          .forEach(error -> wrongs.add(wrong(result.unwrap(error, ConstraintViolation.class))));
    }
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, UNLAWFUL.in(Language.of(locale)), wrongs);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  ProblemDetail incomplete(MethodArgumentNotValidException exception, Locale locale) {
    return problem(
        HttpStatus.BAD_REQUEST,
        INCOMPLETE.in(Language.of(locale)),
        exception.getFieldErrors().stream()
            .map(error -> new Wrong("/" + error.getField(), error.getDefaultMessage()))
            .toList());
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  ProblemDetail indivisible(DivisionRefusedException exception, Locale locale) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        INDIVISIBLE.in(Language.of(locale)),
        List.of(new Wrong(exception.pointer(), exception.text(Language.of(locale)))));
  }

  private static Text noJson(TokenStreamLocation place) {
    String at = place.getLineNr() + ", %s " + place.getColumnNr();
    return new Text(
        "Texten är inte JSON vid rad " + at.formatted("kolumn"),
        "The text is not JSON at line " + at.formatted("column"));
  }

  private static Wrong wrong(ConstraintViolation<?> violation) {
    Optional<String> pointer =
        Severities.findingOf(violation).map(finding -> finding.place().pointer());
    return new Wrong(
        pointer.orElse(violation.getPropertyPath().toString()), violation.getMessage());
  }

  private static ProblemDetail problem(HttpStatus status, String title, List<Wrong> wrongs) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    problem.setProperty("problems", wrongs);
    return problem;
  }
}
