package se.protokoll.validation.rule;

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
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;

/** What a forum of several parties without legal personality can do, and what it leaves to them. */
public final class JointBodyRules {

  private static final MessageTable TEXTS = Texts.of("joint-body");

  private JointBodyRules() {}

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
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2021-02-26 § 9"))
          .missingContent()
          .checkedBy(JointBodyRules::informalRecommendation);

  private static void informalRecommendation(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (decision.isOf(DecisionKind.RECOMMENDATION)) {
          if (paragraph.dispatchedTo().isEmpty() && !hasAddressee(decision.clauses())) {
            context.missing("no-addressee").at("paragraphs", p, "decisions", d).in(paragraph).add();
          }
        } else if (decision.isOf(DecisionKind.OWN)) {
          Organisation bound = principalIn(context.meeting().body(), decision.clauses());
          if (bound != null) {
            context
                .found("binds-principal")
                .at("paragraphs", p, "decisions", d, "kind")
                .in(paragraph)
                .with("principal", bound.name())
                .add();
          }
        }
      }
    }
  }

  private static boolean hasAddressee(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      if (!clauses.get(i).addressees().isEmpty() || hasAddressee(clauses.get(i).clauses())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Organisation principalIn(PublicBody body, List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      for (Actor addressee : clauses.get(i).addressees()) {
        if (addressee instanceof Organisation organisation && isPrincipal(body, organisation)) {
          return organisation;
        }
      }
      Organisation deeper = principalIn(body, clauses.get(i).clauses());
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  private static boolean isPrincipal(PublicBody body, Organisation organisation) {
    for (Organisation principal : body.principals()) {
      if (principal.sameAs(organisation)) {
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
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2022-02-25 §§ 10, 12"))
          .missingContent()
          .checkedBy(JointBodyRules::informalJointDecision);

  private static void informalJointDecision(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        List<Organisation> others = paragraph.decisions().get(d).jointlyWith();
        for (int o = 0; o < others.size(); o++) {
          if (!isCited(paragraph, others.get(o))) {
            context
                .missing("other-not-shown")
                .at("paragraphs", p, "decisions", d, "jointlyWith", o)
                .in(paragraph)
                .with("other", others.get(o).name())
                .add();
          }
        }
      }
      for (int i = 0; i < paragraph.proposals().size(); i++) {
        checkAddressed(context, p, i);
      }
    }
  }

  /** Says whether a paragraph refers to a decision of another body. */
  private static boolean isCited(Paragraph paragraph, Organisation other) {
    for (ParagraphRef reference : paragraph.precedents()) {
      if (reference.body().isPresent() && isCalled(other, reference.body().get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalled(Organisation organisation, String text) {
    return organisation.name().equals(text)
        || organisation.key().filter(text::equals).isPresent()
        || organisation.abbreviation().filter(text::equals).isPresent();
  }

  /** Looks for bodies that a proposal was put to, and whom the decision says nothing of. */
  private static void checkAddressed(RuleContext context, int p, int i) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Proposal proposal = paragraph.proposals().get(i);
    PublicBody body = context.meeting().body();
    if (proposal.withdrawn() || paragraph.decisions().isEmpty() || !isAddressed(proposal, body)) {
      return;
    }
    for (int o = 0; o < proposal.addressedTo().size(); o++) {
      Organisation other = proposal.addressedTo().get(o);
      if (!body.is(other) && !isNamed(paragraph, other) && !isCited(paragraph, other)) {
        context
            .missing("other-left-out")
            .at("paragraphs", p, "proposals", i, "addressedTo", o)
            .in(paragraph)
            .with("other", other.name())
            .add();
      }
    }
  }

  private static boolean isAddressed(Proposal proposal, PublicBody body) {
    for (Organisation one : proposal.addressedTo()) {
      if (body.is(one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Paragraph paragraph, Organisation other) {
    for (Decision decision : paragraph.decisions()) {
      for (Organisation joint : decision.jointlyWith()) {
        if (joint.sameAs(other)) {
          return true;
        }
      }
      if (Decisions.postpones(decision) || decision.isOf(DecisionKind.REJECTED)) {
        return true; // nothing was decided that the other would have to decide too
      }
    }
    return false;
  }

  /** A report falls due on a day the body meets. Source: practice, SVOM 2022-02-25 § 12. */
  static final CheckedRule INFORMAL_FOLLOWUP =
      CheckedRule.builder("informal-followup", TEXTS)
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
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        List<FollowUp> followUps = paragraph.decisions().get(d).followUps();
        for (int f = 0; f < followUps.size(); f++) {
          Optional<LocalDate> due = day(followUps.get(f));
          if (due.isPresent() && due.get().isBefore(last.get())) {
            context
                .found("already-past")
                .at("paragraphs", p, "decisions", d, "followUps", f, "due")
                .in(paragraph)
                .with("due", due.get())
                .with("meeting", last.get())
                .add();
          }
        }
      }
    }
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

  /** Looks, at each meeting that was to have a report, for a paragraph that takes the matter up. */
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
            .at("paragraphs")
            .with("due", due.get())
            .with("section", "§ " + paragraph.number())
            .with("day", entry.meeting().lastDay().get())
            .with("matter", paragraph.title().orElse(""))
            .add();
      }
    }
  }

  private static boolean isReportedHere(RuleContext context, FollowUp followUp) {
    for (Organisation to : followUp.reportedTo()) {
      if (context.meeting().body().is(to)) {
        return true;
      }
    }
    return followUp.reportedTo().isEmpty();
  }

  private static void checkDueDays(RuleContext context, NavigableSet<LocalDate> days) {
    for (int p = 0; p < context.meeting().paragraphs().size(); p++) {
      Paragraph paragraph = context.meeting().paragraphs().get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        List<FollowUp> followUps = paragraph.decisions().get(d).followUps();
        for (int f = 0; f < followUps.size(); f++) {
          Optional<LocalDate> due = day(followUps.get(f));
          if (due.isPresent()
              && isReportedHere(context, followUps.get(f))
              && due.get().isAfter(context.meeting().lastDay().orElse(LocalDate.MAX))
              && !days.contains(due.get())
              && days.higher(due.get()) != null) {
            context
                .found("no-meeting")
                .at("paragraphs", p, "decisions", d, "followUps", f, "due")
                .in(paragraph)
                .with("due", due.get())
                .with("next", days.higher(due.get()))
                .add();
          }
        }
      }
    }
  }

  /**
   * A cooperation body has no money of its own: its grant recommends. Source: inferred from KL 3
   * kap., which lists the bodies there are.
   */
  static final CheckedRule INFORMAL_BODY_DISPOSES_OF_MONEY =
      CheckedRule.builder("informal-body-disposes-of-money", TEXTS)
          .binds(Bodies.COOPERATION_BODIES)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.inferred("KL 3 kap."))
          .checkedBy(JointBodyRules::informalBodyDisposesOfMoney);

  private static void informalBodyDisposesOfMoney(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (!decision.grants().isEmpty() && disposes(decision)) {
          context
              .found("disposes")
              .at("paragraphs", p, "decisions", d)
              .in(paragraph)
              .with("grants", decision.grants().size())
              .add();
        }
      }
    }
  }

  private static boolean disposes(Decision decision) {
    return switch (decision.kind().orElse(DecisionKind.OWN)) {
      case OWN, ASSIGNMENT, ELECTION -> true;
      case RECOMMENDATION, PROPOSAL, NOTED, FILED, TABLED, REFERRED_BACK, REJECTED, WRITTEN_OFF ->
          false;
    };
  }
}
