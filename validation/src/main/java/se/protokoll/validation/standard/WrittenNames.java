package se.protokoll.validation.standard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.validation.rule.RuleContext;

/**
 * Whose name stands where a key belongs. person-reference says that, and which key is meant; other
 * rules judge nobody by it.
 */
public final class WrittenNames {

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

  /** The key by name, null for a name of several people. */
  private final Map<String, @Nullable String> keys = new HashMap<>();

  private final Set<String> listed = new HashSet<>(0);

  private WrittenNames(RuleContext context) {
    for (Person person : context.meeting().people()) {
      add(person.name(), person.key());
      person.otherNames().forEach(name -> add(name, person.key()));
    }
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.person().isPresent() && context.person(entry.person().get()) == null) {
        keyMeant(entry.person().get()).ifPresent(listed::add);
      }
    }
  }

  /** Returns the names of the people of a meeting, looked at once. */
  public static WrittenNames of(RuleContext context) {
    return context.once(WrittenNames.class, WrittenNames::new);
  }

  private void add(String name, String key) {
    String plain = plain(name);
    if (keys.containsKey(plain) && !key.equals(keys.get(plain))) {
      keys.put(plain, null);
    } else {
      keys.put(plain, key);
    }
  }

  private static String plain(String name) {
    return SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** Returns the key of the only person with a name, empty when there is not exactly one. */
  public Optional<String> keyMeant(String name) {
    return Optional.ofNullable(keys.get(plain(name)));
  }

  /**
   * Says whether a rule cannot tell by the list of attendance what a person did, because a name
   * stands where the key belongs: here, or in the list.
   *
   * @param key what stands as the key of the person
   */
  public static boolean isSpeltOut(RuleContext context, String key) {
    if (context.presence().lists(key) && context.person(key) != null) {
      return false;
    }
    WrittenNames names = of(context);
    return context.person(key) == null
        ? names.keys.containsKey(plain(key))
        : names.listed.contains(key);
  }

  /**
   * Returns the key that is meant, what is written itself when it is not the name of one person.
   */
  public static String meant(RuleContext context, String key) {
    return context.person(key) == null ? of(context).keyMeant(key).orElse(key) : key;
  }
}
