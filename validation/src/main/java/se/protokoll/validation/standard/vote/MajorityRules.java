package se.protokoll.validation.standard.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.RequiredMajority;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.law.LegalFraction;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Which side of a vote wins, and how many it takes. */
public final class MajorityRules {

  private static final MessageTable TEXTS =
      MessageTable.read(MajorityRules.class.getResourceAsStream("majority.properties"));

  private static final String[] QUALIFIED = {
    "två tredjedel", "2/3", "tre fjärdedel", "3/4", "fyra femtedel", "4/5", "kvalificerad"
  };

  private static final String[] POSTS_OF_THE_MEETING = {
    "presidi", "ordförande", "vice ordförande", "ålderspresident", "juster", "rösträkna"
  };

  private MajorityRules() {}

  /** Returns the rules, in the order of the catalogue. */
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
          .needs(MinutesPart.VOTES, MinutesPart.PROPOSALS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.practice("Alingsås, omröstning"))
          .checkedBy(MinutesPart.VOTES, MajorityRules::counterproposition);

  private static void counterproposition(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      if (decision.value().votes().size() > 1) {
        checkRounds(context, decision);
      }
    }
  }

  /** Looks at the votes between proposals that exclude each other. */
  private static void checkRounds(RuleContext context, Located<Decision> decision) {
    Paragraph paragraph = decision.paragraph().value();
    List<Located<Vote>> rounds = new ArrayList<>();
    Set<String> put = new HashSet<>();
    for (Located<Vote> vote : decision.each("votes", decision.value().votes())) {
      Optional<String> yes = vote.value().yesMeans();
      Optional<String> no = vote.value().noMeans();
      if (competes(context, paragraph, yes) && competes(context, paragraph, no)) {
        rounds.add(vote);
        put.add(yes.orElseThrow());
        put.add(no.orElseThrow());
      }
    }
    if (rounds.size() < 2) {
      return;
    }
    boolean outOfOrder = checkOrder(context, rounds);
    if (!outOfOrder && rounds.size() == put.size() - 1) {
      context
          .met(decision)
          .component("votes")
          .with("proposals", put.size())
          .with("found", rounds.size());
    } else if (!outOfOrder) {
      context
          .found("rounds", decision)
          .component("votes")
          .with("proposals", put.size())
          .with("expected", put.size() - 1)
          .with("found", rounds.size())
          .add();
    }
  }

  private static boolean competes(RuleContext context, Paragraph paragraph, Optional<String> key) {
    Proposal proposal = Decisions.proposal(context, paragraph, key);
    return proposal != null
        && !Decisions.postpones(proposal)
        && proposal.intent().orElse(ProposalIntent.OTHER) != ProposalIntent.ADD;
  }

  /** Looks at what each round leaves out, and says whether something was found. */
  private static boolean checkOrder(RuleContext context, List<Located<Vote>> rounds) {
    Set<String> out = new HashSet<>();
    Map<String, Integer> lastPut = new HashMap<>();
    for (int i = 0; i < rounds.size(); i++) {
      lastPut.put(rounds.get(i).value().yesMeans().orElseThrow(), i);
      lastPut.put(rounds.get(i).value().noMeans().orElseThrow(), i);
    }
    boolean found = false;
    for (int i = 0; i < rounds.size(); i++) {
      Vote vote = rounds.get(i).value();
      boolean last = i == rounds.size() - 1;
      boolean counterLast = last && vote.isCounter();
      boolean mainBeforeCounter = !last && vote.round().isPresent() && !vote.isCounter();
      String yes = vote.yesMeans().orElseThrow();
      String no = vote.noMeans().orElseThrow();
      String variant = null;
      String proposal = "";
      if (out.contains(yes) || out.contains(no)) {
        variant = "loser-again";
        proposal = out.contains(yes) ? yes : no;
      } else if (counterLast) {
        variant = "counter-last";
      } else if (mainBeforeCounter) {
        variant = "main-before-counter";
      }
      Optional<BallotChoice> winner = vote.winner();
      if (variant == null && winner.isPresent() && !last) {
        proposal = winner.get() == BallotChoice.YES ? yes : no;
        variant = lastPut.getOrDefault(proposal, i) > i ? null : "winner-left-out";
      }
      if (variant != null) {
        context.found(variant, rounds.get(i)).with("proposal", proposal).add();
        found = true;
      }
      if (winner.isPresent()) {
        out.add(winner.get() == BallotChoice.YES ? no : yes);
      }
    }
    return found;
  }

  /** The side with more votes wins. Source: KL 5 kap. 55 §, 6 kap. 33 §. */
  static final CheckedRule VOTE_MAJORITY =
      CheckedRule.builder("vote-majority", TEXTS)
          .needs(MinutesPart.VOTES, MinutesPart.SECTIONS, MinutesPart.PROPOSALS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "55"))
          .source(Sources.kl(6, "33").forBodies(Bodies.BOARDS))
          .checkedBy(MajorityRules::voteMajority);

  private static void voteMajority(RuleContext context) {
    ElectionTallies.each(context, one -> one.checkMajority(context));
    for (Located<Vote> one : context.votes()) {
      Vote vote = one.value();
      Decision decision = one.within(Decision.class).value();
      Optional<BallotChoice> majority = vote.majority();
      if (majority.isEmpty()
          || needsMore(decision)
          || isAboutPostponing(context, one.paragraph().value(), decision, vote)) {
        continue;
      }
      int yes = vote.count(BallotChoice.YES).orElseThrow();
      int no = vote.count(BallotChoice.NO).orElseThrow();
      BallotChoice stated = vote.statedWinner().orElse(majority.get());
      boolean adoptsLoser = adoptsLoser(one, majority.get());
      if (stated == majority.get() && !adoptsLoser) {
        context.met(one).with("yes", yes).with("no", no);
        continue;
      }
      if (decision.requiredMajority().isEmpty() && tellsOfMore(context, one.paragraph().value())) {
        context.cannotJudge("required", one).add();
      } else if (stated != majority.get()) {
        context
            .found(stated == BallotChoice.YES ? "yes-stated" : "no-stated", one)
            .component("outcome")
            .with("yes", yes)
            .with("no", no)
            .add();
      } else {
        context
            .found("loser-adopted", one)
            .with("yes", yes)
            .with("no", no)
            .with("proposal", decision.adopts().get())
            .add();
      }
    }
  }

  /**
   * Returns what demands a qualified majority: for two thirds by what the paragraph is about. No
   * section of kommunallagen demands four fifths; one lets other statutes demand more than half.
   */
  private static LegalSource[] demanding(RequiredMajority majority, Paragraph paragraph) {
    if (majority == RequiredMajority.ALL_PRESENT) {
      return new LegalSource[] {Sources.kl(5, "33"), Sources.kl(5, "52")};
    }
    if (majority != RequiredMajority.TWO_THIRDS_OF_PRESENT) {
      return new LegalSource[] {Sources.kl(5, "55")};
    }
    if (Words.has(paragraph.title(), "extra val")) {
      return new LegalSource[] {Sources.kl(5, "10")};
    }
    return Words.has(paragraph.title(), "folkinitiativ", "folkomröstning")
        ? new LegalSource[] {Sources.kl(5, "37")}
        : new LegalSource[] {Sources.kl(5, "10"), Sources.kl(5, "37")};
  }

  /** Says whether the text of a paragraph tells that more than a simple majority was needed. */
  private static boolean tellsOfMore(RuleContext context, Paragraph paragraph) {
    return context.once(Qualified.class, paragraph, one -> new Qualified(tellsOfMore(one))).told();
  }

  private record Qualified(boolean told) {}

  private static boolean tellsOfMore(Paragraph paragraph) {
    for (Section section : paragraph.sections()) {
      if (Words.has(Optional.of(section.text()), QUALIFIED)) {
        return true;
      }
    }
    for (Decision decision : paragraph.decisions()) {
      for (String words : QUALIFIED) {
        if (Words.has(decision.clauses(), words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean needsMore(Decision decision) {
    return decision.requiredMajority().orElse(RequiredMajority.SIMPLE) != RequiredMajority.SIMPLE;
  }

  /** Says whether a decision adopts the side that lost its last vote. */
  static boolean adoptsLoser(Located<Vote> one, BallotChoice winner) {
    Vote vote = one.value();
    Decision decision = one.within(Decision.class).value();
    return one.index() == decision.votes().size() - 1
        && !vote.isCounter()
        && decision.adopts().isPresent()
        && decision.adopts().equals(vote.meaningOf(winner.opposite()));
  }

  /** Says whether a vote is about tabling or sending back, which a minority can win. */
  static boolean isAboutPostponing(
      RuleContext context, Paragraph paragraph, Decision decision, Vote vote) {
    return Decisions.postpones(decision)
        || Decisions.postpones(Decisions.proposal(context, paragraph, vote.yesMeans()))
        || Decisions.postpones(Decisions.proposal(context, paragraph, vote.noMeans()));
  }

  /**
   * What needs more than a simple majority has it, counted on those present. Source: KL 5 kap. 10,
   * 33, 37, 52, 55 §§.
   */
  static final CheckedRule QUALIFIED_MAJORITY =
      CheckedRule.builder("qualified-majority", TEXTS)
          .needs(MinutesPart.VOTES)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "10"))
          .source(Sources.kl(5, "33"))
          .source(Sources.kl(5, "37"))
          .source(Sources.kl(5, "52"))
          .source(Sources.kl(5, "55"))
          .checkedBy(MinutesPart.VOTES, MajorityRules::qualifiedMajority);

  private static void qualifiedMajority(RuleContext context) {
    for (Located<Vote> vote : context.votes()) {
      Decision decision = vote.within(Decision.class).value();
      boolean last = vote.index() == decision.votes().size() - 1;
      if (last
          && needsMore(decision)
          && vote.value().count(BallotChoice.YES).isPresent()
          && !vote.value().isCounter()
          && isPassed(decision, vote.value())) {
        checkQualified(context, vote, decision);
      }
    }
  }

  private static void checkQualified(RuleContext context, Located<Vote> vote, Decision decision) {
    int yes = vote.value().count(BallotChoice.YES).orElseThrow();
    int voted =
        yes
            + vote.value().count(BallotChoice.NO).orElse(0)
            + vote.value().count(BallotChoice.ABSTAIN).orElse(0);
    Deciders deciders = context.presence().in(vote.paragraph().value());
    int certain = deciders.certainCount();
    int least = Math.max(certain, voted);
    int most = Math.max(certain + deciders.possibleCount(), voted);
    RequiredMajority majority = decision.requiredMajority().orElseThrow();
    LegalSource[] demanding = demanding(majority, vote.paragraph().value());
    if (!context.isDemandedBy(demanding)) {
      return; // before 2011 no decision of an assembly took two thirds
    }
    if (yes < needed(least, majority)) {
      context
          .found(majority == RequiredMajority.ALL_PRESENT ? "not-all" : "too-few", vote)
          .with("yes", yes)
          .with("present", least)
          .with("required", needed(least, majority))
          .by(demanding)
          .add();
    } else if (!context.presence().isKnown()) {
      context.cannotJudge("attendance", vote).add();
    } else if (yes < needed(most, majority)) {
      context.cannotJudge("partial", vote).add();
    } else {
      context
          .met(vote)
          .with("yes", yes)
          .with("present", least)
          .with("required", needed(least, majority));
    }
  }

  /** Returns how many must vote yes, rounded up to whole people. */
  private static int needed(int present, RequiredMajority majority) {
    return switch (majority) {
      case SIMPLE -> LegalFraction.SIMPLE_MAJORITY.leastAbove(present);
      case TWO_THIRDS_OF_PRESENT -> LegalFraction.EXTRA_ELECTION.leastOf(present);
      case FOUR_FIFTHS_OF_PRESENT -> (4 * present + 4) / 5; // by the minutes: no statute asks it
      case ALL_PRESENT -> present;
    };
  }

  private static boolean isPassed(Decision decision, Vote vote) {
    return vote.statedWinner().orElse(BallotChoice.YES) == BallotChoice.YES
        && !decision.isOf(DecisionKind.REJECTED)
        && !(decision.adopts().isPresent() && decision.adopts().equals(vote.noMeans()));
  }

  /**
   * An election is proportional when enough ask for it. Source: lag (2022:629) 2 §, KL 5 kap. 58 §,
   * 6 kap. 42 §.
   */
  static final CheckedRule PROPORTIONAL_ELECTION_REQUEST =
      CheckedRule.builder("proportional-election-request", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(Sources.proportionalElections())
          .source(Sources.kl(5, "58", Sources.PROPORTIONAL_SINCE).forBodies(Bodies.ASSEMBLIES))
          .source(Sources.kl(6, "42", Sources.PROPORTIONAL_SINCE).forBodies(Bodies.BOARDS))
          .formerLawUnknown()
          .missingContent()
          .checkedBy(MajorityRules::proportionalElectionRequest);

  private static void proportionalElectionRequest(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      if (decision.value().election().isPresent()
          && !isNeverProportional(decision.paragraph().value(), decision.value())) {
        checkRequest(context, decision, decision.value().election().get());
      }
    }
  }

  /**
   * Says whether an election is of a presidium, of justerare or of tellers: the statute lists the
   * elections that are proportional on request, and these are not among them. Source: KL 5 kap. 58
   * §, 6 kap. 42 §.
   */
  private static boolean isNeverProportional(Paragraph paragraph, Decision decision) {
    List<Elected> elected = decision.election().orElseThrow().elected();
    boolean everyPostStated = !elected.isEmpty();
    for (Elected one : elected) {
      everyPostStated &= one.post().isPresent();
      if (one.post().isPresent() && !isOfMeeting(one.post())) {
        return false;
      }
    }
    return everyPostStated
        || (isOfMeeting(paragraph.title()) && !Words.has(paragraph.title(), "ledam", "ledamöter"));
  }

  private static boolean isOfMeeting(Optional<String> text) {
    return Words.has(text, POSTS_OF_THE_MEETING);
  }

  private static void checkRequest(
      RuleContext context, Located<Decision> decision, Election election) {
    int asked =
        Math.max(
            election.proportionalRequestedBy().size(),
            election.proportionalRequestCount().orElse(0));
    if (asked == 0) {
      return;
    }
    Located<Election> where = decision.part("election", election);
    if (election.posts().isEmpty()) {
      context.cannotJudge("posts", where).with("asked", asked).add();
      return;
    }
    if (!context.presence().isKnown()) {
      context.cannotJudge("attendance", where).with("asked", asked).add();
      return;
    }
    int posts = election.posts().get();
    Deciders deciders = context.presence().in(decision.paragraph().value());
    // the base is those present, also who takes no part in the election (prop. 2021/22:125)
    int certain = deciders.certainCount() + disqualifiedInTheRoom(decision.paragraph(), deciders);
    int most = deciders.certainCount() + deciders.possibleCount() + deciders.disqualifiedCount();
    int least = requests(certain, posts);
    if (asked < least) {
      context.met("too-few", where).with("asked", asked).with("required", least);
      return;
    }
    @Nullable DecisionMethod method = decision.value().method().orElse(null);
    if (!context.presence().isComplete()) {
      context.missingToJudge("attendance-incomplete").component("attendance").add();
    } else if (asked < requests(most, posts)) {
      context.cannotJudge("partial", where).with("asked", asked).add();
    } else if (method == null) {
      context.cannotJudge("method", where).with("asked", asked).add();
    } else if (method != DecisionMethod.SECRET_BALLOT) {
      context
          .found("not-held", where)
          .with("asked", asked)
          .with("present", certain)
          .with("posts", posts)
          .with("required", least)
          .add();
    } else {
      context.met(where).with("asked", asked).with("required", least);
    }
  }

  /** Returns how many of the disqualified are listed as present in the paragraph all the same. */
  private static int disqualifiedInTheRoom(Located<Paragraph> paragraph, Deciders deciders) {
    int count = 0;
    for (Attendance entry : deciders.disqualified()) {
      count += paragraph.value().isWhollyIn(entry.paragraphs()) && !entry.isByTheClock() ? 1 : 0;
    }
    return count;
  }

  /** Returns how many must ask: those present by one more than the posts, rounded up. */
  private static int requests(int present, int posts) {
    return (present + posts) / (posts + 1);
  }
}
