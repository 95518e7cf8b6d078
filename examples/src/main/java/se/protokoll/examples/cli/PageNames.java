package se.protokoll.examples.cli;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.protokoll.validation.law.PersonalNumbers;

/**
 * Gives pages the names of the files they come from, as every web server and disk takes them:
 * letters and digits of ASCII, and no name twice, nor that of a report.
 */
final class PageNames {
  private static final Pattern FOLDER = Pattern.compile("^.*[/\\\\]");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,6}$");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_]+");
  private static final int LONGEST = 80;

  /** What the name of a report's page ends in. */
  static final String REPORT = "-report";

  private final Set<String> used = new HashSet<>(Set.of("index"));

  /** Returns the name for a file, without an ending. */
  String of(String file) {
    return of(file, Optional.empty());
  }

  /** Returns the name for a file, or for the record on a line of an archive, without an ending. */
  String of(String file, Optional<Integer> line) {
    String bare = ENDING.matcher(FOLDER.matcher(file).replaceFirst("")).replaceFirst("");
    String masked = PersonalNumbers.masked(bare);
    String plain = ACCENT.matcher(Normalizer.normalize(masked, Normalizer.Form.NFD)).replaceAll("");
    String name = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    name = name.isEmpty() ? "minutes" : name.substring(0, Math.min(name.length(), LONGEST));
    name += line.map(number -> "-" + number).orElse("");
    String unused = name;
    for (int i = 2; isUsed(unused) || isUsed(unused + REPORT); i++) {
      unused = name + "-" + i;
    }
    used.add(unused.toLowerCase(Locale.ROOT));
    used.add((unused + REPORT).toLowerCase(Locale.ROOT));
    return unused;
  }

  /** Says whether a name is taken; some disks do not tell capitals from small letters. */
  private boolean isUsed(String name) {
    return used.contains(name.toLowerCase(Locale.ROOT));
  }
}
