package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.head.Token.Kind;
import se.protokoll.reader.line.Blanks;
import se.protokoll.reader.pattern.GuardedPattern;

/** Splits a list of people into pieces. */
final class ListTokens {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The words with which more than a name or another word can begin. */
  private static final Set<String> STARTS =
      Set.of(
          ("närvarande deltar deltog deltagande endast enbart del fr fro from från efter anländer"
                  + " anlände kom kommer inträdde inträder t tom till lämnade lämnar före dock ej"
                  + " utom inte förutom undantaget frånvarande jäv jävig under vid på i kl klockan"
                  + " p paragraf paragrafer paragraferna paragrafen punkt punkten punkterna ersätts"
                  + " ersättes ersattes ersatt ersättare som tjänstgörande tjänstgör tjänstg tjg tj"
                  + " tjgj går ers suppleant ersättaren för f st istf istället ersätter ersatte icke"
                  + " digitalt via distans vakant vakans första förste andre andra tredje ii vice v"
                  + " tf tjf mötesordförande mötesordf tillförordnad ordförande ordföranden ordf och"
                  + " samt respektive")
              .split(" ", -1));

  private static final List<Kind> DIGITS = List.of(Kind.CLOCK, Kind.OFFICE, Kind.WORD);
  private static final List<Kind> PLAIN = List.of(Kind.NAME, Kind.WORD);

  /** The kinds in the order in which they are tried. */
  private static final List<Kind> ORDER =
      List.of(
          Kind.RANGE,
          Kind.CLOCK,
          Kind.REPLACED_BY,
          Kind.SERVES_FOR,
          Kind.NOT_SERVING,
          Kind.SERVING,
          Kind.REMOTE,
          Kind.VACANT,
          Kind.OFFICE,
          Kind.AND,
          Kind.NAME,
          Kind.WORD);

  /** "Bo Ek (S), tj ers Asta Berg (S)": the substitute stands after the member. */
  private static final String REPLACED_HERE =
      "(?:tj\\.?|tjg\\.?|tjänstg\\.?) (?:ers|ersättare)\\.?";

  private static final Pattern IS_REPLACED_HERE = Pattern.compile(REPLACED_HERE, FLAGS);

  private static final Map<Kind, GuardedPattern> FORMS = new EnumMap<>(Kind.class);
  private static final int LONGEST = 20;

  static {
    String time = "\\d{1,2}[.:]\\d{2}";
    FORMS.put(
        Kind.BRACKET,
        GuardedPattern.compile(
            "[(\\[]([^()\\[\\]]{1,90}+)[)\\]]|\\(([\\p{L}]{1,5})(?=\\s*(?:\\n|$|,))"));
    String moment = "(?:" + PrintedRange.FROM + "|" + PrintedRange.TO + ")";
    FORMS.put(
        Kind.RANGE,
        GuardedPattern.compile(
            "(?:(?:närvarande|deltar|deltog|deltagande|endast|enbart|del av)\\s{1,3})?"
                + "(?:(?:"
                + PrintedRange.FROM
                + "|"
                + PrintedRange.TO
                + "|"
                + PrintedRange.NOT_IN_DECISION
                + "|"
                + PrintedRange.EXCEPT
                + "|under|vid|på|i)\\s{0,3})?"
                + "(?:(?:kl(?:ockan|\\.)?\\s?)?"
                + time
                + "\\s{1,3})?(?:del av\\s)?"
                + PrintedRange.NUMBERS
                + "(?:\\s?[-–](?!\\d))?(?: punkt(?:en|erna)? "
                + PrintedRange.POINTS
                + ")?",
            FLAGS));
    FORMS.put(
        Kind.CLOCK,
        GuardedPattern.compile(
            "(?:(?:närvarande|deltar|deltog)\\s{1,3})?(?:"
                + moment
                + "\\s{0,3})?(?:(?:kl(?:ockan|\\.)?:?\\s{0,2}(?:\\d{1,2}[.:]?\\d{0,2}))|"
                + time
                + ")(?:\\s{0,3}[-–—]\\s{0,3}(?:kl\\.?\\s?)?(?:"
                + time
                + ")?)?",
            FLAGS));
    FORMS.put(
        Kind.REPLACED_BY,
        GuardedPattern.compile(
            "(?:ersätts av|ersättes av|ersattes av|ersatt av|ersättare:)(?=\\s)|"
                + REPLACED_HERE
                + "(?= {1,3}(?-i:\\p{Lu}))",
            FLAGS));
    FORMS.put(
        Kind.SERVES_FOR,
        GuardedPattern.compile(
            "(?iu:(?:som\\s)?(?:(?:tjänstgörande|tjänstgör|tjänstg\\.?|tjg\\.?|tj\\.?|inträder|inträdde|går in)\\s{0,3})?(?:som\\s)?"
                + "(?:(?:ersättare|ers\\.?|suppleant|ersättaren)\\s{1,3})?"
                + "(?:för|f\\.(?=\\s)|i\\s?st\\.?\\s?f\\.?\\s?ör?|i\\s?\\.?st\\.?\\s?f\\.?|istf\\.?|i stället för|istället för|på(?=\\s{1,3}vakan)))(?=\\s{1,3}\\p{Lu}|\\s{1,3}(?iu:vakan[st]|ordinarie|ledamoten))"
                + "|(?iu:ersätter:?|ersatte|ers\\.:?|ers:|ersättare för:|för:)(?=\\s)|(?iu:ers)(?= {1,3}\\p{Lu})",
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    FORMS.put(
        Kind.NOT_SERVING,
        GuardedPattern.compile(
            "(?:ej|icke|inte)\\s(?:tjänstgörande|tjänstgör|tjg\\.?)(?:\\s(?:ersättare|ers\\.?))?(?![\\p{L}])",
            FLAGS));
    FORMS.put(
        Kind.SERVING,
        GuardedPattern.compile(
            "(?:(?:tjänstgörande|tjänstg\\.?|tjg\\.?|tjgj\\.?)\\s(?:ersättare|ers\\.?|suppleant)|tjänstgörande|tjänstgör|tjänstg\\.|tjg\\.?)(?![\\p{L}])|\\*",
            FLAGS));
    FORMS.put(
        Kind.REMOTE,
        GuardedPattern.compile(
            "(?:(?:deltar|deltog|närvarande|deltagande)\\s)?(?:på\\sdistans|digitalt|via\\s(?:teams|zoom|länk|skype|video)|distans)(?![\\p{L}])",
            FLAGS));
    FORMS.put(
        Kind.VACANT,
        GuardedPattern.compile("vakant(?: plats)?(?![\\p{L}])|vakans(?![\\p{L}])", FLAGS));
    FORMS.put(
        Kind.OFFICE, GuardedPattern.compile(NameWords.officePattern() + "(?![\\p{L}])", FLAGS));
    FORMS.put(Kind.AND, GuardedPattern.compile("(?:och|samt|respektive|&)(?![\\p{L}])", FLAGS));
    FORMS.put(
        Kind.NAME,
        GuardedPattern.compile(
            "\\p{Lu}(?:[\\p{L}\\p{M}'’´`.]|[-‐–](?=\\p{L})){0,60}+", Pattern.UNICODE_CASE));
    FORMS.put(
        Kind.WORD,
        GuardedPattern.compile(
            "[\\p{L}\\d](?:[\\p{L}\\p{M}\\d'’.:+&]|[-‐–/](?=[\\p{L}\\d])|-){0,80}+"));
  }

  private ListTokens() {}

  /** Says whether a piece has a substitute after it who took the whole place of a member. */
  static boolean isReplacedHere(String piece) {
    return IS_REPLACED_HERE.matcher(piece).matches();
  }

  /** Returns the pieces of a list, whose lines end with a line feed. */
  static List<Token> of(String text) {
    return of(text, Set.of());
  }

  /**
   * Returns the pieces of a list.
   *
   * @param parties letters that are parties after a comma, in addition to the well-known ones
   */
  static List<Token> of(String text, Set<String> parties) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      Token token = next(text, at);
      tokens.add(token);
      at = token.to();
    }
    return withParties(tokens, parties);
  }

