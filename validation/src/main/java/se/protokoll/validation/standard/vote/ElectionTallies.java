package se.protokoll.validation.standard.vote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.protokoll.CandidateVotes;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionMethod;
import se.protokoll.Election;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.NonDeciders;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.Vote;

/**
 * How many votes each candidate of an election had (<i>röstetal</i>), where one person is elected
 * by them. An election of several, or a proportional one, is counted in other ways.
 *
 * @param where the election
 * @param elected the key of the person elected
 * @param own how many votes that person had
 * @param votes how many votes each candidate had, by key
 * @param most the most that any candidate had
 */
record ElectionTallies(
    Located<Election> where, String elected, int own, Map<String, Integer> votes, int most) {

  private static final String[] LOT = {"lott", "lottning", "lotten"};

  /** Does something with each election of one person with the votes of the candidates. */
  static void each(RuleContext context, Consumer<ElectionTallies> judge) {
    for (Located<Decision> decision : context.decisions()) {
      Optional<Election> election = decision.value().election();
      if (election.isPresent() && !election.get().tally().isEmpty()) {
        of(decision.part("election", election.get())).ifPresent(judge);
      }
    }
  }

  private static Optional<ElectionTallies> of(Located<Election> where) {
    Election election = where.value();
    boolean ofOne = election.posts().orElse(1) == 1 && election.elected().size() == 1;
    boolean proportional =
        !election.proportionalRequestedBy().isEmpty()
            || election.proportionalRequestCount().orElse(0) > 0;
    Optional<String> elected =
        ofOne ? election.elected().get(0).actor().personKey() : Optional.empty();
    Map<String, Integer> votes = new HashMap<>();
    int most = 0;
    for (CandidateVotes one : election.tally()) {
      Optional<String> candidate = one.candidate().personKey();
      if (candidate.isEmpty() || votes.put(candidate.get(), one.votes()) != null) {
        return Optional.empty();
      }
      most = Math.max(most, one.votes());
    }
    int own = elected.map(key -> votes.getOrDefault(key, -1)).orElse(-1);
    return proportional || own < 0
        ? Optional.empty()
        : Optional.of(new ElectionTallies(where, elected.orElseThrow(), own, votes, most));
  }

  /** Judges that the one with the most votes is elected. Source: KL 5 kap. 55 §, 6 kap. 33 §. */
  void checkMajority(RuleContext context) {
    if (own < most) {
      context
          .found("loser-elected", where)
          .needs()
          .component("elected", 0)
          .person(elected)
          .with("votes", own)
          .with("most", most)
          .add();
    } else {
      context.met("elected", where).with("votes", own);
    }
  }

  /** Judges that a lot decides between equals. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  void checkTie(RuleContext context) {
    if (own < most) {
      return; // vote-majority says that
    }
    boolean tie = votes.values().stream().filter(one -> one == most).count() > 1;
    if (!tie) {
      context.met("no-tie", where);
    } else if (isByLot(context)) {
      context.met(where);
    } else {
      context
          .missing("no-lot", where)
          .needs(MinutesPart.VOTES, MinutesPart.SECTIONS)
          .component("tally")
          .with("votes", most)
          .add();
    }
  }

  /**
   * Whether the text of a paragraph tells of a lot.
   *
   * @param told whether it does
   */
  private record LotInText(boolean told) {
    static LotInText of(Paragraph paragraph) {
      return new LotInText(
          paragraph.sections().stream()
              .anyMatch(section -> Words.has(Optional.of(section.text()), LOT)));
    }
  }

  private boolean isByLot(RuleContext context) {
    Decision decision = where.within(Decision.class).value();
    boolean told = decision.method().equals(Optional.of(DecisionMethod.LOT));
    for (Vote vote : decision.votes()) {
      told |= vote.lot();
    }
    for (String word : LOT) {
      told |= Words.has(decision.clauses(), word);
    }
    return told || context.once(LotInText.class, where.paragraph().value(), LotInText::of).told();
  }

  /** Judges that no more voted than were there. Source: KL 4 kap. 24 §, logic. */
  void checkSum(RuleContext context, NonDeciders nonDeciders) {
    Election election = where.value();
    long cast = (long) election.blank().orElse(0) + election.invalid().orElse(0);
    for (CandidateVotes one : election.tally()) {
      cast += one.votes();
    }
    Deciders deciders = context.presence().in(where.paragraph().value());
    int deciding = deciders.certainCount() + deciders.possibleCount();
    if (cast <= deciding) {
      context.met(where).component("tally");
    } else if (nonDeciders.isEveryoneListed()) {
      context
          .found("too-many", where)
          .needs()
          .component("tally")
          .with("cast", Math.toIntExact(Math.min(cast, Integer.MAX_VALUE)))
          .with("deciding", deciding)
          .add();
    }
  }
}
