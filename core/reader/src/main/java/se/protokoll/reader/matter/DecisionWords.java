package se.protokoll.reader.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.DecisionKind;

/** What kind of decision clauses are, by their words. */
final class DecisionWords {
  private static final Pattern TABLED = Pattern.compile("\\bbordl(?:ägg|ag)");
  private static final Pattern REFERRED_BACK = Pattern.compile("\\båterremi(?:tter|ss)");
  private static final Pattern REJECTED =
      Pattern.compile(
          "^(?:att )?(?:\\p{L}[\\p{L}-]*(?: och \\p{L}[\\p{L}-]*)? (?=avslår|avstyrker))?(?:[^.]{0,200}?\\b(?:motion|medborgarförslag|förslag|ansökan|hemställan|yrkande|begäran|framställ|e-förslag|göteborgsförslag|överklag)[^.]{0,200}?\\b)?(?:avslås|avslå|avslår|avstyrks|avstyrka|avslogs|avstyrker)\\b");
  private static final Pattern ELECTED =
      Pattern.compile(
          "\\b(?:utses|utse|utser|utsågs|väljs|välja|väljer|valdes|omväljs|omvälja|nyväljs|nyvälja|förrättar val)\\b");
  private static final Pattern NOT_ELECTED =
      Pattern.compile(
          "\\bjustera(?:re)?\\b|\\butse(?:s|r)? (?:ny(?:tt)? )?(?:ombud|arbetsgrupp)\\b.{0,20}$");

  /** Nothing else than that somebody is elected: "Anna Ek (S) väljs till justerare." */
  private static final Pattern ELECTED_TO_CERTIFY =
      Pattern.compile(
          "^(?:att )?[\\p{L} .,-]{3,60} \\(\\p{L}{1,5}\\)(?: och [\\p{L} .-]{3,60} \\(\\p{L}{1,5}\\))? (?:väljs|utses) till justerare\\.?$");

  private static final Pattern RESIGNED =
      Pattern.compile("\\b(?:entledig|avsägelse|befrias från|befria )");
  private static final Pattern FILED =
      Pattern.compile("\\b(?:läggs?|lägga|läggas) till handlingarna");
  private static final Pattern NOTED =
      Pattern.compile(
          "\\b(?:antecknas|anteckna|antecknar|noteras|notera|noterar|tar del av|ta del av|tagit del av|tagits? emot|informationen mottas|information(?:en)? .{0,40}till protokollet)\\b");

  /** A question needs no more than that it was answered. */
  private static final Pattern ANSWERED =
      Pattern.compile("^(?:att )?(?:frågan|interpellationen) (?:är|anses) (?:därmed )?besvarad\\b");

  private static final Pattern WRITTEN_OFF = Pattern.compile("\\bavskriv(?:s|a|er|en)?\\b");
  private static final Pattern ASSIGNED =
      Pattern.compile("^(?:att )?(?:\\p{L}+ )?(?:uppdra|uppdrar|ge [\\p{L} -]{3,60} i uppdrag)\\b");

  /** Clauses that decide something themselves. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "^(?:[Aa]tt )?(?:[Gg]odkänna|[Aa]nta|[Bb]evilja|[Ff]astställa|[Aa]vsätta|[Aa]nslå|[Bb]ifalla|[Tt]illstyrka|[Nn]otera|[Aa]nteckna|[Ff]öreslå)\\b");

  private static final Pattern TABLED_TO =
      Pattern.compile(
          "\\bbordläggs? (?:ärendet )?(?:till|tills) ((?:\\p{L}+ ){0,6}?(?:den )?\\d{1,2} \\p{L}+ \\d{4}|(?:nästa|kommande|nästkommande) (?:ordinarie )?[\\p{L}]+(?: [\\p{L}]*möte)?|\\p{L}+s (?:sammanträde|möte) (?:den )?(?:\\d{1,2} \\p{L}+(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2})|(?:\\p{L}+ ){0,3}\\d{4}-\\d{2}-\\d{2})");

  private static final Pattern SENT_TO =
      Pattern.compile(
          "\\b(?:återremitteras?|återremitterar) (?:ärendet )?till ((?:\\p{L}[\\p{L}-]*)(?: (?:och|samt) \\p{L}[\\p{L}-]+| \\p{L}[\\p{L}-]*(?:nämnden|styrelsen|kontoret|utskottet|förvaltningen))?)");

  private DecisionWords() {}

  /** Returns the kind that clauses say, empty for a decision of the body's own. */
  static Optional<DecisionKind> kind(List<String> clauses) {
    String first = clauses.get(0).toLowerCase(Locale.ROOT);
    if (TABLED.matcher(first).find() && !first.contains("bordlagda")) {
      return Optional.of(DecisionKind.TABLED);
    }
    if (REFERRED_BACK.matcher(first).find() && !first.contains("återremissen")) {
      return Optional.of(DecisionKind.REFERRED_BACK);
    }
    if (any(clauses, ELECTED, NOT_ELECTED)
        || (clauses.size() == 1 && ELECTED_TO_CERTIFY.matcher(first).matches())) {
      return Optional.of(DecisionKind.ELECTION);
    }
    if (REJECTED.matcher(first).find()) {
      return Optional.of(DecisionKind.REJECTED);
    }
    if (RESIGNED.matcher(first).find()) {
      return Optional.of(DecisionKind.RESIGNATION);
    }
    if (clauses.size() == 1) {
      if (FILED.matcher(first).find()) {
        return Optional.of(DecisionKind.FILED);
      }
      if (NOTED.matcher(first).find() || ANSWERED.matcher(first).find()) {
        return Optional.of(DecisionKind.NOTED);
      }
      if (WRITTEN_OFF.matcher(first).find()) {
        return Optional.of(DecisionKind.WRITTEN_OFF);
      }
    }
    boolean assigns =
        ASSIGNED.matcher(first).find()
            && clauses.stream().noneMatch(clause -> DECIDED.matcher(clause).find());
    if (assigns) {
      return Optional.of(DecisionKind.ASSIGNMENT);
    }
    return Optional.empty();
  }

  /** Says whether somebody is elected in a clause. */
  static boolean elects(String clause) {
    String lower = clause.toLowerCase(Locale.ROOT);
    return (ELECTED.matcher(lower).find() && !NOT_ELECTED.matcher(lower).find())
        || ELECTED_TO_CERTIFY.matcher(lower).matches();
  }

  /** Returns the place after the verb that elects, -1 when there is none. */
  static int afterElecting(String clause) {
    Matcher elected = ELECTED.matcher(clause.toLowerCase(Locale.ROOT));
    return elected.find() ? elected.end() : -1;
  }

  private static boolean any(List<String> clauses, Pattern pattern, Pattern not) {
    for (String clause : clauses) {
      String lower = clause.toLowerCase(Locale.ROOT);
      if (pattern.matcher(lower).find() && !not.matcher(lower).find()) {
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
