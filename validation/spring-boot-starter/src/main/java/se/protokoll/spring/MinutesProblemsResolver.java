package se.protokoll.spring;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;
import se.protokoll.language.Language;

/**
 * Answers requests about minutes with problem details, and leaves everything else to the advice of
 * the application and its platform, which is asked after this whatever its order.
 */
final class MinutesProblemsResolver implements HandlerExceptionResolver, Ordered {

  private final MinutesProblems problems;
  private final Optional<Language> preset;
  private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

  MinutesProblemsResolver(
      MinutesProblems problems,
      Optional<Language> preset,
      ObjectProvider<RequestMappingHandlerAdapter> adapters) {
    this.problems = problems;
    this.preset = preset;
    this.adapters = adapters;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!(handler instanceof HandlerMethod method) || response.isCommitted()) {
      return null;
    }
    Optional<ProblemDetail> problem = problems.find(failure, method, language(request));
    if (problem.isEmpty()) {
      return null;
    }
    ProblemDetail answer = problem.get();
    answer.setInstance(URI.create(request.getRequestURI()));
    send(answer, request, response);
    return new ModelAndView();
  }

  private Language language(HttpServletRequest request) {
    return preset.isPresent() && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? preset.get()
        : Language.of(RequestContextUtils.getLocale(request));
  }

  private void send(
      ProblemDetail answer, HttpServletRequest request, HttpServletResponse response) {
    List<HttpMessageConverter<?>> converters = adapters.getObject().getMessageConverters();
    try {
      ServerResponse.status(answer.getStatus())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(answer)
          .writeTo(request, response, () -> converters);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (ServletException fault) {
      throw new IllegalStateException("The problem details cannot be written", fault);
    }
  }
}
