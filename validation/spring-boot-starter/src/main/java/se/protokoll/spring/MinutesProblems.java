package se.protokoll.spring;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Spoken;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.jakarta.Severities;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes problem details (RFC 9457) of what goes wrong in requests about minutes, with everything
 * that is wrong in the property {@code problems}, a list of {@link RequestProblem}.
 *
 * <p>The starter answers with them by itself. An application that answers in another way turns that
 * off by {@code protokoll.problems.enabled=false}, and may ask here for what to say.
 */
public final class MinutesProblems {

  private static final String UNREADABLE = "unreadable";
  private static final String INCOMPLETE = "incomplete";
  private static final String INVALID = "invalid";

  private final JsonNames names;

  /**
   * Makes it for an application.
   *
   * @param mapper what reads the requests: it knows the names of properties in JSON
   */
  public MinutesProblems(JsonMapper mapper) {
    this.names = new JsonNames(mapper);
  }

  /**
   * Returns what to answer, or empty when the failure is not about minutes.
   *
   * <p>About minutes is a document that cannot be read, a finding, a division that is refused, and,
   * where the method takes a type of this library or one that holds such a type, all else that is
   * wrong with the request.
   *
   * @param failure what was thrown
   * @param method the method that the request was for
   * @param language the language of the answer
   */
  public Optional<ProblemDetail> find(Exception failure, HandlerMethod method, Language language) {
    if (failure instanceof MinutesReadException refused) {
      return Optional.of(unreadable(refused.problems(), language));
    }
    if (failure instanceof DivisionRefusedException refused) {
      return Optional.of(
          problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              StarterTexts.text("indivisible", language),
              List.of(RequestProblem.of(refused, "", language))));
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return unreadable(unreadable, method, language);
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return unconvertible(mismatch, language);
    }
    Optional<String> absent = absent(failure);
    if (absent.isPresent()) {
      return OwnTypes.areTakenBy(method)
          ? Optional.of(absent(absent.get(), language))
          : Optional.empty();
    }
    List<RequestProblem> wrongs = new ArrayList<>();
    boolean finds = false;
    boolean misses = true;
    for (Violation violation : violations(failure, method)) {
      finds |= violation.finding().isPresent();
      misses &= violation.isMissing();
      wrongs.add(violation.wrong(language));
    }
    if (wrongs.isEmpty() || (!finds && !OwnTypes.areTakenBy(method))) {
      return Optional.empty();
    }
    wrongs.sort(RequestProblem.IN_ORDER); // providers give violations in any order
    String title = finds ? "unlawful" : misses ? INCOMPLETE : INVALID;
    return Optional.of(
        problem(
            finds ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST,
            StarterTexts.text(title, language),
            wrongs));
  }

  private static Optional<ProblemDetail> unreadable(
      HttpMessageNotReadableException failure, HandlerMethod method, Language language) {
    List<Problem> problems = MinutesReadException.problemsIn(failure);
    if (!problems.isEmpty()) {
      return Optional.of(unreadable(problems, language));
    }
    if (!OwnTypes.areTakenBy(method)) {
      return Optional.empty();
    }
    RequestProblem wrong =
        failure.getCause() == null
            ? new RequestProblem("missing", "", StarterTexts.text("no-body", language))
            : JacksonFailure.of(failure.getCause())
                .map(jackson -> jackson.wrong(language))
                .orElseGet(
                    () ->
                        new RequestProblem(
                            "not-json", "", StarterTexts.text(UNREADABLE, language)));
    return Optional.of(
        problem(HttpStatus.BAD_REQUEST, StarterTexts.text(UNREADABLE, language), List.of(wrong)));
  }

  private static ProblemDetail unreadable(List<Problem> problems, Language language) {
    return problem(
        HttpStatus.BAD_REQUEST,
        StarterTexts.text(UNREADABLE, language),
        problems.stream().map(one -> RequestProblem.of(one, "", language)).toList());
  }

  /** Returns the name of the parameter, header or part that a request lacks. */
  private static Optional<String> absent(Exception failure) {
    if (failure instanceof MissingServletRequestParameterException parameter) {
      return Optional.of(parameter.getParameterName());
    }
    if (failure instanceof MissingRequestHeaderException header) {
      return Optional.of(header.getHeaderName());
    }
    return failure instanceof MissingServletRequestPartException part
        ? Optional.of(part.getRequestPartName())
        : Optional.empty();
  }

  private static ProblemDetail absent(String name, Language language) {
    return problem(
        HttpStatus.BAD_REQUEST,
        StarterTexts.text(INCOMPLETE, language),
        List.of(new RequestProblem("missing", name, StarterTexts.text("not-there", language))));
  }

  private static Optional<ProblemDetail> unconvertible(
      MethodArgumentTypeMismatchException mismatch, Language language) {
    if (!OwnTypes.isIn(mismatch.getParameter())) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
            HttpStatus.BAD_REQUEST,
            StarterTexts.text(INVALID, language),
            List.of(unconvertible(mismatch, mismatch.getName(), language))));
  }

  /** Says why a text is not what a parameter is. */
  private static RequestProblem unconvertible(
      TypeMismatchException mismatch, String name, Language language) {
    Throwable cause = mismatch.getMostSpecificCause();
    String code = cause instanceof Message message ? message.code() : "not-valid";
    String text =
        cause instanceof Spoken spoken ? spoken.text(language) : String.valueOf(cause.getMessage());
    return new RequestProblem(code, name, text);
  }

  private List<Violation> violations(Exception failure, HandlerMethod method) {
    List<Violation> violations = new ArrayList<>();
    if (failure instanceof MethodArgumentNotValidException invalid) {
      for (ObjectError error : invalid.getAllErrors()) {
        violations.add(violation(invalid.getParameter(), error));
      }
    } else if (failure instanceof HandlerMethodValidationException invalid
        && !invalid.isForReturnValue()) {
      for (var result : invalid.getParameterValidationResults()) {
        for (var error : result.getResolvableErrors()) {
          violations.add(
              violation(
                  result.getMethodParameter(), result.unwrap(error, ConstraintViolation.class)));
        }
      }
    } else if (failure instanceof ConstraintViolationException invalid) {
      for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
        parameter(violation, method)
            .ifPresent(parameter -> violations.add(violation(parameter, violation)));
      }
    }
    return violations;
  }

  /**
   * Finds the parameter of the method that a violation is in; none when it is of another method.
   */
  private static Optional<MethodParameter> parameter(
      ConstraintViolation<?> violation, HandlerMethod method) {
    Optional<MethodParameter> found = Optional.empty();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD
          && !(node.getName().equals(method.getMethod().getName())
              && violation.getRootBeanClass().isAssignableFrom(method.getBeanType()))) {
        return Optional.empty();
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        int index = node.as(Path.ParameterNode.class).getParameterIndex();
        found = Optional.of(method.getMethodParameters()[index]);
      }
    }
    return found;
  }

  private Violation violation(MethodParameter parameter, ObjectError error) {
    if (error.contains(ConstraintViolation.class)) {
      return violation(parameter, error.unwrap(ConstraintViolation.class));
    }
    String name = error instanceof FieldError field ? field.getField() : error.getObjectName();
    return new Violation(
        Optional.empty(),
        false,
        language ->
            error.contains(TypeMismatchException.class)
                ? unconvertible(error.unwrap(TypeMismatchException.class), name, language)
                : new RequestProblem("not-valid", name, String.valueOf(error.getDefaultMessage())));
  }

  private Violation violation(MethodParameter parameter, ConstraintViolation<?> violation) {
    boolean body =
        parameter.hasParameterAnnotation(RequestBody.class)
            || parameter.hasParameterAnnotation(RequestPart.class);
    Type root =
        JsonNames.beginsAtMethod(violation.getPropertyPath())
                || violation.getRootBeanClass() == null
            ? parameter.getGenericParameterType()
            : violation.getRootBeanClass();
    List<String> segments = names.segments(root, violation.getPropertyPath());
    String start = body ? "" : String.valueOf(parameter.getParameterName());
    Optional<Finding> found = Severities.findingOf(violation);
    if (found.isPresent()) {
      Finding finding = found.get();
      int below = (int) finding.place().pointer().chars().filter(c -> c == '/').count();
      String prefix = start + pointer(segments.subList(0, segments.size() - below));
      return new Violation(found, false, language -> RequestProblem.of(finding, prefix, language));
    }
    boolean missing = violation.getInvalidValue() == null;
    return new Violation(
        found,
        missing,
        language ->
            new RequestProblem(
                missing ? "missing" : "constraint",
                start + pointer(segments),
                violation.getMessage()));
  }

  private static String pointer(List<String> segments) {
    return segments.isEmpty() ? "" : "/" + String.join("/", segments);
  }

  private static ProblemDetail problem(
      HttpStatus status, String title, List<RequestProblem> wrongs) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    problem.setProperty("problems", wrongs);
    return problem;
  }

  /** One violation of a constraint, or one value that could not be taken. */
  private record Violation(
      Optional<Finding> finding, boolean isMissing, Function<Language, RequestProblem> text) {

    RequestProblem wrong(Language language) {
      return text.apply(language);
    }
  }
}
