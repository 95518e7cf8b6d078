package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Grant;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds the money that clauses give. */
final class Grants {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final GuardedPattern AMOUNT =
      GuardedPattern.compile(
          "(?<![\\d/:.,-])(\\d{1,3}(?:[ .]\\d{3}){1,4}(?:,\\d{1,2})?|\\d{1,12}(?:,\\d{1,3})?) ?(kronor|kr\\b|:-|sek\\b|tkr\\b|tusen kronor|mkr\\b|mnkr\\b|miljoner kronor|miljon kronor|miljoner kr\\b|miljon kr\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final GuardedPattern GIVES =
      GuardedPattern.compile(
          "\\b(?:beviljas|bevilja|beviljar|anslår|anslå|anslås|anvisar|anvisas|tilldelas|tilldela|utbetalas|betalas ut|avsätta|avsätter|avsätts)\\b|\\b(?:får|erhåller) (?:ett (?:bidrag|stöd) (?:om|på) )?(?=\\d)",
          ANY_CASE);

  private static final GuardedPattern NOT =
      GuardedPattern.compile(
          "\\b(?:inte|ej|högst|max|upp till|minst|lån|borgen|avslås|objektsgodkännande|per )\\b",
          ANY_CASE);

  private static final GuardedPattern SENTENCES =
      GuardedPattern.compile("(?<=\\p{L}{2}\\.) (?=\\p{Lu})");

  private Grants() {}

  /** Returns a grant for each sentence of clauses that gives one amount, and names no other. */
  static List<Grant> of(List<String> clauses) {
    List<Grant> grants = new ArrayList<>();
    for (String clause : clauses) {
      if (GIVES.isIn(clause)) {
        for (String sentence : SENTENCES.split(clause)) {
          of(sentence).ifPresent(grants::add);
        }
      }
    }
    return grants;
  }

  private static Optional<Grant> of(String clause) {
    if (!GIVES.isIn(clause) || NOT.isIn(clause)) {
      return Optional.empty();
    }
    Matcher amount = AMOUNT.matcher(clause);
    if (!amount.find()) {
      return Optional.empty();
    }
    String printed = amount.group();
    int from = amount.start();
    if (amount.find()) {
      return Optional.empty();
    }
    if (Money.isApproximate(clause)) {
      // "drygt 24 miljoner kronor" is an amount that is not exact
      int word = clause.lastIndexOf(' ', from - 2) + 1;
      String hedged = clause.substring(word, from) + printed;
      return Money.isApproximate(hedged)
          ? Optional.of(Grant.builder().amountAsPublished(hedged).build())
          : Optional.empty();
    }
    try {
      return Optional.of(
          Grant.builder()
              .amount(Money.parseTolerant(printed.replace(".", " ").replace(":-", " kr")))
              .amountAsPublished(printed)
              .build());
    } catch (AmountTextException e) {
      return Optional.empty();
    }
  }
}
