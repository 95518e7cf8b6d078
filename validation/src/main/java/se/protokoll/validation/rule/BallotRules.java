package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.Decision;
import se.protokoll.DecisionMethod;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** How votes are cast: openly or in secret, by whom, and who breaks a tie. */
public final class BallotRules {

  private static final MessageTable TEXTS = Texts.of("ballot");

  /** How a rule looks at one vote, by the indices of paragraph, decision and vote. */
  interface VoteCheck {
    void on(RuleContext context, int paragraph, int decision, int vote);
  }

  private BallotRules() {}

  public static List<CheckedRule> rules() {
    return List.of(VOTE_OPEN, VOTE_TIE_CHAIR, VOTE_TIE_LOT, VOTE_ABSTAIN);
  }

  /**
   * Votes are open, except to elect or employ somebody. Source: KL 5 kap. 54, 67 §§, 6 kap. 33, 35
   * §§.
   */
  static final CheckedRule VOTE_OPEN =
      CheckedRule.builder("vote-open", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "54"))
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "33"))
          .missingContent()
          .checkedBy(e -> eachVote(e, BallotRules::isOpen));

  private static void isOpen(RuleContext context, int p, int d, int v) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    if (decision.method().isEmpty()) {
      return;
    }
    if (decision.method().get() == DecisionMethod.SECRET_BALLOT) {
      if (!vote.ballots().isEmpty()) {
        at(context.found("roll-call"), context, p, d, v, "ballots").add();
      } else if (!Decisions.isElectionOrEmployment(paragraph, decision)) {
        context.found("secret").at("paragraphs", p, "decisions", d, "method").in(paragraph).add();
      }
    } else if (decision.method().get() == DecisionMethod.OPEN_VOTE && vote.ballots().isEmpty()) {
      at(context.missing("no-roll-call"), context, p, d, v, "ballots").add();
    }
  }

  /** Begins a finding at a vote, or at one of its components. */
  static FindingBuilder at(
      FindingBuilder draft, RuleContext context, int p, int d, int v, String component) {
    return draft
        .at("paragraphs", p, "decisions", d, "votes", v, component)
        .in(context.meeting().paragraphs().get(p));
  }

  /** The presiding chair breaks a tie. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  static final CheckedRule VOTE_TIE_CHAIR =
      CheckedRule.builder("vote-tie-chair", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "56"))
          .source(Sources.kl(6, "33"))
          .missingContent()
          .checkedBy(e -> eachVote(e, BallotRules::chairBreaksTheTie));

  private static void chairBreaksTheTie(RuleContext context, int p, int d, int v) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    if (Decisions.isElectionOrEmployment(paragraph, decision)) {
      return;
    }
    if (vote.castingVote().isPresent()) {
      checkCastingVote(context, p, d, v, vote.castingVote().get());
    } else if (VoteCount.isTie(vote)) {
      boolean lot = isByLot(decision, vote);
      FindingBuilder draft = lot ? context.found("lot") : context.missing("no-casting-vote");
      at(draft, context, p, d, v, lot ? "lot" : "castingVote")
          .with("votes", VoteCount.of(vote, BallotChoice.YES))
          .add();
    }
  }

  private static void checkCastingVote(RuleContext context, int p, int d, int v, Ballot casting) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Vote vote = paragraph.decisions().get(d).votes().get(v);
    if (VoteCount.isKnown(vote) && VoteCount.majority(vote) != null) {
      at(context.found("no-tie"), context, p, d, v, "castingVote")
          .with("yes", VoteCount.of(vote, BallotChoice.YES))
          .with("no", VoteCount.of(vote, BallotChoice.NO))
          .add();
    } else if (!JusterareSelection.presided(context.meeting(), paragraph, casting.person())) {
      boolean known = isPresidingKnown(context, paragraph);
      FindingBuilder draft = known ? context.found("not-chair") : context.cannotJudge("chair");
      at(draft, context, p, d, v, "castingVote").person(casting.person()).add();
    } else if (VoteCount.stated(vote) != null && VoteCount.stated(vote) != casting.choice()) {
      at(context.found("other-outcome"), context, p, d, v, "outcome")
          .person(casting.person())
          .add();
    }
  }

  private static boolean isPresidingKnown(RuleContext context, Paragraph paragraph) {
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      boolean presides =
          entry.presiding()
              || (entry.presidiumRole().isPresent()
                  && entry.presidiumRole().get() == PresidiumRole.CHAIR);
      if (presides
          && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isByLot(Decision decision, Vote vote) {
    return vote.lot()
        || (decision.method().isPresent() && decision.method().get() == DecisionMethod.LOT);
  }

  /** A tie in an election is broken by lot. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  static final CheckedRule VOTE_TIE_LOT =
      CheckedRule.builder("vote-tie-lot", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "56"))
          .source(Sources.kl(6, "33"))
          .missingContent()
          .checkedBy(e -> eachVote(e, BallotRules::lotBreaksTheTie));

  private static void lotBreaksTheTie(RuleContext context, int p, int d, int v) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    if (!Decisions.isElectionOrEmployment(paragraph, decision)) {
      return;
    }
    if (vote.castingVote().isPresent()) {
      at(context.found("casting-vote"), context, p, d, v, "castingVote")
          .person(vote.castingVote().get().person())
          .add();
    } else if (VoteCount.isTie(vote) && !isByLot(decision, vote)) {
      at(context.missing("no-lot"), context, p, d, v, "lot")
          .with("votes", VoteCount.of(vote, BallotChoice.YES))
          .add();
    }
  }

  /**
   * In a board's exercise of authority nobody who took part abstains. Source: KL 4 kap. 25-26 §§.
   */
  static final CheckedRule VOTE_ABSTAIN =
      CheckedRule.builder("vote-abstain", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(4, "26"))
          .source(Sources.kl(4, "25"))
          .checkedBy(BallotRules::voteAbstain);

  private static void voteAbstain(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.exerciseOfAuthority().orElse(false)) {
        for (int d = 0; d < paragraph.decisions().size(); d++) {
          checkAbstentions(context, p, d);
        }
      }
    }
  }

  private static void checkAbstentions(RuleContext context, int p, int d) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Presence presence = context.presenceByIndex();
    for (int i = 0; i < decision.notParticipating().size(); i++) {
      String person = decision.notParticipating().get(i);
      if (presence.mayDecide(p, person)) {
        context
            .found("not-participating")
            .at("paragraphs", p, "decisions", d, "notParticipating", i)
            .in(paragraph)
            .person(person)
            .add();
      }
    }
    for (int v = 0; v < decision.votes().size(); v++) {
      Vote vote = decision.votes().get(v);
      List<Ballot> ballots = vote.ballots();
      for (int b = 0; b < ballots.size(); b++) {
        if (ballots.get(b).choice() == BallotChoice.ABSTAIN
            && !decision.notParticipating().contains(ballots.get(b).person())) {
          context
              .found("abstained")
              .at("paragraphs", p, "decisions", d, "votes", v, "ballots", b)
              .in(paragraph)
              .person(ballots.get(b).person())
              .add();
        }
      }
      if (ballots.isEmpty()
          && vote.abstain().orElse(0) > 0
          && decision.notParticipating().isEmpty()) {
        at(context.found("some-abstained"), context, p, d, v, "abstain")
            .with("abstained", vote.abstain().orElse(0))
            .add();
      }
    }
  }

  static void eachVote(RuleContext context, VoteCheck check) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Decision> decisions = paragraphs.get(p).decisions();
      for (int d = 0; d < decisions.size(); d++) {
        for (int v = 0; v < decisions.get(d).votes().size(); v++) {
          check.on(context, p, d, v);
        }
      }
    }
  }
}