  /** A party can stand between commas: "Anna Ek, s, ordförande". */
  private static List<Token> withParties(List<Token> tokens, Set<String> parties) {
    List<Token> all = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean party =
          at >= 2
              && (token.is(Kind.WORD) || token.is(Kind.NAME))
              && (NameWords.isKnownParty(token.text()) || parties.contains(token.text()))
              && tokens.get(at - 1).is(Kind.COMMA)
              && tokens.get(at - 2).is(Kind.NAME)
              && (at + 1 == tokens.size()
                  || tokens.get(at + 1).is(Kind.COMMA)
                  || tokens.get(at + 1).is(Kind.RANGE)
                  || tokens.get(at + 1).is(Kind.LINE_END));
      if (party) {
        all.remove(all.size() - 1);
        all.add(new Token(Kind.BRACKET, token.text(), token.from(), token.to()));
      } else {
        all.add(token);
      }
    }
    return all;
  }

  private static Token next(String text, int at) {
    for (Kind kind : candidates(text, at)) {
      Optional<Matcher> found = Objects.requireNonNull(FORMS.get(kind)).at(text, at);
      if (found.isPresent() && found.get().end() > at) {
        return new Token(kind, inside(kind, found.get()), at, found.get().end());
      }
    }
    return new Token(sign(text.charAt(at)), text.substring(at, at + 1), at, at + 1);
  }

  private static Kind sign(char c) {
    return switch (c) {
      case '\n' -> Kind.LINE_END;
      case ',', ';', '/' -> Kind.COMMA;
      default -> Kind.SIGN;
    };
  }

  /** Returns what can begin with a character, so that not all is tried. */
  private static List<Kind> candidates(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isLetter(c)) {
      return switch (c) {
        case '(', '[' -> List.of(Kind.BRACKET);
        case '*' -> List.of(Kind.SERVING);
        case '&' -> List.of(Kind.AND);
        case '§' -> List.of(Kind.RANGE);
        default -> Character.isDigit(c) ? DIGITS : List.of();
      };
    }
    int end = at;
    while (end < text.length() && end - at < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return STARTS.contains(text.substring(at, end).toLowerCase(Locale.ROOT)) ? ORDER : PLAIN;
  }

  private static String inside(Kind kind, Matcher matcher) {
    if (kind != Kind.BRACKET) {
      return matcher.group();
    }
    String inner = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Blanks.single(inner).strip();
  }
}
