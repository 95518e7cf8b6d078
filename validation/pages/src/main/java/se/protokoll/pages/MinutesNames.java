package se.protokoll.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Meeting;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;

/** Whom the keys of some minutes stand for, and who has been named on their page so far. */
final class MinutesNames {
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Set<String> named = new HashSet<>();

  MinutesNames(Meeting meeting) {
    for (Person person : meeting.people()) {
      people.putIfAbsent(person.key(), person);
      person.organisation().ifPresent(this::add);
    }
    meeting.heldWith().forEach(this::add);
    meeting.body().principals().forEach(this::add);
    meeting.body().key().ifPresent(key -> bodies.put(key, meeting.body().name()));
  }

  private void add(Organisation organisation) {
    organisation.key().ifPresent(key -> bodies.putIfAbsent(key, organisation.name()));
    organisation.partOf().ifPresent(this::add);
  }

  /** Returns the person of a key, who is named by it, empty when nobody has the key. */
  Optional<Person> name(String key) {
    Person person = people.get(key);
    if (person != null) {
      named.add(key);
    }
    return Optional.ofNullable(person);
  }

  /** Says whether the person of a record has been named. */
  boolean isNamed(Person person) {
    return named.contains(person.key());
  }

  /** Returns the name of a body or organisation that is given by name or key. */
  String body(String nameOrKey) {
    return bodies.getOrDefault(nameOrKey, nameOrKey);
  }

  /** Says whether a record is the one that its key stands for. */
  boolean isFirst(Person person) {
    return person.equals(people.get(person.key()));
  }
}
