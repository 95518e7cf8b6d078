package se.protokoll.validation.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Document;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.Section;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.vote.Vote;

/** What rules of several groups ask about a decision and the proposals before it. */
public final class Decisions {

  private static final String[] VOTING_LISTS = {
    "voteringslist",
    "voteringsprotokoll",
    "voteringsbilag",
    "omröstningslist",
    "omröstningsprotokoll",
    "omröstningsbilag",
    "omröstningsresultat",
    "röstlist",
    "röstlängd",
    "uppropslist"
  };

  /** Up to so many proposals are asked one by one, which is faster than to look one up. */
  private static final int FEW = 8;

  private Decisions() {}

  /** Says whether a decision elects somebody. */
  public static boolean isElection(Decision decision) {
    return decision.election().isPresent() || decision.isOf(DecisionKind.ELECTION);
  }

  /** Says whether a decision of a paragraph elects somebody. */
  public static boolean hasElection(Paragraph paragraph) {
    List<Decision> decisions = paragraph.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      if (isElection(decisions.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a decision elects or employs somebody: its vote is secret, and a tie is decided by
   * lot.
   */
  public static boolean isElectionOrEmployment(Paragraph paragraph, Decision decision) {
    return isElection(decision)
        || Words.has(paragraph.title(), "anställ")
        || Words.has(decision.clauses(), "anställ");
  }

  /**
   * Says whether a decision tables the matter or sends it back: by its kind, and where no kind is
   * stated, because it says to which meeting or that a minority did it.
   */
  public static boolean postpones(Decision decision) {
    return decision.kind().isPresent()
        ? decision.isOf(DecisionKind.TABLED) || decision.isOf(DecisionKind.REFERRED_BACK)
        : decision.postponedTo().isPresent() || decision.byMinority().orElse(false);
  }

  /** Says whether a proposal wants the matter tabled or sent back; no proposal wants nothing. */
  public static boolean postpones(@Nullable Proposal proposal) {
    return proposal != null
        && switch (proposal.intent().orElse(ProposalIntent.OTHER)) {
          case TABLE, REFER_BACK -> true;
          case APPROVE, REJECT, AMEND, ADD, OTHER -> false;
        };
  }

  /** Says whether the roll call of a vote stands in an appendix or another document. */
  public static boolean isRollCallElsewhere(RuleContext context, Paragraph paragraph, Vote vote) {
    return vote.rollCallIn().isPresent() || hasAppendedVotes(context, paragraph);
  }

  /**
   * Says whether a paragraph has, or tells of, a list of the votes that stands in an appendix
   * (<i>omröstningslista</i>).
   */
  public static boolean hasAppendedVotes(RuleContext context, Paragraph paragraph) {
    return context
        .once(AppendedVotes.class, paragraph, one -> new AppendedVotes(namesVotingList(one)))
        .there();
  }

  private record AppendedVotes(boolean there) {}

  private static boolean namesVotingList(Paragraph paragraph) {
    for (Document document : paragraph.documents()) {
      if (Words.has(document.title(), VOTING_LISTS)) {
        return true;
      }
    }
    for (Section section : paragraph.sections()) {
      if (Words.has(Optional.of(section.text()), VOTING_LISTS)) {
        return true;
      }
    }
    for (Decision decision : paragraph.decisions()) {
      if (Words.has(decision.clauses(), VOTING_LISTS)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first proposal that goes by a key, null when none does. */
  public static @Nullable Proposal proposal(
      RuleContext context, Paragraph paragraph, Optional<String> key) {
    List<Proposal> proposals = paragraph.proposals();
    if (key.isEmpty() || proposals.isEmpty()) {
      return null;
    }
    if (proposals.size() > FEW) {
      return context.once(ByKey.class, paragraph, ByKey::of).proposals().get(key.get());
    }
    for (int i = 0; i < proposals.size(); i++) {
      if (proposals.get(i).key().equals(key)) {
        return proposals.get(i);
      }
    }
    return null;
  }

  /** The proposals of a paragraph by key, of several with one key the first. */
  private record ByKey(Map<String, Proposal> proposals) {

    static ByKey of(Paragraph paragraph) {
      Map<String, Proposal> proposals = new HashMap<>();
      for (Proposal proposal : paragraph.proposals()) {
        proposal.key().ifPresent(key -> proposals.putIfAbsent(key, proposal));
      }
      return new ByKey(proposals);
    }
  }
}
