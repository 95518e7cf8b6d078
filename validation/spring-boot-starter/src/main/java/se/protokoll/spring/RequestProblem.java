package se.protokoll.spring;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;

/**
 * One thing that is wrong with a request; problem details have a list of them, {@code problems}.
 *
 * @param code what, for programs: a kind of problem, a rule and what it found, a reason to refuse
 * @param place where, as a JSON pointer into the body of the request or into a part of it; the name
 *     of a parameter elsewhere
 * @param message what, for people, in the language asked for
 */
public record RequestProblem(String code, String place, String message) {

  private static final int LONGEST_INDEX = 9;

  /** By place, numbers in it as numbers, and at one place by code. */
  static final Comparator<RequestProblem> IN_ORDER =
      Comparator.comparing(RequestProblem::place, RequestProblem::compare)
          .thenComparing(RequestProblem::code)
          .thenComparing(RequestProblem::message);

  /** Says anything that the library says is wrong. */
  static RequestProblem of(Diagnostic one, String prefix, Language language) {
    return new RequestProblem(one.code(), prefix + one.pointer(), one.text(language));
  }

  /**
   * Says what a rule found, why it matters, its source and what to do, a line each. Where it is
   * stands in the place alone, because the document of the rule may be a part of the request.
   */
  static RequestProblem of(Finding finding, String prefix, Language language) {
    String message =
        Stream.of(
                finding.what(language),
                finding.why(language),
                finding.source(language),
                finding.advice(language))
            .collect(Collectors.joining("\n"));
    return new RequestProblem(finding.code(), prefix + finding.pointer(), message);
  }

  private static int compare(String one, String other) {
    String[] left = one.split("/", -1);
    String[] right = other.split("/", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order =
          isIndex(left[i]) && isIndex(right[i])
              ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
              : left[i].compareTo(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean isIndex(String segment) {
    return !segment.isEmpty()
        && segment.length() <= LONGEST_INDEX
        && segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
