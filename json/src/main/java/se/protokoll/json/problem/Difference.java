package se.protokoll.json.problem;

import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;

/**
 * One place where two records differ (<i>skillnad</i>).
 *
 * @param pointer where, as a JSON pointer: into the second record, or into the first where only
 *     that has a value
 * @param before the value of the first record as JSON, empty when it has none there
 * @param after the value of the second record as JSON, empty when it has none there
 */
public record Difference(String pointer, Optional<String> before, Optional<String> after)
    implements NeedsJsonModule {
  public Difference {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Returns the place and both values in one line, at most 60 characters of each value: {@code
   * /paragraphs/3/title: "Val" -> "Val av justerare"}. A value that is not there is {@code -}.
   */
  @Override
  public String toString() {
    return pointer + ": " + shown(before) + " -> " + shown(after);
  }

  private static String shown(Optional<String> value) {
    return value.map(Text::abbreviated).orElse("-");
  }
}
