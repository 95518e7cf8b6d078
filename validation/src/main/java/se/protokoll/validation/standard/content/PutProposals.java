package se.protokoll.validation.standard.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.protokoll.Decision;
import se.protokoll.MinutesPart;
import se.protokoll.Proposal;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.Proposition;

/**
 * What the chair put and found, next to the proposals of the paragraph and what was adopted
 * (<i>proposition</i>). Minutes may tell it by the keys of proposals, or in words.
 */
final class PutProposals {

  private static final Pattern ONE_WORD = Pattern.compile("\\p{Ll}{2,}");

  /** Words that tell what was put without a key. */
  private static final String[] WORDS = {
    "bifall",
    "avslag",
    "återremiss",
    "bordläggning",
    "ja",
    "nej",
    "förslag",
    "yrkande",
    "tillägg",
    "ändring",
    "huvudförslag",
    "motförslag",
    "båda",
    "samtliga",
    "arbetsutskott",
    "majoritet",
    "minoritet",
    "presidie",
    "styrelse",
    "nämnd",
    "motion",
    "beslut"
  };

  private final Set<String> keys = new HashSet<>();
  private final Set<String> lowerCase = new HashSet<>();
  private final Set<String> withdrawn = new HashSet<>(0);
  private final Set<String> beginnings = new HashSet<>();

  private PutProposals(List<Proposal> proposals) {
    for (Proposal proposal : proposals) {
      if (proposal.key().isPresent()) {
        String key = proposal.key().get().toLowerCase(Locale.ROOT);
        keys.add(proposal.key().get());
        if (proposal.withdrawn()) {
          withdrawn.add(proposal.key().get()); // proposal-withdrawn speaks of these
        }
        lowerCase.add(key);
        beginnings.add(beginning(key));
      }
    }
  }

  /** Judges the propositions of a decision. */
  static void check(RuleContext context, Located<Decision> decision) {
    List<Proposition> propositions = decision.value().propositions();
    if (propositions.isEmpty()) {
      return;
    }
    PutProposals known =
        context.once(
            PutProposals.class,
            decision.paragraph().value(),
            paragraph -> new PutProposals(paragraph.proposals()));
    for (Located<Proposition> one : decision.each("propositions", propositions)) {
      known.checkKeys(context, one);
      known.checkFound(context, one, decision.value());
    }
  }

  private void checkKeys(RuleContext context, Located<Proposition> one) {
    List<String> put = one.value().put();
    boolean oneIsNoKey = put.size() > 1 && hasOneThatIsNoKey(put);
    for (int i = 0; i < put.size(); i++) {
      if (isMissing(put.get(i)) || (oneIsNoKey && isAWord(put.get(i)))) {
        context
            .found("put-unknown", one)
            .component("put", i)
            .with("proposal", put.get(i))
            .atMost(Severity.WARNING)
            .add();
      }
    }
    Optional<String> found = one.value().found().filter(this::isMissing);
    if (found.isPresent() && !put.contains(found.get())) {
      context
          .found("found-unknown", one)
          .component("found")
          .with("proposal", found.get())
          .atMost(Severity.WARNING)
          .add();
    }
  }

  /** Compares what was found with what was put, and where nobody voted with what was adopted. */
  private void checkFound(RuleContext context, Located<Proposition> one, Decision decision) {
    List<String> put = one.value().put();
    Optional<String> found = one.value().found().filter(keys::contains);
    if (found.isEmpty() || put.isEmpty() || !keys.containsAll(put)) {
      return;
    }
    Optional<String> adopts = decision.adopts();
    if (!put.contains(found.get())) {
      context
          .found("found-not-put", one)
          .needs()
          .component("found")
          .with("proposal", found.get())
          .atMost(Severity.WARNING)
          .add();
    } else if (decision.votes().isEmpty()
        && adopts.isPresent()
        && !adopts.equals(found)
        && !withdrawn.contains(found.get())
        && put.contains(adopts.get())) {
      context
          .found("found-other", one)
          .needs(MinutesPart.VOTES)
          .component("found")
          .with("proposal", found.get())
          .with("adopts", adopts.get())
          .atMost(Severity.WARNING)
          .add();
    }
  }

  /** Says whether a text is written as the keys are and is none: "p9" next to "p1" and "P2". */
  private boolean isMissing(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    String begun = beginning(key);
    return !begun.equals(key) && beginnings.contains(begun) && !lowerCase.contains(key);
  }

  /** Says whether all that was put are keys but one, which may be put more than once. */
  private boolean hasOneThatIsNoKey(List<String> put) {
    return put.stream().filter(one -> !keys.contains(one)).distinct().limit(2).count() == 1;
  }

  /** Says whether a text is one word and no key, and tells nothing by itself. */
  private boolean isAWord(String text) {
    return !keys.contains(text)
        && ONE_WORD.matcher(text).matches()
        && !Words.has(Optional.of(text), WORDS);
  }

  /** Returns a text without the number that it ends in. */
  private static String beginning(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9') {
      end--;
    }
    return text.substring(0, end);
  }
}
