package se.protokoll.validation.standard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.validation.rule.RuleContext;

/**
 * The names in the list of attendance, to tell whether somebody who is not there may be, spelt
 * otherwise: with an accent, or with one letter more or less, as minutes print names in two ways.
 * Another letter makes another name.
 */
final class SimilarNames {

  /** First and last name, in letters; what stands for a name in examples is none. */
  private static final Pattern NAME = Pattern.compile("\\p{L}{3,}([ -]\\p{L}{3,})+");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final int LONGEST = 80;

  private final Set<String> names = new HashSet<>();

  /** Every name without one of its letters. */
  private final Set<String> shortened = new HashSet<>();

  private SimilarNames(RuleContext context) {
    for (Attendance entry : context.meeting().attendance()) {
      Person person = entry.person().isPresent() ? context.person(entry.person().get()) : null;
      if (person != null) {
        add(person.name());
        person.otherNames().forEach(this::add);
      }
    }
  }

  static SimilarNames of(RuleContext context) {
    return context.once(SimilarNames.class, SimilarNames::new);
  }

  private void add(String name) {
    if (isName(name) && names.add(plain(name))) {
      shortened.addAll(shortened(plain(name)));
    }
  }

  /** Says whether somebody listed has this name or nearly the same. */
  boolean hasLike(String name) {
    if (!isName(name)) {
      return false;
    }
    String plain = plain(name);
    return names.contains(plain)
        || shortened.contains(plain)
        || shortened(plain).stream().anyMatch(names::contains);
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST && NAME.matcher(name.strip()).matches();
  }

  private static String plain(String name) {
    String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static List<String> shortened(String plain) {
    List<String> shortened = new ArrayList<>(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      shortened.add(plain.substring(0, i) + plain.substring(i + 1));
    }
    return shortened;
  }
}
