package se.protokoll.json.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Swedish of what problems say in English, phrase by phrase.
 *
 * <p>{@code {}} stands for what differs from one problem to the next: a number, a quoted text, the
 * names of properties. The first phrase that fits counts. What has no phrase is shown as it is,
 * such as a text of the document or {@code true}.
 */
final class SwedishPhrases {

  private static final String[] PHRASES = {
    "a JSON value", "ett JSON-värde",
    "a byte order mark", "ett BOM-tecken (byte order mark)",
    "a closing double quote", "ett avslutande citattecken",
    "a colon", "ett kolon",
    "a comma or ]", "ett komma eller ]",
    "a comma or }", "ett komma eller }",
    "a day such as {}", "en dag som {}",
    "a day that is in the calendar", "en dag som finns i kalendern",
    "a digit", "en siffra",
    "a document of {} bytes", "ett dokument på {} byte",
    "a name of {} UTF-16 units", "ett namn på {} UTF-16-enheter",
    "a number of {} characters", "ett tal på {} tecken",
    "a property name", "ett egenskapsnamn",
    "a property name in double quotes", "ett egenskapsnamn inom citattecken",
    "a property name in double quotes or }", "ett egenskapsnamn inom citattecken eller }",
    "a property of {}", "en egenskap hos {}",
    "a record of more than {} bytes", "en post på mer än {} byte",
    "a set of paragraphs such as {} of at most {}",
        "en uppräkning av paragrafer som {}, på högst {} tecken",
    "a set of paragraphs such as {}", "en uppräkning av paragrafer som {}",
    "a text", "en text",
    "a text in which control characters are escaped", "en text där styrtecken är skyddade",
    "a text of {} UTF-16 units", "en text på {} UTF-16-enheter",
    "a text that is not blank", "en text som inte är tom",
    "a time of day such as {} of at most {}", "ett klockslag som {}, på högst {} tecken",
    "a time of day such as {}", "ett klockslag som {}",
    "a whole number", "ett heltal",
    "a whole number from {} to {}", "ett heltal från {} till {}",
    "a whole number to {}", "ett heltal till {}",
    "a whole number from {}", "ett heltal från {}",
    "an amount as text, such as {} of at most {}",
        "ett belopp som text, som {}, på högst {} tecken",
    "an amount as text, such as {}", "ett belopp som text, som {}",
    "a number as text, such as {}, {} or {} of at most {}",
        "ett tal som text, som {}, {} eller {}, på högst {} tecken",
    "a number as text, such as {}, {} or {}", "ett tal som text, som {}, {} eller {}",
    "an array", "en lista",
    "an object", "ett objekt",
    "an object of too many tokens", "ett objekt med för många delar",
    "another meeting or ]", "ett möte till eller ]",
    "at most {}", "högst {}",
    "each name once", "varje namn en gång",
    "each property once", "varje egenskap en gång",
    "exactly one of {}", "precis en av {}",
    "fewer elements", "färre element",
    "four hexadecimal digits", "fyra hexadecimala siffror",
    "half a surrogate pair", "ett halvt surrogatpar",
    "it in every {}", "den i varje {}",
    "less nesting", "mindre djup",
    "more after the end of the array", "mer efter listans slut",
    "more than {} elements", "mer än {} element",
    "more than {} levels", "mer än {} nivåer",
    "no own properties here", "inga egna egenskaper här",
    "no property {}", "ingen egenskap {}",
    "none of them", "ingen av dem",
    "one of the escapes {}", "ett av skyddstecknen {}",
    "one of {}", "ett av {}",
    "properties that cannot stand together", "egenskaper som inte kan stå tillsammans",
    "something that can be read", "något som går att läsa",
    "something that is no JSON value", "något som inte är ett JSON-värde",
    "something that is no name", "något som inte är ett namn",
    "the byte {}, which is no UTF-8 there", "byten {}, som inte är UTF-8 där",
    "the control character {}", "styrtecknet {}",
    "the end of the archive", "arkivets slut",
    "the end of the document", "dokumentets slut",
    "the end of the value", "värdets slut",
    "the literal {}", "ordet {}",
    "the number {}", "talet {}",
    "the own property {}", "den egna egenskapen {}",
    "the property {}", "egenskapen {}",
    "the text {}", "texten {}",
    "true or false", "true eller false",
    "what can: {}", "sådana som kan: {}",
    "whole characters only", "bara hela tecken",
    "UTF-8 without a byte order mark", "UTF-8 utan BOM-tecken",
    "{} first", "{} först",
    "{} twice", "{} två gånger",
    "{} and {}", "{} och {}",
  };

  private static final String GAP = "{}";
  private static final Map<String, String> WHOLE = new HashMap<>();
  private static final List<Template> TEMPLATES = templates();

  private SwedishPhrases() {}

  private record Template(Pattern english, String swedish) {}

  private static List<Template> templates() {
    var templates = new ArrayList<Template>();
    for (int i = 0; i < PHRASES.length; i += 2) {
      String english = PHRASES[i];
      if (english.contains(GAP)) {
        String pattern = Pattern.quote(english).replace(GAP, "\\E(.+?)\\Q");
        templates.add(new Template(Pattern.compile(pattern, Pattern.DOTALL), PHRASES[i + 1]));
      } else {
        WHOLE.put(english, PHRASES[i + 1]);
      }
    }
    return List.copyOf(templates);
  }

  /** Returns the Swedish of a phrase, or the phrase itself when there is none. */
  static String of(String english) {
    String whole = WHOLE.get(english);
    if (whole != null) {
      return whole;
    }
    for (Template template : TEMPLATES) {
      Matcher matcher = template.english().matcher(english);
      if (matcher.matches()) {
        return filled(template.swedish(), matcher);
      }
    }
    return english;
  }

  private static String filled(String swedish, Matcher matcher) {
    var text = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= matcher.groupCount(); i++) {
      int gap = swedish.indexOf(GAP, from);
      text.append(swedish, from, gap).append(matcher.group(i));
      from = gap + GAP.length();
    }
    return text.append(swedish, from, swedish.length()).toString();
  }
}
