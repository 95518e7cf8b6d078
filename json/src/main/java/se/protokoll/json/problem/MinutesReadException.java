package se.protokoll.json.problem;

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
