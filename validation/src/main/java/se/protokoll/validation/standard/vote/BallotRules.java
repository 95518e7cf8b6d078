package se.protokoll.validation.standard.vote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionMethod;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Chairs;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.WrittenNames;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** How votes are cast: openly or in secret, by whom, and who breaks a tie. */
public final class BallotRules {

  private static final MessageTable TEXTS =
      MessageTable.read(BallotRules.class.getResourceAsStream("ballot.properties"));

  private static final LegalSource VOTES_IN_ASSEMBLIES = Sources.kl(5, "54");

  private static final LegalSource VOTES_IN_BOARDS = Sources.kl(6, "33").forBodies(Bodies.BOARDS);

  private static final LegalSource MINUTES_OF_ASSEMBLIES = Sources.kl(5, "67");

  private static final LegalSource MINUTES_OF_BOARDS = Sources.kl(6, "35").forBodies(Bodies.BOARDS);

  /** What says how a vote is held. */
  private static final LegalSource[] HELD = {VOTES_IN_ASSEMBLIES, VOTES_IN_BOARDS};

  /** What says that the minutes tell of it. */
  private static final LegalSource[] TOLD = {MINUTES_OF_ASSEMBLIES, MINUTES_OF_BOARDS};

  private BallotRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        VOTE_OPEN,
        VOTE_TIE_CHAIR,
        VOTE_TIE_LOT,
        VOTE_ABSTAIN,
        ELECTION_OPEN_VOTE,
        ACCLAMATION_WITHOUT_VOTES);
  }

  /**
   * Votes are open, except to elect or employ somebody. Source: KL 5 kap. 54, 67 §§, 6 kap. 33, 35
   * §§.
   */
  static final CheckedRule VOTE_OPEN =
      CheckedRule.builder("vote-open", TEXTS)
          .needs(
              MinutesPart.BALLOTS,
              MinutesPart.ELECTIONS,
              MinutesPart.DOCUMENTS,
              MinutesPart.SECTIONS)
          .binds(Bodies.BY_STATUTE)
          .source(VOTES_IN_ASSEMBLIES)
          .source(VOTES_IN_BOARDS)
          .source(MINUTES_OF_ASSEMBLIES)
          .source(MINUTES_OF_BOARDS)
          .missingContent()
          .checkedBy(BallotRules::voteOpen);

  private static void voteOpen(RuleContext context) {
    for (Located<Vote> vote : context.votes()) {
      boolean rollCall = !vote.value().ballots().isEmpty();
      if (isBy(vote, DecisionMethod.SECRET_BALLOT) && rollCall) {
        context.found("roll-call", vote).needs().component("ballots").by(HELD).add();
      } else if (isBy(vote, DecisionMethod.SECRET_BALLOT) && !isBetweenPersons(vote)) {
        context
            .found("secret", vote.within(Decision.class))
            .needs(MinutesPart.ELECTIONS)
            .component("method")
            .by(HELD)
            .add();
      } else if (isBy(vote, DecisionMethod.OPEN_VOTE) && !rollCall) {
        if (Decisions.isRollCallElsewhere(context, vote.paragraph().value(), vote.value())) {
          context.cannotJudge("appendix", vote).component("ballots").by(TOLD).add();
        } else {
          context.missing("no-roll-call", vote).component("ballots").by(TOLD).add();
        }
      } else if (isBy(vote, DecisionMethod.LOT) && !rollCall && !isBetweenPersons(vote)) {
        context.cannotJudge("lot", vote.within(Decision.class)).component("method").by(HELD).add();
      } else if (isMethodUnstated(vote) && !rollCall && !isBetweenPersons(vote)) {
        context.cannotJudge("method", vote.within(Decision.class)).by(HELD).add();
      } else if (rollCall || isBetweenPersons(vote)) {
        context.met(rollCall ? "roll-call" : "", vote);
      }
    }
    for (Located<Decision> decision : context.decisions()) {
      if (decision.value().method().orElse(DecisionMethod.ACCLAMATION) == DecisionMethod.OPEN_VOTE
          && !isAnythingVotedOn(context, decision.paragraph().value())
          && !Decisions.isElectionOrEmployment(decision.paragraph().value(), decision.value())) {
        if (Decisions.hasAppendedVotes(context, decision.paragraph().value())) {
          context.cannotJudge("appendix", decision).component("votes").by(TOLD).add();
        } else {
          context
              .missing("no-vote", decision)
              .needs(
                  MinutesPart.VOTES,
                  MinutesPart.ELECTIONS,
                  MinutesPart.DOCUMENTS,
                  MinutesPart.SECTIONS)
              .component("votes")
              .by(TOLD)
              .add();
        }
      }
    }
  }

  private static boolean isAnythingVotedOn(RuleContext context, Paragraph paragraph) {
    return context
        .once(VotedOn.class, paragraph, one -> new VotedOn(isAnythingVotedOn(one)))
        .anything();
  }

  private record VotedOn(boolean anything) {}

  private static boolean isAnythingVotedOn(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (!decision.votes().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBy(Located<Vote> vote, DecisionMethod method) {
    return vote.within(Decision.class).value().method().orElse(DecisionMethod.ACCLAMATION)
        == method;
  }

  private static boolean isMethodUnstated(Located<Vote> vote) {
    return vote.within(Decision.class).value().method().isEmpty();
  }

  /** Says whether a vote elects or employs somebody. */
  private static boolean isBetweenPersons(Located<Vote> vote) {
    return Decisions.isElectionOrEmployment(
        vote.paragraph().value(), vote.within(Decision.class).value());
  }

  /** The presiding chair breaks a tie. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  static final CheckedRule VOTE_TIE_CHAIR =
      CheckedRule.builder("vote-tie-chair", TEXTS)
          .needs(MinutesPart.VOTES, MinutesPart.BALLOTS, MinutesPart.ELECTIONS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "56"))
          .source(VOTES_IN_BOARDS)
          .missingContent()
          .checkedBy(MinutesPart.VOTES, BallotRules::voteTieChair);

  private static void voteTieChair(RuleContext context) {
    for (Located<Vote> one : context.votes()) {
      Vote vote = one.value();
      if (isBetweenPersons(one)) {
        continue;
      }
      if (vote.castingVote().isPresent()) {
        checkCastingVote(context, one, vote.castingVote().get());
      } else if (vote.isTie() && isByLot(one)) {
        context
            .found("lot", one)
            .needs(MinutesPart.ELECTIONS)
            .component("lot")
            .with("votes", count(vote, BallotChoice.YES))
            .add();
      } else if (vote.isTie()) {
        context
            .missing("no-casting-vote", one)
            .component("castingVote")
            .with("votes", count(vote, BallotChoice.YES))
            .add();
      } else if (vote.isCounted()) {
        context.met("no-tie", one);
      } else {
        context.cannotJudge("counts", one).add();
      }
    }
  }

  private static void checkCastingVote(RuleContext context, Located<Vote> one, Ballot casting) {
    Vote vote = one.value();
    if (vote.majority().isPresent()) {
      context
          .found("no-tie", one)
          .needs()
          .component("castingVote")
          .with("yes", count(vote, BallotChoice.YES))
          .with("no", count(vote, BallotChoice.NO))
          .add();
    } else if (!Chairs.of(context).isKnownFor(one.paragraph().value())) {
      context.cannotJudge("chair", one).component("castingVote").person(casting.person()).add();
    } else if (!WrittenNames.isSpeltOut(context, casting.person())
        && !Chairs.of(context).isPresidedOverBy(casting.person(), one.paragraph().value())) {
      context
          .found("not-chair", one)
          .needs(MinutesPart.ATTENDANCE)
          .component("castingVote")
          .person(casting.person())
          .add();
    } else if (vote.statedWinner().orElse(casting.choice()) != casting.choice()) {
      context
          .found("other-outcome", one)
          .needs()
          .component("outcome")
          .person(casting.person())
          .add();
    } else if (adoptsOtherThan(context, casting.choice(), one)) {
      context
          .found("other-outcome", one)
          .needs(MinutesPart.PROPOSALS)
          .component("castingVote")
          .person(casting.person())
          .add();
    } else if (!vote.isCounted()) {
      context.cannotJudge("counts", one).add();
    } else {
      context.met(one).component("castingVote").person(casting.person());
    }
  }

  /** Says whether a decision adopts the other side of its last vote than the one chosen. */
  private static boolean adoptsOtherThan(
      RuleContext context, BallotChoice choice, Located<Vote> one) {
    Decision decision = one.within(Decision.class).value();
    return choice.isSide()
        && MajorityRules.adoptsLoser(one, choice)
        && !MajorityRules.isAboutPostponing(
            context, one.paragraph().value(), decision, one.value());
  }

  private static int count(Vote vote, BallotChoice choice) {
    return vote.count(choice).orElseThrow();
  }

  private static boolean isByLot(Located<Vote> vote) {
    return vote.value().lot() || isBy(vote, DecisionMethod.LOT);
  }

  /** A tie in an election is broken by lot. Source: KL 5 kap. 56 §, 6 kap. 33 §. */
  static final CheckedRule VOTE_TIE_LOT =
      CheckedRule.builder("vote-tie-lot", TEXTS)
          .needs(MinutesPart.VOTES)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "56"))
          .source(VOTES_IN_BOARDS)
          .missingContent()
          .checkedBy(BallotRules::voteTieLot);

  private static void voteTieLot(RuleContext context) {
    ElectionTallies.each(context, one -> one.checkTie(context));
    for (Located<Vote> one : context.votes()) {
      Vote vote = one.value();
      if (!isBetweenPersons(one)) {
        continue;
      }
      if (vote.castingVote().isPresent()) {
        context
            .found("casting-vote", one)
            .needs()
            .component("castingVote")
            .person(vote.castingVote().get().person())
            .add();
      } else if (vote.isTie() && !isByLot(one)) {
        context
            .missing("no-lot", one)
            .component("lot")
            .with("votes", count(vote, BallotChoice.YES))
            .add();
      } else if (vote.isCounted()) {
        context.met(vote.isTie() ? "" : "no-tie", one);
      } else {
        context.cannotJudge("counts", one).add();
      }
    }
  }

  /**
   * In a board's exercise of authority nobody who took part abstains. Source: KL 4 kap. 25-26 §§.
   */
  static final CheckedRule VOTE_ABSTAIN =
      CheckedRule.builder("vote-abstain", TEXTS)
          .needs(MinutesPart.BALLOTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(4, "26"))
          .source(Sources.kl(4, "25"))
          .checkedBy(BallotRules::voteAbstain);

  private static void voteAbstain(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      if (decision.paragraph().value().exerciseOfAuthority().orElse(false)) {
        checkAbstentions(context, decision);
      }
    }
  }

  private static void checkAbstentions(RuleContext context, Located<Decision> decision) {
    Severity gravest = Bodies.gravestOfBoards(context.kind());
    int found = context.findingCount();
    List<String> outside = decision.value().notParticipating();
    Deciders deciders = context.presence().in(decision.paragraph().value());
    for (Located<String> person : decision.each("notParticipating", outside)) {
      if (deciders.mayContain(person.value())) {
        context
            .found("not-participating", person)
            .needs()
            .atMost(gravest)
            .person(person.value())
            .add();
      }
    }
    checkVotes(context, decision);
    if (context.findingCount() == found) {
      context.met(decision);
    }
  }

  /** Looks for those who voted for no proposal: nobody has to vote for more than one. */
  private static void checkVotes(RuleContext context, Located<Decision> decision) {
    Severity gravest = Bodies.gravestOfBoards(context.kind());
    Set<String> outside = new HashSet<>(decision.value().notParticipating());
    List<Vote> votes = decision.value().votes();
    Set<String> settled = votersOf(votes);
    boolean allNamed = votes.stream().noneMatch(vote -> vote.ballots().isEmpty());
    for (Located<Vote> vote : decision.each("votes", votes)) {
      for (Located<Ballot> one : vote.each("ballots", vote.value().ballots())) {
        String person = one.value().person();
        if (one.value().choice() != BallotChoice.ABSTAIN
            || outside.contains(person)
            || !settled.add(person)) {
          continue;
        }
        if (!allNamed) {
          context.cannotJudge("rounds", decision).component("votes", 0).add();
          return;
        }
        context.found("abstained", one).atMost(gravest).person(person).add();
      }
      int abstained = vote.value().abstain().orElse(0);
      if (vote.value().ballots().isEmpty() && abstained > 0 && outside.isEmpty()) {
        if (votes.size() > 1) {
          context.cannotJudge("rounds", decision).component("votes", 0).add();
          return;
        }
        context
            .found("some-abstained", vote)
            .atMost(gravest)
            .component("abstain")
            .with("abstained", abstained)
            .add();
      }
    }
  }

  /** An election is not held by open vote. Source: KL 5 kap. 54 §, 6 kap. 33 §. */
  static final CheckedRule ELECTION_OPEN_VOTE =
      CheckedRule.builder("election-open-vote", TEXTS)
          .needs()
          .binds(Bodies.ANNOUNCING)
          .baseSeverity(Severity.WARNING)
          .source(VOTES_IN_ASSEMBLIES)
          .source(VOTES_IN_BOARDS)
          .checkedBy(BallotRules::electionOpenVote);

  private static void electionOpenVote(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      if (!isElection(decision.value())) {
        continue;
      }
      Optional<DecisionMethod> method = decision.value().method();
      if (method.isPresent() && method.get() == DecisionMethod.OPEN_VOTE) {
        context.found("open", decision).component("method").add();
      } else if (method.isPresent()) {
        context.met(decision).component("method");
      } else {
        checkNames(context, decision);
      }
    }
  }

  private static boolean isElection(Decision decision) {
    return Decisions.isElection(decision) && !Decisions.postpones(decision);
  }

  /** Looks for a roll call where nothing else tells how an election was held. */
  private static void checkNames(RuleContext context, Located<Decision> decision) {
    Paragraph paragraph = decision.paragraph().value();
    for (Located<Vote> vote : decision.each("votes", decision.value().votes())) {
      if (!vote.value().ballots().isEmpty()
          && !Decisions.postpones(Decisions.proposal(context, paragraph, vote.value().yesMeans()))
          && !Decisions.postpones(Decisions.proposal(context, paragraph, vote.value().noMeans()))) {
        context.found("named", vote).component("ballots").add();
        return;
      }
    }
    context.met("unnamed", decision);
  }

  /** A decision by acclamation has no votes. Source: logic. */
  static final CheckedRule ACCLAMATION_WITHOUT_VOTES =
      CheckedRule.builder("acclamation-without-votes", TEXTS)
          .needs()
          .baseSeverity(Severity.WARNING)
          .logical()
          .checkedBy(BallotRules::acclamationWithoutVotes);

  private static void acclamationWithoutVotes(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      Optional<DecisionMethod> method = decision.value().method();
      if (method.orElse(null) != DecisionMethod.ACCLAMATION) {
        continue;
      }
      if (decision.value().votes().isEmpty()) {
        context.met(decision).component("method");
      } else {
        context.found("voted", decision).component("method").add();
      }
    }
  }

  /** Returns those who voted yes or no in any of some votes. */
  private static Set<String> votersOf(List<Vote> votes) {
    Set<String> voters = new HashSet<>();
    for (Vote vote : votes) {
      for (Ballot ballot : vote.ballots()) {
        if (ballot.choice() == BallotChoice.YES || ballot.choice() == BallotChoice.NO) {
          voters.add(ballot.person());
        }
      }
    }
    return voters;
  }
}
