package se.protokoll.validation.standard.vote;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/**
 * Who wanted a matter tabled or sent back, and whether it was: as the record says it, else by the
 * words of proposals and votes.
 */
final class Postponements {

  private Postponements() {}

  /** Says whether a decision of a paragraph tables its matter or sends it back. */
  static boolean isPostponed(RuleContext context, Paragraph paragraph) {
    List<Decision> decisions = paragraph.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      if (postpones(context, paragraph, decisions.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a decision tables the matter or sends it back, by what is stated of it, what it
   * adopts or what the chair found.
   */
  static boolean postpones(RuleContext context, Paragraph paragraph, Decision decision) {
    return Decisions.postpones(decision)
        || Decisions.postpones(Decisions.proposal(context, paragraph, decision.adopts()))
        || (isOutcomeUnstated(decision)
            && wantsToPostpone(context, paragraph, lastFound(decision)));
  }

  /** Says whether nothing but what the chair found tells what a decision came to. */
  private static boolean isOutcomeUnstated(Decision decision) {
    return decision.kind().isEmpty() && decision.adopts().isEmpty() && decision.votes().isEmpty();
  }

  /** Returns what the chair found by the last of the propositions, empty when that is unknown. */
  static Optional<String> lastFound(Decision decision) {
    int puts = decision.propositions().size();
    return puts == 0 ? Optional.empty() : decision.propositions().get(puts - 1).found();
  }

  /**
   * Says whether a minority had a matter tabled or sent back: as stated, else where fewer voted for
   * it than against; empty when neither tells.
   */
  static Optional<Boolean> isByMinority(
      RuleContext context, Paragraph paragraph, Decision decision) {
    return decision.byMinority().isPresent()
        ? decision.byMinority()
        : isByMinorityOfVotes(context, paragraph, decision);
  }

  /**
   * Says whether a vote shows that a majority had a matter tabled or sent back. Another vote about
   * it can be lost: when several ways to send it back are put one by one, only one is carried.
   */
  static boolean isByMajorityOfVotes(RuleContext context, Located<Decision> decision) {
    return isByMinorityOfVotes(context, decision.paragraph().value(), decision.value())
        .equals(Optional.of(false));
  }

  private static Optional<Boolean> isByMinorityOfVotes(
      RuleContext context, Paragraph paragraph, Decision decision) {
    Optional<Boolean> byMinority = Optional.empty();
    for (Vote vote : decision.votes()) {
      BallotChoice side = postponers(context, paragraph, decision, vote);
      if (side != null && vote.majority().isPresent()) {
        if (vote.majority().get() == side) {
          return Optional.of(false);
        }
        byMinority = Optional.of(true);
      }
    }
    return byMinority;
  }

  /**
   * Returns the side of a vote that wants to table or send back, null when that is not known or the
   * other side has not more votes.
   */
  static @Nullable BallotChoice outvotedPostponers(RuleContext context, Located<Vote> vote) {
    BallotChoice side = postponers(context, vote);
    boolean outvoted = side != null && vote.value().majority().orElse(side) == side.opposite();
    return outvoted ? side : null;
  }

  static @Nullable BallotChoice postponers(RuleContext context, Located<Vote> one) {
    return postponers(
        context, one.paragraph().value(), one.within(Decision.class).value(), one.value());
  }

  static @Nullable BallotChoice postponers(
      RuleContext context, Paragraph paragraph, Decision decision, Vote vote) {
    boolean yes = wantsToPostpone(context, paragraph, vote.yesMeans());
    boolean no = wantsToPostpone(context, paragraph, vote.noMeans());
    if (yes && no) {
      return null; // a vote about how to postpone does not tell whether to
    }
    if (yes || no) {
      return yes ? BallotChoice.YES : BallotChoice.NO;
    }
    return Decisions.postpones(decision) && decision.votes().size() == 1
        ? vote.statedWinner().orElse(null)
        : null;
  }

  private static boolean wantsToPostpone(
      RuleContext context, Paragraph paragraph, Optional<String> means) {
    Proposal proposal = Decisions.proposal(context, paragraph, means);
    return proposal == null
        ? means.isPresent() && wantsToPostpone(means.get())
        : wantsToPostpone(proposal);
  }

  /**
   * Says whether a proposal wants to postpone, by its text when it does not say what it intends.
   */
  static boolean wantsToPostpone(Proposal proposal) {
    if (proposal.intent().isPresent()) {
      return Decisions.postpones(proposal);
    }
    for (Clause clause : proposal.clauses()) {
      if (wantsToPostpone(clause.text())) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a proposal wants to send the matter back and not to table it. */
  static boolean wantsToSendBack(Proposal proposal) {
    if (proposal.intent().isPresent()) {
      return proposal.intent().get() == ProposalIntent.REFER_BACK;
    }
    for (Clause clause : proposal.clauses()) {
      if (asksToSendBack(clause.text())) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a decision sends the matter back and does not table it. */
  static boolean sendsBack(RuleContext context, Paragraph paragraph, Decision decision) {
    if (decision.kind().isPresent()) {
      return decision.isOf(DecisionKind.REFERRED_BACK);
    }
    Proposal adopted = Decisions.proposal(context, paragraph, decision.adopts());
    if (adopted != null) {
      return wantsToSendBack(adopted);
    }
    Optional<String> found = lastFound(decision);
    Proposal put = Decisions.proposal(context, paragraph, found);
    return put == null
        ? found.map(Postponements::asksToSendBack).orElse(false)
        : wantsToSendBack(put);
  }

  /** Says whether words of a vote ask to send the matter back and not to table it. */
  static boolean asksToSendBack(String text) {
    return Words.has(Optional.of(text), "återremi") && !Words.has(Optional.of(text), "bordlä");
  }

  /** Says whether a text asks to table or send back, and not to refuse that. */
  private static boolean wantsToPostpone(String text) {
    Optional<String> words = Optional.of(text);
    return Words.has(words, "återremi", "bordlä")
        && !Words.has(words, "avslag", "avslå", "avgör", "utan ", "inte", "ej ");
  }
}
