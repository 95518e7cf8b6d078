package se.protokoll.validation.standard.vote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.NonDeciders;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Vote;

/** Who may propose, and what becomes of a proposal that is taken back. */
public final class ProposalRules {

  private static final MessageTable TEXTS =
      MessageTable.read(ProposalRules.class.getResourceAsStream("proposal.properties"));

  private ProposalRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(PROPOSAL_RIGHT, PROPOSAL_WITHDRAWN, PROPOSAL_OUTCOME);
  }

  /**
   * Only those who decide may move a proposal, in an assembly also a commissioner. Source: KL 4
   * kap. 20, 22 §§, 5 kap. 39-40 §§, 6 kap. 17, 26 §§.
   */
  static final CheckedRule PROPOSAL_RIGHT =
      CheckedRule.builder("proposal-right", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "20"))
          .source(Sources.kl(4, "22"))
          .source(Sources.kl(5, "39").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.kl(6, "17").forBodies(Bodies.BOARDS))
          .source(Sources.kl(6, "26").forBodies(Bodies.BOARDS))
          .checkedBy(MinutesPart.PROPOSALS, ProposalRules::proposalRight);

  /** Before 2018 only Stockholm's commissioners had the right (KL 1991:900, 4 kap. 28 §). */
  private static final String[] COMMISSIONERS_BEFORE_2018 = {"borgarråd"};

  private static final String[] COMMISSIONERS = {
    "kommunalråd", "regionråd", "oppositionsråd", "borgarråd"
  };

  private static void proposalRight(RuleContext context) {
    Set<String> commissioners = null;
    NonDeciders nonDeciders = new NonDeciders(context);
    boolean isAttendanceUnknown = false;
    for (Located<Proposal> proposal : context.proposals()) {
      if (proposal.value().kind().orElse(ProposalKind.PREPARED) != ProposalKind.MOVED) {
        continue;
      }
      if (commissioners == null) {
        commissioners = context.law().isAssembly() ? commissioners(context) : Set.of();
      }
      Paragraph paragraph = proposal.paragraph().value();
      Deciders deciders = context.presence().in(paragraph);
      List<Actor> proposers = proposal.value().proposers();
      for (int i = 0; i < proposers.size(); i++) {
        Optional<String> proposer = proposers.get(i).personKey();
        if (proposer.isEmpty() || deciders.isDisqualified(proposer.get())) {
          continue; // jav-no-participation says that
        }
        if (commissioners.contains(proposer.get()) || deciders.mayContain(proposer.get())) {
          context.met(proposal).component("proposers", i).person(proposer.get());
        } else if (nonDeciders.contains(paragraph, proposer.get())) {
          context
              .found("not-deciding", proposal)
              .component("proposers", i)
              .person(proposer)
              .atMost(
                  mayBeCommissioner(context, proposer.get()) ? Severity.WARNING : Severity.ERROR)
              .add();
        } else if (!context.presence().isKnown()) {
          isAttendanceUnknown = true;
        } // else nonDeciders has said what is missing
      }
    }
    if (isAttendanceUnknown) {
      context.cannotJudge("attendance").component("attendance").add();
    }
  }

  /** Returns who is a commissioner (<i>kommunalråd, regionråd</i>), by title or office. */
  private static Set<String> commissioners(RuleContext context) {
    Set<String> commissioners = new HashSet<>(0);
    String[] titles =
        context.isHeldBefore(Sources.KL_SINCE) ? COMMISSIONERS_BEFORE_2018 : COMMISSIONERS;
    for (Person person : context.meeting().people()) {
      if (Words.has(person.title(), titles)) {
        commissioners.add(person.key());
      }
    }
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.person().isPresent() && Words.has(entry.office(), titles)) {
        commissioners.add(entry.person().get());
      }
    }
    return commissioners;
  }

  /**
   * Says whether somebody may be a commissioner of an assembly whose title is not told: listed as
   * present, and as nothing else. Source: KL 5 kap. 39 §.
   */
  private static boolean mayBeCommissioner(RuleContext context, String person) {
    Person known = context.person(person);
    if (!context.law().isAssembly() || (known != null && known.title().isPresent())) {
      return false;
    }
    List<Attendance> entries = context.presence().entriesOf(person);
    return !entries.isEmpty()
        && entries.stream()
            .allMatch(
                one ->
                    one.capacity().equals(Optional.of(Capacity.PRESENT))
                        && !one.substitute()
                        && one.office().isEmpty()
                        && one.substitutesFor().isEmpty());
  }

  /** A proposal taken back is not put and cannot win. Source: KL 5 kap. 67 §, 6 kap. 35 §. */
  static final CheckedRule PROPOSAL_WITHDRAWN =
      CheckedRule.builder("proposal-withdrawn", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .checkedBy(MinutesPart.PROPOSALS, ProposalRules::proposalWithdrawn);

  private static void proposalWithdrawn(RuleContext context) {
    for (Located<Proposal> proposal : context.proposals()) {
      if (proposal.value().withdrawn() && proposal.value().key().isPresent()) {
        checkWithdrawn(context, proposal.paragraph(), proposal.value().key().get());
      }
    }
  }

  private static void checkWithdrawn(
      RuleContext context, Located<Paragraph> paragraph, String proposal) {
    List<Located<Decision>> decisions = paragraph.each("decisions", paragraph.value().decisions());
    Set<Integer> named = new HashSet<>(0);
    ProposalUses uses = ProposalUses.of(context, paragraph.value());
    for (ProposalUses.Use use : uses.of(proposal)) {
      Located<Decision> decision = decisions.get(use.decision());
      named.add(use.decision());
      if (use.vote() < 0) {
        context.found("won", decision).component("adopts").with("proposal", proposal).add();
      } else {
        Located<Vote> vote = decision.each("votes", decision.value().votes()).get(use.vote());
        context.found("put", vote).with("proposal", proposal).atMost(Severity.WARNING).add();
      }
    }
    for (ProposalUses.Put use : uses.putsOf(proposal)) {
      named.add(use.decision());
      checkPut(context, decisions.get(use.decision()), proposal, use);
    }
    if (!context.explains() && named.size() < decisions.size()) {
      context.met();
      return;
    }
    for (Located<Decision> decision : decisions) {
      if (!named.contains(decision.index())) {
        context.met(decision).with("proposal", proposal);
      }
    }
  }

  /** Tells what the chair put, or found, though it had been taken back. */
  private static void checkPut(
      RuleContext context, Located<Decision> decision, String proposal, ProposalUses.Put use) {
    Located<Proposition> one =
        decision.each("propositions", decision.value().propositions()).get(use.proposition());
    if (use.put() < 0) {
      context.found("found", one).component("found").with("proposal", proposal).add();
    } else {
      context
          .found("put", one)
          .component("put", use.put())
          .with("proposal", proposal)
          .atMost(Severity.WARNING)
          .add();
    }
  }

  /**
   * Every proposal that stands is decided, sent on or lapses by a decision. Source: KL 5 kap. 67 §.
   */
  static final CheckedRule PROPOSAL_OUTCOME =
      CheckedRule.builder("proposal-outcome", TEXTS)
          .needs(MinutesPart.DECISIONS, MinutesPart.VOTES, MinutesPart.PROPOSITIONS)
          .baseSeverity(Severity.INFO)
          .source(Sources.kl(5, "67"))
          .missingContent()
          .checkedBy(MinutesPart.PROPOSALS, ProposalRules::proposalOutcome);

  private static void proposalOutcome(RuleContext context) {
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      List<Proposal> proposals = paragraph.value().proposals();
      if (proposals.size() < 2 || !tellsWhatWasAdopted(context, paragraph.value())) {
        continue;
      }
      boolean election = Decisions.hasElection(paragraph.value());
      for (Located<Proposal> one : paragraph.each("proposals", proposals)) {
        Proposal proposal = one.value();
        boolean standsAlone =
            election || proposal.intent().orElse(ProposalIntent.OTHER) == ProposalIntent.ADD;
        if (!standsAlone || proposal.withdrawn()) {
          continue;
        }
        if (ProposalUses.of(context, paragraph.value()).isDecided(proposal.key())) {
          context.met(one).with("proposal", proposal.key().orElse("?"));
        } else {
          context.missing("no-outcome", one).with("proposal", proposal.key().orElse("?")).add();
        }
      }
    }
  }

  /**
   * Says whether every decision of a paragraph tells which proposal it adopts, so that what none
   * names has no outcome; a matter that is put off or refused takes all proposals with it.
   */
  private static boolean tellsWhatWasAdopted(RuleContext context, Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (decision.adopts().isEmpty()
          || Decisions.postpones(decision)
          || Decisions.postpones(Decisions.proposal(context, paragraph, decision.adopts()))
          || decision.isOf(DecisionKind.REJECTED, DecisionKind.WRITTEN_OFF)) {
        return false;
      }
    }
    return !paragraph.decisions().isEmpty();
  }
}
