package se.protokoll.json.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * What came of reading a document: the value, or the problems; never both, never a part of a value.
 *
 * @param <T> what was read
 * @param value the value, present exactly when there are no problems
 * @param problems the problems in document order, empty when there is a value
 */
public record ReadResult<T>(Optional<T> value, List<Problem> problems) implements HasNoJsonForm {
  public ReadResult {
    Objects.requireNonNull(value, "value");
    problems = List.copyOf(problems);
    if (value.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("A result is either a value or problems");
    }
  }

  /** Returns the result of a document that could be read. */
  public static <T> ReadResult<T> of(T value) {
    return new ReadResult<>(Optional.of(value), List.of());
  }

  /** Returns the result of a document that could not be read. */
  public static <T> ReadResult<T> failed(List<Problem> problems) {
    return new ReadResult<>(Optional.empty(), problems);
  }

  /** Says whether there is a value. */
  public boolean isRead() {
    return value.isPresent();
  }

  /**
   * Returns the value.
   *
   * @throws MinutesReadException when there are problems instead
   */
  public T orThrow() {
    return value.orElseThrow(() -> new MinutesReadException(problems));
  }
}
