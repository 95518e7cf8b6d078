package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.validation.rule.RuleContext;

/**
 * Where a person served at a meeting, as the list of attendance has it; jäv is not looked at.
 *
 * @param certain where he or she certainly decided
 * @param asSubstitute where he or she decided as a substitute
 * @param asSecretary where he or she was the secretary
 * @param secretary whether he or she is listed as one, also where there are no paragraphs
 */
record Service(
    ParagraphSpans certain,
    ParagraphSpans asSubstitute,
    ParagraphSpans asSecretary,
    boolean secretary) {

  /** The services that rules have asked for. */
  private record Known(Map<String, Service> services) {}

  /** Returns where a person served, looked at once and only when a rule asks. */
  static Service of(RuleContext context, String person) {
    Map<String, Service> services =
        context.once(Known.class, one -> new Known(new HashMap<>(4))).services();
    Service known = services.get(person);
    if (known == null) {
      known = of(context.presence().entriesOf(person), context.paragraphIndex());
      services.put(person, known);
    }
    return known;
  }

  private static Service of(List<Attendance> entries, ParagraphIndex index) {
    List<ParagraphSpans> certain = new ArrayList<>(1);
    List<ParagraphSpans> asSubstitute = List.of();
    List<ParagraphSpans> asSecretary = List.of();
    for (Attendance entry : entries) {
      if (entry.isDeciding()) {
        ParagraphSpans spans = index.whollyIn(entry.paragraphs());
        if (!entry.isByTheClock()) {
          certain.add(spans);
        }
        if (entry.substitute() || entry.substitutesFor().isPresent()) {
          asSubstitute = asSubstitute.isEmpty() ? new ArrayList<>(1) : asSubstitute;
          asSubstitute.add(spans);
        }
      }
      if (entry.capacity().orElse(null) == Capacity.SECRETARY) {
        asSecretary = asSecretary.isEmpty() ? new ArrayList<>(1) : asSecretary;
        asSecretary.add(index.in(entry.paragraphs()));
      }
    }
    return new Service(
        ParagraphSpans.union(certain),
        ParagraphSpans.union(asSubstitute),
        ParagraphSpans.union(asSecretary),
        !asSecretary.isEmpty());
  }
}
