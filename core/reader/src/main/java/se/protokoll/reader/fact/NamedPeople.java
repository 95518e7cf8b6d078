package se.protokoll.reader.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Reads people as sentences name them: "Anna Ek, projektledare från Norrvik, Bo Al (S) och
 * ordföranden".
 */
public final class NamedPeople {
  private static final int LONGEST = 400;

  private static final String TITLE_WORD =
      "(?iu:(?:tf\\.? |tillförordnad |bitr\\.? |biträdande )?[\\p{L}-]{0,30}"
          + "(?:chef|chefen|direktör|direktören|sekreterare|sekreteraren|ledare|ledaren|controller|strateg|strategen|ekonom|ekonomen|jurist|juristen|samordnare|samordnaren|handläggare|handläggaren|rektor|utredare|utredaren|ingenjör|arkitekt|revisor|planerare|konsult|konsulten|konsulent|konsulenten|förmyndare|förmyndaren|kommunikatör|koordinator|specialist|inspektör|docent|professor|forskare|verkställande direktör|vd|läkare|sjuksköterska|psykolog|kurator|utvecklare|antikvarie|intendent|polis|kamrer|partner|herde|kommissarie|föreståndare|lärare|pedagog|bibliotekarie|administratör|registrator|analytiker|biträde|förvaltare|ombud|representant|råd|mästare|assistent|tekniker|statistiker|informatör|kantor|curator|controllern|analytikern|rektorn))(?!\\p{L})";

  private static final GuardedPattern PERSON =
      GuardedPattern.compile(
          "(?:("
              + TITLE_WORD
              + ") )?(\\p{Lu}[\\p{L}'’.-]{1,30}(?: (?:von|af|de|van|der|den))?(?: \\p{Lu}[\\p{L}'’-]{1,30}){1,3})(?: \\(([^()]{1,60})\\))?");

  private static final GuardedPattern CHAIR =
      GuardedPattern.compile("[Oo]rdföranden?|[Mm]ötesordföranden");

  private static final GuardedPattern TITLE_OF =
      GuardedPattern.compile("(" + TITLE_WORD + ")(?: (?:från|vid|på|i|hos))? (\\p{Lu}.{1,80})");

  private static final GuardedPattern BEGINS_WITH_TITLE =
      GuardedPattern.compile(TITLE_WORD + ".{0,120}");

  private static final GuardedPattern PARTY =
      GuardedPattern.compile("\\p{Lu}{1,5}|[smclv]|mp|kd|sd|-");

  private static final Set<String> NO_FIRST_WORDS =
      Set.of(
          "Region",
          "Regionen",
          "Kommunen",
          "Staden",
          "Information",
          "Ledamot",
          "Ledamoten",
          "Fråga",
          "Länk",
          "Förslag");

  private static final List<String> ENDS_OF_BODIES =
      List.of(
          "nämnd",
          "nämnden",
          "styrelsen",
          "kontoret",
          "förvaltningen",
          "partiet",
          "bolaget",
          "förbundet",
          "förbund",
          "kommun",
          "kommunen",
          "kommuner",
          "regionen",
          "utskottet",
          "avdelningen",
          "enheten",
          "gruppen",
          "rådet",
          "barnahus",
          "universitet",
          "högskola",
          "fullmäktige",
          "myndigheten",
          "verket",
          "polisen",
          "länsstyrelsen",
          "föreningen",
          "företagen",
          "centrum",
          "skolan",
          "demokraterna");

  private NamedPeople() {}

  /**
   * Somebody.
   *
   * @param name the name, empty for the chair without a name
   * @param party the party in brackets
   * @param title the title before or after the name
   * @param organisation where the person comes from
   * @param chair whether the office of the chair is told
   */
  public record Named(
      Optional<String> name,
      Optional<String> party,
      Optional<String> title,
      Optional<String> organisation,
      boolean chair) {}

