package se.protokoll.validation.standard.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.DisqualifiedPlaces;

/** How many of each party certainly decided in each paragraph. */
final class PartiesPresent {

  private static final NavigableMap<Integer, Integer> NONE = new TreeMap<>();

  private final ParagraphIndex index;

  /** Of each party how many from which place on. */
  private final Map<String, NavigableMap<Integer, Integer>> parties = new HashMap<>();

  /** The same of those whose party is not known. */
  private final NavigableMap<Integer, Integer> unknown = new TreeMap<>();

  private PartiesPresent(RuleContext context) {
    index = context.paragraphIndex();
    DisqualifiedPlaces upheld = DisqualifiedPlaces.of(context);
    Map<String, List<ParagraphSpans>> people = new HashMap<>();
    for (Attendance entry : context.meeting().attendance()) {
      String key = entry.person().orElse("");
      Person person = context.person(key);
      if (person != null) {
        person.party().ifPresent(party -> parties.computeIfAbsent(party, one -> new TreeMap<>()));
      }
      if (entry.isDeciding() && !entry.isByTheClock()) {
        ParagraphSpans spans = index.whollyIn(entry.paragraphs());
        if (key.isEmpty()) {
          note(unknown, spans);
        } else {
          people.computeIfAbsent(key, one -> new ArrayList<>(1)).add(spans);
        }
      }
    }
    people.forEach(
        (key, all) -> {
          Person person = context.person(key);
          ParagraphSpans spans = ParagraphSpans.union(all).minus(places(upheld.of(key)));
          note(
              person == null || person.party().isEmpty()
                  ? unknown
                  : parties.getOrDefault(person.party().get(), unknown),
              spans);
        });
    parties.values().forEach(PartiesPresent::addUp);
    addUp(unknown);
  }

  private static ParagraphSpans places(List<Integer> places) {
    return ParagraphSpans.at(places.stream().mapToInt(place -> place).sorted().toArray());
  }

  private static void note(Map<Integer, Integer> changes, ParagraphSpans spans) {
    for (int i = 0; i < spans.count(); i++) {
      changes.merge(spans.from(i), 1, Integer::sum);
      changes.merge(spans.to(i), -1, Integer::sum);
    }
  }

  private static void addUp(Map<Integer, Integer> changes) {
    int sum = 0;
    for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
      sum += change.getValue();
      change.setValue(sum);
    }
  }

  static PartiesPresent of(RuleContext context) {
    return context.once(PartiesPresent.class, PartiesPresent::new);
  }

  /** Says whether somebody in the list of attendance is of a party that is called so. */
  boolean isKnown(String party) {
    return parties.containsKey(party);
  }

  /** Returns how many of a party certainly decided at a place. */
  int count(String party, int place) {
    return at(parties.getOrDefault(party, NONE), place);
  }

  /** Returns how many certainly decided at a place whose party is not known. */
  int unknown(int place) {
    return at(unknown, place);
  }

  private static int at(NavigableMap<Integer, Integer> counts, int place) {
    Map.Entry<Integer, Integer> last = counts.floorEntry(place);
    return last == null ? 0 : last.getValue();
  }
}
