package se.protokoll.validation.standard.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Paragraph;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Vote;

/** Where the decisions of one paragraph name its proposals, by the keys of these. */
final class ProposalUses {

  /**
   * A place where a decision names a proposal.
   *
   * @param decision which decision of the paragraph
   * @param vote which vote of the decision, -1 where the decision adopts the proposal
   */
  record Use(int decision, int vote) {}

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Set<String> adopted = new HashSet<>();
  private final Set<String> found = new HashSet<>();
  private boolean ballot;

  private ProposalUses(Paragraph paragraph) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      ballot |= isByBallot(decision);
      if (decision.adopts().isPresent()) {
        adopted.add(decision.adopts().get());
        add(decision.adopts().get(), new Use(d, -1));
      }
      for (int v = 0; v < decision.votes().size(); v++) {
        Vote vote = decision.votes().get(v);
        addVote(decision, vote.yesMeans(), new Use(d, v));
        if (!vote.noMeans().equals(vote.yesMeans())) {
          addVote(decision, vote.noMeans(), new Use(d, v));
        }
      }
      for (Proposition proposition : decision.propositions()) {
        if (proposition.found().isPresent()) {
          found.addAll(proposition.put());
        }
      }
    }
  }

  static ProposalUses of(RuleContext context, Paragraph paragraph) {
    return context.once(ProposalUses.class, paragraph, ProposalUses::new);
  }

  /** Notes a vote about a proposal that its decision does not adopt. */
  private void addVote(Decision decision, Optional<String> key, Use use) {
    if (key.isPresent() && !decision.adopts().equals(key)) {
      add(key.get(), use);
    }
  }

  private void add(String key, Use use) {
    uses.computeIfAbsent(key, one -> new ArrayList<>(1)).add(use);
  }

  private static boolean isByBallot(Decision decision) {
    return decision.isOf(DecisionKind.ELECTION)
        && (decision.method().equals(Optional.of(DecisionMethod.SECRET_BALLOT))
            || decision.election().filter(election -> !election.tally().isEmpty()).isPresent());
  }

  /** Returns where decisions adopt a proposal or, without adopting it, vote about it. */
  List<Use> of(String key) {
    return uses.getOrDefault(key, List.of());
  }

  /** Says whether any decision says what it adopts. */
  boolean isAnythingAdopted() {
    return !adopted.isEmpty();
  }

  /** Says whether a decision adopts a proposal. */
  boolean isAdopted(Optional<String> key) {
    return key.isPresent() && adopted.contains(key.get());
  }

  /**
   * Says whether a decision adopts a proposal, or it was put and something found, or voted about. A
   * ballot in an election is about all the candidates.
   */
  boolean isDecided(Optional<String> key) {
    return ballot
        || (key.isPresent() && (uses.containsKey(key.get()) || found.contains(key.get())));
  }
}
