package se.protokoll.reader.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.DecisionKind;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * The words before the clauses of a decision: "Styrelsen föreslår att fullmäktige beslutar:".
 *
 * @param kind the kind of the decision that they say
 * @param movers the words that name who moved it
 * @param rest what follows them in the same text
 */
record Introduction(Optional<DecisionKind> kind, Optional<String> movers, String rest) {
  private static final int LONGEST = 420;

  private static final GuardedPattern ENDS =
      GuardedPattern.compile(
          "\\b(?:beslutar|beslutade|beslöt|besluta|beslutat|föreslår|föreslå|rekommenderar|hemställer|uttalar)(?: (?!att )[\\p{L}-]+){0,4}(?:,? att)?$"
              + "|\\bförslag(?: till [\\p{L} -]{3,60})?$|\\byrkande(?: från [\\p{L}, ]{1,40})?$");

  /** "Kommunstyrelsen föreslår fullmäktige att fatta följande beslut." */
  private static final GuardedPattern FOLLOWING =
      GuardedPattern.compile("\\p{Lu}[\\p{L} ,-]{2,160} (?:att fatta|fattar) följande beslut\\.?");

  private static final GuardedPattern STARTS =
      GuardedPattern.compile(
          "^(?:enligt|på förs?lag|i enlighet med|med bifall till|på yrkande)\\b");

  private static final GuardedPattern TWO_SENTENCES =
      GuardedPattern.compile("[\\p{L})]\\. \\p{Lu}");

  private static final GuardedPattern WORDS =
      GuardedPattern.compile(
          "\\b(?:beslutar|beslutade|beslöt|besluta|beslutat|föreslår|föreslå|förslag|förlag|rekommenderar|hemställer|hemställan|yrkande|uttalar|enligt|dels)\\b");

  private static final GuardedPattern OTHER_BODY =
      GuardedPattern.compile(
          "(?:föreslår|föreslå|föreslog|hemställer|hemställa|tillstyrker|rekommenderar|rekommendera|överlämnar|förslag till).{0,220}?"
              + "(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen|regionen|förbundet|kommunen|kommunerna|medlemskommunerna|staden)");

  private static final GuardedPattern BY_PERSON =
      GuardedPattern.compile("^(?:[Pp]å|[Ee]nligt) förs?lag (?:av|från) (.{3,200}?):?$");

  private static final GuardedPattern CLAUSE_PROPOSES =
      GuardedPattern.compile(
          "^(?:att )?(?:\\p{L}[\\p{L}-]{3,40}(?: och \\p{L}[\\p{L}-]{3,40}| \\p{Ll}[\\p{L}-]{3,40})?) (?:föreslår|hemställer hos|hemställer)(?: att)? "
              + "(?:\\p{L}[\\p{L}-]*fullmäktige|\\p{L}[\\p{L}-]*styrelsen|\\p{L}[\\p{L}-]*nämnden|fullmäktige|styrelsen|nämnden)\\b");

  private static final GuardedPattern INLINE_PROPOSES =
      GuardedPattern.compile(
          "^(?:att )?(?:föreslå|hemställa hos) (?:att )?(?:\\p{L}[\\p{L}-]*fullmäktige|\\p{L}[\\p{L}-]*styrelsen|fullmäktige)\\b");

  /** Returns the introduction that a text is or begins with. */
  static Optional<Introduction> of(String text) {
    if (text.length() <= LONGEST && ListEntries.BARE_INTRODUCTION.isAll(text)) {
      return Optional.of(new Introduction(kind(text), Optional.empty(), ""));
    }
    if (text.length() <= LONGEST && FOLLOWING.isAll(text)) {
      return Optional.of(new Introduction(kind(text), Optional.empty(), ""));
    }
    int colon = colon(text);
    if (colon < 0 || colon > LONGEST) {
      return Optional.empty();
    }
    String before = text.substring(0, colon);
    String lower = before.toLowerCase(Locale.ROOT);
    if (before.length() < 4
        || !WORDS.isIn(lower)
        || !(ENDS.isIn(lower) || STARTS.isIn(lower))
        || TWO_SENTENCES.isIn(before)) {
      return Optional.empty();
    }
    return Optional.of(
        new Introduction(
            kind(before),
            BY_PERSON.whole(before).map(by -> by.group(1)),
            text.substring(colon + 1).strip()));
  }

  /** Returns it as the second part of an introduction that began in other lines. */
  Introduction after(List<Line> lines, Optional<Introduction> first) {
    String words = Passage.of(lines).text();
    return new Introduction(
        kind.or(() -> kind(words + " beslutar")).or(() -> first.flatMap(Introduction::kind)),
        movers.or(() -> first.flatMap(Introduction::movers)),
        rest);
  }

  /** Returns it under a heading that says the kind: the body that is proposed to decides. */
  Introduction within(Optional<Introduction> heading) {
    return new Introduction(kind.or(() -> heading.flatMap(Introduction::kind)), movers, rest);
  }

  /** Returns the place of the first colon that a blank or the end follows. */
  private static int colon(String text) {
    int at = text.indexOf(':');
    while (at >= 0) {
      if (at + 1 == text.length() || text.charAt(at + 1) == ' ') {
        return at;
      }
      at = text.indexOf(':', at + 1);
    }
    return -1;
  }

  private static Optional<DecisionKind> kind(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("för egen del") && !lower.contains("föreslå")) {
      return Optional.empty();
    }
    if (lower.endsWith(" väljer") || lower.endsWith(" utser")) {
      return Optional.of(DecisionKind.ELECTION);
    }
    if (lower.endsWith(" föreslår") || lower.endsWith(" föreslår att")) {
      return Optional.of(DecisionKind.PROPOSAL);
    }
    boolean verb =
        lower.contains("föreslår")
            || lower.contains("föreslog ")
            || lower.contains("föreslå ")
            || lower.contains("hemställer")
            || lower.contains("tillstyrker");
    if (lower.contains("rekommendera")) {
      return Optional.of(DecisionKind.RECOMMENDATION);
    }
    return verb && OTHER_BODY.isIn(lower) ? Optional.of(DecisionKind.PROPOSAL) : Optional.empty();
  }

  /** Says whether clauses propose something to another body in their own words. */
  static boolean proposes(List<String> clauses) {
    return !clauses.isEmpty()
        && clauses.stream()
            .allMatch(clause -> CLAUSE_PROPOSES.isIn(clause) || INLINE_PROPOSES.isIn(clause));
  }
}
