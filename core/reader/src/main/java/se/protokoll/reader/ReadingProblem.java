package se.protokoll.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Text;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Something that could not be read for sure, and was left out or reported instead of guessed
 * (<i>läsproblem</i>).
 *
 * @param code what kind of problem, such as "votes-do-not-add-up"
 * @param paragraph the number of the paragraph, absent when about the whole meeting
 * @param message what it is, in a sentence
 * @param lines the numbers of the lines, ascending, from 1
 */
public record ReadingProblem(
    String code, Optional<Integer> paragraph, Text message, List<Integer> lines)
    implements HasNoJsonForm {
  public ReadingProblem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(paragraph, "paragraph");
    Objects.requireNonNull(message, "message");
    lines = List.copyOf(lines);
  }
}
