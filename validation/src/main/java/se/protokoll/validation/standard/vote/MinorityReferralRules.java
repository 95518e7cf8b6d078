package se.protokoll.validation.standard.vote;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalFraction;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** What a minority has to say when it has a matter sent back. */
public final class MinorityReferralRules {

  private static final MessageTable TEXTS =
      MessageTable.read(
          MinorityReferralRules.class.getResourceAsStream("minority-referral.properties"));

  /** What a sentence says why or what for with, or where that stands. */
  private static final String[] REASONS = {
    "för att",
    "i syfte",
    "eftersom",
    "då ",
    "därför",
    "så att",
    "med uppdrag",
    "med hänvisning",
    "motiver",
    "skäl",
    "enligt yrkande",
    "enligt återremissyrkande",
    "i enlighet",
    "komplett",
    "utred",
    "ytterligare",
    "förtydlig"
  };

  private MinorityReferralRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(MINORITY_REFERRAL_REASONS);
  }

  /**
   * A referral by a minority states its reasons, which those who asked for it decide on. Source: KL
   * 5 kap. 50 §, third paragraph.
   */
  static final CheckedRule MINORITY_REFERRAL_REASONS =
      CheckedRule.builder("minority-referral-reasons", TEXTS)
          .needs(
              MinutesPart.DECISIONS,
              MinutesPart.PROPOSALS,
              MinutesPart.SECTIONS,
              MinutesPart.FOLLOW_UPS)
          .binds(Bodies.ASSEMBLIES)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "50").since(LegalFraction.MINORITY_THAT_SENDS_BACK.since()))
          .missingContent()
          .checkedBy(MinorityReferralRules::minorityReferralReasons);

  private static void minorityReferralReasons(RuleContext context) {
    boolean saidSo = false;
    for (Located<Paragraph> one : context.paragraphs()) {
      Located<Decision> unexplained = unexplained(context, one);
      if (unexplained == null) {
        continue;
      }
      if (tellsReasons(one.value())) {
        context.met(unexplained);
        continue;
      }
      if (!context.isIncomplete() && !mayStandElsewhere(context, one.value())) {
        context.missing("no-reasons", unexplained).component("reasons").add();
      } else if (!saidSo) {
        saidSo = true;
        context.found(Finding.CANNOT_JUDGE_LEFT_OUT, unexplained).component("reasons").add();
      }
    }
  }

  /**
   * Returns the first decision of a minority that itself gives no reasons, null without one; those
   * before it that give reasons meet the rule.
   */
  private static @Nullable Located<Decision> unexplained(
      RuleContext context, Located<Paragraph> paragraph) {
    List<Decision> decisions = paragraph.value().decisions();
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (Postponements.sendsBack(context, paragraph.value(), decision)
          && Postponements.isByMinority(context, paragraph.value(), decision).orElse(false)) {
        Located<Decision> one = paragraph.each("decisions", decisions).get(i);
        if (!Words.isThere(decision.reasons())
            && decision.followUps().isEmpty()
            && !tellReasons(decision.clauses())) {
          return one;
        }
        context.met(one);
      }
    }
    return null;
  }

  private static boolean mayStandElsewhere(RuleContext context, Paragraph paragraph) {
    return context.leavesOut(MinutesPart.DECISIONS, paragraph)
        || context.leavesOut(MinutesPart.PROPOSALS, paragraph)
        || context.leavesOut(MinutesPart.SECTIONS, paragraph);
  }

  /** Says whether a proposal to send back, or a text, gives reasons. */
  private static boolean tellsReasons(Paragraph paragraph) {
    for (Proposal proposal : paragraph.proposals()) {
      if (!proposal.withdrawn()
          && Postponements.wantsToPostpone(proposal)
          && (!proposal.followUps().isEmpty() || tellReasons(proposal.clauses()))) {
        return true;
      }
    }
    for (Section section : paragraph.sections()) {
      if (Words.headReasons(section)
          || Words.has(Optional.of(section.text()), "motiver")
          || tellsReasons(section.text())) {
        return true;
      }
    }
    return false;
  }

  /** Says whether one of some clauses gives reasons; one clause more is an assignment, and does. */
  private static boolean tellReasons(List<Clause> clauses) {
    if (clauses.size() > 1) {
      return true;
    }
    for (Clause clause : clauses) {
      if (!clause.clauses().isEmpty() || Words.has(Optional.of(clause.text()), REASONS)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a text about sending the matter back gives reasons. */
  private static boolean tellsReasons(String text) {
    return Words.has(Optional.of(text), "återremi") && Words.has(Optional.of(text), REASONS);
  }
}
