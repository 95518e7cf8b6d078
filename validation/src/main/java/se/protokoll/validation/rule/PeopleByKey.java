package se.protokoll.validation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.protokoll.people.Person;

/**
 * The people of a meeting by key: a small hash table with open addressing, because one is made for
 * every meeting that is checked. Keys with the same hash, which a hostile document can have by the
 * thousand, go into a table of the JDK, which is proof against them.
 */
final class PeopleByKey {

  private static final int MOST_PROBES = 8;

  private final @Nullable Person[] slots;
  private final @Nullable Map<String, Person> alike;

  /** Returns the table of some people; of several with the same key the first counts. */
  PeopleByKey(List<Person> people) {
    this.slots = new Person[Integer.highestOneBit(3 * people.size() / 2 + 1) * 2];
    long probes = 0;
    for (int i = 0; i < people.size(); i++) {
      String key = people.get(i).key();
      int slot = slot(key);
      probes += slot - home(key) & slots.length - 1;
      if (slots[slot] == null) {
        slots[slot] = people.get(i);
      }
      if (probes > (long) MOST_PROBES * slots.length) {
        alike = new HashMap<>();
        for (Person person : people) {
          alike.putIfAbsent(person.key(), person);
        }
        return;
      }
    }
    alike = null;
  }

  /** Returns the person of a key, null when there is none. */
  @Nullable Person find(String key) {
    return alike == null ? slots[slot(key)] : alike.get(key);
  }

  private int slot(String key) {
    int slot = home(key);
    Person there = slots[slot];
    while (there != null && !there.key().equals(key)) {
      slot = slot + 1 & slots.length - 1;
      there = slots[slot];
    }
    return slot;
  }

  private int home(String key) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 16) & slots.length - 1;
  }
}
