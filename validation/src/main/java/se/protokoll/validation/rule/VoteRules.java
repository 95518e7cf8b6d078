package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Sources;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Proposals, votes and reservations. */
public final class VoteRules {

  private static final MessageTable TEXTS = Texts.of("vote");

  private static final BallotChoice[] CHOICES = BallotChoice.values();

  private VoteRules() {}

  public static List<CheckedRule> rules() {
    return List.of(VOTE_ONE_EACH);
  }

  /** Everybody who decides has one vote, and the votes add up. Source: KL 4 kap. 24 §, logic. */
  static final CheckedRule VOTE_ONE_EACH =
      CheckedRule.builder("vote-one-each", TEXTS)
          .from(Stage.HELD)
          .logical()
          .source(Sources.kl(4, "24"))
          .checkedBy(VoteRules::voteOneEach);

  private static void voteOneEach(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Decision> decisions = paragraphs.get(p).decisions();
      for (int d = 0; d < decisions.size(); d++) {
        List<Vote> votes = decisions.get(d).votes();
        for (int v = 0; v < votes.size(); v++) {
          check(context, p, d, v);
        }
      }
    }
  }

  private static void check(RuleContext context, int p, int d, int v) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    Presence presence = context.presenceByIndex();
    List<Ballot> ballots = vote.ballots();
    for (int b = 0; b < ballots.size(); b++) {
      Ballot ballot = ballots.get(b);
      String message = null;
      if (votedBefore(ballots, b)) {
        message = "twice";
      } else if (ballot.choice() != BallotChoice.ABSENT
          && presence.isKnown()
          && !presence.mayDecide(p, ballot.person())) {
        message = "no-vote";
      }
      if (message != null) {
        context
            .found(message)
            .at("paragraphs", p, "decisions", d, "votes", v, "ballots", b)
            .in(paragraph)
            .person(ballot.person())
            .add();
      }
    }
    boolean agree = true;
    for (BallotChoice choice : CHOICES) {
      Optional<Integer> stated = stated(vote, choice);
      if (stated.isPresent() && !ballots.isEmpty()) {
        int cast = count(ballots, choice);
        boolean absentAreListed = choice != BallotChoice.ABSENT || cast > 0;
        if (cast != stated.get() && absentAreListed) {
          agree = false;
          context
              .found("roll-call-" + component(choice))
              .at("paragraphs", p, "decisions", d, "votes", v, component(choice))
              .in(paragraph)
              .with("stated", stated.get())
              .with("cast", cast)
              .add();
        }
      }
    }
    if (agree) {
      checkSum(context, p, d, v);
    }
  }

  private static void checkSum(RuleContext context, int p, int d, int v) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    Vote vote = decision.votes().get(v);
    Presence presence = context.presenceByIndex();
    if (vote.yes().isEmpty() || vote.no().isEmpty() || !presence.isKnown()) {
      return;
    }
    int outside = notParticipating(presence, decision, p);
    int most = presence.certain(p) + presence.possible(p);
    int least = presence.certain(p) - outside;
    int cast = vote.yes().get() + vote.no().get() + vote.abstain().orElse(0);
    int all = cast + vote.absent().orElse(0);
    boolean tooMany = cast > most;
    boolean tooFew = vote.abstain().isPresent() && cast < least && all != least && all != most;
    if (tooMany || tooFew) {
      context
          .found(tooMany ? "too-many" : "too-few")
          .at("paragraphs", p, "decisions", d, "votes", v)
          .in(paragraph)
          .with("cast", cast)
          .with("deciding", tooMany ? most : least)
          .add();
    }
  }

  private static int notParticipating(Presence presence, Decision decision, int p) {
    int count = 0;
    for (int i = 0; i < decision.notParticipating().size(); i++) {
      if (presence.decides(p, decision.notParticipating().get(i))) {
        count++;
      }
    }
    return count;
  }

  private static boolean votedBefore(List<Ballot> ballots, int index) {
    for (int i = 0; i < index; i++) {
      if (ballots.get(i).person().equals(ballots.get(index).person())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> stated(Vote vote, BallotChoice choice) {
    return switch (choice) {
      case YES -> vote.yes();
      case NO -> vote.no();
      case ABSTAIN -> vote.abstain();
      case ABSENT -> vote.absent();
    };
  }

  private static String component(BallotChoice choice) {
    return switch (choice) {
      case YES -> "yes";
      case NO -> "no";
      case ABSTAIN -> "abstain";
      case ABSENT -> "absent";
    };
  }

  private static int count(List<Ballot> ballots, BallotChoice choice) {
    int count = 0;
    for (int i = 0; i < ballots.size(); i++) {
      if (ballots.get(i).choice() == choice) {
        count++;
      }
    }
    return count;
  }
}
