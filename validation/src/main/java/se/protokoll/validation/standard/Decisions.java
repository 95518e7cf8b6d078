package se.protokoll.validation.standard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;

/** What rules of several groups ask about a decision and the proposals before it. */
public final class Decisions {

  private Decisions() {}

  /**
   * Says whether a decision elects or employs somebody: its vote is secret, and a tie is decided by
   * lot.
   */
  public static boolean isElectionOrEmployment(Paragraph paragraph, Decision decision) {
    return decision.election().isPresent()
        || decision.isOf(DecisionKind.ELECTION)
        || Words.has(paragraph.title(), "anställ")
        || Words.has(decision.clauses(), "anställ");
  }

  /** Says whether a decision tables the matter or sends it back. */
  public static boolean postpones(Decision decision) {
    return decision.isOf(DecisionKind.TABLED, DecisionKind.REFERRED_BACK);
  }

  /** Says whether a proposal wants the matter tabled or sent back; no proposal wants nothing. */
  public static boolean postpones(@Nullable Proposal proposal) {
    return proposal != null
        && switch (proposal.intent().orElse(ProposalIntent.OTHER)) {
          case TABLE, REFER_BACK -> true;
          case APPROVE, REJECT, AMEND, ADD, OTHER -> false;
        };
  }

  /** Returns the proposal that goes by a key, null when none does. */
  public static @Nullable Proposal proposal(Paragraph paragraph, Optional<String> key) {
    if (key.isPresent()) {
      for (Proposal proposal : paragraph.proposals()) {
        if (proposal.key().equals(key)) {
          return proposal;
        }
      }
    }
    return null;
  }
}
