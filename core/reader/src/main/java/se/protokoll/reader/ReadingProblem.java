package se.protokoll.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.MessageTable;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Something that could not be read for sure, and was left out or reported instead of guessed
 * (<i>läsproblem</i>).
 *
 * @param code what kind of problem, such as "votes-do-not-add-up"
 * @param paragraph the number of the paragraph, absent when about the whole meeting
 * @param arguments the values that the text names, by name and in order
 * @param lines the numbers of the lines, ascending, from 1
 */
public record ReadingProblem(
    String code, Optional<Integer> paragraph, Map<String, Object> arguments, List<Integer> lines)
    implements Message, HasNoJsonForm {
  private static final MessageTable TEXTS =
      MessageTable.read(ReadingProblem.class.getResourceAsStream("problem.properties"));

  public ReadingProblem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(paragraph, "paragraph");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    lines = List.copyOf(lines);
  }

  @Override
  public String text(Language language) {
    String ofList = code + ".list"; // other words where a list of names is told
    boolean tellsList = arguments.containsKey("list") && TEXTS.find(ofList, language).isPresent();
    return TEXTS.text(tellsList ? ofList : code, arguments, language);
  }
}
