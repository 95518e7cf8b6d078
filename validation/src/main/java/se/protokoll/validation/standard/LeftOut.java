package se.protokoll.validation.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.validation.rule.RuleContext;

/**
 * Where a list of attendance that is not complete may leave out that somebody served, also somebody
 * whom it names: one entry says where, and another may be missing.
 */
public final class LeftOut {

  private final RuleContext context;
  private final Map<String, OfPerson> known = new HashMap<>();

  private LeftOut(RuleContext context) {
    this.context = context;
  }

  /** Returns what the list of the meeting may leave out; only asked where it is not complete. */
  public static LeftOut of(RuleContext context) {
    return context.once(LeftOut.class, LeftOut::new);
  }

  /** Says whether a person may have served at a place of the meeting though no entry says so. */
  public boolean mayHaveServed(String person, int place) {
    OfPerson one =
        known.computeIfAbsent(person, key -> of(context, context.presence().entriesOf(key)));
    return one.open && !one.otherwise.contains(place);
  }

  private static OfPerson of(RuleContext context, List<Attendance> entries) {
    boolean open = entries.isEmpty();
    List<ParagraphSpans> otherwise = new ArrayList<>(0);
    for (Attendance entry : entries) {
      open |= isOfTheBody(entry);
      if (!entry.mayBeDeciding() && !entry.paragraphs().complement()) {
        otherwise.add(context.paragraphIndex().in(entry.paragraphs()));
      }
    }
    return new OfPerson(open, ParagraphSpans.union(otherwise));
  }

  /** Says whether an entry is of a member or substitute who was at the meeting, or a substitute. */
  private static boolean isOfTheBody(Attendance entry) {
    return entry.mayBeDeciding()
        || entry.substitute()
        || entry.substitutesFor().isPresent()
        || entry.capacity().orElse(null) == Capacity.PRESENT;
  }

  /**
   * What the list leaves open about one person.
   *
   * @param open whether another entry may be missing
   * @param otherwise the paragraphs that an entry names and says something else of
   */
  private record OfPerson(boolean open, ParagraphSpans otherwise) {}
}
