package se.protokoll.validation.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.people.Person;

/**
 * The people of a meeting by key: a small hash table with open addressing, because one is made for
 * every meeting that is checked.
 */
final class PeopleByKey {

  private final @Nullable Person[] slots;

  /** Returns the table of some people; of several with the same key the first counts. */
  PeopleByKey(List<Person> people) {
    this.slots = new Person[Integer.highestOneBit(2 * people.size() + 1) * 2];
    for (int i = 0; i < people.size(); i++) {
      int slot = slot(people.get(i).key());
      if (slots[slot] == null) {
        slots[slot] = people.get(i);
      }
    }
  }

  /** Returns the person of a key, null when there is none. */
  @Nullable Person find(String key) {
    return slots[slot(key)];
  }

  private int slot(String key) {
    int hash = key.hashCode();
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    Person there = slots[slot];
    while (there != null && !there.key().equals(key)) {
      slot = slot + 1 & slots.length - 1;
      there = slots[slot];
    }
    return slot;
  }
}
