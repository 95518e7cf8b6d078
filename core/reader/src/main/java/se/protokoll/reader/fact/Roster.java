package se.protokoll.reader.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.reader.line.Blanks;
import se.protokoll.reader.line.Line;

/** The people of the minutes: who has the same name is the same person. */
public final class Roster {
  private static final int SHORTEST_TO_MISSPELL = 8;
  private static final int LONGEST_TO_MISSPELL = 60;

  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /** The keys of those whose names end so, by the words after each blank. */
  private final Map<String, Set<String>> byEnd = new HashMap<>();

  /** The names by the hashes of what is left of them without one of their letters, and whole. */
  private final Map<Integer, List<String>> byLetters = new HashMap<>();

  private final Set<String> organisations = new HashSet<>();
  private final Trace trace;

  /** Makes an empty roster. */
  public Roster(Trace trace) {
    this.trace = trace;
  }

  /**
   * Returns the key of a person, who is added when nobody of that name is known. A party that was
   * not known is added. A name that differs by one letter from that of one person of the same party
   * is another spelling of it, which is told as inferred.
   */
  public String person(String name, Optional<String> party, Collection<Line> lines) {
    String called = name.strip();
    Optional<String> known = find(called);
    if (known.isEmpty() && party.isPresent()) {
      known = misspelt(called, party.get());
      known.ifPresent(key -> alsoCalled(key, called, lines));
    }
    if (known.isPresent()) {
      Person person = get(known.get());
      if (person.party().isEmpty() && party.isPresent()) {
        replace(person.withParty(party.get()));
      }
      return known.get();
    }
    String key = newKey(called);
    replace(Person.builder().key(key).name(called).party(party).build());
    addName(sameName(called), key);
    trace.stated(Optional.empty(), "people", lines);
    return key;
  }

  /** Returns the key of the person of a name, empty when nobody is known by it. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(keys.get(sameName(name)));
  }

  /** Returns the key of the only person of a last name, empty when nobody or several have it. */
  public Optional<String> findByLastName(String lastName) {
    Set<String> found = byEnd.getOrDefault(sameName(lastName), Set.of());
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** Returns what is known of a person. */
  public Person get(String key) {
    return Objects.requireNonNull(people.get(key), key);
  }

  /** Adds a title to a person who has none. */
  public void entitle(String key, String title) {
    Person person = get(key);
    if (person.title().isEmpty()) {
      replace(person.withTitle(title));
    }
  }

  /** Returns the key of somebody whom a sentence names, with what it tells of them. */
  public String person(NamedPeople.Named named, Collection<Line> lines) {
    Optional<String> party = named.party().filter(one -> !organisations.contains(one));
    String key = person(named.name().orElseThrow(), party, lines);
    named.title().ifPresent(title -> entitle(key, title));
    Person person = get(key);
    if (person.organisation().isEmpty() && named.organisation().isPresent()) {
      replace(person.withOrganisation(Organisation.of(named.organisation().get())));
    }
    return key;
  }

  /** Puts what is known of a person in the place of what was. */
  public void replace(Person person) {
    people.put(person.key(), person);
    person.organisation().ifPresent(one -> organisations.add(one.name()));
  }

  /** Returns everybody in the order in which they were added. */
  public List<Person> people() {
    return List.copyOf(people.values());
  }

  private Optional<String> misspelt(String written, String party) {
    String sought = sameName(written);
    if (sought.length() < SHORTEST_TO_MISSPELL) {
      return Optional.empty();
    }
    Set<String> near = new HashSet<>();
    for (int left : withoutOneLetter(sought)) {
      for (String name : byLetters.getOrDefault(left, List.of())) {
        String key = Objects.requireNonNull(keys.get(name), name);
        if (get(key).party().filter(party::equalsIgnoreCase).isPresent()
            && differByOne(sought, name)) {
          near.add(key);
        }
      }
    }
    return near.size() == 1 ? Optional.of(near.iterator().next()) : Optional.empty();
  }

  private void addName(String name, String key) {
    keys.put(name, key);
    for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
      byEnd.computeIfAbsent(name.substring(blank + 1), none -> new HashSet<>()).add(key);
    }
    for (int left : withoutOneLetter(name)) {
      byLetters.computeIfAbsent(left, none -> new ArrayList<>(1)).add(name);
    }
  }

  /**
   * Returns the hashes of a name, whole and without each of its letters. Names that differ by one
   * letter are the same without one of them, or one of them whole.
   */
  private static int[] withoutOneLetter(String name) {
    int[] left = new int[Math.min(name.length(), LONGEST_TO_MISSPELL) + 1];
    left[0] = name.hashCode();
    for (int without = 0; without < left.length - 1; without++) {
      int hash = 0;
      for (int at = 0; at < name.length(); at++) {
        hash = at == without ? hash : 31 * hash + name.charAt(at);
      }
      left[without + 1] = hash;
    }
    return left;
  }

  private void alsoCalled(String key, String name, Collection<Line> lines) {
    Person person = get(key);
    List<String> others = new ArrayList<>(person.otherNames());
    others.add(name);
    replace(person.withOtherNames(others));
    addName(sameName(name), key);
    trace.inferred(Optional.empty(), "people.otherNames", "two spellings of one name", lines);
  }

  /** Says whether one letter was left out, added or put in the place of another. */
  private static boolean differByOne(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < shorter - same
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - same - end <= 1;
  }

  private String newKey(String name) {
    StringBuilder key = new StringBuilder();
    for (char c : sameName(name).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != '-') {
        key.append('-');
      }
    }
    String base = key.length() == 0 ? "person" : key.toString();
    String unused = base;
    for (int number = 2; people.containsKey(unused); number++) {
      unused = base + "-" + number;
    }
    return unused;
  }

  /** Returns a name as it is compared: letters of any case, single blanks, one kind of hyphen. */
  private static String sameName(String name) {
    String same =
        name.strip()
            .toLowerCase(Locale.ROOT)
            .replace('\u2010', '-')
            .replace('\u2011', '-')
            .replace('\u2013', '-')
            .replace('\u2019', '\'');
    return Blanks.single(same);
  }
}
