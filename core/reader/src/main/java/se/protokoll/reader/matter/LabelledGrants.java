package se.protokoll.reader.matter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Clause;
import se.protokoll.Grant;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Finds grants in a list under the words that say what money it divides: "rekvirerar statsbidrag:",
 * and under them "II Stärkt samverkan (6 200 011)".
 */
final class LabelledGrants {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final GuardedPattern MONEY =
      GuardedPattern.compile(
          "\\b(?:rekvirera|fördela|bevilja|tilldela|avsätt)\\p{L}* [\\p{L} ]{0,40}?\\p{L}*(?:bidrag|medel)(?:en)?(?: enligt följande)?:$",
          ANY_CASE);

  private static final GuardedPattern ONE =
      GuardedPattern.compile(
          "([^()]{3,160}?) \\((\\d{1,3}(?: \\d{3}){1,3}(?:,\\d{2})?)(?: (?:kr|kronor))?\\)[,.]?");

  /** Words before a list of what is given: "Kyrkorådet beviljar följande anslag:". */
  private static final GuardedPattern GIVES =
      GuardedPattern.compile(
          "^(?!.*\\d ?kr).{0,200}\\b(?:bevilja|tilldela|fördela|utbetala|anslå)[^.]{0,160}$",
          ANY_CASE);

  private static final GuardedPattern GIVEN =
      GuardedPattern.compile(
          "(?:[^\\d()]{3,120}?(?:[,:]| –)? )?(\\d{1,3}(?: \\d{3}){0,3}(?:,\\d{2})? ?(?:kr|kronor))(?: (?:för|till) [^\\d]{3,120})?[.,;]?");

  private LabelledGrants() {}

  /** Returns the grants of clauses and of those under them. */
  static List<Grant> of(List<Clause> clauses) {
    List<Grant> grants = new ArrayList<>(listed(clauses));
    Deque<Clause> open = new ArrayDeque<>(clauses);
    while (!open.isEmpty()) {
      Clause clause = open.remove();
      if (MONEY.isIn(clause.text())) {
        clause.clauses().forEach(part -> one(part).ifPresent(grants::add));
      }
      open.addAll(clause.clauses());
    }
    return grants;
  }

  /** Reads the lines that follow a clause that gives, and the points under it. */
  private static List<Grant> listed(List<Clause> clauses) {
    List<Grant> grants = new ArrayList<>();
    boolean gives = false;
    for (Clause clause : clauses) {
      if (GIVES.isIn(clause.text())) {
        gives = clause.clauses().isEmpty();
        clause.clauses().forEach(part -> given(part).ifPresent(grants::add));
      } else if (gives) {
        Optional<Grant> given = given(clause);
        given.ifPresent(grants::add);
        gives = given.isPresent();
      }
    }
    return grants;
  }

  private static Optional<Grant> given(Clause clause) {
    Matcher given = GIVEN.matcher(clause.text());
    return given.matches() ? grant(Grant.builder(), given.group(1)) : Optional.empty();
  }

  private static Optional<Grant> grant(Grant.Builder grant, String printed) {
    try {
      return Optional.of(
          grant.amount(Money.parseTolerant(printed)).amountAsPublished(printed).build());
    } catch (AmountTextException e) {
      return Optional.empty();
    }
  }

  private static Optional<Grant> one(Clause clause) {
    Matcher one = ONE.matcher(clause.text());
    if (!one.matches()) {
      return Optional.empty();
    }
    return grant(Grant.builder().label(clause.marker()).purpose(one.group(1)), one.group(2));
  }
}
