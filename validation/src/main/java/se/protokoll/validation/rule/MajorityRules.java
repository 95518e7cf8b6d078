package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Election;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.RequiredMajority;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Which side of a vote wins, and how many it takes. */
public final class MajorityRules {

  private static final MessageTable TEXTS = Texts.of("majority");

  private static final LegalSource PROPORTIONAL_ELECTIONS =
      LegalSource.statute(
          "Lag (2022:629)", "2022:629", Optional.empty(), "2", LocalDate.of(2022, 7, 1));

  private MajorityRules() {}

  public static List<CheckedRule> rules() {
    return List.of(
        COUNTERPROPOSITION, VOTE_MAJORITY, QUALIFIED_MAJORITY, PROPORTIONAL_ELECTION_REQUEST);
  }

  /**
   * With more than two proposals, each round leaves one out and the main vote comes last. Source:
   * practice (Alingsås, omröstning); for matters under FL 29 § the same idea.
   */
  static final CheckedRule COUNTERPROPOSITION =
      CheckedRule.builder("counterproposition", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.practice("Alingsås, omröstning"))
          .checkedBy(MajorityRules::counterproposition);

  private static void counterproposition(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Decision> decisions = paragraphs.get(p).decisions();
      for (int d = 0; d < decisions.size(); d++) {
        if (decisions.get(d).votes().size() > 1) {
          checkRounds(context, p, d);
        }
      }
    }
  }

  /** Looks at the votes between proposals that exclude each other. */
  private static void checkRounds(RuleContext context, int p, int d) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    List<Vote> votes = paragraph.decisions().get(d).votes();
    var rounds = new ArrayList<Integer>();
    Set<String> put = new HashSet<>();
    for (int v = 0; v < votes.size(); v++) {
      if (competes(paragraph, votes.get(v).yesMeans())
          && competes(paragraph, votes.get(v).noMeans())) {
        rounds.add(v);
        put.add(votes.get(v).yesMeans().orElseThrow());
        put.add(votes.get(v).noMeans().orElseThrow());
      }
    }
    if (rounds.size() < 2 || checkOrder(context, p, d, rounds)) {
      return;
    }
    if (rounds.size() != put.size() - 1) {
      context
          .found("rounds")
          .at("paragraphs", p, "decisions", d, "votes")
          .in(paragraph)
          .with("proposals", put.size())
          .with("expected", put.size() - 1)
          .with("found", rounds.size())
          .add();
    }
  }

  private static boolean competes(Paragraph paragraph, Optional<String> key) {
    Proposal proposal = Decisions.proposal(paragraph, key);
    return proposal != null
        && !Decisions.postpones(proposal)
        && proposal.intent().orElse(ProposalIntent.OTHER) != ProposalIntent.ADD;
  }

  private static boolean checkOrder(RuleContext context, int p, int d, List<Integer> rounds) {
    List<Vote> votes = context.meeting().paragraphs().get(p).decisions().get(d).votes();
    Set<String> out = new HashSet<>();
    boolean found = false;
    for (int i = 0; i < rounds.size(); i++) {
      int v = rounds.get(i);
      Vote vote = votes.get(v);
      boolean last = i == rounds.size() - 1;
      String message = null;
      String proposal = "";
      if (out.contains(vote.yesMeans().orElseThrow())
          || out.contains(vote.noMeans().orElseThrow())) {
        message = "loser-again";
        proposal =
            out.contains(vote.yesMeans().orElseThrow())
                ? vote.yesMeans().orElseThrow()
                : vote.noMeans().orElseThrow();
      } else if (last == VoteCount.isCounter(vote) && vote.round().isPresent()) {
        message = last ? "counter-last" : "main-before-counter";
      }
      BallotChoice winner = VoteCount.winner(vote);
      if (message == null && winner != null && !last) {
        proposal = VoteCount.meaning(vote, winner).orElseThrow();
        message = isPutAfter(votes, rounds, i, proposal) ? null : "winner-left-out";
      }
      if (message != null) {
        BallotRules.at(context.found(message), context, p, d, v, "")
            .with("proposal", proposal)
            .add();
        found = true;
      }
      if (winner != null) {
        out.add(VoteCount.meaning(vote, VoteCount.other(winner)).orElseThrow());
      }
    }
    return found;
  }

  private static boolean isPutAfter(
      List<Vote> votes, List<Integer> rounds, int round, String proposal) {
    for (int i = round + 1; i < rounds.size(); i++) {
      Vote vote = votes.get(rounds.get(i));
      if (vote.yesMeans().orElseThrow().equals(proposal)
          || vote.noMeans().orElseThrow().equals(proposal)) {
        return true;
      }
    }
    return false;
  }

  /** The side with more votes wins. Source: KL 5 kap. 55 §, 6 kap. 33 §. */
  static final CheckedRule VOTE_MAJORITY =
      CheckedRule.builder("vote-majority", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "55"))
          .source(Sources.kl(6, "33"))
          .checkedBy(e -> BallotRules.eachVote(e, MajorityRules::theLargerSideWins));

  private static void theLargerSideWins(RuleContext context, int p, int d, int v) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    BallotChoice majority = VoteCount.majority(vote);
    if (majority == null
        || decision.requiredMajority().orElse(RequiredMajority.SIMPLE) != RequiredMajority.SIMPLE
        || isAboutPostponing(paragraph, decision, vote)) {
      return;
    }
    BallotChoice stated = VoteCount.stated(vote);
    if (stated != null && stated != majority) {
      String message = stated == BallotChoice.YES ? "yes-stated" : "no-stated";
      counts(context.found(message), context, p, d, v, "outcome").add();
    } else if (v == decision.votes().size() - 1
        && !VoteCount.isCounter(vote)
        && decision.adopts().isPresent()
        && decision.adopts().equals(VoteCount.meaning(vote, VoteCount.other(majority)))) {
      counts(context.found("loser-adopted"), context, p, d, v, "")
          .with("proposal", decision.adopts().get())
          .add();
    }
  }

  /** Says whether a vote is about tabling or sending back, which a minority can win. */
  private static boolean isAboutPostponing(Paragraph paragraph, Decision decision, Vote vote) {
    return Decisions.postpones(decision)
        || Decisions.postpones(Decisions.proposal(paragraph, vote.yesMeans()))
        || Decisions.postpones(Decisions.proposal(paragraph, vote.noMeans()));
  }

  private static FindingBuilder counts(
      FindingBuilder draft, RuleContext context, int p, int d, int v, String component) {
    Vote vote = context.meeting().paragraphs().get(p).decisions().get(d).votes().get(v);
    return BallotRules.at(draft, context, p, d, v, component)
        .with("yes", VoteCount.of(vote, BallotChoice.YES))
        .with("no", VoteCount.of(vote, BallotChoice.NO));
  }

  /**
   * What needs more than a simple majority has it, counted on those present. Source: KL 5 kap. 10,
   * 33, 37, 52 §§.
   */
  static final CheckedRule QUALIFIED_MAJORITY =
      CheckedRule.builder("qualified-majority", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "10"))
          .source(Sources.kl(5, "33"))
          .source(Sources.kl(5, "37"))
          .source(Sources.kl(5, "52"))
          .checkedBy(MajorityRules::qualifiedMajority);

  private static void qualifiedMajority(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Decision> decisions = paragraphs.get(p).decisions();
      for (int d = 0; d < decisions.size(); d++) {
        Decision decision = decisions.get(d);
        if (decision.requiredMajority().orElse(RequiredMajority.SIMPLE) != RequiredMajority.SIMPLE
            && !decision.votes().isEmpty()) {
          checkQualified(context, p, d);
        }
      }
    }
  }

  private static void checkQualified(RuleContext context, int p, int d) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    int v = decision.votes().size() - 1;
    Vote vote = decision.votes().get(v);
    int yes = VoteCount.of(vote, BallotChoice.YES);
    if (yes < 0 || VoteCount.isCounter(vote) || !isPassed(decision, vote)) {
      return;
    }
    Presence presence = context.presenceByIndex();
    int voted =
        yes
            + Math.max(VoteCount.of(vote, BallotChoice.NO), 0)
            + Math.max(VoteCount.of(vote, BallotChoice.ABSTAIN), 0);
    int least = Math.max(presence.certain(p), voted);
    int most = Math.max(presence.certain(p) + presence.possible(p), voted);
    boolean all = decision.requiredMajority().orElseThrow() == RequiredMajority.ALL_PRESENT;
    if (yes < needed(least, all)) {
      BallotRules.at(context.found(all ? "not-all" : "too-few"), context, p, d, v, "")
          .with("yes", yes)
          .with("present", least)
          .with("required", needed(least, all))
          .add();
    } else if (!presence.isKnown() || yes < needed(most, all)) {
      BallotRules.at(
              context.cannotJudge(presence.isKnown() ? "partial" : "attendance"),
              context,
              p,
              d,
              v,
              "")
          .add();
    }
  }

  private static int needed(int present, boolean all) {
    return all ? present : (2 * present + 2) / 3;
  }

  private static boolean isPassed(Decision decision, Vote vote) {
    return VoteCount.stated(vote) != BallotChoice.NO
        && !Decisions.is(decision, DecisionKind.REJECTED)
        && !(decision.adopts().isPresent() && decision.adopts().equals(vote.noMeans()));
  }

  /**
   * An election is proportional when enough ask for it. Source: lag (2022:629) 2 §, KL 5 kap. 58 §,
   * 6 kap. 42 §.
   */
  static final CheckedRule PROPORTIONAL_ELECTION_REQUEST =
      CheckedRule.builder("proportional-election-request", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(PROPORTIONAL_ELECTIONS)
          .source(Sources.kl(5, "58"))
          .source(Sources.kl(6, "42"))
          .checkedBy(MajorityRules::proportionalElectionRequest);

  private static void proportionalElectionRequest(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Decision> decisions = paragraphs.get(p).decisions();
      for (int d = 0; d < decisions.size(); d++) {
        if (decisions.get(d).election().isPresent()) {
          checkRequest(context, p, d, decisions.get(d).election().get());
        }
      }
    }
  }

  private static void checkRequest(RuleContext context, int p, int d, Election election) {
    int asked =
        Math.max(
            election.proportionalRequestedBy().size(),
            election.proportionalRequestCount().orElse(0));
    if (asked == 0) {
      return;
    }
    Decision decision = context.meeting().paragraphs().get(p).decisions().get(d);
    Presence presence = context.presenceByIndex();
    String unknown = null;
    int least = 0;
    if (election.posts().isEmpty()) {
      unknown = "posts";
    } else if (!presence.isKnown()) {
      unknown = "attendance";
    } else {
      least = requests(presence.certain(p), election.posts().get());
      int most = requests(presence.certain(p) + presence.possible(p), election.posts().get());
      if (asked < least) {
        return;
      }
      unknown = asked < most ? "partial" : methodUnknown(decision);
    }
    if (unknown == null && decision.method().orElseThrow() == DecisionMethod.SECRET_BALLOT) {
      return;
    }
    FindingBuilder draft =
        unknown == null ? context.found("not-held") : context.cannotJudge(unknown);
    draft
        .at("paragraphs", p, "decisions", d, "election")
        .in(context.meeting().paragraphs().get(p))
        .with("asked", asked);
    if (unknown == null) {
      draft
          .with("present", presence.certain(p))
          .with("posts", election.posts().orElseThrow())
          .with("required", least);
    }
    draft.add();
  }

  private static @Nullable String methodUnknown(Decision decision) {
    return decision.method().isEmpty() ? "method" : null;
  }

  /** Returns how many must ask: those present by one more than the posts, rounded up. */
  private static int requests(int present, int posts) {
    return (present + posts) / (posts + 1);
  }
}
