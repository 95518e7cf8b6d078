package se.example.minutes;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import se.protokoll.language.Diagnostic;
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
   * @param code what, for programs: a kind of problem, a rule and what it found, a reason to refuse
   * @param place where, as a JSON pointer into what was sent
   * @param message what, in the language asked for
   */
  record Wrong(String code, String place, String message) {

    /** Says anything that the library says is wrong. */
    static Wrong of(Diagnostic one, Language language) {
      return new Wrong(one.code(), one.pointer(), one.text(language));
    }
  }

  // [spring-problems]
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  ProblemDetail unreadable(HttpMessageNotReadableException exception, Locale locale) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof MinutesReadException read) {
        return problem(HttpStatus.BAD_REQUEST, UNREADABLE, locale, read.problems());
      }
    }
    return notJson(exception, Language.of(locale));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  ProblemDetail indivisible(DivisionRefusedException exception, Locale locale) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, INDIVISIBLE, locale, List.of(exception));
  }

  private static ProblemDetail problem(
      HttpStatus status, Text title, Locale locale, List<? extends Diagnostic> diagnostics) {
    Language language = Language.of(locale);
    return problem(
        status,
        title.in(language),
        diagnostics.stream().map(one -> Wrong.of(one, language)).toList());
  }

  // [end]

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  ProblemDetail unlawful(HandlerMethodValidationException exception, Locale locale) {
    Language language = Language.of(locale);
    List<Wrong> wrongs = new ArrayList<>();
    for (var result : exception.getParameterValidationResults()) {
      for (var error : result.getResolvableErrors()) {
        wrongs.add(wrong(result.unwrap(error, ConstraintViolation.class), language));
      }
    }
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, UNLAWFUL.in(language), wrongs);
  }

  /** Returns the finding of a violation; a constraint that is not of ours has a path and a text. */
  private static Wrong wrong(ConstraintViolation<?> violation, Language language) {
    return Severities.findingOf(violation)
        .map(finding -> Wrong.of(finding, language))
        .orElseGet(
            () ->
                new Wrong(
                    "constraint", violation.getPropertyPath().toString(), violation.getMessage()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  ProblemDetail incomplete(MethodArgumentNotValidException exception, Locale locale) {
    return problem(
        HttpStatus.BAD_REQUEST,
        INCOMPLETE.in(Language.of(locale)),
        exception.getFieldErrors().stream()
            .map(error -> new Wrong("missing", "/" + error.getField(), error.getDefaultMessage()))
            .toList());
  }

  private static ProblemDetail notJson(
      HttpMessageNotReadableException exception, Language language) {
    List<Wrong> wrongs = new ArrayList<>();
    if (exception.getCause() instanceof JacksonException cause) {
      TokenStreamLocation place = cause.getLocation();
      String at = place.getLineNr() + ", %s " + place.getColumnNr();
      Text text =
          new Text(
              "Texten är inte JSON vid rad " + at.formatted("kolumn"),
              "The text is not JSON at line " + at.formatted("column"));
      wrongs.add(new Wrong("not-json", "", text.in(language)));
    }
    return problem(HttpStatus.BAD_REQUEST, UNREADABLE.in(language), wrongs);
  }

  private static ProblemDetail problem(HttpStatus status, String title, List<Wrong> wrongs) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    problem.setProperty("problems", wrongs);
    return problem;
  }
}
