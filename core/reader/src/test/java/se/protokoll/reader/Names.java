package se.protokoll.reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.protokoll.Meeting;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;

/** How minutes print the people of a meeting. */
final class Names {
  private final Map<String, Person> people = new HashMap<>();

  Names(Meeting meeting) {
    meeting.people().forEach(person -> people.put(person.key(), person));
  }

  Person person(String key) {
    return people.get(key);
  }

  /** Returns a name, and the party in brackets. */
  String withParty(String key) {
    Person person = person(key);
    return person.name() + person.party().map(party -> " (" + party + ")").orElse("");
  }

  String withParties(Collection<String> keys) {
    return listed(keys.stream().map(this::withParty).toList());
  }

  String of(Actor actor) {
    if (actor instanceof PersonRef person) {
      return withParty(person.person());
    }
    return actor instanceof Office office ? office.title() : ((Organisation) actor).name();
  }

  /** Returns words as a list in a sentence: "A, B och C". */
  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.subList(0, last).stream().collect(Collectors.joining(", "))
            + " och "
            + words.get(last);
  }
}
