package se.example.errands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.JsonPointer;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.jakarta.Severities;

// [quarkus-problems]
/** Tells what is wrong with a request about minutes, as problem details (RFC 9457). */
public class MinutesProblems {

  public record Wrong(String code, String pointer, String message) {}

  public record Problem(int status, List<Wrong> problems) {}

  /** A document or a parameter that cannot be read. */
  @ServerExceptionMapper({WebApplicationException.class, MismatchedInputException.class})
  Response unreadable(Exception failure, HttpHeaders headers) {
    List<? extends Diagnostic> problems = MinutesReadException.problemsIn(failure);
    if (!problems.isEmpty()) {
      return answer(400, problems, headers);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Message message) {
        return answer(400, new Wrong(message.code(), "", message.text(language(headers))));
      }
      if (failure instanceof NotFoundException && cause instanceof IllegalArgumentException) {
        return answer(400, new Wrong("not-valid", "", cause.getMessage()));
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException json) {
        return answer(400, new Wrong("not-json", pointer(json), json.getOriginalMessage()));
      }
    }
    return ((WebApplicationException) failure).getResponse();
  }

  /** Minutes that break a rule, in a parameter or in an object of one's own. */
  @ServerExceptionMapper
  Response unlawful(ConstraintViolationException failure, HttpHeaders headers) {
    int status = 400;
    List<Wrong> all = new ArrayList<>();
    for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
      String at = pointer(violation.getPropertyPath());
      Optional<Finding> finding = Severities.findingOf(violation);
      if (finding.isPresent()) {
        status = 422;
        all.add(new Wrong(finding.get().code(), at, finding.get().text(language(headers))));
      } else {
        all.add(new Wrong("not-valid", at, violation.getMessage()));
      }
    }
    return answer(status, all.toArray(Wrong[]::new));
  }

  /** A total that cannot be divided. */
  @ServerExceptionMapper
  Response indivisible(DivisionRefusedException failure, HttpHeaders headers) {
    return answer(422, List.of(failure), headers);
  }

  private static Response answer(
      int status, List<? extends Diagnostic> problems, HttpHeaders headers) {
    Language language = language(headers);
    return answer(
        status,
        problems.stream()
            .map(one -> new Wrong(one.code(), one.pointer(), one.text(language)))
            .toArray(Wrong[]::new));
  }

  private static Response answer(int status, Wrong... problems) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(new Problem(status, List.of(problems)))
        .build();
  }

  private static Language language(HttpHeaders headers) {
    return Language.of(headers.getAcceptableLanguages().get(0));
  }

  private static String pointer(JsonProcessingException failure) {
    var pointer = new StringBuilder();
    if (failure instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference one : mapping.getPath()) {
        String name = one.getFieldName();
        pointer.append('/').append(name == null ? one.getIndex() : JsonPointer.segment(name));
      }
    }
    return pointer.toString();
  }

  /** The properties and elements on the way, below the parameter of the method. */
  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(JsonPointer.segment(node.getName()));
      }
    }
    return pointer.toString();
  }
}
// [end]
