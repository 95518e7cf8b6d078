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

  /**
   * A place where the chair puts or finds a proposal.
   *
   * @param decision which decision of the paragraph
   * @param proposition which proposition of the decision
   * @param put which of those put, -1 where it is found and nobody voted
   */
  record Put(int decision, int proposition, int put) {}

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, List<Put>> puts = new HashMap<>(0);
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
      for (int p = 0; p < decision.propositions().size(); p++) {
        addProposition(decision, d, p);
      }
    }
  }

  static ProposalUses of(RuleContext context, Paragraph paragraph) {
    return context.once(ProposalUses.class, paragraph, ProposalUses::new);
  }

  private void addProposition(Decision decision, int d, int p) {
    Proposition proposition = decision.propositions().get(p);
    Optional<String> won = proposition.found().filter(one -> decision.votes().isEmpty());
    if (won.isPresent()) {
      puts.computeIfAbsent(won.get(), one -> new ArrayList<>(1)).add(new Put(d, p, -1));
    }
    Set<String> before = new HashSet<>();
    for (int i = 0; i < proposition.put().size(); i++) {
      String key = proposition.put().get(i);
      if (before.add(key) && !won.equals(Optional.of(key))) {
        puts.computeIfAbsent(key, one -> new ArrayList<>(1)).add(new Put(d, p, i));
      }
    }
    if (proposition.found().isPresent()) {
      found.addAll(proposition.put());
    }
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

  /** Returns where the chair put a proposal, or found it without a vote. */
  List<Put> putsOf(String key) {
    return puts.getOrDefault(key, List.of());
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
