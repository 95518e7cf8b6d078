package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.Decision;
import se.protokoll.DecisionMethod;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Presence;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** How votes are cast: openly or in secret, by whom, and who breaks a tie. */
final class BallotRules {

  private static final MessageTable TEXTS = Texts.of("ballot");

  /**
   * Votes are open, except to elect or employ somebody. Source: KL 5 kap. 54, 67 §§, 6 kap. 33, 35
   * §§.
   */
  static final Rule VOTE_OPEN =
      Rule.builder("vote-open", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "54"))
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "33"))
          .missingContent()
          .build();

  /** The presiding chair breaks a tie. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  static final Rule VOTE_TIE_CHAIR =
      Rule.builder("vote-tie-chair", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "56"))
          .source(Sources.kl(6, "33"))
          .missingContent()
          .build();

  /** A tie in an election is broken by lot. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  static final Rule VOTE_TIE_LOT =
      Rule.builder("vote-tie-lot", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "56"))
          .source(Sources.kl(6, "33"))
          .missingContent()
          .build();

  /**
   * In a board's exercise of authority nobody who took part abstains. Source: KL 4 kap. 25-26 §§.
   */
  static final Rule VOTE_ABSTAIN =
      Rule.builder("vote-abstain", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(4, "26"))
          .source(Sources.kl(4, "25"))
          .build();

  private BallotRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(VOTE_OPEN, e -> eachVote(e, BallotRules::isOpen)),
        BookRule.of(VOTE_TIE_CHAIR, e -> eachVote(e, BallotRules::chairBreaksTheTie)),
        BookRule.of(VOTE_TIE_LOT, e -> eachVote(e, BallotRules::lotBreaksTheTie)),
        BookRule.of(VOTE_ABSTAIN, BallotRules::nobodyAbstainsFromAuthority));
  }

  /** How a rule looks at one vote, by the indices of paragraph, decision and vote. */
  interface VoteCheck {
    void on(Examination examination, int paragraph, int decision, int vote);
  }

  static void eachVote(Examination examination, VoteCheck check) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Decision> decisions = paragraphs.get(p).decisions();
      for (int d = 0; d < decisions.size(); d++) {
        for (int v = 0; v < decisions.get(d).votes().size(); v++) {
          check.on(examination, p, d, v);
        }
      }
    }
  }

  /** Begins a finding at a vote, or at one of its components. */
  static Draft at(Draft draft, Examination examination, int p, int d, int v, String component) {
    return draft
        .at("paragraphs", p, "decisions", d, "votes", v, component)
        .in(examination.paragraphs().get(p));
  }

  private static void isOpen(Examination examination, int p, int d, int v) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    if (decision.method().isEmpty()) {
      return;
    }
    if (decision.method().get() == DecisionMethod.SECRET_BALLOT) {
      if (!vote.ballots().isEmpty()) {
        at(examination.found("roll-call"), examination, p, d, v, "ballots").add();
      } else if (!Decisions.isElectionOrEmployment(paragraph, decision)) {
        examination
            .found("secret")
            .at("paragraphs", p, "decisions", d, "method")
            .in(paragraph)
            .add();
      }
    } else if (decision.method().get() == DecisionMethod.OPEN_VOTE && vote.ballots().isEmpty()) {
      at(examination.missing("no-roll-call"), examination, p, d, v, "ballots").add();
    }
  }

  private static void chairBreaksTheTie(Examination examination, int p, int d, int v) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    if (Decisions.isElectionOrEmployment(paragraph, decision)) {
      return;
    }
    if (vote.castingVote().isPresent()) {
      checkCastingVote(examination, p, d, v, vote.castingVote().get());
    } else if (VoteCount.isTie(vote)) {
      boolean lot = isByLot(decision, vote);
      Draft draft = lot ? examination.found("lot") : examination.missing("no-casting-vote");
      at(draft, examination, p, d, v, lot ? "lot" : "castingVote")
          .with("votes", VoteCount.of(vote, BallotChoice.YES))
          .add();
    }
  }

  private static void checkCastingVote(
      Examination examination, int p, int d, int v, Ballot casting) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Vote vote = paragraph.decisions().get(d).votes().get(v);
    if (VoteCount.isKnown(vote) && VoteCount.majority(vote) != null) {
      at(examination.found("no-tie"), examination, p, d, v, "castingVote")
          .with("yes", VoteCount.of(vote, BallotChoice.YES))
          .with("no", VoteCount.of(vote, BallotChoice.NO))
          .add();
    } else if (!JusterareSelection.presided(examination.meeting(), paragraph, casting.person())) {
      boolean known = isPresidingKnown(examination, paragraph);
      Draft draft = known ? examination.found("not-chair") : examination.cannotJudge("chair");
      at(draft, examination, p, d, v, "castingVote").person(casting.person()).add();
    } else if (VoteCount.stated(vote) != null && VoteCount.stated(vote) != casting.choice()) {
      at(examination.found("other-outcome"), examination, p, d, v, "outcome")
          .person(casting.person())
          .add();
    }
  }

  private static boolean isPresidingKnown(Examination examination, Paragraph paragraph) {
    List<Attendance> entries = examination.meeting().attendance();
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

  private static void lotBreaksTheTie(Examination examination, int p, int d, int v) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    if (!Decisions.isElectionOrEmployment(paragraph, decision)) {
      return;
    }
    if (vote.castingVote().isPresent()) {
      at(examination.found("casting-vote"), examination, p, d, v, "castingVote")
          .person(vote.castingVote().get().person())
          .add();
    } else if (VoteCount.isTie(vote) && !isByLot(decision, vote)) {
      at(examination.missing("no-lot"), examination, p, d, v, "lot")
          .with("votes", VoteCount.of(vote, BallotChoice.YES))
          .add();
    }
  }

  private static boolean isByLot(Decision decision, Vote vote) {
    return vote.lot()
        || (decision.method().isPresent() && decision.method().get() == DecisionMethod.LOT);
  }

  private static void nobodyAbstainsFromAuthority(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.exerciseOfAuthority().orElse(false)) {
        for (int d = 0; d < paragraph.decisions().size(); d++) {
          checkAbstentions(examination, p, d);
        }
      }
    }
  }

  private static void checkAbstentions(Examination examination, int p, int d) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Presence presence = examination.presence();
    for (int i = 0; i < decision.notParticipating().size(); i++) {
      String person = decision.notParticipating().get(i);
      if (presence.mayDecide(p, person)) {
        examination
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
          examination
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
        at(examination.found("some-abstained"), examination, p, d, v, "abstain")
            .with("abstained", vote.abstain().orElse(0))
            .add();
      }
    }
  }
}
