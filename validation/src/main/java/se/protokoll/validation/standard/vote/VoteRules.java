package se.protokoll.validation.standard.vote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Disqualification;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.NonDeciders;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.WrittenNames;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** How votes are counted: one for each of those who decide, and as the minutes state. */
public final class VoteRules {

  private static final MessageTable TEXTS =
      MessageTable.read(VoteRules.class.getResourceAsStream("vote.properties"));

  private static final BallotChoice[] CHOICES = BallotChoice.values();

  private VoteRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(VOTE_ONE_EACH);
  }

  /** Everybody who decides has one vote, and the votes add up. Source: KL 4 kap. 24 §, logic. */
  static final CheckedRule VOTE_ONE_EACH =
      CheckedRule.builder("vote-one-each", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS, MinutesPart.BALLOTS)
          .from(Stage.HELD)
          .logical()
          .source(Sources.kl(4, "24"))
          .checkedBy(VoteRules::voteOneEach);

  private static void voteOneEach(RuleContext context) {
    NonDeciders nonDeciders = new NonDeciders(context);
    if (context.presence().isKnown()) {
      ElectionTallies.each(context, one -> one.checkSum(context, nonDeciders));
    }
    for (Located<Vote> vote : context.votes()) {
      Deciders deciders = context.presence().in(vote.paragraph().value());
      int found = context.findingCount();
      checkBallots(context, vote, nonDeciders);
      boolean agree = checkRollCall(context, vote);
      if (agree && context.presence().isKnown()) {
        checkSum(context, vote, deciders, nonDeciders);
      }
      if (context.findingCount() == found) {
        context.met(vote);
      }
    }
  }

  private static void checkBallots(
      RuleContext context, Located<Vote> vote, NonDeciders nonDeciders) {
    Paragraph paragraph = vote.paragraph().value();
    List<Ballot> ballots = vote.value().ballots();
    Set<String> voted = new HashSet<>(2 * ballots.size());
    for (int b = 0; b < ballots.size(); b++) {
      String person = ballots.get(b).person();
      if (!voted.add(person)) {
        context.found("twice", vote).needs().component("ballots", b).person(person).add();
      } else if (ballots.get(b).choice().isCast()
          && !isJudgedByJav(context, paragraph, person)
          && nonDeciders.contains(paragraph, person)) {
        context.found("no-vote", vote).needs().component("ballots", b).person(person).add();
      }
    }
  }

  /** Says whether a person was disqualified, and jav-no-participation judges this body. */
  private static boolean isJudgedByJav(RuleContext context, Paragraph paragraph, String person) {
    return Bodies.BY_STATUTE.contains(context.kind().orElse(BodyKind.OTHER))
        && context.presence().in(paragraph).isDisqualified(person);
  }

  /** Compares the numbers stated with the roll call, and says whether they agree. */
  private static boolean checkRollCall(RuleContext context, Located<Vote> vote) {
    boolean agree = true;
    for (BallotChoice choice : CHOICES) {
      Optional<Integer> stated = vote.value().stated(choice);
      if (stated.isEmpty() || vote.value().ballots().isEmpty()) {
        continue;
      }
      int cast = vote.value().cast(choice);
      boolean absentAreListed = choice != BallotChoice.ABSENT || cast > 0;
      // a ballot of somebody listed twice is said by itself, when the number is right without it
      boolean rightWithoutIt = cast - repeated(vote.value(), choice) == stated.get();
      if (cast != stated.get() && absentAreListed && !rightWithoutIt) {
        agree = false;
        String component = choice.name().toLowerCase(Locale.ROOT);
        FindingBuilder finding = context.found("roll-call-" + component, vote);
        // names that are left out do not make a list that has too many of them right
        (cast > stated.get() ? finding.needs() : finding.needs(MinutesPart.BALLOTS))
            .component(component)
            .with("stated", stated.get())
            .with("cast", cast)
            .add();
      }
    }
    return agree;
  }

  /** Returns how many ballots of a choice are of persons listed before in the same vote. */
  private static int repeated(Vote vote, BallotChoice choice) {
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (Ballot ballot : vote.ballots()) {
      count += !seen.add(ballot.person()) && ballot.choice() == choice ? 1 : 0;
    }
    return count;
  }

  private static void checkSum(
      RuleContext context, Located<Vote> one, Deciders deciders, NonDeciders nonDeciders) {
    Vote vote = one.value();
    if (vote.yes().isEmpty() || vote.no().isEmpty()) {
      return;
    }
    int certain = deciders.certainCount();
    int most = certain + deciders.possibleCount();
    NotTakingPart without = NotTakingPart.in(context, deciders, one.within(Decision.class));
    int least =
        certain
            - without.people()
            - notVoting(vote, deciders)
            - disqualifiedByName(context, one.paragraph().value(), deciders);
    int cast = vote.yes().get() + vote.no().get() + vote.abstain().orElse(0);
    int all = cast + vote.absent().orElse(0);
    boolean tooMany = cast - ofOthers(vote, deciders) > most;
    boolean tooFew = vote.abstain().isPresent() && cast < least && all != least && all != most;
    if (tooMany && !nonDeciders.isEveryoneListed()) {
      return;
    }
    if (tooFew && !tooMany && without.unknownParty().isPresent()) {
      context
          .cannotJudge("party", one.within(Decision.class))
          .component("notParticipatingParties")
          .with("party", without.unknownParty().get())
          .with("cast", cast)
          .with("deciding", least)
          .add();
    } else if (tooFew && !tooMany && mayBeListedWithoutAVote(context, one)) {
      context.cannotJudge("not-voting", one).with("cast", cast).with("deciding", least).add();
    } else if (tooMany || tooFew) {
      FindingBuilder finding = context.found(tooMany ? "too-many" : "too-few", one);
      (tooMany ? finding.needs() : finding)
          .with("cast", cast)
          .with("deciding", tooMany ? most : least)
          .add();
    }
  }

  /** Says whether the roll call, which may list some without a vote, stands somewhere else. */
  private static boolean mayBeListedWithoutAVote(RuleContext context, Located<Vote> vote) {
    return vote.value().ballots().isEmpty()
        && Decisions.isRollCallElsewhere(context, vote.paragraph().value(), vote.value());
  }

  /** Returns how many ballots are of others than those who decide, which is said by itself. */
  private static int ofOthers(Vote vote, Deciders deciders) {
    int others = 0;
    for (Ballot ballot : vote.ballots()) {
      if (ballot.choice().isCast() && !deciders.mayContain(ballot.person())) {
        others++;
      }
    }
    return others;
  }

  /** Returns how many of those who decide are listed without a vote. */
  private static int notVoting(Vote vote, Deciders deciders) {
    int count = 0;
    for (Ballot ballot : vote.ballots()) {
      if (ballot.choice() == BallotChoice.NOT_VOTING && deciders.contains(ballot.person())) {
        count++;
      }
    }
    return count;
  }

  /** Returns how many were disqualified whose name stands where the key belongs. */
  private static int disqualifiedByName(
      RuleContext context, Paragraph paragraph, Deciders deciders) {
    return paragraph.disqualifications().isEmpty()
        ? 0
        : context
            .once(
                DisqualifiedByName.class,
                paragraph,
                in -> new DisqualifiedByName(countByName(context, in, deciders)))
            .people();
  }

  private record DisqualifiedByName(int people) {}

  private static int countByName(RuleContext context, Paragraph paragraph, Deciders deciders) {
    int count = 0;
    for (Disqualification jav : paragraph.disqualifications()) {
      if (jav.isUpheld()
          && context.person(jav.person()) == null
          && deciders.contains(WrittenNames.meant(context, jav.person()))) {
        count++;
      }
    }
    return count;
  }
}
