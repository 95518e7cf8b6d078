package se.protokoll.validation.standard.jointbody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.MatterState;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.Sitting;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphRef;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.MatterRegister;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.rule.SeriesContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** What a forum of several parties without legal personality can do, and what it leaves to them. */
public final class JointBodyRules {

  private static final MessageTable TEXTS =
      MessageTable.read(JointBodyRules.class.getResourceAsStream("joint-body.properties"));

  private JointBodyRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        INFORMAL_RECOMMENDATION,
        INFORMAL_JOINT_DECISION,
        INFORMAL_FOLLOWUP,
        INFORMAL_BODY_DISPOSES_OF_MONEY);
  }

  /**
   * What is to bind the parties is a recommendation with an address. Source: practice, SVOM
   * 2021-02-26 § 9.
   */
  static final CheckedRule INFORMAL_RECOMMENDATION =
      CheckedRule.builder("informal-recommendation", TEXTS)
          .needs(MinutesPart.DECISIONS)
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2021-02-26 § 9"))
          .missingContent()
          .checkedBy(JointBodyRules::informalRecommendation);

  private static void informalRecommendation(RuleContext context) {
    for (Located<Decision> one : context.decisions()) {
      Decision decision = one.value();
      if (decision.isOf(DecisionKind.RECOMMENDATION)) {
        if (one.paragraph().value().dispatchedTo().isEmpty() && !hasAddressee(decision.clauses())) {
          context.missing("no-addressee", one).add();
        } else {
          context.met(one);
        }
      } else if (decision.isOf(DecisionKind.OWN)) {
        Organisation bound = principalIn(context.meeting().body(), decision.clauses());
        if (bound != null) {
          context
              .found("binds-principal", one)
              .needs()
              .component("kind")
              .with("principal", bound.name())
              .add();
        } else {
          context.met("own", one);
        }
      }
    }
  }

  private static boolean hasAddressee(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (!clause.addressees().isEmpty() || hasAddressee(clause.clauses())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Organisation principalIn(PublicBody body, List<Clause> clauses) {
    for (Clause clause : clauses) {
      for (Actor addressee : clause.addressees()) {
        if (addressee instanceof Organisation organisation && isPrincipal(body, organisation)) {
          return organisation;
        }
      }
      Organisation deeper = principalIn(body, clause.clauses());
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  private static boolean isPrincipal(PublicBody body, Organisation organisation) {
    for (Organisation principal : body.principals()) {
      if (principal.refersTo(organisation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What two bodies are to decide is complete when both have. Source: practice, SVOM 2022-02-25 §§
   * 10, 12.
   */
  static final CheckedRule INFORMAL_JOINT_DECISION =
      CheckedRule.builder("informal-joint-decision", TEXTS)
          .needs(MinutesPart.DECISIONS, MinutesPart.PRECEDENTS)
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2022-02-25 §§ 10, 12"))
          .missingContent()
          .checkedBy(JointBodyRules::informalJointDecision);

  private static void informalJointDecision(RuleContext context) {
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      List<Decision> decisions = paragraph.value().decisions();
      for (Located<Decision> decision : paragraph.each("decisions", decisions)) {
        checkShown(context, decision);
      }
      List<Proposal> proposals = paragraph.value().proposals();
      for (Located<Proposal> proposal : paragraph.each("proposals", proposals)) {
        checkAddressed(context, proposal);
      }
    }
  }

  private static void checkShown(RuleContext context, Located<Decision> decision) {
    Paragraph paragraph = decision.paragraph().value();
    List<Organisation> others = decision.value().jointlyWith();
    for (Located<Organisation> other : decision.each("jointlyWith", others)) {
      if (!isCited(paragraph, other.value())) {
        context.missing("other-not-shown", other).with("other", other.value().name()).add();
      } else {
        context.met(other).with("other", other.value().name());
      }
    }
  }

  /** Says whether a paragraph refers to a decision of another body. */
  private static boolean isCited(Paragraph paragraph, Organisation other) {
    for (ParagraphRef reference : paragraph.precedents()) {
      if (reference.body().isPresent() && other.isCalled(reference.body().get())) {
        return true;
      }
    }
    return false;
  }

  /** Looks for bodies that a proposal was put to and that the decision says nothing of. */
  private static void checkAddressed(RuleContext context, Located<Proposal> one) {
    Paragraph paragraph = one.paragraph().value();
    Proposal proposal = one.value();
    PublicBody body = context.meeting().body();
    if (proposal.withdrawn() || !isDecided(paragraph) || !isAddressed(proposal, body)) {
      return;
    }
    for (Located<Organisation> other : one.each("addressedTo", proposal.addressedTo())) {
      if (other.value().refersTo(body)) {
        continue;
      }
      if (isNamed(paragraph, other.value()) || isCited(paragraph, other.value())) {
        context.met("named", other).with("other", other.value().name());
      } else {
        context.missing("other-left-out", other).with("other", other.value().name()).add();
      }
    }
  }

  private static boolean isAddressed(Proposal proposal, PublicBody body) {
    for (Organisation one : proposal.addressedTo()) {
      if (one.refersTo(body)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether anything was decided that another body would have to decide too. */
  private static boolean isDecided(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (decision.isOf(DecisionKind.TABLED, DecisionKind.REFERRED_BACK, DecisionKind.REJECTED)) {
        return false;
      }
    }
    return !paragraph.decisions().isEmpty();
  }

  private static boolean isNamed(Paragraph paragraph, Organisation other) {
    for (Decision decision : paragraph.decisions()) {
      for (Organisation joint : decision.jointlyWith()) {
        if (joint.refersTo(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A report falls due on a day the body meets. Source: practice, SVOM 2022-02-25 § 12. */
  static final CheckedRule INFORMAL_FOLLOWUP =
      CheckedRule.builder("informal-followup", TEXTS)
          .needsThroughout(MinutesPart.PARAGRAPHS)
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.INFO)
          .settled()
          .source(Sources.practice("SVOM 2022-02-25 § 12"))
          .checkedBy(JointBodyRules::informalFollowup, JointBodyRules::informalFollowupInSeries);

  private static void informalFollowup(RuleContext context) {
    Optional<LocalDate> last = context.meeting().lastDay();
    if (last.isEmpty()) {
      return;
    }
    for (Located<FollowUp> followUp : followUps(context)) {
      Optional<LocalDate> due = day(followUp.value());
      if (due.isPresent() && due.get().isBefore(last.get())) {
        context
            .found("already-past", followUp)
            .needs()
            .component("due")
            .with("due", due.get())
            .with("meeting", last.get())
            .add();
      } else if (due.isPresent()) {
        context.met(followUp).component("due").with("due", due.get());
      }
    }
  }

  /** Returns what decisions ask somebody to come back with. */
  private static List<Located<FollowUp>> followUps(RuleContext context) {
    List<Located<FollowUp>> all = new ArrayList<>(0);
    for (Located<Decision> decision : context.decisions()) {
      all.addAll(decision.each("followUps", decision.value().followUps()));
    }
    return all;
  }

  private static Optional<LocalDate> day(FollowUp followUp) {
    return followUp.due().isPresent() ? followUp.due().get().day() : Optional.empty();
  }

  private static void informalFollowupInSeries(SeriesContext series) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (RuleContext one : series.meetings()) {
      for (Sitting sitting : one.meeting().sittings()) {
        sitting.date().ifPresent(days::add);
      }
    }
    for (RuleContext one : series.meetings()) {
      if (one.applies()) {
        checkDueDays(one, days);
      }
    }
    checkReports(series);
  }

  /** Looks for a paragraph that takes the matter up, at each meeting that was to have a report. */
  private static void checkReports(SeriesContext series) {
    Map<LocalDate, RuleContext> byDay = new HashMap<>();
    var meetings = new ArrayList<Meeting>();
    for (RuleContext one : series.meetings()) {
      meetings.add(one.meeting());
      for (Sitting sitting : one.meeting().sittings()) {
        sitting.date().ifPresent(day -> byDay.putIfAbsent(day, one));
      }
    }
    for (MatterRegister.Entry entry : MatterRegister.of(MeetingSeries.of(meetings)).entries()) {
      Optional<LocalDate> due = day(entry.matter().followUp());
      @Nullable RuleContext at = due.isPresent() ? byDay.get(due.get()) : null;
      if (at != null
          && at.applies()
          && !at.isIncomplete()
          && entry.matter().state() == MatterState.DECIDED
          && entry.meeting().lastDay().isPresent()
          && entry.meeting().lastDay().get().isBefore(due.orElseThrow())
          && isReportedHere(at, entry.matter().followUp())
          && entry.isOutstandingOn(due.get())) {
        Paragraph paragraph = entry.matter().paragraph();
        at.found("not-reported")
            .component("paragraphs")
            .with("due", due.get())
            .with("section", paragraph.section())
            .with("day", entry.meeting().lastDay().get())
            .with("matter", paragraph.title().orElse(""))
            .add();
      }
    }
  }

  private static boolean isReportedHere(RuleContext context, FollowUp followUp) {
    for (Organisation to : followUp.reportedTo()) {
      if (to.refersTo(context.meeting().body())) {
        return true;
      }
    }
    return followUp.reportedTo().isEmpty();
  }

  private static void checkDueDays(RuleContext context, NavigableSet<LocalDate> days) {
    for (Located<FollowUp> followUp : followUps(context)) {
      Optional<LocalDate> due = day(followUp.value());
      if (due.isPresent()
          && isReportedHere(context, followUp.value())
          && due.get().isAfter(context.meeting().lastDay().orElse(LocalDate.MAX))
          && !days.contains(due.get())
          && days.higher(due.get()) != null) {
        context
            .found("no-meeting", followUp)
            .needs()
            .component("due")
            .with("due", due.get())
            .with("next", days.higher(due.get()))
            .add();
      }
    }
  }

  /**
   * A cooperation body has no money of its own: its grant recommends. Source: inferred from KL 3
   * kap., which lists the bodies there are.
   */
  static final CheckedRule INFORMAL_BODY_DISPOSES_OF_MONEY =
      CheckedRule.builder("informal-body-disposes-of-money", TEXTS)
          .needs()
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.inferredFromKl("3 kap.", "3 kap."))
          .checkedBy(JointBodyRules::informalBodyDisposesOfMoney);

  private static void informalBodyDisposesOfMoney(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      int grants = decision.value().grants().size();
      if (grants > 0 && disposes(decision.value())) {
        context.found("disposes", decision).with("grants", grants).add();
      } else if (grants > 0) {
        context.met(decision);
      }
    }
  }

  private static boolean disposes(Decision decision) {
    return switch (decision.kind().orElse(DecisionKind.OWN)) {
      case OWN, ASSIGNMENT, ELECTION, RESIGNATION -> true;
      case RECOMMENDATION, PROPOSAL, NOTED, FILED, TABLED, REFERRED_BACK, REJECTED, WRITTEN_OFF ->
          false;
    };
  }
}
