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
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.MatterRegister;

/** What a forum of several parties without legal personality can do, and what it leaves to them. */
final class JointBodyRules {

  private static final MessageTable TEXTS = Texts.of("joint-body");

  /**
   * What is to bind the parties is a recommendation with an address. Source: practice, SVOM
   * 2021-02-26 § 9.
   */
  static final Rule INFORMAL_RECOMMENDATION =
      Rule.builder("informal-recommendation", TEXTS)
          .binds(Bodies.COOPERATION_BODIES)
          .gravity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2021-02-26 § 9"))
          .missingContent()
          .build();

  /**
   * What two bodies are to decide is complete when both have. Source: practice, SVOM 2022-02-25 §§
   * 10, 12.
   */
  static final Rule INFORMAL_JOINT_DECISION =
      Rule.builder("informal-joint-decision", TEXTS)
          .binds(Bodies.COOPERATION_BODIES)
          .gravity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2022-02-25 §§ 10, 12"))
          .missingContent()
          .build();

  /** A report falls due on a day the body meets. Source: practice, SVOM 2022-02-25 § 12. */
  static final Rule INFORMAL_FOLLOWUP =
      Rule.builder("informal-followup", TEXTS)
          .binds(Bodies.COOPERATION_BODIES)
          .gravity(Severity.INFO)
          .settled()
          .source(Sources.practice("SVOM 2022-02-25 § 12"))
          .build();

  /**
   * A cooperation body has no money of its own: its grant recommends. Source: inferred from KL 3
   * kap., which lists the bodies there are.
   */
  static final Rule INFORMAL_BODY_DISPOSES_OF_MONEY =
      Rule.builder("informal-body-disposes-of-money", TEXTS)
          .binds(Bodies.COOPERATION_BODIES)
          .gravity(Severity.WARNING)
          .settled()
          .source(Sources.inferred("KL 3 kap."))
          .build();

  private JointBodyRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(INFORMAL_RECOMMENDATION, JointBodyRules::recommendationsHaveAnAddress),
        BookRule.of(INFORMAL_JOINT_DECISION, JointBodyRules::bothBodiesDecided),
        BookRule.of(
            INFORMAL_FOLLOWUP,
            JointBodyRules::reportsComeLater,
            JointBodyRules::reportsComeToMeetings),
        BookRule.of(INFORMAL_BODY_DISPOSES_OF_MONEY, JointBodyRules::grantsAreRecommendations));
  }

  private static void recommendationsHaveAnAddress(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (Decisions.is(decision, DecisionKind.RECOMMENDATION)) {
          if (paragraph.dispatchedTo().isEmpty() && !hasAddressee(decision.clauses())) {
            examination
                .missing("no-addressee")
                .at("paragraphs", p, "decisions", d)
                .in(paragraph)
                .add();
          }
        } else if (Decisions.is(decision, DecisionKind.OWN)) {
          Organisation bound = principalIn(examination.meeting().body(), decision.clauses());
          if (bound != null) {
            examination
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

  private static void bothBodiesDecided(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        List<Organisation> others = paragraph.decisions().get(d).jointlyWith();
        for (int o = 0; o < others.size(); o++) {
          if (!isCited(paragraph, others.get(o))) {
            examination
                .missing("other-not-shown")
                .at("paragraphs", p, "decisions", d, "jointlyWith", o)
                .in(paragraph)
                .with("other", others.get(o).name())
                .add();
          }
        }
      }
      for (int i = 0; i < paragraph.proposals().size(); i++) {
        checkAddressed(examination, p, i);
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
  private static void checkAddressed(Examination examination, int p, int i) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Proposal proposal = paragraph.proposals().get(i);
    PublicBody body = examination.meeting().body();
    if (proposal.withdrawn() || paragraph.decisions().isEmpty() || !isAddressed(proposal, body)) {
      return;
    }
    for (int o = 0; o < proposal.addressedTo().size(); o++) {
      Organisation other = proposal.addressedTo().get(o);
      if (!body.is(other) && !isNamed(paragraph, other) && !isCited(paragraph, other)) {
        examination
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
      if (Decisions.postpones(decision) || Decisions.is(decision, DecisionKind.REJECTED)) {
        return true; // nothing was decided that the other would have to decide too
      }
    }
    return false;
  }

  private static void reportsComeLater(Examination examination) {
    Optional<LocalDate> last = examination.meeting().lastDay();
    if (last.isEmpty()) {
      return;
    }
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        List<FollowUp> followUps = paragraph.decisions().get(d).followUps();
        for (int f = 0; f < followUps.size(); f++) {
          Optional<LocalDate> due = day(followUps.get(f));
          if (due.isPresent() && due.get().isBefore(last.get())) {
            examination
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

  private static void reportsComeToMeetings(Series series) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Examination one : series.meetings()) {
      for (Sitting sitting : one.meeting().sittings()) {
        sitting.date().ifPresent(days::add);
      }
    }
    for (Examination one : series.meetings()) {
      if (series.judges(one)) {
        checkDueDays(one, days);
      }
    }
    checkReports(series);
  }

  /** Looks, at each meeting that was to have a report, for a paragraph that takes the matter up. */
  private static void checkReports(Series series) {
    Map<LocalDate, Examination> byDay = new HashMap<>();
    var meetings = new ArrayList<Meeting>();
    for (Examination one : series.meetings()) {
      meetings.add(one.meeting());
      for (Sitting sitting : one.meeting().sittings()) {
        sitting.date().ifPresent(day -> byDay.putIfAbsent(day, one));
      }
    }
    for (MatterRegister.Entry entry : MatterRegister.of(MeetingSeries.of(meetings)).entries()) {
      Optional<LocalDate> due = day(entry.matter().followUp());
      @Nullable Examination at = due.isPresent() ? byDay.get(due.get()) : null;
      if (at != null
          && series.judges(at)
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

  private static void checkDueDays(Examination examination, NavigableSet<LocalDate> days) {
    for (int p = 0; p < examination.paragraphs().size(); p++) {
      Paragraph paragraph = examination.paragraphs().get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        List<FollowUp> followUps = paragraph.decisions().get(d).followUps();
        for (int f = 0; f < followUps.size(); f++) {
          Optional<LocalDate> due = day(followUps.get(f));
          if (due.isPresent()
              && isReportedHere(examination, followUps.get(f))
              && due.get().isAfter(examination.meeting().lastDay().orElse(LocalDate.MAX))
              && !days.contains(due.get())
              && days.higher(due.get()) != null) {
            examination
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

  private static boolean isReportedHere(Examination examination, FollowUp followUp) {
    for (Organisation to : followUp.reportedTo()) {
      if (examination.meeting().body().is(to)) {
        return true;
      }
    }
    return followUp.reportedTo().isEmpty();
  }

  private static void grantsAreRecommendations(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (!decision.grants().isEmpty() && disposes(decision)) {
          examination
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
