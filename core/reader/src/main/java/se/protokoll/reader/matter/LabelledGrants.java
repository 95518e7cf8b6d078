package se.protokoll.reader.matter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final GuardedPattern MONEY =
      GuardedPattern.compile(
          "\\b(?:rekvirera|fördela|bevilja|tilldela|avsätt)\\p{L}* [\\p{L} ]{0,40}?\\p{L}*(?:bidrag|medel)(?:en)?(?: enligt följande)?:$");

  private static final GuardedPattern ONE =
      GuardedPattern.compile(
          "([^()]{3,160}?) \\((\\d{1,3}(?: \\d{3}){1,3}(?:,\\d{2})?)(?: (?:kr|kronor))?\\)[,.]?");

  private LabelledGrants() {}

  /** Returns the grants of clauses and of those under them. */
  static List<Grant> of(List<Clause> clauses) {
    List<Grant> grants = new ArrayList<>();
    Deque<Clause> open = new ArrayDeque<>(clauses);
    while (!open.isEmpty()) {
      Clause clause = open.remove();
      if (MONEY.isIn(clause.text().toLowerCase(Locale.ROOT))) {
        clause.clauses().forEach(part -> one(part).ifPresent(grants::add));
      }
      open.addAll(clause.clauses());
    }
    return grants;
  }

  private static Optional<Grant> one(Clause clause) {
    Matcher one = ONE.matcher(clause.text());
    if (!one.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Grant.builder()
              .label(clause.marker())
              .purpose(one.group(1))
              .amount(Money.parseTolerant(one.group(2)))
              .amountAsPublished(one.group(2))
              .build());
    } catch (AmountTextException e) {
      return Optional.empty();
    }
  }
}
