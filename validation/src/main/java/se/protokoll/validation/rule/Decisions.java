package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.validation.standard.Words;

/** What several rules ask about a decision and the proposals before it. */
final class Decisions {

  private Decisions() {}

  /**
   * Says whether a decision elects or employs somebody: its vote is secret, and a tie is decided by
   * lot.
   */
  static boolean isElectionOrEmployment(Paragraph paragraph, Decision decision) {
    return decision.election().isPresent()
        || is(decision, DecisionKind.ELECTION)
        || Words.has(paragraph.title(), "anställ")
        || Words.has(decision.clauses(), "anställ");
  }

  /** Says whether a decision tables the matter or sends it back. */
  static boolean postpones(Decision decision) {
    return is(decision, DecisionKind.TABLED) || is(decision, DecisionKind.REFERRED_BACK);
  }

  /** Says whether any of some decisions tables the matter or sends it back. */
  static boolean anyPostpones(Paragraph paragraph) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      if (postpones(decision) || postpones(proposal(paragraph, decision.adopts()))) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a proposal wants the matter tabled or sent back. */
  static boolean postpones(@Nullable Proposal proposal) {
    if (proposal == null || proposal.intent().isEmpty()) {
      return false;
    }
    ProposalIntent intent = proposal.intent().get();
    return intent == ProposalIntent.TABLE || intent == ProposalIntent.REFER_BACK;
  }

  /** Says whether a decision is of a kind; one of no stated kind is of none. */
  static boolean is(Decision decision, DecisionKind kind) {
    return decision.kind().isPresent() && decision.kind().get() == kind;
  }

  /** Returns the proposal that goes by a key, null when none does. */
  static @Nullable Proposal proposal(Paragraph paragraph, Optional<String> key) {
    int index = indexOf(paragraph, key);
    return index < 0 ? null : paragraph.proposals().get(index);
  }

  /** Returns the index of the proposal that goes by a key, -1 when none does. */
  static int indexOf(Paragraph paragraph, Optional<String> key) {
    if (key.isPresent()) {
      List<Proposal> proposals = paragraph.proposals();
      for (int i = 0; i < proposals.size(); i++) {
        if (proposals.get(i).key().equals(key)) {
          return i;
        }
      }
    }
    return -1;
  }
}
