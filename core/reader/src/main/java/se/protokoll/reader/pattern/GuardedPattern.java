package se.protokoll.reader.pattern;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only on texts that have the words each match of it has.
 *
 * <p>It finds what the same {@link Pattern} finds. Looking for a few words costs a small part of
 * what trying the expression at each place of a text costs, and most expressions match few texts.
 * Which words they are is read from the expression: each match of "\d{1,3} röster (?:mot|för)" has
 * a digit, and " röster ".
 */
public final class GuardedPattern {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Pattern pattern;
  private final RequiredText[] required;
  private final Beginnings beginnings;

  private GuardedPattern(Pattern pattern, List<RequiredText> required, Beginnings beginnings) {
    this.pattern = pattern;
    this.required = required.toArray(RequiredText[]::new);
    this.beginnings = beginnings;
  }

  /** Returns the pattern of a regular expression. */
  public static GuardedPattern compile(String expression) {
    return compile(expression, 0);
  }

  /** Returns the pattern of a regular expression, with the flags of {@link Pattern}. */
  public static GuardedPattern compile(String expression, int flags) {
    boolean ignoresCase = (flags & Pattern.CASE_INSENSITIVE) != 0 || expression.contains("(?i");
    ExpressionParser.MatchFacts known = ExpressionParser.parse(expression, ignoresCase);
    return new GuardedPattern(
        Pattern.compile(expression, flags),
        RequiredText.of(known.all(), ignoresCase),
        Beginnings.of(known.beginnings(), ignoresCase));
  }

  /**
   * Returns a matcher of the pattern for a text; one that matches nothing, and has no groups, where
   * the text cannot have a match.
   */
  public Matcher matcher(String text) {
    return mayBeIn(text) ? pattern.matcher(text) : NEVER.matcher("");
  }

  /** Says whether a text has a match. */
  public boolean isIn(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /** Says whether a whole text is a match. */
  public boolean isAll(String text) {
    return mayBeginAt(text, 0) && mayBeIn(text) && pattern.matcher(text).matches();
  }

  /** Says whether a text begins with a match. */
  public boolean isAtStart(String text) {
    return mayBeginAt(text, 0) && mayBeIn(text) && pattern.matcher(text).lookingAt();
  }

  /** Returns the first match in a text. */
  public Optional<Matcher> first(String text) {
    return mayBeIn(text)
        ? Optional.of(pattern.matcher(text)).filter(Matcher::find)
        : Optional.empty();
  }

  /** Returns the match that a whole text is. */
  public Optional<Matcher> whole(String text) {
    return mayBeginAt(text, 0) && mayBeIn(text)
        ? Optional.of(pattern.matcher(text)).filter(Matcher::matches)
        : Optional.empty();
  }

  /** Returns the match that a text begins with. */
  public Optional<Matcher> start(String text) {
    return mayBeginAt(text, 0) && mayBeIn(text)
        ? Optional.of(pattern.matcher(text)).filter(Matcher::lookingAt)
        : Optional.empty();
  }

  /** Returns the match that begins at a place of a text. */
  public Optional<Matcher> at(String text, int from) {
    return mayBeginAt(text, from)
        ? Optional.of(pattern.matcher(text).region(from, text.length())).filter(Matcher::lookingAt)
        : Optional.empty();
  }

  /** Says whether a text has at a place the letters with which a match begins. */
  public boolean mayBeginAt(String text, int from) {
    return beginnings.mayBeAt(text, from);
  }

  /** Returns a text with something in the place of each match, as Matcher does. */
  public String replaceAll(String text, String replacement) {
    return mayBeIn(text) ? pattern.matcher(text).replaceAll(replacement) : text;
  }

  /** Returns a text with something in the place of its first match, as Matcher does. */
  public String replaceFirst(String text, String replacement) {
    return mayBeIn(text) ? pattern.matcher(text).replaceFirst(replacement) : text;
  }

  /** Returns the parts of a text between the matches, empty ones at its end too. */
  public String[] split(String text) {
    return mayBeIn(text) ? pattern.split(text, -1) : new String[] {text};
  }

  /** Returns the test whether a whole text is a match. */
  public Predicate<String> asMatchPredicate() {
    return this::isAll;
  }

  /** Says whether a text has the words that each match has. */
  boolean mayBeIn(String text) {
    for (RequiredText one : required) {
      if (!one.isIn(text)) {
        return false;
      }
    }
    return true;
  }
}
