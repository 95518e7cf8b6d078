package se.protokoll.json.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What problems are said with, in Swedish: the English phrases are the data, and what a document
 * held is kept as it stands.
 */
final class SwedishPhrases {

  /** A phrase: $1 is a group as it stands, %1 a group that is a phrase itself. */
  private record Phrase(Pattern english, String swedish) {
    static Phrase of(String english, String swedish) {
      return new Phrase(Pattern.compile(english, Pattern.DOTALL), swedish);
    }
  }

  private static final String QUOTED = "(\".*\")";
  private static final String NUMBER = "(\\d+)";

  private static final List<Phrase> PHRASES =
      List.of(
          // what was found
          Phrase.of("(true|false|null|UTF-8|UTF-16|UTF-32|" + QUOTED + ")", "$1"),
          Phrase.of("(-?[0-9][0-9.eE+-]*(?:\\.\\.\\.)?)", "$1"),
          Phrase.of("an object", "ett objekt"),
          Phrase.of("an array", "en lista"),
          Phrase.of("the text " + QUOTED, "texten $1"),
          Phrase.of("the number (.*)", "talet $1"),
          Phrase.of("the property " + QUOTED, "egenskapen $1"),
          Phrase.of("the own property " + QUOTED, "den egna egenskapen $1"),
          Phrase.of("no property " + QUOTED, "ingen egenskap $1"),
          Phrase.of(QUOTED + " twice", "$1 två gånger"),
          Phrase.of("the end of the document", "slutet på dokumentet"),
          Phrase.of("the end of the value", "slutet på värdet"),
          Phrase.of("the end of the archive", "slutet på arkivet"),
          Phrase.of("more after the end of the array", "mer efter listans slut"),
          Phrase.of("the control character (U\\+[0-9A-F]+)", "styrtecknet $1"),
          Phrase.of(
              "the byte (0x[0-9A-F]+), which is no UTF-8 there",
              "byten $1, som inte är UTF-8 på den platsen"),
          Phrase.of("a byte order mark", "en byteordningsmarkering"),
          Phrase.of("half a surrogate pair", "ett halvt surrogatpar"),
          Phrase.of("a document of " + NUMBER + " bytes", "ett dokument på $1 byte"),
          Phrase.of("a record of more than " + NUMBER + " bytes", "ett dokument på mer än $1 byte"),
          Phrase.of("a text of " + NUMBER + " UTF-16 units", "en text på $1 UTF-16-enheter"),
          Phrase.of("a name of " + NUMBER + " UTF-16 units", "ett namn på $1 UTF-16-enheter"),
          Phrase.of("a number of " + NUMBER + " characters", "ett tal på $1 tecken"),
          Phrase.of("more than " + NUMBER + " levels", "mer än $1 nivåer"),
          Phrase.of("more than " + NUMBER + " elements", "mer än $1 element"),
          Phrase.of("more than " + NUMBER + " problems", "mer än $1 fel"),
          Phrase.of("an object of too many tokens", "ett objekt med för många delar"),
          Phrase.of("something that is no JSON value", "något som inte är ett JSON-värde"),
          Phrase.of("something that is no name", "något som inte är ett namn"),
          Phrase.of("properties that cannot stand together", "egenskaper som inte går ihop"),
          Phrase.of("none of them", "ingen av dem"),
          Phrase.of("([a-z]+) and ([a-z]+)", "$1 och $2"),
          Phrase.of("([a-z]+) and ([a-z]+) and ([a-z]+)", "$1, $2 och $3"),
          // what was expected
          Phrase.of("an object with (\"[^\"]*\")", "ett objekt med $1"),
          Phrase.of("an object with (\"[^\"]*\") and (\"[^\"]*\")", "ett objekt med $1 och $2"),
          Phrase.of("a text", "en text"),
          Phrase.of("a text that is not blank", "en text som inte är tom"),
          Phrase.of("true or false", "true eller false"),
          Phrase.of("a whole number", "ett heltal"),
          Phrase.of("a whole number to " + NUMBER, "ett heltal till $1"),
          Phrase.of("a whole number from " + NUMBER, "ett heltal från $1"),
          Phrase.of(
              "a whole number from " + NUMBER + " to " + NUMBER, "ett heltal från $1 till $2"),
          Phrase.of("a day such as " + QUOTED, "en dag som $1"),
          Phrase.of("a day that is in the calendar", "en dag som finns i kalendern"),
          Phrase.of("a time of day such as " + QUOTED, "ett klockslag som $1"),
          Phrase.of("a set of paragraphs such as " + QUOTED, "paragrafer som $1"),
          Phrase.of("an amount as text, such as " + QUOTED, "ett belopp som text, som $1"),
          Phrase.of(
              "a number as text, such as (\".*\") or (\".*\")",
              "ett tal som text, som $1 eller $2"),
          Phrase.of("one of the escapes (.*)", "en av flyktkoderna $1"),
          Phrase.of("one of (.*)", "ett av $1"),
          Phrase.of("exactly one of (.*)", "exakt en av $1"),
          Phrase.of("a property of ([\\w.]+)", "en egenskap hos $1"),
          Phrase.of("it in every ([\\w.]+)", "den i varje $1"),
          Phrase.of("each property once", "varje egenskap en gång"),
          Phrase.of("each name once", "varje namn en gång"),
          Phrase.of("no own properties here", "inga egna egenskaper här"),
          Phrase.of("a property name", "ett egenskapsnamn"),
          Phrase.of("at most " + NUMBER, "högst $1"),
          Phrase.of("(.*) of at most " + NUMBER, "%1 på högst $2"),
          Phrase.of("less nesting", "färre nivåer"),
          Phrase.of("fewer elements", "färre element"),
          Phrase.of("fewer problems", "färre fel"),
          Phrase.of(QUOTED + " first", "$1 först"),
          Phrase.of("whole characters only", "bara hela tecken"),
          Phrase.of("UTF-8 without a byte order mark", "UTF-8 utan byteordningsmarkering"),
          Phrase.of("a JSON value", "ett JSON-värde"),
          Phrase.of("something that can be read", "något som går att läsa"),
          Phrase.of("a comma or ([]}])", "ett komma eller $1"),
          Phrase.of("a property name in double quotes", "ett egenskapsnamn inom citattecken"),
          Phrase.of(
              "a property name in double quotes or }",
              "ett egenskapsnamn inom citattecken, eller }"),
          Phrase.of("a colon", "ett kolon"),
          Phrase.of("a closing double quote", "ett avslutande citattecken"),
          Phrase.of(
              "a text in which control characters are escaped",
              "en text där styrtecken är skrivna som flyktkoder"),
          Phrase.of("four hexadecimal digits", "fyra hexadecimala siffror"),
          Phrase.of("the literal (true|false|null)", "ordet $1"),
          Phrase.of("a digit", "en siffra"),
          Phrase.of("another meeting or ]", "ett möte till, eller ]"),
          Phrase.of("what can: (.*)", "sådant som gör det: %1"),
          // what records say themselves
          Phrase.of(
              "The last day (\\S+) is before the first day (\\S+)",
              "den sista dagen $1 är före den första $2"),
          Phrase.of(
              "A vacant seat has no person, but names (.*)",
              "en vakant plats har ingen person, men den här anger $1"),
          Phrase.of(
              "An election fills 1 post or more, not (-?\\d+)",
              "ett val gäller minst 1 uppdrag, inte $1"));

  private SwedishPhrases() {}

  /** Returns a phrase in Swedish, empty when it has none. */
  static Optional<String> of(String english) {
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.english().matcher(english);
      if (matcher.matches()) {
        return Optional.of(filled(phrase.swedish(), matcher));
      }
    }
    return Optional.empty();
  }

  private static String filled(String swedish, Matcher english) {
    var text = new StringBuilder();
    for (int i = 0; i < swedish.length(); i++) {
      char c = swedish.charAt(i);
      if (c == '$' || c == '%') {
        String group = english.group(swedish.charAt(++i) - '0');
        text.append(c == '%' ? of(group).orElse(group) : group);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
