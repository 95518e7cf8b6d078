package se.protokoll.validation.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.language.Word;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;

/**
 * Whose turn it is to certify, over a series of meetings (<i>turordning för justerare</i>).
 *
 * <p>The turn goes to the group, principal or party, that has certified least often, then to the
 * one whose turn is longest ago, then to the one first on the list of attendance; within a group in
 * the same way between its people. When everybody is there every time, no group is ever more than
 * one turn ahead of another.
 */
public final class JusterareRotation implements HasNoJsonForm {

  /** Between whom the turn goes round. */
  public enum Group implements Word {
    /** The organisations that members are sent by (<i>huvudmän</i>). */
    PRINCIPAL,

    /** The parties (<i>partier</i>). */
    PARTY
  }

  private final Group group;

  private JusterareRotation(Group group) {
    this.group = group;
  }

  /** Returns the rotation between the groups of a kind. */
  public static JusterareRotation between(Group group) {
    return new JusterareRotation(group);
  }

  /**
   * Returns those who may certify some paragraph of a meeting, the one whose turn it is first.
   *
   * @param earlier the meetings before it
   * @param next the meeting
   */
  public List<String> order(MeetingSeries earlier, Meeting next) {
    Map<String, Turns> turns = new HashMap<>();
    for (int i = 0; i < earlier.meetings().size(); i++) {
      Meeting meeting = earlier.meetings().get(i);
      for (Justerare one : meeting.justering().map(Justering::justerare).orElse(List.of())) {
        if (!one.substitute()) {
          count(turns, meeting, one.person(), i);
        }
      }
    }
    JusterareSelection selection = JusterareSelection.of(next);
    record Candidate(String person, Turns ofGroup, Turns ofPerson, int place) {}
    var candidates = new ArrayList<Candidate>();
    Map<String, Integer> placeOfGroup = new HashMap<>();
    for (String person : selection.candidates()) {
      if (!selection.paragraphsOf(person).isEmpty()) {
        String key = groupKey(next, person);
        placeOfGroup.putIfAbsent(key, candidates.size());
        candidates.add(
            new Candidate(
                person,
                turns.getOrDefault(key, Turns.NONE),
                turns.getOrDefault(personKey(next, person), Turns.NONE),
                placeOfGroup.get(key)));
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::ofGroup)
            .thenComparingInt(Candidate::place)
            .thenComparing(Candidate::ofPerson));
    return candidates.stream().map(Candidate::person).toList();
  }

  /**
   * Returns whom to elect at a meeting: a smallest set that covers every paragraph, with the turn
   * as preference.
   *
   * @param earlier the meetings before it
   * @param next the meeting
   * @return those to elect; empty when no choice covers every paragraph
   */
  public Optional<JusterareProposal> proposal(MeetingSeries earlier, Meeting next) {
    return JusterareSelection.of(next).proposal(order(earlier, next));
  }

  private void count(Map<String, Turns> turns, Meeting meeting, String person, int index) {
    turns.merge(groupKey(meeting, person), new Turns(1, index), Turns::and);
    turns.merge(personKey(meeting, person), new Turns(1, index), Turns::and);
  }

  /** People keep their names from one set of minutes to the next, not always their keys. */
  private static String personKey(Meeting meeting, String key) {
    return "person " + meeting.person(key).map(Person::name).orElse(key);
  }

  private String groupKey(Meeting meeting, String key) {
    Optional<Person> person = meeting.person(key);
    Optional<String> name =
        group == Group.PARTY
            ? person.flatMap(Person::party)
            : person
                .flatMap(Person::organisation)
                .map(JusterareRotation::top)
                .map(one -> one.key().orElse(one.name()));
    return name.map(one -> "group " + one).orElse("no group");
  }

  private static Organisation top(Organisation organisation) {
    Organisation top = organisation;
    while (top.partOf().isPresent()) {
      top = top.partOf().get();
    }
    return top;
  }

  /** How often, and at which meeting last, somebody certified. */
  private record Turns(int count, int last) implements Comparable<Turns> {
    static final Turns NONE = new Turns(0, -1);

    Turns and(Turns later) {
      return new Turns(count + later.count, Math.max(last, later.last));
    }

    @Override
    public int compareTo(Turns other) {
      return count != other.count
          ? Integer.compare(count, other.count)
          : Integer.compare(last, other.last);
    }
  }
}
