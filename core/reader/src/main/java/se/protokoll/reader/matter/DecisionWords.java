package se.protokoll.reader.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.DecisionKind;
import se.protokoll.reader.pattern.GuardedPattern;

/** What kind of decision clauses are, by their words. */
final class DecisionWords {
  private static final GuardedPattern TABLED = GuardedPattern.compile("\\bbordl(?:ägg|ag)");
  private static final GuardedPattern REFERRED_BACK =
      GuardedPattern.compile("\\båterremi(?:tter|ss)");
  private static final GuardedPattern REJECTED =
      GuardedPattern.compile(
          "^(?:att )?(?:\\p{L}[\\p{L}-]*(?: och \\p{L}[\\p{L}-]*)? (?=avslår|avstyrker))?(?:[^.]{0,200}?\\b(?:motion|medborgarförslag|förslag|ansökan|hemställan|yrkande|begäran|framställ|e-förslag|göteborgsförslag|överklag)[^.]{0,200}?\\b)?(?:avslås|avslå|avslår|avstyrks|avstyrka|avslogs|avstyrker)\\b");
  private static final GuardedPattern ELECTED =
      GuardedPattern.compile(
          "\\b(?:utses|utse|utser|utsågs|väljs|väljes|välja|väljer|valdes|omväljs|omvälja|nyväljs|nyvälja|förrättar val)\\b");
  private static final GuardedPattern NOT_ELECTED =
      GuardedPattern.compile(
          "\\bjustera(?:re)?\\b|\\butse(?:s|r)? (?:ny(?:tt)? )?(?:ombud|arbetsgrupp)\\b.{0,20}$");

  /** Nothing else than that somebody is elected: "Anna Ek (S) väljs till justerare." */
  private static final GuardedPattern ELECTED_TO_CERTIFY =
      GuardedPattern.compile(
          "^(?:att )?[\\p{L} .,-]{3,60} \\(\\p{L}{1,5}\\)(?: och [\\p{L} .-]{3,60} \\(\\p{L}{1,5}\\))? (?:väljs|utses) till justerare\\.?$");

  private static final GuardedPattern RESIGNED =
      GuardedPattern.compile("\\b(?:entledig|avsägelse|befrias från|befria )");
  private static final GuardedPattern FILED =
      GuardedPattern.compile("\\b(?:läggs?|lägga|läggas) till handlingarna");
  private static final GuardedPattern NOTED =
      GuardedPattern.compile(
          "\\b(?:antecknas|anteckna|antecknar|noteras|notera|noterar|tar del av|ta del av|tagit del av|tagits? emot|informationen mottas|information(?:en)? .{0,40}till protokollet)\\b");

  /** A question needs no more than that it was answered. */
  private static final GuardedPattern ANSWERED =
      GuardedPattern.compile(
          "^(?:att )?(?:frågan|interpellationen) (?:är|anses) (?:därmed )?besvarad\\b");

  private static final GuardedPattern WRITTEN_OFF =
      GuardedPattern.compile("\\bavskriv(?:s|a|er|en)?\\b");
  private static final GuardedPattern ASSIGNED =
      GuardedPattern.compile(
          "^(?:att )?(?:\\p{L}+ )?(?:uppdra|uppdrar|ge [\\p{L} -]{3,60} i uppdrag)\\b");

  /** Clauses that decide something themselves. */
  private static final GuardedPattern DECIDED =
      GuardedPattern.compile(
          "^(?:[Aa]tt )?(?:[Gg]odkänna|[Aa]nta|[Bb]evilja|[Ff]astställa|[Aa]vsätta|[Aa]nslå|[Bb]ifalla|[Tt]illstyrka|[Nn]otera|[Aa]nteckna|[Ff]öreslå)\\b");

  private static final GuardedPattern TABLED_TO =
      GuardedPattern.compile(
          "\\bbordläggs? (?:ärendet )?(?:till|tills) ((?:\\p{L}+ ){0,6}?(?:den )?\\d{1,2} \\p{L}+ \\d{4}|(?:nästa|kommande|nästkommande) (?:ordinarie )?[\\p{L}]+(?: [\\p{L}]*möte)?|\\p{L}+s (?:sammanträde|möte) (?:den )?(?:\\d{1,2} \\p{L}+(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2})|(?:\\p{L}+ ){0,3}\\d{4}-\\d{2}-\\d{2})");

  private static final GuardedPattern SENT_TO =
      GuardedPattern.compile(
          "\\b(?:återremitteras?|återremitterar) (?:ärendet )?till ((?:\\p{L}[\\p{L}-]*)(?: (?:och|samt) \\p{L}[\\p{L}-]+| \\p{L}[\\p{L}-]*(?:nämnden|styrelsen|kontoret|utskottet|förvaltningen))?)");

  private DecisionWords() {}

  /** Returns the kind that clauses say, empty for a decision of the body's own. */
  static Optional<DecisionKind> kind(List<String> clauses) {
    List<String> lower = clauses.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    String first = lower.get(0);
    if (TABLED.isIn(first) && !first.contains("bordlagda")) {
      return Optional.of(DecisionKind.TABLED);
    }
    if (REFERRED_BACK.isIn(first) && !first.contains("återremissen")) {
      return Optional.of(DecisionKind.REFERRED_BACK);
    }
    if (any(lower, ELECTED, NOT_ELECTED)
        || (clauses.size() == 1 && ELECTED_TO_CERTIFY.isAll(first))) {
      return Optional.of(DecisionKind.ELECTION);
    }
    if (REJECTED.isIn(first)) {
      return Optional.of(DecisionKind.REJECTED);
    }
    if (RESIGNED.isIn(first)) {
      return Optional.of(DecisionKind.RESIGNATION);
    }
    if (clauses.size() == 1) {
      if (FILED.isIn(first)) {
        return Optional.of(DecisionKind.FILED);
      }
      if (NOTED.isIn(first) || ANSWERED.isIn(first)) {
        return Optional.of(DecisionKind.NOTED);
      }
      if (WRITTEN_OFF.isIn(first)) {
        return Optional.of(DecisionKind.WRITTEN_OFF);
      }
    }
    boolean assigns =
        ASSIGNED.isIn(first) && clauses.stream().noneMatch(clause -> DECIDED.isIn(clause));
    if (assigns) {
      return Optional.of(DecisionKind.ASSIGNMENT);
    }
    return Optional.empty();
  }

  /** Says whether somebody is elected in a clause. */
  static boolean elects(String clause) {
    String lower = clause.toLowerCase(Locale.ROOT);
    return (ELECTED.isIn(lower) && !NOT_ELECTED.isIn(lower)) || ELECTED_TO_CERTIFY.isAll(lower);
  }

  /** Returns the place after the verb that elects, -1 when there is none. */
  static int afterElecting(String clause) {
    Matcher elected = ELECTED.matcher(clause.toLowerCase(Locale.ROOT));
    return elected.find() ? elected.end() : -1;
  }

  private static boolean any(List<String> lower, GuardedPattern pattern, GuardedPattern not) {
    for (String clause : lower) {
      if (pattern.isIn(clause) && !not.isIn(clause)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words for the meeting that a matter was left for. */
  static Optional<String> tabledTo(String clause) {
    Matcher to = TABLED_TO.matcher(clause);
    return to.find() ? Optional.of(to.group(1)) : Optional.empty();
  }

  /** Returns to whom a matter was sent back. */
  static Optional<String> sentTo(String clause) {
    Matcher to = SENT_TO.matcher(clause);
    return to.find() ? Optional.of(to.group(1)) : Optional.empty();
  }
}