  /** Reads words that are people and nothing else; returns none of them where they are not. */
  public static List<Named> of(String words) {
    String list = words.strip();
    boolean closed = list.endsWith(",");
    if (closed) {
      list = list.substring(0, list.length() - 1).strip();
    }
    if (list.isEmpty() || list.length() > LONGEST) {
      return List.of();
    }
    List<Named> people = new ArrayList<>();
    boolean described = false;
    boolean comma = false;
    int from = 0;
    while (from <= list.length()) {
      Cut cut = cut(list, from);
      String piece = list.substring(from, cut.at()).strip();
      Optional<Named> person = person(piece);
      Named last = people.isEmpty() ? null : people.get(people.size() - 1);
      if (person.isPresent() && last != null && comma && last.chair() && last.name().isEmpty()) {
        people.set(people.size() - 1, asChair(person.get()));
        described = false;
      } else if (person.isPresent()) {
        people.add(person.get());
        described = false;
      } else if (last == null || last.name().isEmpty()) {
        return List.of();
      } else if (comma && !described && last.title().isEmpty() && last.organisation().isEmpty()) {
        Optional<Named> told = described(last, piece, closed && people.size() == 1);
        if (told.isEmpty()) {
          return List.of();
        }
        people.set(people.size() - 1, told.get());
        described = true;
      } else if (described && !comma && isLowerCase(piece) && people.size() == 1) {
        people.set(0, withMore(last, list.substring(0, cut.at())));
      } else {
        return List.of();
      }
      comma = cut.comma();
      if (cut.next() < 0) {
        break;
      }
      from = cut.next();
    }
    return people;
  }

  /** Where a piece of a list ends, and where the next one begins. */
  private record Cut(int at, int next, boolean comma) {}

  private static Cut cut(String list, int from) {
    int depth = 0;
    for (int at = from; at < list.length(); at++) {
      char c = list.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && c == ',') {
        for (String word : List.of(" och ", " samt ", " ")) {
          if (list.startsWith(word, at + 1)) {
            return new Cut(at, at + 1 + word.length(), word.equals(" "));
          }
        }
      } else if (depth <= 0 && c == ' ') {
        for (String word : List.of(" och ", " samt ", " respektive ", " & ")) {
          if (list.startsWith(word, at)) {
            return new Cut(at, at + word.length(), false);
          }
        }
      }
    }
    return new Cut(list.length(), -1, false);
  }

  private static Optional<Named> person(String piece) {
    if (CHAIR.isAll(piece)) {
      return Optional.of(
          new Named(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true));
    }
    Matcher person = PERSON.matcher(piece);
    if (!person.matches() || !isName(person.group(2))) {
      return Optional.empty();
    }
    Named named =
        new Named(
            Optional.of(person.group(2)),
            Optional.empty(),
            Optional.ofNullable(person.group(1)),
            Optional.empty(),
            false);
    if (person.group(3) == null) {
      return Optional.of(named);
    }
    String inside = person.group(3).strip();
    if (PARTY.isAll(inside)) {
      return Optional.of(
          new Named(named.name(), Optional.of(inside), named.title(), Optional.empty(), false));
    }
    if (inside.toLowerCase(Locale.ROOT).equals("ordförande")) {
      return Optional.of(asChair(named));
    }
    return named.title().isPresent()
        ? Optional.of(named)
        : described(named, inside, true).or(() -> Optional.of(named));
  }

  private static boolean isName(String name) {
    String[] words = name.split(" ", -1);
    if (NO_FIRST_WORDS.contains(words[0])) {
      return false;
    }
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean capitals = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
      if (capitals || ENDS_OF_BODIES.stream().anyMatch(lower::endsWith)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLowerCase(String piece) {
    return !piece.isEmpty() && Character.isLowerCase(piece.charAt(0));
  }

  private static Named asChair(Named one) {
    return new Named(one.name(), one.party(), one.title(), one.organisation(), true);
  }

  /** Adds what stands after a name: an office, a title, or where the person comes from. */
  private static Optional<Named> described(Named one, String words, boolean alone) {
    if (CHAIR.isAll(words)) {
      return Optional.of(asChair(one));
    }
    Matcher titled = TITLE_OF.matcher(words);
    if (titled.matches()) {
      return Optional.of(
          new Named(
              one.name(),
              one.party(),
              Optional.of(titled.group(1)),
              Optional.of(titled.group(2)),
              false));
    }
    if (BEGINS_WITH_TITLE.isAll(words)) {
      return Optional.of(
          new Named(one.name(), one.party(), Optional.of(words), Optional.empty(), false));
    }
    boolean organisation = alone && !words.isEmpty() && Character.isUpperCase(words.charAt(0));
    return organisation
        ? Optional.of(
            new Named(one.name(), one.party(), Optional.empty(), Optional.of(words), false))
        : Optional.empty();
  }

  /** A title went on after "och": all that stands after the first comma is the title. */
  private static Named withMore(Named one, String list) {
    return new Named(
        one.name(),
        one.party(),
        Optional.of(list.substring(list.indexOf(',') + 1).strip()),
        Optional.empty(),
        one.chair());
  }
}
