package se.protokoll.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * A fact of the record, and the lines it came from (<i>uppgift med källa</i>).
 *
 * @param paragraph the number of the paragraph it is about, absent when about the whole meeting
 * @param component the name of a record component, or a path of them: "attendance.person"
 * @param lines the numbers of the lines, ascending, from 1; for an inferred fact those that it was
 *     inferred from, and possibly none
 * @param basis what it was inferred from, absent for what the lines state
 */
public record ReadFact(
    Optional<Integer> paragraph, String component, List<Integer> lines, Optional<String> basis)
    implements HasNoJsonForm {
  public ReadFact {
    Objects.requireNonNull(paragraph, "paragraph");
    Objects.requireNonNull(component, "component");
    lines = List.copyOf(lines);
    Objects.requireNonNull(basis, "basis");
  }

  /** Says whether the lines state it; otherwise it was inferred. */
  public boolean isStated() {
    return basis.isEmpty();
  }
}
