package se.protokoll.validation.standard.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionMethod;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** What the minutes tell of the chair's propositions. */
public final class PropositionRules {

  private static final MessageTable TEXTS =
      MessageTable.read(PropositionRules.class.getResourceAsStream("proposition.properties"));

  private PropositionRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(PROPOSITIONS_RECORDED);
  }

  /**
   * Where two or more proposals stand, the minutes tell what the chair put, in which order, and
   * what was found, or a vote. Source: KL 5 kap. 67 §, 6 kap. 35 §.
   */
  static final CheckedRule PROPOSITIONS_RECORDED =
      CheckedRule.builder("propositions-recorded", TEXTS)
          .needs(MinutesPart.PROPOSITIONS, MinutesPart.VOTES, MinutesPart.SECTIONS)
          .binds(Bodies.ANNOUNCING)
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .missingContent()
          .checkedBy(PropositionRules::propositionsRecorded);

  /** How far proposals stand against each other or add to each other. */
  private enum Choice {
    /** There is one, or they all come to the same. */
    NONE,
    /** There may be two, or only whether to put the matter off was put. */
    UNCERTAIN,
    /** There are two, and the chair has to put both. */
    CERTAIN
  }

  private static void propositionsRecorded(RuleContext context) {
    List<Located<Paragraph>> leftOut = new ArrayList<>(0);
    for (Located<Paragraph> one : context.paragraphs()) {
      Choice choice = choiceIn(context, one.value());
      if (choice == Choice.NONE) {
        continue;
      }
      if (tells(context, one.value())) {
        context.met(one);
        continue;
      }
      if (context.isIncomplete() || mayStandElsewhere(context, one.value())) {
        leftOut.add(one);
      } else {
        context
            .missing("not-told", one)
            .component("decisions", 0)
            .component("propositions")
            .atMost(choice == Choice.CERTAIN ? Severity.ERROR : Severity.WARNING)
            .add();
      }
    }
    if (!leftOut.isEmpty()) {
      context
          .found(Finding.CANNOT_JUDGE_LEFT_OUT, leftOut.get(0))
          .component("decisions", 0)
          .component("propositions")
          .add();
    }
  }

  private static boolean mayStandElsewhere(RuleContext context, Paragraph paragraph) {
    return context.leavesOut(MinutesPart.PROPOSITIONS, paragraph)
        || context.leavesOut(MinutesPart.VOTES, paragraph)
        || context.leavesOut(MinutesPart.SECTIONS, paragraph);
  }

  /** Says between how many proposals a paragraph that decides something had to choose. */
  private static Choice choiceIn(RuleContext context, Paragraph paragraph) {
    if (paragraph.proposals().size() < 2 || paragraph.decisions().isEmpty()) {
      return Choice.NONE;
    }
    boolean moved = false;
    int unclear = 0;
    int wishes = 0;
    boolean approves = false;
    boolean rejects = false;
    boolean postpones = false;
    for (Proposal proposal : paragraph.proposals()) {
      if (proposal.withdrawn()) {
        continue;
      }
      moved |= proposal.kind().orElse(ProposalKind.PREPARED) == ProposalKind.MOVED;
      switch (intentOf(proposal)) {
        case APPROVE -> approves = true;
        case REJECT -> rejects = true;
        case TABLE, REFER_BACK -> postpones = true;
        case AMEND, ADD -> wishes++;
        case OTHER -> unclear++;
      }
    }
    wishes += (approves ? 1 : 0) + (rejects ? 1 : 0);
    boolean decided = !isPutOff(context, paragraph);
    if (!moved) {
      return Choice.NONE;
    }
    if (wishes > 1 || (postpones && decided)) {
      return decided ? Choice.CERTAIN : Choice.UNCERTAIN;
    }
    boolean maybeTwo = unclear > 0 && unclear + wishes > 1;
    return postpones || maybeTwo ? Choice.UNCERTAIN : Choice.NONE;
  }

  private static boolean isPutOff(RuleContext context, Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (!Postponements.postpones(context, paragraph, decision)) {
        return false;
      }
    }
    return true;
  }

  /** Returns what a proposal wants; one that was prepared wants to be approved. */
  private static ProposalIntent intentOf(Proposal proposal) {
    if (proposal.intent().isPresent()) {
      return proposal.intent().get();
    }
    if (proposal.kind().orElse(ProposalKind.PREPARED) == ProposalKind.PREPARED) {
      return ProposalIntent.APPROVE;
    }
    if (Postponements.wantsToPostpone(proposal)) {
      return ProposalIntent.TABLE;
    }
    if (Words.has(proposal.clauses(), "avslag") || Words.has(proposal.clauses(), "avslå")) {
      return ProposalIntent.REJECT;
    }
    return Words.has(proposal.clauses(), "bifall") ? ProposalIntent.APPROVE : ProposalIntent.OTHER;
  }

  /** Says whether the minutes of a paragraph tell of propositions or a vote. */
  private static boolean tells(RuleContext context, Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      boolean voted =
          decision
              .method()
              .filter(one -> one != DecisionMethod.ACCLAMATION) // another rule misses the vote
              .isPresent();
      if (voted
          || !decision.propositions().isEmpty()
          || !decision.votes().isEmpty()
          || decision.election().filter(one -> !one.tally().isEmpty()).isPresent()
          || tellsOfPropositions(decision.clauses())) {
        return true;
      }
    }
    for (Section section : paragraph.sections()) {
      if (Words.has(section.heading(), "proposition", "beslutsgång", "omröstning", "votering")
          || Words.has(Optional.of(section.text()), "proposition", "omröstning")) {
        return true;
      }
    }
    return Decisions.hasAppendedVotes(context, paragraph);
  }

  private static boolean tellsOfPropositions(List<Clause> clauses) {
    return Words.has(clauses, "proposition") || Words.has(clauses, "omröstning");
  }
}
