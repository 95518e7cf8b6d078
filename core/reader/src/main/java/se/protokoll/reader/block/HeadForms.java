package se.protokoll.reader.block;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.Layout;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** How the first line of a paragraph looks. */
public final class HeadForms {
  private static final int LONGEST = 300;
  private static final String NUMBER =
      "(?<number>\\d{1,4})(?:\\s?(?<suffix>[a-zA-Z])(?![\\p{L}\\d.]))?";

  /** "§ 12", "KS § 12/24", "Au § 3 Titel", "Paragraf 7". */
  private static final Pattern SIGN_FIRST =
      Pattern.compile(
          "(?:[\\p{Lu}][\\p{L}\\d&-]{0,23}\\.?\\s?(?:[\\p{Lu}][\\p{L}&]{0,8}\\s)?)?(?:§|Paragraf)\\s{0,6}"
              + NUMBER
              + "(?:/(?:19|20)?\\d{2}(?!\\d))?[.:]?(?:\\s+(?<rest>\\S.*))?");

  /** "33 § Titel". */
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(NUMBER + "\\s?§[.:]?(?:\\s+(?<rest>\\p{Lu}.*))?");

  /** "Ärende 7", "Punkt 7", "7. Titel", "7 Titel": where no paragraph has the sign §. */
  private static final List<Pattern> WITHOUT_SIGN =
      List.of(
          Pattern.compile(
              "(?:Ärende|Punkt|Nr|Ärende nr)\\s" + NUMBER + "[.:]?(?:\\s+(?<rest>\\S.*))?"),
          Pattern.compile(NUMBER + "\\.\\s+(?<rest>\\p{Lu}.*)"),
          Pattern.compile(NUMBER + "\\s{3,}(?<rest>\\p{Lu}.*)"));

  private static final GuardedPattern DASH = GuardedPattern.compile("^[-–]\\s+(?=\\p{Lu})");

  private final List<Pattern> forms;
  private final boolean withSign;

  private HeadForms(List<Pattern> forms, boolean withSign) {
    this.forms = List.copyOf(forms);
    this.withSign = withSign;
  }

  /** Returns the forms of paragraphs without the sign §, which other lines have too. */
  static List<HeadForms> withoutSign() {
    return WITHOUT_SIGN.stream().map(form -> new HeadForms(List.of(form), false)).toList();
  }

  /** Returns the forms of a layout, or the general ones when it has none. */
  public static HeadForms of(Layout layout) {
    return layout.paragraphHeads().isEmpty()
        ? new HeadForms(List.of(SIGN_FIRST, NUMBER_FIRST), true)
        : new HeadForms(layout.paragraphHeads().stream().map(HeadForms::compiled).toList(), false);
  }

  private static Pattern compiled(String form) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (at < form.length()) {
      if (form.startsWith("{number}", at)) {
        pattern.append(NUMBER);
        at += "{number}".length();
      } else if (form.startsWith("{case}", at) || form.startsWith("{title}", at)) {
        return Pattern.compile(pattern + "(?:\\s*(?<rest>\\S.*))?");
      } else {
        char c = form.charAt(at);
        pattern.append(c == ' ' ? "\\s*" : Pattern.quote(String.valueOf(c)));
        at++;
      }
    }
    return Pattern.compile(pattern.toString());
  }

  private static boolean lacksSign(String words) {
    return words.indexOf('§') < 0 && !words.contains("Paragraf");
  }

  /** Reads a line as the first of a paragraph, empty when it cannot be one. */
  public Optional<ParagraphHead> read(Line line) {
    String words = line.words();
    if (words.length() > LONGEST || words.isEmpty() || (withSign && lacksSign(words))) {
      return Optional.empty();
    }
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(words);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group("number"));
        String rest = rest(form, matcher);
        if (number > 0 && mayFollow(rest)) {
          return Optional.of(
              new ParagraphHead(line, number, Optional.ofNullable(matcher.group("suffix")), rest));
        }
      }
    }
    return Optional.empty();
  }

  private static String rest(Pattern form, Matcher matcher) {
    if (!form.pattern().contains("(?<rest>")) {
      return "";
    }
    String rest = matcher.group("rest");
    return rest == null ? "" : DASH.replaceFirst(rest.strip(), "");
  }

  /** A reference in running text goes on in lower case or with a comma; a head does not. */
  private static boolean mayFollow(String rest) {
    return rest.isEmpty()
        || (!Character.isLowerCase(rest.charAt(0)) && ",.;)-–".indexOf(rest.charAt(0)) < 0)
        || rest.startsWith("dnr");
  }
}
