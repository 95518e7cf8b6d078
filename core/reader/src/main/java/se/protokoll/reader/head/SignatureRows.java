package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.people.PresidiumRole;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Finds signatures whose role stands below the name or after it: "Asta Berg" over "ordförande", or
 * "Asta Berg, ordförande".
 */
final class SignatureRows {
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{1,30}(?:\\s(?:von|af|de|van|der|la|\\p{Lu}[\\p{L}.'’-]{0,30})){1,4}(?:\\s?\\(\\p{L}{1,5}\\)?|\\s\\(-\\))?");
  private static final GuardedPattern AFTER =
      GuardedPattern.compile("(?<name>[^,]{5,60}),\\s(?<role>[^,]{4,45})");
  private static final GuardedPattern SECRETARY =
      GuardedPattern.compile("(?:\\p{L}{2,30}s\\s)?\\p{L}{0,25}sekreterare|protokollförare");
  private static final int NEAR = 8;
  private static final int FEWEST_BESIDE = 3;

  private SignatureRows() {}

  /**
   * A signature.
   *
   * @param name the name, with the party as printed
   * @param role as what
   * @param title the role as printed
   * @param lines the lines of both
   * @param day when it was given, empty where the minutes do not tell
   */
  record Found(
      String name, SignatoryRole role, String title, List<Line> lines, Optional<LocalDate> day) {
    Found(String name, SignatoryRole role, String title, List<Line> lines) {
      this(name, role, title, lines, Optional.empty());
    }
  }

  /** Finds signatures in lines and takes the lines that they stand in out of them. */
  static List<Found> take(List<Line> lines) {
    List<Found> found = new ArrayList<>(DatedSignatures.take(lines));
    found.addAll(takeBeside(lines));
    int before = -1;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        continue;
      }
      List<Segment> roles = line.segments();
      List<Segment> names = before < 0 ? List.of() : lines.get(before).segments();
      if (isRow(roles, names) && (roles.size() > 1 || isAlone(lines, before, at, roles.get(0)))) {
        List<Line> both = List.of(lines.get(before), line);
        for (int column = 0; column < roles.size(); column++) {
          String title = roles.get(column).text();
          found.add(new Found(names.get(column).text(), role(title).orElseThrow(), title, both));
        }
        lines.set(before, lines.get(before).withContent(""));
        lines.set(at, line.withContent(""));
        before = -1;
        continue;
      }
      before = at;
    }
    return found;
  }

  /** Takes signatures whose role stands in a column to the right of the name. */
  private static List<Found> takeBeside(List<Line> lines) {
    List<Found> found = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      List<Segment> parts = line.segments();
      boolean beside =
          parts.size() == 2 && isName(parts.get(0).text()) && isTitle(parts.get(1).text());
      if (beside) {
        String title = parts.get(1).text();
        found.add(new Found(parts.get(0).text(), role(title).orElseThrow(), title, List.of(line)));
        places.add(at);
      } else if (!line.isBlank() && found.size() < FEWEST_BESIDE) {
        found.clear();
        places.clear();
      } else if (!line.isBlank()) {
        break;
      }
    }
    boolean signed =
        found.size() >= FEWEST_BESIDE
            && found.stream().map(Found::role).distinct().count() > 1
            && found.stream().anyMatch(one -> one.role() != SignatoryRole.CHAIR);
    if (!signed) {
      return List.of();
    }
    places.forEach(at -> lines.set(at, lines.get(at).withContent("")));
    return found;
  }

  private static boolean isTitle(String text) {
    return Character.isUpperCase(text.charAt(0)) && role(text).isPresent();
  }

  /** Finds signatures that have their role after a comma, in lines that belong to no label. */
  static List<Found> afterCommas(List<Line> lines) {
    List<Found> found = new ArrayList<>();
    for (Line line : lines) {
      java.util.regex.Matcher matcher = AFTER.matcher(line.words());
      if (matcher.matches() && NAME.isAll(matcher.group("name"))) {
        Optional<SignatoryRole> role = role(matcher.group("role"));
        if (role.isPresent()) {
          found.add(
              new Found(matcher.group("name"), role.get(), matcher.group("role"), List.of(line)));
        }
      }
    }
    return found;
  }

  private static boolean isRow(List<Segment> roles, List<Segment> names) {
    if (roles.isEmpty() || roles.size() != names.size() || roles.size() > 4) {
      return false;
    }
    for (int column = 0; column < roles.size(); column++) {
      boolean fits =
          role(roles.get(column).text()).isPresent()
              && isName(names.get(column).text())
              && Math.abs(roles.get(column).column() - names.get(column).column()) <= NEAR;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** One role below one name: it may be the label of the next name, unless that is far. */
  private static boolean isAlone(List<Line> lines, int name, int role, Segment title) {
    if (role != name + 1) {
      return false;
    }
    boolean small = Character.isLowerCase(title.text().charAt(0));
    int next = role + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    boolean named = next < lines.size() && isName(lines.get(next).words());
    return small || !named || (next > role + 1 && isBlankBefore(lines, name));
  }

  private static boolean isBlankBefore(List<Line> lines, int at) {
    return at == 0 || lines.get(at - 1).isBlank();
  }

  static boolean isName(String text) {
    return text.length() <= 60 && NAME.isAll(text);
  }

  /** Returns what a role says, empty when it is none. */
  static Optional<SignatoryRole> role(String title) {
    String lower = title.toLowerCase(Locale.ROOT).strip();
    if (lower.endsWith(":") || lower.length() > 45) {
      return Optional.empty();
    }
    if (NameWords.office(lower).equals(Optional.of(PresidiumRole.CHAIR))) {
      return Optional.of(SignatoryRole.CHAIR);
    }
    if (lower.equals("justerare")
        || lower.equals("justerande")
        || lower.equals("protokollsjusterare")
        || lower.equals("protokolljusterare")
        || lower.equals("justeringsperson")) {
      return Optional.of(SignatoryRole.JUSTERARE);
    }
    return SECRETARY.isAll(lower) ? Optional.of(SignatoryRole.SECRETARY) : Optional.empty();
  }
}
