package se.protokoll.json.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Language;

/**
 * A document could not be read; it carries every problem found, in document order. After it has
 * been serialized by Java, it has its message alone.
 */
public final class MinutesReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  /** The problems; transient, because a problem is data and not meant to be serialized by Java. */
  private final transient @Nullable List<Problem> problems;

  /**
   * Makes the exception of a document's problems.
   *
   * @param problems the problems, at least one
   */
  public MinutesReadException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the problems in document order, at least one; none when the exception has been
   * serialized by Java.
   */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  /**
   * Returns the problems of the first exception of this kind among a failure and its causes, empty
   * when there is none: for those who find it under an exception of a mapper or a framework.
   */
  public static List<Problem> problemsIn(Throwable failure) {
    var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
    for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
      if (at instanceof MinutesReadException refused) {
        return refused.problems();
      }
    }
    return List.of();
  }

  private static String message(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A document without problems gives no reason to throw");
    }
    var text = new StringBuilder();
    text.append(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    for (int i = 0; i < problems.size() && i < SHOWN; i++) {
      text.append(i == 0 ? ": " : "\n").append(problems.get(i).text(Language.EN));
    }
    if (problems.size() > SHOWN) {
      text.append("\nand ").append(problems.size() - SHOWN).append(" more");
    }
    return text.toString();
  }
}
