package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.Label;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * A list of people that goes on under no label, such as on the next page, where other labels stand
 * between.
 */
final class ContinuedList {
  private static final int FEWEST = 3;

  /** A name, in brackets where somebody comes from, and the paragraphs. */
  private static final GuardedPattern PERSON =
      GuardedPattern.compile(
          "\\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30}){1,3} \\(([^()]{2,90})\\)(?: §§? ?[\\d, –-]{1,30})?");

  private ContinuedList() {}

  /** Returns the rest of the last list, when it is one of people who do not decide. */
  static Optional<LabelledText> in(List<Line> unlabelled, List<LabelledText> fields) {
    Optional<LabelledText> last = Optional.empty();
    for (LabelledText field : fields) {
      if (LabelFinder.LISTS.contains(field.label())) {
        last = Optional.of(field);
      }
    }
    boolean isOpen =
        last.isPresent()
            && !last.get().isEmpty()
            && (last.get().label() == Label.OTHERS || last.get().label() == Label.OFFICIALS);
    if (!isOpen) {
      return Optional.empty();
    }
    List<Line> values = last.get().values();
    List<Line> run = run(unlabelled, values.get(values.size() - 1).number());
    if (run.size() < FEWEST || run.stream().noneMatch(ContinuedList::isOfOrganisation)) {
      return Optional.empty();
    }
    LabelledText rest = new LabelledText(last.get().label(), List.of(), 0);
    run.forEach(line -> rest.add(line, line.indent(), false));
    return Optional.of(rest);
  }

  /** Returns the first lines after a line that are people, one after the other. */
  private static List<Line> run(List<Line> lines, int after) {
    List<Line> run = new ArrayList<>();
    for (Line line : lines) {
      boolean follows = run.isEmpty() || line.number() == run.get(run.size() - 1).number() + 1;
      if (line.number() > after && isPerson(line) && follows) {
        run.add(line);
      } else if (run.size() >= FEWEST) {
        return run;
      } else {
        run.clear();
      }
    }
    return run;
  }

  private static boolean isPerson(Line line) {
    Matcher person = PERSON.matcher(line.words());
    return person.matches() && !NameWords.isKnownParty(person.group(1));
  }

  private static boolean isOfOrganisation(Line line) {
    Matcher person = PERSON.matcher(line.words());
    return person.matches() && NameWords.isOrganisation(person.group(1));
  }
}
